/** Abbreviations in the text: runs of capitals between Chinese words, and whether their explanation stands beside them. */
import { blockColumn } from '../../draft/columns.ts';
import type { Draft } from '../../draft/draft.ts';
import { blockFacts } from '../../facts/block-facts.ts';
import { termsOf } from '../../facts/terms.ts';
import type { Block } from '../../source/block.ts';
import { once } from '../../source/per-block.ts';
import { symbolLists } from './listed.ts';

/** What the lists and the entries of terms explain. */
export const explainedIn: (draft: Draft) => ReadonlySet<string> = once((draft) => {
  const explained = new Set<string>();
  for (const { entries } of symbolLists(draft)) for (const { text } of entries) explained.add(text);
  for (const { names } of termsOf(draft).entries) for (const { text } of names) explained.add(text);
  return explained;
});

/** A run of capitals in a text. */
export interface Word {
  readonly text: string;
  /** -1 in a cell of a table. */
  readonly start: number;
  /** Whether its explanation stands beside it. */
  readonly explained: boolean;
}

/** Three capitals or more between Chinese characters, their marks and gaps: no type designation, code or unit. */
const WORD = /(?<=[\u3400-\u9fff，。；：、（(“] ?|^)[A-Z]{3,6}(?=$| ?[\u3400-\u9fff，。；：、）)（(”])/g;

/** 碰撞时间（TTC）, 碰撞时间（time to collision, TTC）, 碰撞时间（以下简称“TTC”）. */
const EXPLAINED =
  /[\u3400-\u9fff]\s?[（(](?:[^（）()]{0,80}[\s，,；;：:“称])?([A-Z]{3,6})”?\s?(?:[，,；;][^（）()]{0,80})?[）)]/g;

export const abbreviationColumn = blockColumn((block: Block): readonly Word[] | undefined => {
  const { text, marks, rows } = block;
  if (rows.length > 0) return explainedInCells(block);
  if (!/[A-Z]{3}/.test(text)) return undefined;
  const found: Word[] = explainedWords(text);
  const known = new Set(found.map(({ start }) => start));
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    if (known.has(index)) continue;
    const other = marks.some(({ kind, start, end: to }) => OTHER.has(kind) && start < end && index < to);
    if (other || blockFacts(block).codes.some((code) => code.start < end && index < code.end)) continue;
    const explained = /^\s?[（(][^（）()]{0,60}[\u3400-\u9fff]/.test(text.slice(end, end + 70));
    found.push({ text: word, start: index, explained });
  }
  return found.length > 0 ? found.sort((a, b) => a.start - b.start) : undefined;
});

function explainedWords(text: string): Word[] {
  return [...text.matchAll(EXPLAINED)].map(({ 0: whole, 1: word = '', index }) => ({
    text: word,
    start: index + whole.lastIndexOf(word),
    explained: true,
  }));
}

/** A table may explain, and what it uses is not judged. */
function explainedInCells({ rows }: Block): readonly Word[] | undefined {
  const found = rows.flatMap((row) => row.flatMap(({ text }) => explainedWords(text)));
  return found.length > 0 ? found.map((word) => ({ ...word, start: -1 })) : undefined;
}

const OTHER: ReadonlySet<string> = new Set(['code', 'math', 'struck', 'link']);
