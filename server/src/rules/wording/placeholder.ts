/** What a template or an author has left to be filled in: ××××有限公司, 2025-XX-XX, 点击此处添加. */
import type { Passage } from '../../draft/draft.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { type Blank, blanksOf, isTemplateText } from './blanks.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  category: 'wording',
  title: say('待填写的内容', 'What is left to be filled in'),
  why: say(
    '“××××”“2025-XX-XX”“点击此处添加”“TODO”“（待补充）”一类是模板留下的或自己记下的，定稿前应填写或删去。草案中只作提示，报批稿中是错误。举例、引号和表格中用“×”代表任意内容的不在此列。',
    'Crosses, instructions of a template, TODO and （待补充） have to be filled in or deleted before the text is final. They are hints in a first draft and errors in the one for approval. Crosses that stand for anything, in examples, quotations and tables, are something else.',
  ),
  severity: 'warning',
  basis: [{ document: '起草惯例', clause: '' }],
  covers: ['OTH-06'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 前言\n\n本文件由⟦××××⟧提出并归口。\n\n本文件起草单位：⟦XXXX⟧有限公司、某检测有限公司。\n\n本文件主要起草人：⟦×××⟧、⟦×××⟧。\n\n# 1 范围\n\n本文件规定了⟦××××⟧的技术要求。\n',
    },
    { text: '# T/ZZB 0001—2025\n\n⟦2025-XX-XX⟧发布\n\n⟦××××-××-××⟧实施\n\n# 前言\n\n本文件由某协会提出。\n' },
    {
      text: '# 2 规范性引用文件\n\nGB/T ⟦XXXXX⟧　某产品\n\n# 5 要求\n\n应符合GB/T ⟦××××⟧的规定，⟦点击此处添加⟧正文。\n',
    },
    {
      text: '# 5 要求\n\n外观应光洁⟦（待补充）⟧。⟦TODO⟧：核对尺寸。\n\n⟦待完善⟧。\n\n厚度为⟦TBD⟧。\n\n具有⟦××××⟧的⟦××⟧应由⟦XX⟧公司提供。\n',
    },
    {
      text: '⟦×政办发〔2026〕××号⟧\n\n一、甲。根据《意见》（国发⟦〔2025〕××号⟧），制定本方案。\n\n二、由⟦××⟧市人民政府负责，自⟦2026年×月×日⟧起施行。\n\n三、丙。\n',
      profile: 'policy',
    },
    {
      text: '---\ntitle: ⟦××××⟧　技术规范 # 如××××技术规范\nnumber: "" # T/ZZB ××××—××××\npublisher: "⟦XXXX⟧有限公司"\n---\n\n# 1 范围\n\n本文件规定了甲。\n',
    },
    { text: '# 5 要求\n\n应光洁。⟦[键入文字]⟧\n\nlorem ⟦Lorem ipsum⟧ dolor\n' },
  ],
  good: [
    { text: '# 5 要求\n\n尺寸为80 mm×25 mm×50 mm，取2.5×10³，响应为4××或5××，状态码为4XX。\n' },
    {
      text: '# 5 要求\n\n文件编号的形式为“GB/T ×××××—××××”，名称为“××虚拟社区”，例如GB/T ×××××、×××有限公司。\n\n示例：符合GB/T ××××的规定。\n',
    },
    {
      text: '# 5 要求\n\n日期的格式为YYYY-MM-DD，时间为XX:XX:XX，地址为××-××-××，报文为0xXX。\n\n| 字节 | 值 |\n| --- | --- |\n| 1 | ×× |\n| 2 | ××××有限公司 |\n| 3 | 待定 |\n',
    },
    {
      text: '# 5 要求\n\n5.1　网页上应有“点击此处添加”的按钮，用户点击此处。结果分为合格、不合格和待定。待定性样品（待定性）、待补充的水。\n',
    },
    { text: '# 附录A（资料性）记录表\n\n兹有××公司委托××××进行检验。\n' },
    { text: '一、对××省、“××市”一类写法不作规定。\n\n二、李××等三人。\n\n三、罚款XX元。\n', profile: 'law' },
    {
      text: '# 示例规范\n\n备案号：XXXXX—2025\n\nJB/T XXXX—2025\n\n2025-XX-XX发布\n\n2025-XX-XX实施\n\n# 前言\n\n# 1 范围\n',
      stage: 'approval',
    },
    { text: '# 5 要求\n\n代号XXL、XXXL和XX型，罗马数字XXIV，TODO列表，型号TBD1，TBD是Time Boundary Delay的缩写。\n' },
  ],
  check({ draft, report, profile }) {
    const isUnpublished = draft.stage !== undefined && draft.stage !== 'published';
    const isPolicy = profile === 'policy' || profile === 'law';
    for (const { hit, at, text, passage } of blanksOf(draft)) {
      if (isQuoted(text, hit.start) || !counts(hit, passage, at.cell !== undefined, isPolicy)) continue;
      if (profile === 'law' && hit.kind !== 'number' && hit.kind !== 'date' && hit.kind !== 'instruction') continue;
      // The publisher gives a draft its number and dates.
      if (passage.element === 'cover' && isUnpublished && (hit.kind === 'date' || hit.kind === 'code')) continue;
      if (passage.element === 'cover' && /^备案号/.test(text) && draft.stage !== 'published') continue;
      const written = text.slice(hit.start, hit.end);
      report({
        at,
        message: isTemplateText(hit)
          ? say(`“${written}”是模板留下的，填写或删去`, `${written} was left by a template; fill it in or delete it`)
          : say(`“${written}”待填写`, `${written} is left to be filled in`),
      });
    }
  },
};

/** Whether a blank of this kind is certain at its place. */
function counts({ kind }: Blank, passage: Passage, inTable: boolean, isPolicy: boolean): boolean {
  if (kind === 'instruction') return true;
  // Tables and examples show what something looks like.
  if (inTable || passage.role === 'example' || passage.role === 'footnote') return false;
  switch (kind) {
    case 'note':
    case 'date':
      return true;
    case 'number':
      return isPolicy;
    case 'code':
      return !isPolicy && passage.element !== 'annex';
    case 'name':
      return isPolicy || passage.element !== 'annex';
    default:
      return !isPolicy && isFrontPart(passage);
  }
}

/** Where crosses stand for a name or a number that only this document has. */
function isFrontPart({ element, role }: Passage): boolean {
  return element === 'cover' || element === 'foreword' || element === 'scope' || role === 'title';
}
