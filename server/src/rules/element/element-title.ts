/** The titles of the elements that have a fixed one. */
import type { Clause, Draft, ElementKind } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { followsOtherRules } from './chapters.ts';

export const elementTitle: Rule = {
  id: 'element-title',
  category: 'element',
  title: say('要素的标题', 'The titles of elements'),
  why: say(
    '“前言”“引言”“范围”“规范性引用文件”“术语和定义”“参考文献”“索引”的标题是固定的，不写“引用标准”“术语”“参考资料”等；其中范围、规范性引用文件、术语和定义是章，其余不编章号。“术语和定义”可与“符号”“缩略语”合并。',
    'These elements have fixed titles: 前言, 引言, 范围, 规范性引用文件, 术语和定义, 参考文献, 索引; not 引用标准, 术语, 参考资料. Scope, references and terms are chapters, the others have no number. 术语和定义 may be merged with 符号 or 缩略语.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '6.2.2.3' },
    { document: 'GB/T 1.1—2020', clause: '表3' },
  ],
  covers: ['ELE-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 ⟦适用范围⟧\n\n# 2 ⟦引用标准⟧\n\n# 3 ⟦术语⟧\n\n# 4 要求\n\n# ⟦参考资料⟧\n',
      fixed: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n\n# 参考文献\n',
    },
    {
      text: '# 目次\n\n1 范围……1\n\n2 引用文件……1\n\n# 1 范围\n\n# 2 ⟦引用文件⟧\n\n# 3 ⟦术语、定义⟧\n',
      fixed: '# 目次\n\n1 范围……1\n\n2 规范性引用文件……1\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n',
    },
    {
      text: '# 1 ⟦主题内容与适用范围⟧\n\n# 2 规范性引用文件\n\n# 3 ⟦定义⟧\n\n## 3.1 水杯\n',
      fixed: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n## 3.1 水杯\n',
    },
    {
      text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 要求\n\n# ⟦4⟧ 参考文献\n',
      fixed: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 要求\n\n# 参考文献\n',
    },
    {
      text: '# 1 范围\n\n# 2 要求\n\n# 附录A（规范性）装置\n\n# ⟦3⟧ 参考文献\n',
      fixed: '# 1 范围\n\n# 2 要求\n\n# 附录A（规范性）装置\n\n# 参考文献\n',
    },
  ],
  good: [
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 参考文献\n' },
    { text: '# 1　范　围\n\n# 2　规范性引用文件\n\n# 3　术语和定义、缩略语\n\n# 4 要求\n' },
    { text: '# 1 范围\n\n# 3 术语、定义和缩略语\n\n# 4 术语的使用\n' },
    { text: '# 1 範圍\n\n# 2 規範性引用文件\n\n# 3 術語和定義\n\n# 參考文獻\n' },
    { text: '# 1 范围\n\n# 3 术语和定义\n\n# 4 术语\n\n## 4.1 水杯\n' },
    { text: '# 1 总则\n\n# 2 术语\n\n# 3 基本规定\n' },
    { text: '---\nnumber: HJ 1234—2026\n---\n\n# 1 适用范围\n\n# 2 规范性引用文件\n' },
    { text: '# 1 范围\n\n# 5 文件的构成\n\n## 5.1 前言\n\n## 5.2 参考文献\n' },
  ],
  check(context: RuleContext): void {
    const { draft, report } = context;
    if (followsOtherRules(draft)) return;
    const seen = new Set<ElementKind>();
    for (const root of draft.roots) {
      const name = squeeze(root.title);
      // Numbers of 前言 and 引言 before the chapters are reported by the rules on these.
      const ending = root.element === 'bibliography' || root.element === 'index';
      if (root.label && (root.kind === 'clause' ? UNNUMBERED.test(name) : root.kind === 'element' && ending)) {
        reportNumber(root, name, context);
        continue;
      }
      const right = RIGHT[root.element];
      if (!right || seen.has(root.element) || (root.kind !== 'clause' && root.kind !== 'element')) continue;
      seen.add(root.element);
      if (WRONG[root.element]?.test(name)) report(renaming(root, right, draft));
    }
  },
};

/** What has no chapter number. */
const UNNUMBERED = /^(?:前言|参考文献|參考文獻|索引)$/;

const RIGHT: Readonly<Partial<Record<ElementKind, string>>> = {
  scope: '范围',
  'normative-references': '规范性引用文件',
  terms: '术语和定义',
  bibliography: '参考文献',
};

/** Titles that stand for the same; others may be those of merged elements. */
const WRONG: Readonly<Partial<Record<ElementKind, RegExp>>> = {
  scope: /^适用范围$|^主题内容/,
  'normative-references': /^(?!规范性引用文件$|規範性引用文件$)/,
  terms: /^(?:术语|術語|术语及定义|术语与定义|术语、定义|术语定义|定义|定义[与和及]术语|名词术语|名词和术语|名词解释)$/,
  bibliography: /^(?!参考文献$|參考文獻$)/,
};

/** The title as it should be, in the heading and in the contents. */
function renaming(root: Clause, right: string, draft: Draft): Report {
  const { heading, title, label } = root;
  const { text } = heading.block;
  const start = label ? label.rest : 0;
  const own = text.slice(start) !== '' ? heading : draft.passages[heading.index + 1];
  const from = own === heading ? start : 0;
  const at = span(own ?? heading, from, (own ?? heading).block.text.length);
  const listed = draft.contents.filter((entry) => entry.title === title && entry.label?.key === label?.key);
  return {
    at,
    message: say(`标题应为“${right}”`, `the title is ${right}`),
    fixes: [
      {
        title: say(`改为“${right}”`, `Write ${right}`),
        kind: 'safe',
        edits: [
          { at, text: right },
          ...listed.map((entry) => ({ at: span(entry.passage, entry.titleStart, entry.titleEnd), text: right })),
        ],
      },
    ],
  };
}

function reportNumber({ heading, label }: Clause, name: string, { report }: RuleContext): void {
  if (!label) return;
  report({
    at: span(heading, label.numberStart, label.numberEnd),
    message: say(`“${name}”不编章号`, `${name} has no chapter number`),
    fixes: [
      {
        title: say('删去编号', 'Remove the number'),
        kind: 'meaning',
        edits: [{ at: span(heading, 0, label.rest), text: '' }],
      },
    ],
  });
}
