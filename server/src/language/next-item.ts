/** The number of the next item of a list: c) behind b), 1) below an item that announces a list. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Item, List } from '../draft/draft.ts';
import type { Offer } from './completion.ts';
import type { WritingPlace } from './writing-place.ts';

/** Letters of items end at z; a list that goes on is two lists. */
const LETTERS = 26;

/** Behind the last item of the lists that the passage above belongs to, the innermost first. */
export function itemNumbers({ above, analysis }: WritingPlace, typed: string): Offer[] {
  const { lists } = analysis.draft;
  let list =
    above?.role === 'item' ? lists.find(({ items }) => items.some(({ passage }) => passage === above)) : undefined;
  const item = list?.items.find(({ passage }) => passage === above);
  const offers: Offer[] = [];
  if (item && /[：:]$/.test(item.passage.block.text) && item.depth === 1)
    offers.push(offer('1)', '下一层列项', gapOf(item), typed));
  while (list) {
    const next = nextOf(list);
    if (next) offers.push(offer(next.mark, '下一列项', next.gap, typed));
    const { parent } = list;
    list = parent && lists.find(({ items }) => items.includes(parent));
  }
  return offers.filter(({ label }) => label.startsWith(typed));
}

function offer(mark: string, title: string, gap: string, typed: string): Offer {
  return { text: `${mark}${gap}`, replaces: typed.length, label: mark, title, kind: CompletionItemKind.Value };
}

/** Undefined for dashes and bullets, which have no number. */
function nextOf({ items }: List): { readonly mark: string; readonly gap: string } | undefined {
  const last = items.at(-1);
  const label = last?.label;
  if (!last || !label || label.numberEnd === label.numberStart) return undefined;
  const number = Math.max(...items.map((one) => one.label?.path[0] ?? 0)) + 1;
  const letter = label.kind === 'letter-item';
  if (letter && number > LETTERS) return undefined;
  const { text } = last.passage.block;
  const written = letter ? String.fromCharCode(96 + number) : String(number);
  return {
    mark: text.slice(0, label.numberStart) + written + text.slice(label.numberEnd, label.end),
    gap: gapOf(last),
  };
}

function gapOf({ passage, label }: Item): string {
  return passage.block.text.slice(label?.end ?? 0, label?.rest ?? 0) || '\u3000';
}
