/** Commas, semicolons, colons, question and exclamation marks of Chinese text are full-width: ， not , . */
import { blockColumn } from '../../draft/columns.ts';
import type { Draft } from '../../draft/draft.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { once, wholeText } from '../../source/per-block.ts';
import { POLICIES, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type Found, HAN, type Hit, proseColumn } from './texts.ts';

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  category: 'wording',
  title: say('中文的标点用全角', 'Marks of Chinese text are full-width'),
  why: say(
    '中文的逗号、分号、冒号、问号、叹号占一个字的位置，不用西文的半角标点。数字中的小数点和比例、时间、代码、西文中的标点不在此列。全文都用半角标点的，只在第一处提示，一次修复全部。',
    'Comma, semicolon, colon, question and exclamation mark of Chinese text take the width of a character. Decimal points, ratios, times, code and Latin text are something else. Where the whole document uses half-width marks, it is said once, at the first place, and repaired everywhere.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '5.1' }],
  covers: ['PUN-01', 'POL-09'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n应符合下列要求⟦:⟧\n\na) 外观光洁⟦;⟧\n\nb) 无裂纹。\n',
      fixed: '# 5 要求\n\n应符合下列要求：\n\na) 外观光洁；\n\nb) 无裂纹。\n',
    },
    {
      text: '# 5 要求\n\n壶体应光洁⟦,⟧不应有裂纹，按GB/T 191⟦,⟧第5章检验。\n\n注1⟦:⟧裂纹指目视可见的裂纹⟦.⟧\n',
      fixed: '# 5 要求\n\n壶体应光洁，不应有裂纹，按GB/T 191，第5章检验。\n\n注1：裂纹指目视可见的裂纹。\n',
    },
    {
      text: '一、构建质量创新体系⟦,⟧ 协同开展攻关。\n\n二、为什么⟦?⟧\n\n三、保障“浙江制造”⟦;⟧\n',
      fixed: '一、构建质量创新体系，协同开展攻关。\n\n二、为什么？\n\n三、保障“浙江制造”；\n',
      profile: 'policy',
    },
    {
      text: '一、甲⟦,⟧乙,丙,丁。\n\n二、甲,乙,丙,丁。\n\n三、甲,乙,丙;丁;戊:己。\n',
      fixed: '一、甲，乙，丙，丁。\n\n二、甲，乙，丙，丁。\n\n三、甲，乙，丙；丁；戊：己。\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n比例为1:2，水:砂=1:3，9:30开始，坐标为(3,5)，电压为3.5 V。\n' },
    { text: '# 5 要求\n\n系统应支持TCP/IP, IPv6和https://例.cn/?a=1;b=2，格式见`状态:值;`。\n' },
    {
      text: '# 5 要求\n\n1,2-二氯乙烷、N,N-二甲基甲酰胺应符合GB/T 191。\n\n键:=值，x!=y，参数?x=1，首部为用户;tag=9。\n',
    },
    { text: '# 3 术语和定义\n\n## 3.1\n\n**壶 kettle; electric kettle**\n\n烧水的器具。\n' },
    { text: '来源: 省市场监管局\n\n发布日期: 2025-01-26 11:58\n\n一、甲。\n', profile: 'policy' },
    { text: '# 5 要求\n\n各字段以半角分号分隔：用户名;密码;地址;。格式为“姓名:电话”。\n' },
    { text: '# 5 要求\n\n```\n状态:值\n```\n\n$$\n甲,乙\n$$\n' },
  ],
  check(context) {
    const found = [...halfWidthMarks(context.draft)];
    if (isHabit(found.length, context.draft)) reportHabit(found, context);
    else for (const one of found) reportOne(one, context);
  },
};

interface HalfMark extends Hit {
  readonly repair: string;
  /** With the gap behind the mark, which the full-width one has in itself. */
  readonly gapEnd: number;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };

const BEHIND_TEXT = new RegExp(`[${HAN}”’》）」】]`);
const HAN_ONE = new RegExp(`[${HAN}]`);
const REMARK = /^(?:注|示例|例)\s?\d{0,2}$/;
/** What goes on behind the mark in code: 键:=值, x!=y, 地址?x=1. */
const CODE_BEHIND: Readonly<Record<string, RegExp>> = {
  ':': /[:=/\\]/,
  '?': /[A-Za-z0-9=&?*+:]/,
  '!': /[A-Za-z0-9=![]/,
  ',': /,/,
  ';': /;/,
  '.': /./,
};
/** A text about half-width marks that separate the fields of a message shows them too. */
const DELIMITERS = /半角|分[隔割]|隔开/;
/** The parameters of a header: To: 用户; tag=9. */
const PARAMETER = /^ ?[A-Za-z][\w-]*=/;
/** 水:砂=1:3. The colon between the names of what is compared is that of a ratio. */
const RATIO = /^[^，。；\s]{0,20}?\s?(?:[=＝为（(]|比为)?\s?\d+(?:\.\d+)?\s?[:：∶]\s?\d/;

const halfWidthMarks = proseColumn<HalfMark>((text) => {
  if (DELIMITERS.test(text)) return [];
  const hits: HalfMark[] = [];
  for (const match of text.matchAll(/[,;:?!]|\.$/g)) {
    const mark = match[0];
    const start = match.index;
    const before = text[start - 1] ?? '';
    const behind = text[start + 1] ?? '';
    if (CODE_BEHIND[mark]?.test(behind)) continue;
    // A quotation may show the form of a message.
    if ((mark === ':' || mark === ';') && isQuoted(text, start)) continue;
    if (mark === ';' && PARAMETER.test(text.slice(start + 1, start + 30))) continue;
    if (!isChinese(text, start, mark, before, behind)) continue;
    const gap = behind === ' ' && HAN_ONE.test(text[start + 2] ?? '') ? 1 : 0;
    hits.push({ start, end: start + 1, repair: FULL[mark] as string, gapEnd: start + 1 + gap });
  }
  return hits;
});

function isChinese(text: string, at: number, mark: string, before: string, behind: string): boolean {
  if (mark === ':' && REMARK.test(text.slice(0, Math.min(at, 6)))) return at <= 6;
  // 错误! is what Word writes.
  if (mark === '!' && text.slice(Math.max(0, at - 2), at) === '错误') return false;
  if (mark === ':' && RATIO.test(text.slice(at + 1, at + 40))) return false;
  if (BEHIND_TEXT.test(before)) return true;
  return (mark === ',' || mark === ';') && /[A-Za-z0-9)%]/.test(before) && HAN_ONE.test(behind);
}

const fullMarks = blockColumn((block) => wholeText(block).match(/[，；：？！]/g)?.length ?? 0);

/** From so many on, half-width marks may be the habit of a document … */
const MANY = 8;
/** … when there is one for so many full-width ones. */
const FULL_FOR_ONE = 4;

function isHabit(half: number, draft: Draft): boolean {
  if (half < MANY) return false;
  return sumOf(fullMarks(draft.passages)) < half * FULL_FOR_ONE;
}

const sumOf = once((counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0));

const edit = ({ at, hit }: Found<HalfMark>) => ({ at: { ...at, end: hit.gapEnd }, text: hit.repair });

function reportOne(found: Found<HalfMark>, { report }: RuleContext): void {
  const { repair } = found.hit;
  report({
    at: found.at,
    message: say(`中文的标点用全角，此处应为“${repair}”`, `marks of Chinese text are full-width: ${repair}`),
    fixes: [{ title: say(`改为“${repair}”`, `change to ${repair}`), kind: 'safe', edits: [edit(found)] }],
  });
}

function reportHabit(found: readonly Found<HalfMark>[], { report }: RuleContext): void {
  report({
    at: (found[0] as Found<HalfMark>).at,
    message: say(
      `中文的标点用全角；本文件多用半角标点（共${found.length}处）`,
      `marks of Chinese text are full-width; this document mostly uses half-width ones (${found.length})`,
    ),
    fixes: [{ title: say('全部改为全角', 'Change all to full-width'), kind: 'safe', edits: found.map(edit) }],
  });
}
