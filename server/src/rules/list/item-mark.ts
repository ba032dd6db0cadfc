/** Marks of list items: ——, ·, a) and 1), no others. */
import type { LabelKind } from '../../../../grammar/numbering.ts';
import type { Draft, Item, List, Passage } from '../../draft/draft.ts';
import { once } from '../../source/per-block.ts';
import type { Bilingual, Report, Rule, RuleContext } from '../rule.ts';
import { STANDARDS, say, span } from '../rule.ts';

export const itemMark: Rule = {
  id: 'item-mark',
  category: 'list',
  title: say('列项的符号和编号', 'Marks of list items'),
  why: say(
    '列项的各项之前，符号用破折号（——）或间隔号（·），编号用a)、b)或1)、2)；不用（1）、①、A)、a.、●等。每个列项只在第一处提示，修复时一并改正该列项。',
    'List items begin with a dash (——) or a middle dot (·), or with a), b) or 1), 2); not with （1）, ①, A), a. or ●. A list is reported once, and its repair covers all items.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.3' }],
  covers: ['LST-07', 'LST-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 检验\n\n下列情形应进行型式检验：\n\na) 新产品定型；\n\n⟦B)⟧ 结构改变；\n\nc) 停产后恢复生产。\n',
      fixed: '# 5 检验\n\n下列情形应进行型式检验：\n\na) 新产品定型；\n\nb) 结构改变；\n\nc) 停产后恢复生产。\n',
    },
    {
      text: '# 5 要求\n\n水杯应符合下列要求：\n\n⟦（1）⟧表面平整；\n\n（2）颜色均匀。\n',
      fixed: '# 5 要求\n\n水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀。\n',
    },
    {
      text: '# 5 要求\n\n水杯应符合下列要求：\n\n⟦①⟧ 表面平整；\n\n② 颜色均匀。\n',
      fixed: '# 5 要求\n\n水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀。\n',
    },
    {
      text: '# 5 要求\n\n水杯应符合下列要求：\n\n⟦A)⟧ 表面平整；\n\nB) 颜色均匀。\n',
      fixed: '# 5 要求\n\n水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀。\n',
    },
    {
      text: '# 5 要求\n\n水杯应符合下列要求：\n\na) 外观：\n\n⟦①⟧ 表面平整，\n\n② 颜色均匀；\n\nb) 尺寸符合图样。\n',
      fixed: '# 5 要求\n\n水杯应符合下列要求：\n\na) 外观：\n\n1) 表面平整，\n\n2) 颜色均匀；\n\nb) 尺寸符合图样。\n',
    },
    {
      text: '# 5 要求\n\n水杯应符合下列要求：\n\n⟦●⟧ 表面平整；\n\n● 颜色均匀。\n',
      fixed: '# 5 要求\n\n水杯应符合下列要求：\n\n—— 表面平整；\n\n—— 颜色均匀。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n水杯应符合下列要求：\n\na) 表面：\n\n1) 平整，\n\n2) 光洁；\n\nb) 颜色均匀。\n' },
    { text: '# 5 要求\n\n水杯应符合下列要求：\n\n—— 表面：\n\n· 平整，\n\n· 光洁；\n\n—— 颜色均匀。\n' },
    { text: '# 5 要求\n\n水杯应符合下列要求：\n\n- 表面平整；\n- 颜色均匀。\n' },
    { text: '# 5 要求\n\na）表面平整；\n\nb）颜色均匀。\n' },
    { text: '# 5 要求\n\n设计者为\n\nA. 李，见图①。\n' },
    { text: '# 5 要求\n\n![](a.png)\n\n(a) 立式\n\n![](b.png)\n\n(b) 卧式\n\n图1 测点\n' },
    // A bullet cannot be told from a middle dot in many fonts.
    { text: '# 5 要求\n\n—— 表面：\n\n• 平整，\n\n• 光洁。\n' },
    // The number of a formula, a key to a figure, and circled marks inside a text.
    { text: '# 5 要求\n\n质量按公式（1）计算：\n\n（1）\n\n（1）式中：\n\n①——杯盖；\n\n图中①为杯盖，②为杯体。\n' },
  ],
  check(context: RuleContext): void {
    for (const list of context.draft.lists) checkList(list, context);
  },
};

/** The items that hold a list of their own. */
const nestedIn = once(({ lists }: Draft): ReadonlySet<Item> => new Set(lists.flatMap(({ parent }) => parent ?? [])));

type Edit = { at: ReturnType<typeof span>; text: string };

function checkList(list: List, context: RuleContext): void {
  const { passages } = context.draft;
  const wrong = list.items.filter((item) => hasWrongMark(item) && !isBelowFigure(item, passages));
  const [first] = wrong;
  // A single one may be the initial of a name, or a number that belongs to something else.
  const alone = wrong.length === 1 && first?.label?.kind !== 'dot-item';
  if (!first?.label || (alone && !isCounted(list, first))) return;
  const { passage, label } = first;
  const written = passage.block.text.slice(0, label.end);
  const message = MESSAGES[label.kind]?.(written);
  if (!message) return;
  const fix = fixOf(list, wrong, context.draft);
  context.report({
    at: span(passage, 0, label.end),
    message,
    ...(fix ? { fixes: [fix] } : {}),
    ...(label.kind === 'dot-item' ? { severity: 'warning' } : {}),
  });
}

const letters = (written: string): Bilingual =>
  say(`列项编号“${written}”应为小写字母加半圆括号，如“a)”`, `${written}: lettered items are a), b) …`);
const numbers = (written: string): Bilingual =>
  say(`列项编号不用“${written}”，应为“a)”或“1)”的形式`, `${written}: items are numbered a) or 1)`);

const MESSAGES: Readonly<Partial<Record<string, (written: string) => Bilingual>>> = {
  'letter-item': letters,
  'bracketed-arabic': numbers,
  circled: numbers,
  'dot-item': (written) =>
    say(`列项符号不用“${written}”，应为“——”或“·”`, `${written}: items have a dash or a middle dot`),
};

/** Whether the item counts on from the one before it, and another one from it: a), B), c). */
function isCounted({ items }: List, item: Item): boolean {
  const at = items.indexOf(item);
  const before = items[at - 1];
  return before !== undefined && numberOf(before) > 0 && numberOf(item) === numberOf(before) + 1;
}

const RIGHT: ReadonlySet<LabelKind> = new Set(['number-item', 'dash-item']);

function hasWrongMark({ passage, label }: Item): boolean {
  if (!label || RIGHT.has(label.kind) || (label.kind === 'letter-item' && label.slips.length === 0)) return false;
  const behind = passage.block.text.slice(label.rest, label.rest + 2);
  // A lone number in brackets is a formula's; with a dash behind it, it is explained in the key to a figure.
  if (behind === '' || behind === '式中' || behind === '——') return false;
  if (label.kind === 'letter-item') return true;
  if (label.kind === 'dot-item') return !/^[·•]/.test(passage.block.text);
  return label.kind === 'bracketed-arabic' || label.kind === 'circled';
}

/** What stands right below a picture is the caption of that part of the figure. */
function isBelowFigure({ passage }: Item, passages: readonly Passage[]): boolean {
  let at = passage.index - 1;
  while (passages[at]?.role === 'layout') at--;
  return passages[at]?.role === 'figure';
}

/** The repair of the whole list; undefined where it would need a decision about other lists. */
function fixOf(list: List, wrong: readonly Item[], draft: Draft): NonNullable<Report['fixes']>[number] | undefined {
  const kind = wrong[0]?.label?.kind;
  const outer = list.depth === 1;
  if (kind === 'letter-item') {
    const edits = wrong.map((item) => markEdit(item, `${item.label?.key})`));
    return { title: say('改为“a)”的形式', 'Write a)'), kind: 'safe', edits };
  }
  if (kind === 'dot-item') {
    const mark = outer ? '——' : '·';
    const title = say(`改为“${mark}”`, `Write ${mark}`);
    return { title, kind: 'safe', edits: wrong.map((item) => markEdit(item, mark)) };
  }
  // Several items on one line would be repaired only in part.
  if (wrong.some(({ passage }) => /[①-⑳]/.test(passage.block.text.slice(1)))) return undefined;
  // Letters of the outer list must not meet letters of an inner one.
  if (
    list.depth > 2 ||
    (outer &&
      (wrong.some((item) => numberOf(item) < 1 || numberOf(item) > 26) ||
        list.items.some((item) => nestedIn(draft).has(item))))
  )
    return undefined;
  const edits = wrong.map((item) => {
    const value = numberOf(item);
    return markEdit(item, outer ? `${String.fromCharCode(96 + value)})` : `${value})`);
  });
  const form = outer ? 'a)' : '1)';
  return { title: say(`改为“${form}”的形式`, `Write ${form}`), kind: 'meaning', edits };
}

function numberOf({ label }: Item): number {
  return label?.path[0] ?? 0;
}

function markEdit({ passage, label }: Item, mark: string): Edit {
  const end = label?.end ?? 0;
  const gap = label?.rest === end && mark.endsWith(')') ? ' ' : '';
  return { at: span(passage, 0, end), text: `${mark}${gap}` };
}
