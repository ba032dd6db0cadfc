/** The cover names the documents that are replaced, the same as the foreword. */
import { findStandardCodes } from '../../../../grammar/standard-code.ts';
import type { CodeUse } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { coverOf } from './cover.ts';
import { replacedCodes } from './replaced.ts';

export const coverReplaces: Rule = {
  id: 'cover-replaces',
  category: 'element',
  title: say('封面标明被代替文件的编号', 'The cover names what is replaced'),
  why: say(
    '代替其他文件的，封面应标明被代替文件的编号（“代替GB/T …”，不超过一行），并与前言中的一致。封面排不下的，只在前言中给出。',
    'Where other documents are replaced, the cover gives their numbers (代替 GB/T …, one line at most), the same as the foreword. What does not fit is only in the foreword.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.1' },
    { document: 'GB/T 1.1—2020', clause: '10.3.1.4' },
  ],
  covers: ['COV-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\n---\n\n# 前言\n\n本文件代替⟦T/ABC 1—2020⟧《电水壶》，与T/ABC 1—2020相比，主要技术变化如下：\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nreplaces: ⟦T/ABC 1—2018⟧\n---\n\n# 前言\n\n本文件代替T/ABC 1—2020《电水壶》，与T/ABC 1—2020相比，主要技术变化如下：\n\n# 1 范围\n',
    },
    {
      text: 'GB/T 12345—2026\n\n2026-05-01 发布\n\n2026-08-01 实施\n\n# 电水壶\n\n# 前言\n\n本标准代替⟦GB/T 12345—2008⟧《电水壶》和GB/T 12346—2008《电热杯》。\n\n# 1 范围\n',
    },
  ],
  good: [
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nreplaces: T/ABC 1-2020\n---\n\n# 前言\n\n本文件代替T/ABC 1—2020《电水壶》，与T/ABC 1—2020相比，主要技术变化如下：\n\n# 1 范围\n',
    },
    // One line of several, the others in the foreword.
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nreplaces: T/ABC 1—2020等\n---\n\n# 前言\n\n本文件代替T/ABC 1—2020《电水壶》、T/ABC 2—2020《电热杯》。\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 电水壶\n---\n\n# 前言\n\n本文件代替T/ABC 1—2020《电水壶》。\n\n# 1 范围\n' },
    // The number of this cover was lost, and who knows what else.
    {
      text: '2026-05-01 发布\n\n2026-08-01 实施\n\n# 电水壶\n\n# 前言\n\n本标准代替GB/T 12345—2008《电水壶》。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\n---\n\n# 前言\n\n本文件所代替文件的历次版本发布情况为：\n\n——2008年首次发布为T/ABC 1—2008。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\n---\n\n# 前言\n\n与T/ABC 1—2020相比，用GB/T 191—2008代替GB/T 191—2000。\n\n# 1 范围\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const cover = coverOf(draft);
    const replaced = replacedCodes(facts);
    const [first] = replaced;
    if (!cover || !first) return;
    const given = cover.data.get('replaces');
    if (!given?.text) {
      const complete = cover.front !== undefined || cover.data.has('number');
      if (!complete) return;
      report({
        at: first.span,
        message: say(
          `前言说代替${names(replaced)}，封面应标明“代替 ${first.code.canonical}”`,
          `the cover has to say 代替 ${first.code.canonical}, as the foreword does`,
        ),
      });
      return;
    }
    const codes = findStandardCodes(given.text).filter(({ year }) => year !== '');
    // Another edition of what the foreword names; a number that it does not name at all is missing there.
    const unknown = codes.find((code) => {
      const editions = replaced.filter((use) => use.code.prefix === code.prefix && use.code.number === code.number);
      return editions.length > 0 && editions.every((use) => use.code.year !== code.year);
    });
    if (!unknown) return;
    report({
      at: given.at,
      message: say(
        `封面标明代替${unknown.canonical}，前言说代替${names(replaced)}`,
        `the cover replaces ${unknown.canonical}, the foreword another edition`,
      ),
      related: [{ at: first.span, message: say('前言中的被代替文件', 'what the foreword says') }],
    });
  },
};

function names(uses: readonly CodeUse[]): string {
  return uses
    .slice(0, 3)
    .map(({ code }) => code.canonical)
    .join('、');
}
