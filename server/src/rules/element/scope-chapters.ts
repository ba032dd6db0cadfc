/** The aspects that the scope of a product standard names are its chapters, in their order. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { chaptersOf, isWholeStandard } from '../../facts/chapters.ts';
import { displaced } from '../code/order.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { scopeOf } from './scope.ts';

export const scopeChapters: Rule = {
  id: 'scope-chapters',
  category: 'element',
  title: say('范围所列的方面与各章一致', 'What the scope names are the chapters'),
  why: say(
    '产品标准的范围依次列出标准所包含的各个方面，用词和次序与章的标题一致。章改了名、删去或调换了次序，范围要随之更改。',
    'The scope of a product standard names its aspects in the words and in the order of the chapter titles; it follows when chapters are renamed, removed or moved.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.3.1' }],
  covers: ['SCP-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了电水壶的分类、技术要求、试验方法、检验规则、⟦标识⟧、包装。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 分类\n\n# 5 技术要求\n\n# 6 试验方法\n\n# 7 检验规则\n\n# 8 标志、包装\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了电水壶的技术要求、试验方法、检验规则和⟦质量承诺⟧。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 技术要求\n\n# 5 试验方法\n\n# 6 检验规则\n',
      profile: 'zhejiang-made',
    },
    {
      text: '# 1 范围\n\n本文件规定了电水壶的技术要求、⟦检验规则⟧、试验方法。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 技术要求\n\n# 5 试验方法\n\n# 6 检验规则\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了电水壶的术语和定义、分类、基本要求、技术要求，描述了相应的试验方法，规定了检验规则、标志、包装、运输和贮存以及质量承诺。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 产品分类\n\n# 5 基本要求\n\n# 6 技术要求\n\n# 7 试验方法\n\n# 8 检验规则\n\n# 9 标志、包装、运输和贮存\n\n# 10 质量承诺\n',
      profile: 'zhejiang-made',
    },
    {
      text: '# 1 范围\n\n本文件规定了包装机的技术要求、试验方法、检验规则。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 技术要求\n\n# 5 试验方法\n\n# 6 检验规则\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了贮存、运输、包装的要求。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了电水壶的技术要求、标志、包装、贮存、运输。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 技术要求\n\n# 5 试验方法\n\n# 6 检验规则\n\n# 7 标志、包装、运输和贮存\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了电水壶的技术要求、质量承诺。\n',
      profile: 'zhejiang-made',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const chapters = chaptersOf(draft).slice(1);
    if (!isProduct(draft, chapters) || !isWholeStandard(draft)) return;
    const titles = chapters.map(({ title }) => squeeze(title));
    for (const { passage, start, text } of scopeOf(draft)?.sentences ?? []) {
      if (!/规定了/.test(text)) continue;
      const found: { at: number; word: string; chapter: number }[] = [];
      for (const match of text.matchAll(ASPECT)) {
        const word = match[1] as string;
        const at = start + match.index + match[0].indexOf(word);
        const chapter = titles.findIndex((title) => title.includes(word));
        if (chapter >= 0) found.push({ at, word, chapter });
        else {
          report({
            at: span(passage, at, at + word.length),
            message: say(`没有标题含“${word}”的章`, `no chapter has ${word} in its title`),
          });
        }
      }
      for (const index of displaced(found, (a, b) => a.chapter - b.chapter)) {
        const { at, word } = found[index] as (typeof found)[number];
        report({
          at: span(passage, at, at + word.length),
          message: say(`“${word}”的次序与各章不一致`, `${word} does not stand in the order of the chapters`),
        });
      }
    }
  },
};

/** Names that chapters of product standards have, where they stand as one member of the list. */
const ASPECT =
  /(?<=[的、和与及，]|规定了|描述了|相应的|以及)(基本要求|技术要求|试验方法|检验方法|检测方法|检验规则|质量承诺|术语和定义|标志|标识|标签|包装|运输|贮存|储存)(?=[、，。和与及]|以及|$)/g;

/** A product standard by its declared type, or by its chapters. */
function isProduct({ objectType }: Draft, chapters: readonly Clause[]): boolean {
  if (objectType !== undefined) return objectType === 'product';
  const has = (name: RegExp): boolean => chapters.some(({ title }) => name.test(squeeze(title)));
  return has(/要求$/) && has(/^(?:试验|检验|检测)方法$/) && has(/^检验规则$/);
}
