/** Characters as the readers see them: white space, line ends, width. Offsets count UTF-16 code units. */

/** White space within a line: what String.trim takes off, line ends left out. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xfeff ||
    code === 0x1680 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** The offset of the first character from `start` on that is neither white space nor a line end, or `end`. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isSpace(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)))) at += 1;
  return at;
}

/** The offset behind the last character before `end` that is neither white space nor a line end, or `start`. */
export function skipSpaceBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpace(text.charCodeAt(at - 1)) || isLineEnd(text.charCodeAt(at - 1)))) at -= 1;
  return at;
}

/** Han characters, kana, full-width forms, and the punctuation of Chinese text: no space stands between them. */
export function isWide(code: number): boolean {
  if (code < 0x2010) return code === 0xb7;
  if (code >= 0xd800 && code <= 0xf8ff) return code >= 0xd840 && code <= 0xd88f; // first halves of rare Han characters
  if (code >= 0x2e80) return !(code >= 0xff61 && code <= 0xffdc);
  return code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d) || (code >= 0x2460 && code <= 0x24ff);
}

/** Walks the lines of a text; LF, CRLF and CR end a line. Linear, whatever mixture of line ends the text has. */
export class LineCursor {
  /** Start of the current line. */
  start: number;
  /** End of the current line, without its line end. */
  end: number;
  /** Start of the next line; the text length when there is none. */
  next: number;
  readonly #text: string;
  readonly #limit: number;
  #lineFeed: number;
  #carriageReturn: number;

  constructor(text: string, start = 0) {
    this.#text = text;
    this.#limit = text.length;
    this.start = start;
    this.end = start;
    this.next = start;
    this.#lineFeed = this.#find('\n', start);
    this.#carriageReturn = this.#find('\r', start);
  }

  /** Moves to the next line; false when the text is used up. A text that ends in a line end has no line behind it. */
  advance(): boolean {
    if (this.next >= this.#limit) return false;
    this.start = this.next;
    if (this.#lineFeed < this.start) this.#lineFeed = this.#find('\n', this.start);
    if (this.#carriageReturn < this.start) this.#carriageReturn = this.#find('\r', this.start);
    if (this.#carriageReturn < this.#lineFeed) {
      this.end = this.#carriageReturn;
      this.next = this.end + (this.#lineFeed === this.end + 1 ? 2 : 1);
    } else {
      this.end = this.#lineFeed;
      this.next = Math.min(this.end + 1, this.#limit);
    }
    return true;
  }

  /** Goes back (or ahead) so that `advance` reads the line that starts at `start`. */
  rewind(start: number): void {
    if (start < this.start) {
      this.#lineFeed = -1;
      this.#carriageReturn = -1;
    }
    this.next = start;
  }

  #find(character: string, from: number): number {
    const at = this.#text.indexOf(character, from);
    return at < 0 ? this.#limit : at;
  }
}
