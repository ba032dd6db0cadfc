/** Lists: which passages are items, and which items belong together. */
import type { Label, LabelKind } from '../../../grammar/numbering.ts';
import type { Clause, Item, List } from './draft.ts';
import { blockHeads, type Head, isText, type PassageInProgress } from './passages.ts';

const ITEM_KINDS: readonly LabelKind[] = [
  'letter-item',
  'number-item',
  'dash-item',
  'dot-item',
  'bracketed-arabic',
  'circled',
];

/** What two items of one list have in common: the sort of their mark. */
type Mark = LabelKind | 'bullet';

interface OpenList {
  readonly mark: Mark;
  readonly items: Item[];
  readonly list: List;
}

/**
 * Gives the items among the passages their role, and returns the lists in the order in which they begin.
 *
 * A list goes on over paragraphs, notes and tables that stand between its items, and ends with its clause. An item
 * whose mark is of another sort opens a list inside the item before it; the mark of an outer list closes the inner one.
 */
export function readLists(passages: readonly PassageInProgress[]): List[] {
  const lists: List[] = [];
  let open: OpenList[] = [];
  let clause: Clause | undefined;
  const heads = blockHeads(passages);
  for (const passage of passages) {
    if (passage.clause !== clause || passage.role === 'caption' || passage.role === 'table') {
      clause = passage.clause;
      open = [];
    }
    const head = heads[passage.index];
    if (!isText(passage) || head?.heading) continue;
    const label = itemLabel(head);
    if (!label && !head?.item) {
      // "——" lists are often followed by plain text and another list; lettered ones go on.
      if (open.at(-1)?.mark === 'dash-item' && !passage.block.quoted) open.pop();
      continue;
    }
    const mark: Mark = label?.kind ?? 'bullet';
    passage.role = 'item';
    passage.label = label;
    const at = open.findIndex((list) => list.mark === mark);
    const restarts = at >= 0 && label !== undefined && label.path[0] === 1;
    if (at >= 0) open.length = restarts ? at : at + 1;
    if (at < 0 || restarts) open.push(startList(lists, open.at(-1), mark, clause));
    const list = open.at(-1) as OpenList;
    list.items.push({ passage, label, depth: list.list.depth });
  }
  return lists;
}

function startList(lists: List[], outer: OpenList | undefined, mark: Mark, clause: Clause | undefined): OpenList {
  const items: Item[] = [];
  const list: List = { items, depth: (outer?.list.depth ?? 0) + 1, clause, parent: outer?.items.at(-1) };
  lists.push(list);
  return { mark, items, list };
}

function itemLabel(head: Head | undefined): Label | undefined {
  const label = head?.label;
  return label && ITEM_KINDS.includes(label.kind) ? label : undefined;
}
