/**
 * The edits of the benchmark: what an author does in a draft, key stroke by key stroke, at places drawn from a seed. Every
 * gesture undoes itself, so that the draft stays what it is however many there are.
 */

/** Replaces the characters [start, end), in UTF-16 code units of the text as it is then. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORDS = ['应符合', '见5.2', '表1', '试验方法', 'GB/T 191', 'mm', '。'];
const LINES = ['\n外观应平整。\n', '\n\na) 第一项；\n', '\n| 外观 | 5.1 |\n', '\n\n## 5.9 附加要求\n\n'];
const CLAUSE_NUMBER = /^#{1,6} (?:\d+\.)*(\d+)(?=[ \u3000])/gm;

/** Numbers in [0, 1): the same sequence for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One gesture in the text: a word typed and deleted again, a line put in and taken out, a clause number changed and restored. */
export function gesture(text: string, random: () => number): Edit[] {
  const kind = random();
  const at = Math.floor(random() * text.length);
  if (kind < 0.6) return typed(at, WORDS[Math.floor(random() * WORDS.length)] as string);
  if (kind < 0.8) {
    const line = text.indexOf('\n', at);
    return inserted(line < 0 ? text.length : line, LINES[Math.floor(random() * LINES.length)] as string);
  }
  return renumbered(text, at) ?? typed(at, '1');
}

/** Every character by itself, and every one deleted by itself. */
function typed(at: number, word: string): Edit[] {
  const edits: Edit[] = [];
  for (let length = 0; length < word.length; length++)
    edits.push({ start: at + length, end: at + length, text: word.charAt(length) });
  for (let length = word.length; length > 0; length--)
    edits.push({ start: at + length - 1, end: at + length, text: '' });
  return edits;
}

function inserted(at: number, line: string): Edit[] {
  return [
    { start: at, end: at, text: line },
    { start: at, end: at + line.length, text: '' },
  ];
}

/** The number of the next clause behind `at`; undefined where there is none. */
function renumbered(text: string, at: number): Edit[] | undefined {
  CLAUSE_NUMBER.lastIndex = at;
  const match = CLAUSE_NUMBER.exec(text);
  if (!match) return undefined;
  const number = match[1] as string;
  const end = match.index + match[0].length;
  const other = String(Number(number) + 1);
  const start = end - number.length;
  return [
    { start, end, text: other },
    { start, end: start + other.length, text: number },
  ];
}
