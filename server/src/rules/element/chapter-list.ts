/**
 * The list of chapters that a standard of an association has, as the option `chapters` of a rule writes it, and which
 * chapter of a draft is which of the list.
 */
import type { Clause } from '../../draft/draft.ts';
import { titleParts } from '../../facts/product-chapters.ts';

/** A chapter of the list. */
export interface ListedChapter {
  /** The title that is proposed: the first one that the list gives. */
  readonly title: string;
  readonly optional: boolean;
  /** The accepted titles, each in its parts: 标志、包装、运输和贮存 → 标志, 包装, 运输, 贮存. */
  readonly accepted: readonly (readonly string[])[];
}

/** Words for the same thing in titles of chapters. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^产品(?=.)/, ''],
  [/标识|標誌|标识牌/, '标志'],
  [/[储贮][存藏]|存储|储放/, '贮存'],
];

function normal(part: string): string {
  let name = part;
  for (const [word, proper] of SAME) name = name.replace(word, proper);
  return name;
}

/** `试验方法|检验方法`: either title; `分类?`: may be left out. */
export function readChapterList(entries: readonly string[]): readonly ListedChapter[] {
  return entries.map((entry) => {
    const optional = /[?？]\s*$/.test(entry);
    const titles = entry.replace(/[?？]\s*$/, '').split(/[|｜]/);
    const accepted = titles.map((title) => titleParts(title).map(normal));
    return { title: (titles[0] ?? '').trim(), optional, accepted };
  });
}

/** Whether a chapter is the listed one: it names at least half of what one of the accepted titles names. */
export function isListed(listed: ListedChapter, clause: Clause): boolean {
  const parts = titleParts(clause.title).map(normal);
  return listed.accepted.some((wanted) => {
    const found = wanted.filter((part) => parts.includes(part)).length;
    return found > 0 && found * 2 >= wanted.length;
  });
}
