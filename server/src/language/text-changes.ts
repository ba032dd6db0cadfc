/** The edits that make one text of another, small enough to leave cursors and folds where they are. */

/** What stands at [start, end) of the old text becomes `text`. UTF-16 code units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * In order, not overlapping; none for equal texts. Where the texts have the same number of lines, each line that
 * differs is one change, otherwise all that differs is. Linear in the length of the texts.
 */
export function changesBetween(before: string, after: string): TextChange[] {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return change(before, after, 0);
  const changes: TextChange[] = [];
  let at = 0;
  for (const [index, line] of old.entries()) {
    changes.push(...change(line, now[index] as string, at));
    at += line.length + 1;
  }
  return changes;
}

/** What differs of two pieces of text that begin at `at`, without what is the same at both ends. */
function change(before: string, after: string, at: number): TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return [{ start: at + head, end: at + before.length - tail, text: after.slice(head, after.length - tail) }];
}
