/** How lists begin and how their items end: what the rules on the punctuation of lists read. */
import type { Draft, ElementKind, Item, List, Passage } from '../../draft/draft.ts';
import { once, perBlock } from '../../source/per-block.ts';
import { behindExample } from '../caption/series.ts';

/** The mark that a text ends with: 。 ； ， ：, nothing but a word, or something that decides nothing (a bracket, a quotation). */
export type EndMark = 'stop' | 'semicolon' | 'comma' | 'colon' | 'none' | 'other';

const MARKS: Readonly<Record<string, EndMark>> = {
  '。': 'stop',
  '；': 'semicolon',
  ';': 'semicolon',
  '，': 'comma',
  ',': 'comma',
  '：': 'colon',
  ':': 'colon',
};

/** The item before the last may end with ；或. */
const CONJUNCTION = /([；;，,])\s?(?:或者?|和|且|以及|并且?|及|与)$/;
/** A sentence that announces a list. Other sentences may just stand before one. */
const ANNOUNCES = /(?:下列|以下|如下|下述|[两二三四五六七八九十]种)[^。]*。$/;

/** A word, a number with its unit, a code: text that can stand before a mark. */
const WORD_END = /[\p{L}\p{N}%‰°℃Ω]$/u;

export function endMark({ block }: Passage): EndMark {
  return blockEnd(block);
}

const blockEnd = perBlock(({ text }): EndMark => {
  const last = text.at(-1) ?? '';
  const mark = MARKS[last] ?? MARKS[CONJUNCTION.exec(text.slice(-5))?.[1] ?? ''];
  if (mark) return mark;
  // Half of a surrogate pair, as in 𝑍, is the end of a word too.
  return WORD_END.test(last) || /[\udc00-\udfff]/.test(last) ? 'none' : 'other';
});

const ELEMENTS: readonly ElementKind[] = ['foreword', 'introduction', 'scope', 'text', 'annex'];

/** The lists that 7.5 is about: not those of terms, symbols and references, and not what an example shows. */
export const ordinaryLists = once((draft: Draft): readonly List[] => {
  const inExample = behindExample(draft);
  return draft.lists.filter(({ clause, items }) => {
    const [first] = items;
    return (
      clause !== undefined && ELEMENTS.includes(clause.element) && first !== undefined && !inExample(first.passage)
    );
  });
});

function isNothing({ role }: Passage): boolean {
  return role === 'layout' || role === 'comment';
}

/** The passage before `index`, over layout and comments. */
export function passageBefore(passages: readonly Passage[], index: number): Passage | undefined {
  let at = index - 1;
  while (passages[at] && isNothing(passages[at] as Passage)) at--;
  return passages[at];
}

/** The passage behind `index`, over layout and comments. */
export function passageBehind(passages: readonly Passage[], index: number): Passage | undefined {
  let at = index + 1;
  while (passages[at] && isNothing(passages[at] as Passage)) at++;
  return passages[at];
}

/** The text right before a list; undefined where a table, a figure or the like stands there. */
export function leadOf(list: List, { passages }: Draft): Passage | undefined {
  const [first] = list.items;
  const before = first && passageBefore(passages, first.passage.index);
  if (!before || before.clause !== list.clause) return undefined;
  return before.role === 'paragraph' || before.role === 'clause' || before === list.parent?.passage
    ? before
    : undefined;
}

/** What Word's list of changes leaves behind: 删除[张三]: */
const TRACKED = /^(?:删除|插入|设置格式|带格式)[^。]{0,4}[[［]/;

/** Whether the text leads to a list: it ends with ：, or it is a sentence that says so. */
export function announces(lead: Passage): boolean {
  const mark = endMark(lead);
  if (TRACKED.test(lead.block.text)) return false;
  return mark === 'colon' || (mark === 'stop' && ANNOUNCES.test(lead.block.text.slice(-60)));
}

/** Whether the list stands right behind the item that it is nested in; else the nesting is a guess. */
export function isRightlyNested(list: List, { passages }: Draft): boolean {
  const [first] = list.items;
  return first !== undefined && passageBefore(passages, first.passage.index) === list.parent?.passage;
}

/**
 * The items that are followed by the next one of their list at once. Of the others, the end may be that of another
 * paragraph, or be lost.
 */
export function closedItems({ items }: List, { passages }: Draft): Item[] {
  const closed: Item[] = [];
  for (let at = 0; at + 1 < items.length; at++) {
    const item = items[at] as Item;
    if (passageBehind(passages, item.passage.index) === items[at + 1]?.passage) closed.push(item);
  }
  return closed;
}

/** Where a sentence ends inside the text of a passage, outside brackets and quotation marks; -1 where none does. */
export function innerStop({ block }: Passage): number {
  return stopInside(block);
}

const stopInside = perBlock(({ text }): number => {
  const first = text.indexOf('。');
  if (first < 0 || first === text.length - 1) return -1;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const character = text[at] as string;
    if ('（(“「《[［'.includes(character)) depth++;
    else if ('）)”」》]］'.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。' && depth === 0) return at;
  }
  return -1;
});
