/** Terms and definitions are chapter 3. */
import { chaptersOf, elementOf, isWholeStandard } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';

export const termChapter: Rule = {
  id: 'term-chapter',
  category: 'term',
  title: say('术语和定义为第3章', 'Terms and definitions are chapter 3'),
  why: say(
    '术语和定义这一要素应设置为文件的第3章，在范围、规范性引用文件之后；没有内容时保留章标题，并给出规定的说明。',
    'Terms and definitions are chapter 3, behind scope and normative references; where there is nothing to define the chapter stays, with the sentence that says so.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.7.1' }],
  covers: ['TRM-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# ⟦2⟧ 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n# 3 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 4 要求\n\n应完好。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 分类\n\n分为两类。\n\n# ⟦4⟧ 术语、定义和缩略语\n\n下列术语和定义适用于本文件。\n\n# 5 要求\n\n应完好。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语、定义和缩略语\n\n下列术语和定义适用于本文件。\n\n# 4 术语的使用\n\n应统一。\n',
    },
    // A chapter on terms of a standard about terms.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n# 4 术语和定义的编写\n\n应统一。\n',
    },
    // The earlier edition went without chapter 2 where there was nothing to cite.
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n# 1 范围\n\n本标准规定了要求。\n\n# 2 术语和定义\n\n下列术语和定义适用于本文件。\n\n# 3 要求\n\n应完好。\n',
    },
    { text: '# 2 术语和定义\n\n下列术语和定义适用于本文件。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isWholeStandard(draft) || followsEarlierEdition(facts)) return;
    const chapters = chaptersOf(draft);
    const terms = chapters.find(({ title }) =>
      /^术语(?:[和与及]定义|、定义和(?:符号|缩略语|符号和缩略语))?$/.test(title.replace(/\s/g, '')),
    );
    if (!terms?.label || terms.label.path[0] === 3) return;
    // A gap in the numbers is another rule's.
    if (chapters.indexOf(terms) === 2) return;
    // So is the chapter that is missing before it.
    if (chapters.indexOf(terms) < 2 && !elementOf(draft, 'normative-references')) return;
    report({
      at: span(terms.heading, terms.label.numberStart, terms.label.numberEnd),
      message: say('“术语和定义”应为第3章', 'terms and definitions are chapter 3'),
    });
  },
};
