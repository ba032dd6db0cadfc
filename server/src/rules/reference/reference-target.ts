/** Every reference to a clause, annex, table, figure or formula of the document finds it. */
import type { Mention } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { brokenReport } from './broken.ts';
import { isBroken } from './mentions.ts';
import { kindMatch } from './reference-kind.ts';

export const referenceTarget: Rule = {
  id: 'reference-target',
  category: 'reference',
  title: say('引用的章条、图、表、附录应存在', 'What is referred to exists'),
  why: say(
    '增删条文后，引用的编号往往忘了改。本文件中没有的章、条、附录、图、表或公式，使用者无从查找，要求也就无法执行。',
    'After an edit, numbers in references are often left behind. A clause, annex, table, figure or formula that is not there cannot be looked up, and the requirement cannot be met.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n⟦表9⟧给出了各规格的尺寸。\n\n表1 尺寸\n\n| 规格 | 长度 |\n| --- | --- |\n| A | 1 |\n\n见表1。\n',
    },
    {
      text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n\n## 4.1 外观\n\n表面应光滑，按⟦5.3⟧的规定检查。\n\n# 5 试验方法\n\n## 5.1 外观\n\n目测。\n\n## 5.2 尺寸\n\n用卡尺测量。\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n接头应符合表1～⟦表3⟧的规定，试验见⟦附录B⟧和⟦第7章⟧。\n\n表1 尺寸\n\n| 规格 | 长度 |\n| --- | --- |\n| A | 20 |\n\n表2 力矩\n\n| 规格 | 力矩 |\n| --- | --- |\n| A | 5 |\n\n# 附录A\n\n（资料性）\n\n示意\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n# 附录A（规范性）试验装置\n\n## A.1 组成\n\n# 附录B（规范性）试验步骤\n\n## B.1 准备\n\n按⟦A.2⟧预热后，按⟦C.1⟧进行。\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n# 附录A（规范性）试验装置\n\n## A.1 组成\n\n# 附录B（规范性）试验步骤\n\n## B.1 准备\n\n## B.2 测量\n\n按⟦A.2⟧测量。\n',
      fixed:
        '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n# 附录A（规范性）试验装置\n\n## A.1 组成\n\n# 附录B（规范性）试验步骤\n\n## B.1 准备\n\n## B.2 测量\n\n按B.2测量。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n# 2 规范性引用文件\n\nIEC 60050-441　国际电工词汇　第441章：开关设备（International Electrotechnical Vocabulary—Chapter 441）\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n温升应按GB/T 7345—2008中5.25进行，并符合GB/T 755—2008第8章和表12的规定。\n',
    },
    {
      text: '# 前言\n\n——更改了外观的要求（见3.1，2015年版的4.7）；\n\n——删除了附录D（见2015年版的附录D）。\n\n# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n## 3.1 外观\n\n质量为3.9 kg，见图纸第5版。\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n接口应符合IETF RFC 3551协议表5的规定。引用一幅图时写作“见图9”，例如图7。\n\n![图1 结构](a.png)\n\n图1 结构\n\n见图1。\n',
    },
    { text: '# 6 试验方法\n\n## 6.1 外观\n\n按5.1和附录C的规定检查。\n' },
  ],
  check(context: RuleContext): void {
    for (const mention of context.facts.mentions) {
      if (isSubject(mention) && !kindMatch(mention, context.facts))
        context.report(brokenReport(mention, context.draft));
    }
  },
};

/** Pointers of the change list have a rule of their own. */
function isSubject(mention: Mention): boolean {
  return isBroken(mention) && mention.span.passage.element !== 'foreword';
}
