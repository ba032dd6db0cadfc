/** Texts with marked places: `# 5 要求\n\n# ⟦7⟧ 试验` expects one finding at the 7. */
import type { Range } from '../../server/src/source/text-map.ts';

export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Takes the marks ⟦…⟧ out of a text. Marks may stand next to each other, and inside each other. */
export function unmark(marked: string): MarkedText {
  const ranges: Range[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') ranges.push({ start: open.pop() as number, end: text.length });
    else text += character;
  }
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, ranges };
}

/** Shows places in a text by marking them, for a readable comparison. */
export function mark(text: string, ranges: readonly Range[]): string {
  let marked = '';
  for (let at = 0; at <= text.length; at++) {
    const closing = ranges.filter(({ start, end }) => end === at && start < at).length;
    const empty = ranges.filter(({ start, end }) => end === at && start === at).length;
    const opening = ranges.filter(({ start, end }) => start === at && end > at).length;
    marked += '⟧'.repeat(closing) + '⟦⟧'.repeat(empty) + '⟦'.repeat(opening) + (text[at] ?? '');
  }
  return marked;
}
