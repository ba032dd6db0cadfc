/** Brackets around Chinese text: both of a pair of one width, and one width through the document. */
import { blockColumn } from '../../draft/columns.ts';
import { once, wholeText } from '../../source/per-block.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, type Hit, proseColumn } from './texts.ts';

export const bracketWidth: Rule = {
  id: 'bracket-width',
  category: 'wording',
  title: say('中文的括号全角、半角应一致', 'Brackets of Chinese text have one width'),
  why: say(
    '一对括号，一个全角、一个半角，是输入时的差错。全文的括号几乎都是全角时，个别半角的括号也应改为全角。全文都用半角括号的不提示；列项编号“a)”、公式和单位中的括号不在此列。',
    'A pair with one full-width and one half-width bracket is a slip. Where nearly all brackets of a document are full-width, a few half-width ones are slips too. A document with half-width brackets throughout is left alone, and so are item marks such as a), formulas and units.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '5.1' }],
  covers: ['PUN-01'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n壶体（以下简称“壶”⟦)⟧应光洁，容积⟦(⟧指有效容积）见表1。\n',
      fixed: '# 5 要求\n\n壶体（以下简称“壶”）应光洁，容积（指有效容积）见表1。\n',
    },
    {
      text: `# 5 要求\n\n${'壶体（甲）应光洁，壶盖（乙）应严密，壶底（丙）应平整。'.repeat(3)}\n\n壶嘴⟦(⟧含滤网)应通畅。\n`,
      fixed: `# 5 要求\n\n${'壶体（甲）应光洁，壶盖（乙）应严密，壶底（丙）应平整。'.repeat(3)}\n\n壶嘴（含滤网）应通畅。\n`,
    },
    {
      text: '一、支持小微企业⟦(⟧含个体工商户）。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、支持小微企业（含个体工商户）。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n壶体(甲)应光洁，壶盖(乙)应严密（见图1）。\n' },
    { text: '# 5 要求\n\n应符合5.2 a)的规定（见5.2 b)），其他（见5.2 a)和b)）按c）。\n' },
    {
      text: `# 5 要求\n\n${'壶体（甲）应光洁，壶盖（乙）应严密，壶底（丙）应平整。'.repeat(3)}\n\n比热容[J/(kg·℃)]为f(x)，lg(浓度)为(80±2) μF。\n`,
    },
    { text: '# 5 要求\n\n应光洁（包括下列内容：1)壶体；2)壶盖）。\n' },
    {
      text: `# 5 要求\n\n${'壶体（甲）应光洁，壶盖（乙）应严密，壶底（丙）应平整。'.repeat(3)}\n\n# 附录A(规范性)试验装置\n`,
    },
  ],
  check({ draft, report }) {
    // The brackets of a label have a rule of their own.
    const pairs = [...pairsOf(draft)].filter(({ hit, passage }) => hit.start >= (passage.label?.end ?? 0));
    if (pairs.length === 0) return;
    const half = pairs.filter(({ hit }) => !hit.mixed).length;
    const isSlip = half > 0 && sumOf(fullBrackets(draft.passages)) >= half * FULL_FOR_ONE;
    for (const { hit, at } of pairs) {
      if (!hit.mixed && !isSlip) continue;
      const edits = hit.halves.map((start) => ({ at: { ...at, start, end: start + 1 }, text: full(hit, start) }));
      report({
        at,
        message: hit.mixed
          ? say(
              '这对括号一个全角、一个半角，应都用全角',
              'one bracket of this pair is half-width; both should be full-width',
            )
          : say('全文的括号多为全角，这对括号为半角', 'nearly all brackets are full-width; this pair is half-width'),
        fixes: [{ title: say('改为全角括号', 'Change to full-width brackets'), kind: 'safe', edits }],
        ...(!hit.mixed && { severity: 'info' as const }),
      });
    }
  },
};

/** A pair with a half-width bracket; the place is that of the first such one. */
interface Pair extends Hit {
  readonly mixed: boolean;
  readonly open: number;
  /** Where its half-width brackets stand. */
  readonly halves: readonly number[];
}

const full = ({ open }: Pair, at: number): string => (at === open ? '（' : '）');

const CHINESE = new RegExp(`[${HAN}]`);
/** The mark of an item, in a list or in a reference to it: a) or 1). */
const ITEM_MARK = /(?:^|[^A-Za-z0-9])[A-Za-z\d]{1,2}$/;
/** Half-width brackets belong to formulas: f(x), J/(kg·℃), (80±2). */
const FORMULA_BEFORE = /[A-Za-z0-9=+×/*÷·^−-]\s?$/;
const NATURE = /^(?:规范性|资料性)(?:附录)?$/;

const pairsOf = proseColumn<Pair>((text) => {
  if (!/[()]/.test(text) || !CHINESE.test(text)) return [];
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index);
      continue;
    }
    const start = open.at(-1);
    // "（见5.2 a)）": the bracket of the item belongs to no pair.
    if (mark === ')' && text[start ?? -1] !== '(' && ITEM_MARK.test(text.slice(Math.max(0, index - 3), index)))
      continue;
    open.pop();
    if (start === undefined) continue;
    const halves = [start, index].filter((at) => text[at] === '(' || text[at] === ')');
    const [first] = halves;
    const within = text.slice(start + 1, index);
    if (first === undefined || !CHINESE.test(within) || NATURE.test(within)) continue;
    if (FORMULA_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && halves.length === 2) continue;
    pairs.push({ start: first, end: first + 1, open: start, halves, mixed: halves.length === 1 });
  }
  return pairs;
});

const fullBrackets = blockColumn((block) => wholeText(block).match(/（/g)?.length ?? 0);

/** Half-width brackets are slips when there are so many full-width ones for each. */
const FULL_FOR_ONE = 9;

const sumOf = once((counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0));
