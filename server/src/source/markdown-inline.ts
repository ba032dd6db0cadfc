/**
 * Inline Markdown: emphasis, code, links, formulas, tags, escapes and entities within a paragraph, heading or cell.
 *
 * Text without any of these takes a short cut. The rest goes through micromark's tokenizer for inline text, whose
 * tokens carry exact offsets. Formulas in `\(...\)` and footnote marks are hidden from it behind a placeholder of the
 * same length: TeX is no Markdown, and a mark need not be defined in the same chunk to be one.
 */
import { decodeHTMLStrict } from 'entities';
import { parse, preprocess } from 'micromark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { math } from 'micromark-extension-math';
import type { Block, MarkKind } from './block.ts';
import { plainBlock } from './blocks.ts';
import { isLineEnd, LineCursor, skipSpace, skipSpaceBack } from './characters.ts';
import { LineBuilder } from './text-lines.ts';
import type { Line } from './text-lines.ts';

/** `comments` are the HTML comments that stood within the text. */
export interface Inline {
  readonly lines: readonly Line[];
  readonly comments: readonly Block[];
}

const PARSER = parse({ extensions: [math(), gfmStrikethrough({ singleTilde: false })] });
const SPECIAL = /[\\*_`$]|<[A-Za-z/!?]|&[#a-zA-Z]|~~|\]\(|\[\^/;
/** Beyond these micromark's time is no longer linear in practice; such text is read line by line, or as it stands. */
const MOST_CHARACTERS = 65536;
const MOST_SPECIALS = 1000;
const PLACEHOLDER = '\ue000';
const NO_COMMENTS: readonly Block[] = [];

const TAG_MARKS: Readonly<Record<string, MarkKind>> = {
  sup: 'superscript',
  sub: 'subscript',
  b: 'strong',
  strong: 'strong',
  code: 'code',
  kbd: 'code',
  tt: 'code',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
};

/** The mark that a pair of HTML tags puts on its text, if any. Takes the tag name in lower case. */
export function tagMark(name: string): MarkKind | undefined {
  return Object.hasOwn(TAG_MARKS, name) ? TAG_MARKS[name] : undefined;
}

/** Reads the inline content [start, end) of the source. */
export function readInline(source: string, start: number, end: number): Inline {
  const text = start === 0 && end === source.length ? source : source.slice(start, end);
  if (!SPECIAL.test(text)) return { lines: plainLines(source, start, end), comments: NO_COMMENTS };
  return readMarkup(source, start, end);
}

/** Reads content as `readInline` does, without the short cut: the tests compare the two. */
export function readMarkup(source: string, start: number, end: number): Inline {
  const reader = new MarkupReader(source, start);
  if (isModest(source, start, end)) return reader.read(start, end);
  return reader.readByLine(start, end);
}

/** Lines without any markup. */
function plainLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let hard = false;
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !isLineEnd(source.charCodeAt(to))) to += 1;
    const first = skipSpace(source, from, to);
    const last = skipSpaceBack(source, first, to);
    const length = last - first;
    lines.push({
      text: source.slice(first, last),
      map: length === 0 ? [] : [0, length, first, length],
      marks: [],
      start: first,
      end: last,
      hard,
      pictures: [],
    });
    hard = endsHard(source, last, to);
    from = source.startsWith('\r\n', to) ? to + 2 : to + 1;
  }
  return lines;
}

/** Two spaces or more, and no tab among them, at the end of the line. */
function endsHard(source: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && source.charCodeAt(at - 1) === 0x20) at -= 1;
  return end - at >= 2 && !(at > start && source.charCodeAt(at - 1) === 0x09);
}

function isModest(source: string, start: number, end: number): boolean {
  if (end - start > MOST_CHARACTERS) return false;
  let specials = 0;
  for (let at = start; at < end; at += 1) {
    switch (source.charCodeAt(at)) {
      case 0x24:
      case 0x26:
      case 0x2a:
      case 0x3c:
      case 0x5b:
      case 0x5d:
      case 0x5f:
      case 0x60:
      case 0x7e:
        specials += 1;
    }
  }
  return specials <= MOST_SPECIALS;
}

interface Hidden {
  readonly start: number;
  readonly end: number;
  /** Footnote identifier; undefined for a formula. */
  readonly footnote: string | undefined;
}

type Token = { readonly type: string; readonly start: { offset: number }; readonly end: { offset: number } };

class MarkupReader {
  readonly #source: string;
  readonly #builder: LineBuilder;
  readonly #comments: Block[] = [];
  #hidden: readonly Hidden[] = [];
  #hiddenAt = 0;
  /** Nesting in images and link addresses, whose text is no text of the paragraph. */
  #silent = 0;
  #altStart = 0;
  #altEnd = 0;
  #target = '';
  #hardBreak = false;
  #inCode = false;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#builder = new LineBuilder(source, start);
  }

  read(start: number, end: number): Inline {
    this.#tokenize(start, end);
    return { lines: this.#builder.finish(end), comments: this.#comments };
  }

  readByLine(start: number, end: number): Inline {
    const cursor = new LineCursor(this.#source.slice(start, end));
    let before = -1;
    let hard = false;
    while (cursor.advance()) {
      const from = start + cursor.start;
      const to = start + cursor.end;
      if (before >= 0) this.#builder.break(hard, before, from);
      const last = skipSpaceBack(this.#source, from, to);
      hard = endsHard(this.#source, last, to);
      if (isModest(this.#source, from, last)) this.#tokenize(skipSpace(this.#source, from, last), last);
      else this.#builder.text(from, to);
      before = to;
    }
    return { lines: this.#builder.finish(end), comments: this.#comments };
  }

  #tokenize(start: number, end: number): void {
    const text = this.#hide(start, end);
    for (const [phase, token] of PARSER.text().write(preprocess()(text, undefined, true))) {
      const from = start + token.start.offset;
      const to = start + token.end.offset;
      if (phase === 'enter') this.#enter(token, from, to);
      else this.#exit(token, from, to);
    }
  }

  #enter(token: Token, start: number, end: number): void {
    switch (token.type) {
      case 'image':
        this.#silent += 1;
        this.#altStart = start + 2;
        this.#altEnd = start + 2;
        return;
      case 'labelText':
        if (this.#silent > 0) this.#altEnd = end;
        return;
      case 'resource':
        this.#silent += 1;
        this.#target = '';
        return;
      case 'resourceDestinationString':
        this.#target = this.#source.slice(start, end);
        return;
    }
    if (this.#silent === 0) this.#enterText(token.type, start, end);
  }

  #enterText(type: string, start: number, end: number): void {
    const builder = this.#builder;
    switch (type) {
      case 'data':
        this.#data(start, end);
        return;
      case 'codeTextData':
      case 'mathTextData':
        builder.text(start, end);
        return;
      case 'characterEscape':
        builder.unit(this.#source.slice(start + 1, end), start, end);
        return;
      case 'characterReference':
        builder.unit(decodeHTMLStrict(this.#source.slice(start, end)), start, end);
        return;
      case 'codeText':
        this.#inCode = true;
        builder.open('code');
        return;
      case 'mathText':
        this.#inCode = true;
        builder.open('math');
        return;
      case 'strong':
        builder.open('strong');
        return;
      case 'strikethrough':
        builder.open('struck');
        return;
      case 'link':
        builder.open('link');
        return;
      case 'autolinkProtocol':
      case 'autolinkEmail':
        builder.open('link', this.#source.slice(start, end));
        builder.text(start, end);
        builder.close('link');
        return;
      case 'htmlText':
        this.#html(start, end);
        return;
      case 'hardBreakTrailing':
      case 'hardBreakEscape':
        this.#hardBreak = true;
        return;
      case 'lineEnding':
        this.#lineEnding(start, end);
    }
  }

  #exit(token: Token, start: number, end: number): void {
    switch (token.type) {
      case 'image':
        this.#silent -= 1;
        if (this.#silent === 0) this.#picture(start, end, this.#altStart, this.#altEnd, this.#target);
        return;
      case 'resource':
        this.#silent -= 1;
        if (this.#silent === 0) this.#builder.aim('link', this.#target);
        return;
    }
    if (this.#silent > 0) return;
    switch (token.type) {
      case 'codeText':
        this.#inCode = false;
        this.#builder.close('code');
        return;
      case 'mathText':
        this.#inCode = false;
        this.#builder.close('math');
        return;
      case 'strong':
        this.#builder.close('strong');
        return;
      case 'strikethrough':
        this.#builder.close('struck');
        return;
      case 'link':
        this.#builder.close('link');
    }
  }

  #lineEnding(start: number, end: number): void {
    if (this.#inCode) {
      this.#builder.unit(' ', start, end);
      return;
    }
    this.#builder.break(this.#hardBreak, start, end);
    this.#hardBreak = false;
  }

  #picture(start: number, end: number, altStart: number, altEnd: number, target: string): void {
    const from = skipSpace(this.#source, altStart, altEnd);
    const to = skipSpaceBack(this.#source, from, altEnd);
    this.#builder.picture({ text: this.#source.slice(from, to), textStart: from, start, end, target });
  }

  #html(start: number, end: number): void {
    const tag = this.#source.slice(start, end);
    if (tag.startsWith('<!--')) {
      this.#comments.push(commentBlock(this.#source, start, end));
      return;
    }
    const [, slash, name] = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(tag) ?? [];
    if (name === undefined) return;
    const lower = name.toLowerCase();
    if (lower === 'br') this.#builder.break(true, start, end);
    if (lower === 'img') {
      const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/di.exec(tag);
      const [from, to] = alt?.indices?.[1] ?? alt?.indices?.[2] ?? [0, 0];
      this.#picture(start, end, start + from, start + to, /\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? '');
    }
    const mark = tagMark(lower);
    if (mark === undefined) return;
    if (slash === '/') this.#builder.close(mark);
    else if (!tag.endsWith('/>')) this.#builder.open(mark);
  }

  #data(start: number, end: number): void {
    let from = start;
    while (this.#hiddenAt < this.#hidden.length) {
      const hidden = this.#hidden[this.#hiddenAt] as Hidden;
      if (hidden.start >= end) break;
      this.#hiddenAt += 1;
      if (hidden.start < from) continue;
      this.#builder.text(from, hidden.start);
      if (hidden.footnote !== undefined) this.#builder.point('footnote-mark', hidden.footnote);
      else this.#formula(hidden.start + 2, hidden.end - 2);
      from = hidden.end;
    }
    this.#builder.text(from, end);
  }

  #formula(start: number, end: number): void {
    this.#builder.open('math');
    this.#builder.text(skipSpace(this.#source, start, end), skipSpaceBack(this.#source, start, end));
    this.#builder.close('math');
  }

  /** The text [start, end) with formulas and footnote marks replaced by as many placeholders. */
  #hide(start: number, end: number): string {
    const text = this.#source.slice(start, end);
    this.#hiddenAt = 0;
    this.#hidden = [];
    if (!text.includes('\\(') && !text.includes('[^')) return text;
    this.#hidden = [...formulas(text), ...footnoteMarks(text)]
      .sort((left, right) => left.start - right.start)
      .map((hidden) => ({ ...hidden, start: hidden.start + start, end: hidden.end + start }));
    let masked = '';
    let from = start;
    for (const hidden of this.#hidden) {
      if (hidden.start < from) continue;
      masked += this.#source.slice(from, hidden.start) + PLACEHOLDER.repeat(hidden.end - hidden.start);
      from = hidden.end;
    }
    return masked + this.#source.slice(from, end);
  }
}

/** Formulas in `\(...\)`, each within one line. A bracket that is merely escaped, `\(规范性\)`, is none. */
function formulas(text: string): Hidden[] {
  const found: Hidden[] = [];
  let at = text.indexOf('\\(');
  while (at >= 0) {
    const close = text.indexOf('\\)', at + 2);
    if (close < 0) break;
    const inner = text.slice(at + 2, close);
    const escaped = text.charCodeAt(at - 1) === 0x5c;
    // An opener further on is nearer to the closing bracket; this one has none of its own.
    const last = inner.lastIndexOf('\\(');
    if (last >= 0) {
      at = at + 2 + last;
      continue;
    }
    const plain = /[\r\n]/.test(inner) || (/\p{Script=Han}/u.test(inner) && !/\\[A-Za-z]/.test(inner));
    if (!escaped && !plain && inner.trim() !== '') found.push({ start: at, end: close + 2, footnote: undefined });
    at = text.indexOf('\\(', close + 2);
  }
  return found;
}

function footnoteMarks(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const match of text.matchAll(/(?<!\\)\[\^([^\]\s[]{1,100})\]/g)) {
    found.push({ start: match.index, end: match.index + match[0].length, footnote: match[1] as string });
  }
  return found;
}

/** The comment [start, end), its delimiters included. One that is not closed ends where the text ends. */
export function commentBlock(source: string, start: number, end: number): Block {
  const closed = source.startsWith('-->', end - 3) && end - start >= 7;
  const from = skipSpace(source, start + 4, end);
  const to = skipSpaceBack(source, from, closed ? end - 3 : end);
  return plainBlock('comment', source.slice(from, Math.max(from, to)), from, start, end);
}
