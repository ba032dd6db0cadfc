/** Places of the document are referred to in the prescribed form: 第4章, 5.2, 9.3.3 b), A.1, 附录C, 图1, 表2, 公式（3）. */

import type { ReferenceSlip as SlipKind } from '../../../../grammar/cross-reference.ts';
import type { Clause } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { textOf } from '../../facts/place.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type ReferenceSlip, referenceSlips } from './mentions.ts';

/** Slips of wording, with what is right in words. Slips that have a rule of their own are not here. */
const SAID: Readonly<Partial<Record<SlipKind, readonly [zh: string, en: string]>>> = {
  'clause-wording': ['条的编号前后不加“第”“条”“节”“款”', 'the number of a subclause stands alone'],
  'chapter-wording': ['章写作“第×章”', 'a chapter is written 第×章'],
  'chinese-numeral': ['章的编号用阿拉伯数字', 'chapter numbers are Arabic'],
  'formula-wording': ['公式写作“公式（×）”', 'a formula is written 公式（×）'],
  'annex-wording': ['附录写作“附录×”', 'an annex is written 附录×'],
  'annex-number': ['附录用大写拉丁字母编号', 'annexes have capital letters'],
  'annex-clause': ['附录中的条只写编号', 'the number of a subclause of an annex stands alone'],
  'caption-number': ['图、表的编号写作“图1”“表A.1”', 'figures and tables are written 图1, 表A.1'],
  'item-wording': ['列项写作“5.2 b)”', 'an item is written 5.2 b)'],
  'range-sign': ['编号的范围用“～”连接', 'a range of numbers has ～'],
};

export const referenceForm: Rule = {
  id: 'reference-form',
  category: 'reference',
  title: say('引用章、条、图、表、公式的写法应规范', 'References are written in the prescribed form'),
  why: say(
    'GB/T 1.1给出了提及本文件各处的写法：“第4章”“5.2”“9.3.3 b)”“A.1”“附录C”“图1”“表2”“公式（3）”。写法一致，使用者和软件才能准确找到所引之处。',
    'GB/T 1.1 shows how places of a document are written: 第4章, 5.2, 9.3.3 b), A.1, 附录C, 图1, 表2, 公式（3）.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-04', 'LST-12'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n## 5.2 温升\n\n### 5.2.1 绕组\n\n# 6 试验方法\n\n按⟦第5.2.1条⟧和⟦5.1节⟧的规定，结果应符合⟦5章⟧的要求。\n',
      fixed:
        '# 5 要求\n\n## 5.1 外观\n\n## 5.2 温升\n\n### 5.2.1 绕组\n\n# 6 试验方法\n\n按5.2.1和5.1的规定，结果应符合第5章的要求。\n',
    },
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n## 5.2 温升\n\n# 6 试验方法\n\n应符合第⟦五⟧章的要求，步骤见⟦附件⟧B和⟦附录⟧B.2，按5.1⟦-⟧5.2的顺序。\n\n# 附录B（规范性）步骤\n\n## B.1 准备\n\n## B.2 测量\n',
      fixed:
        '# 5 要求\n\n## 5.1 外观\n\n## 5.2 温升\n\n# 6 试验方法\n\n应符合第5章的要求，步骤见附录B和B.2，按5.1～5.2的顺序。\n\n# 附录B（规范性）步骤\n\n## B.1 准备\n\n## B.2 测量\n',
    },
    {
      text: '# 5 要求\n\n按⟦式(1)⟧计算，外形见图⟦-1⟧。\n\n$$\nP = UI \\tag{1}\n$$\n\n![](a.png)\n\n图1 外形\n',
      fixed: '# 5 要求\n\n按公式（1）计算，外形见图1。\n\n$$\nP = UI \\tag{1}\n$$\n\n![](a.png)\n\n图1 外形\n',
    },
    {
      text: '第一条 为了规范管理，制定本办法。\n\n第二条 本办法适用于本市。\n\n第三条 违反本办法第⟦2⟧条规定的，责令改正。\n',
      fixed:
        '第一条 为了规范管理，制定本办法。\n\n第二条 本办法适用于本市。\n\n第三条 违反本办法第二条规定的，责令改正。\n',
      profile: 'law',
    },
  ],
  good: [
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n按GB/T 7345—2008第5.1条和《计量管理办法》第5章的规定，见5.1、第5章和附录B。\n\n# 附录B（规范性）步骤\n',
    },
    { text: '# 前言\n\n——更改了外观的要求（见5.1，2009年版的第4.2条）。\n\n# 5 要求\n\n## 5.1 外观\n' },
    {
      text: '# 5 要求\n\n不写“第5.1条”，写“5.1”。\n\n## 5.1 外观\n\n## 5.2 包装\n\n5.2 kg的样品用公式计算，第2条生产线见说明书第五章。\n',
    },
    {
      text: '第一条 为了规范管理，制定本办法。\n\n第二条 违反《产品质量法》第49条的，依照本办法第一条处理。\n',
      profile: 'law',
    },
    // Articles that are themselves numbered in Arabic numerals.
    {
      text: '第1条 为了规范管理，制定本规则。\n\n第2条 适用范围。\n\n第3条 违反本规则第2条的，责令改正。\n',
      profile: 'law',
    },
  ],
  check(context: RuleContext): void {
    const policy = POLICIES.includes(context.profile);
    const earlier = followsEarlierEdition(context.facts);
    const arabic = context.draft.clauses.some(isArabicArticle);
    for (const found of referenceSlips(context.facts)) {
      const { kind } = found.slip;
      if (found.mention.resolution.to !== 'label' || found.at.passage.element === 'index') continue;
      if (isQuoted(textOf(found.at), found.at.start)) continue;
      if (kind === 'arabic-article' && arabic) continue;
      if (policy ? kind === 'arabic-article' : SAID[kind] && !(earlier && kind === 'formula-wording')) {
        reportSlip(found, context);
      }
    }
  },
};

function isArabicArticle({ label, heading }: Clause): boolean {
  return label?.kind === 'article' && /^\d/.test(heading.block.text.slice(label.numberStart));
}

function reportSlip({ slip, at }: ReferenceSlip, { report }: RuleContext): void {
  const written = textOf(at).slice(at.start, at.end);
  // The right number of 图5-1 cannot be known from the reference alone.
  if (slip.repair === written) return;
  const [zh, en] = SAID[slip.kind] ?? ['条的编号用汉字数字', 'articles are numbered in Chinese numerals'];
  const title =
    slip.repair === ''
      ? say(`删除“${written}”`, `delete ${written}`)
      : say(`改为“${slip.repair}”`, `change to ${slip.repair}`);
  report({
    at,
    message: say(`${zh}，“${written}”${slip.repair === '' ? '多余' : `改为“${slip.repair}”`}`, `${en}: ${title.en}`),
    fixes: [{ title, kind: 'safe', edits: [{ at, text: slip.repair }] }],
    ...(slip.kind === 'arabic-article' && { severity: 'info' as const }),
  });
}
