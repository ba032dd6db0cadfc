/** Lettered and numbered items of a list follow each other without a gap. */
import type { Draft, Item, List } from '../../draft/draft.ts';
import { once } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { sequenceBreaks } from '../sequence.ts';

export const itemSequence: Rule = {
  id: 'item-sequence',
  category: 'list',
  title: say('列项编号应连续', 'Items of a list are lettered or numbered continuously'),
  why: say(
    '列项的字母或数字编号应连续，不跳号、不重号，否则“5.2 b)”之类的提及会落空或落错。',
    'The letters or numbers of a list run without a gap and without repetition; otherwise mentions such as 5.2 b) miss or hit the wrong item.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.3' }],
  covers: ['LST-09'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\n⟦d)⟧ 无裂纹。\n' },
    { text: '# 5 要求\n\n水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\n⟦b)⟧ 无裂纹。\n' },
    {
      text: '# 5 要求\n\na) 甲；\n\nb) 乙；\n\nc) 丙；\n\nd) 丁；\n\ne) 戊；\n\nf) 己；\n\ng) 庚；\n\nh) 辛；\n\ni) 壬；\n\nj) 癸；\n\nk) 子；\n\n⟦1⟧) 丑；\n\nm) 寅。\n',
      fixed:
        '# 5 要求\n\na) 甲；\n\nb) 乙；\n\nc) 丙；\n\nd) 丁；\n\ne) 戊；\n\nf) 己；\n\ng) 庚；\n\nh) 辛；\n\ni) 壬；\n\nj) 癸；\n\nk) 子；\n\nl) 丑；\n\nm) 寅。\n',
    },
    { text: '# 5 要求\n\n水杯应符合下列要求：\n\na) 外观：\n\n1) 平整；\n\n⟦3)⟧ 光洁；\n\nb) 颜色均匀。\n' },
  ],
  good: [
    { text: '# 5 要求\n\na) 外观：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色：\n\n1) 均匀；\n\n2) 鲜明。\n' },
    // A second list of the same clause, and one that goes on behind a paragraph.
    {
      text: '# 5 要求\n\n外观应：\n\na) 平整；\n\nb) 光洁。\n\n颜色应：\n\na) 均匀；\n\n颜色按色卡比较。\n\nb) 鲜明。\n',
    },
    {
      text: '# 5 要求\n\n步骤如下：\n\na) 放平；\n\n表1 载荷\n\n| 级 | 值 |\n| --- | --- |\n| 1 | 5 |\n\nb) 加载；\n\nc) 卸载。\n',
    },
    { text: '# 5 要求\n\n步骤如下：\n\ni) 放平；\n\nv) 加载。\n' },
    { text: '# 5 要求\n\n步骤如下：\n\na) 放平；b) 加载；\n\nc) 卸载。\n' },
    // An item whose text is still missing.
    { text: '# 5 要求\n\n步骤如下：\n\na) 放平；\n\nb)\n\nc) 卸载。\n' },
    { text: '# 5 要求\n\na) 外观；\n\nb) 颜色。\n\n质量按公式（1）计算：\n\n（1）\n\n（3）\n' },
  ],
  check(context: RuleContext): void {
    for (const list of context.draft.lists) if (!countsOn(list)) checkList(list, context);
  },
};

/** The lists by the item that they are nested in. */
const listsByParent = once(({ lists }: Draft): ReadonlyMap<Item, List> => {
  const nested = new Map<Item, List>();
  for (const list of lists) if (list.parent) nested.set(list.parent, list);
  return nested;
});

/** Whether all items have a number, each one more than the one before, as they mostly do; or all have none. */
function countsOn({ items }: List): boolean {
  let last: number | undefined;
  for (const item of items) {
    if (!isCounted(item)) continue;
    const number = numberOf(item);
    if (last !== undefined && number !== last + 1) return false;
    last = number;
  }
  return true;
}

function checkList({ items }: List, context: RuleContext): void {
  const counted = items.filter(isCounted);
  if (counted.length < 2 || isRoman(counted)) return;
  for (const { item, expected, kind, previous } of sequenceBreaks(counted, numberOf, undefined)) {
    const { passage, label } = item;
    if (!label) continue;
    const confused =
      kind === 'gap' && previous ? oneForLetter(listsByParent(context.draft).get(previous), item) : undefined;
    if (confused) {
      reportOne(confused, context);
      continue;
    }
    const written = passage.block.text.slice(0, label.end);
    const key = label.kind === 'letter-item' ? String.fromCharCode(96 + expected) : String(expected);
    if (kind === 'gap' && previous && holdsMark(previous.passage.block.text, key)) continue;
    const right = written.slice(0, label.numberStart) + key + written.slice(label.numberEnd);
    context.report({
      at: span(passage, 0, label.end),
      message:
        kind === 'repeated'
          ? say(
              `列项编号“${written}”重复，此处应为“${right}”`,
              `item ${written} stands twice; this one should be ${right}`,
            )
          : say(
              `列项编号“${written}”不连续，此处应为“${right}”`,
              `item ${written} is out of sequence; expected ${right}`,
            ),
    });
  }
}

function isCounted({ passage, label }: Item): boolean {
  if (!label || label.key === '') return false;
  // A lone number in brackets is a formula's.
  return label.kind !== 'bracketed-arabic' || label.rest < passage.block.text.length;
}

/** The item "1)" between k) and m) that means l): it makes a list of its own. */
function oneForLetter(inner: List | undefined, next: Item): Item | undefined {
  const [only] = inner?.items ?? [];
  if (next.label?.key !== 'm' || inner?.items.length !== 1) return undefined;
  return only?.label?.kind === 'number-item' && only.label.key === '1' ? only : undefined;
}

function reportOne({ passage, label }: Item, context: RuleContext): void {
  if (!label) return;
  const at = span(passage, label.numberStart, label.numberEnd);
  context.report({
    at,
    message: say('列项编号“l)”误为数字“1)”', 'the letter l of item l) is written as the digit 1'),
    fixes: [{ title: say('改为字母“l”', 'Write the letter l'), kind: 'safe', edits: [{ at, text: 'l' }] }],
  });
}

function numberOf(item: Item): number {
  return item.label?.path[0] ?? 0;
}

/** i), v), x): Roman numerals, of which the grammar knows those of one letter. */
export function isRoman(items: readonly Item[]): boolean {
  const keys = items.map(({ label }) => label?.key);
  return keys[0] === 'i' && keys.every((key) => key === 'i' || key === 'v' || key === 'x');
}

/** Whether the item that seems to be missing stands inside the one before: 'a) …；b) …'. */
function holdsMark(text: string, key: string): boolean {
  return text.includes(`${key})`, 1) || text.includes(`${key}）`, 1);
}
