/**
 * Inline Markdown: the phrasing nodes of remark's tree as lines of text, every character with its place.
 *
 * remark gives the place of a node, but not of the characters in it: escapes, character references and the breaks
 * between lines are found again by walking a text node's source beside its value.
 */
import { decodeHTMLStrict } from 'entities';
import type { Break, Image, Link, Nodes, PhrasingContent, Text } from 'mdast';
import type { Block, MarkKind } from './block.ts';
import { plainBlock } from './blocks.ts';
import { isLineEnd, skipSpace, skipSpaceBack } from './characters.ts';
import type { Page } from './markdown-page.ts';
import { isModest, PLACEHOLDER, pageOf } from './markdown-page.ts';
import { parseMarkdown } from './markdown-parser.ts';
import type { Line } from './text-lines.ts';
import { LineBuilder } from './text-lines.ts';

/** `comments` are the HTML comments that stood within the text. */
export interface Inline {
  readonly lines: readonly Line[];
  readonly comments: readonly Block[];
}

const SPECIAL = /[\\*_`$\f\v]|<(?:[A-Za-z/!?]|[^\s<>@]+@)|&[#a-zA-Z]|~~|\]\(|\[\^|\{[#.-]|\]\{|[^\s|:-]---|---[^\s|:-]/;
/** Three hyphens in a line of text are how Pandoc writes a dash. */
const DASHES = /(?<!-)(?:---){1,2}(?!-)/y;
/** White space on the outer sides: what stands between is bold whatever it is. */
const BOLD_START = /^\*\*([^\s*](?:[^\r\n*]*[^\s*])?)\*\*(?=\s|$)/;
const REFERENCE = /&(?:#(?:[xX][0-9a-fA-F]{1,6}|\d{1,7})|[A-Za-z][A-Za-z0-9]{1,31});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** What follows the text of a link: address, perhaps a title. */
const RESOURCE = /^\[?\]\(\s*(?:<([^>]*)>|(\S*?))(?:\s.*)?\)$/s;
const NO_COMMENTS: readonly Block[] = [];
/** What makes a line the heading that it is read as. */
const HASH = '# ';

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

/** Whether the text holds any inline markup. */
export function hasMarkup(text: string): boolean {
  return SPECIAL.test(text);
}

/** Reads the inline content [start, end) of the source, which lies within one line: a cell, or what follows a formula. */
export function readInline(source: string, start: number, end: number): Inline {
  const text = start === 0 && end === source.length ? source : source.slice(start, end);
  if (!hasMarkup(text) || !isModest(text)) return { lines: plainLines(source, start, end), comments: NO_COMMENTS };
  // The content of a heading is all that Markdown has of inline content that begins no block.
  const page = pageOf(`${HASH}${text} #`, false);
  const [heading] = parseMarkdown(page.text).children;
  const reader = new InlineReader({ ...page, source }, start, start - HASH.length);
  if (heading?.type === 'heading') reader.read(heading.children);
  return reader.finish(end);
}

/** Lines without any markup. */
export function plainLines(source: string, start: number, end: number): Line[] {
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

/** One line without any markup but bold type at its start, the most common one in drafts; otherwise undefined. */
export function boldLine(source: string, start: number, end: number): Line | undefined {
  const text = source.slice(start, end);
  const [bold, inner] = BOLD_START.exec(text) ?? ['', ''];
  if (hasMarkup(inner as string) || hasMarkup(text.slice(bold.length))) return undefined;
  const builder = new LineBuilder(source, start);
  if (bold !== '') {
    builder.open('strong');
    builder.text(start + 2, start + bold.length - 2);
    builder.close('strong');
  }
  builder.text(start + bold.length, end);
  return builder.finish(end)[0];
}

/** Two spaces or more, and no tab among them, at the end of the line. */
function endsHard(source: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && source.charCodeAt(at - 1) === 0x20) at -= 1;
  return end - at >= 2 && !(at > start && source.charCodeAt(at - 1) === 0x09);
}

export function nodeStart(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function nodeEnd(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Collects the lines of phrasing nodes. `base` is what a place on the page lacks to be one in the source. */
export class InlineReader {
  readonly #page: Page;
  readonly #base: number;
  readonly #builder: LineBuilder;
  readonly #comments: Block[] = [];

  constructor(page: Page, start: number, base = 0) {
    this.#page = page;
    this.#base = base;
    this.#builder = new LineBuilder(page.source, start);
  }

  read(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node);
  }

  /** Lines and comments so far; `end` is where the content ends in the source. */
  finish(end: number): Inline {
    return { lines: this.#builder.finish(end), comments: this.#comments };
  }

  #node(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#text(node);
        return;
      case 'emphasis':
        this.read(node.children);
        return;
      case 'strong':
        this.#marked('strong', node.children);
        return;
      case 'delete':
        this.#marked('struck', node.children);
        return;
      case 'inlineCode':
        this.#verbatim('code', node);
        return;
      case 'inlineMath':
        this.#verbatim('math', node);
        return;
      case 'link':
        this.#link(node);
        return;
      case 'image':
        this.#image(node);
        return;
      case 'break':
        this.#break(node);
        return;
      case 'html':
        this.#html(nodeStart(node), nodeEnd(node));
        return;
      default:
        this.#asItStands(nodeStart(node), nodeEnd(node));
    }
  }

  #marked(kind: MarkKind, children: readonly PhrasingContent[]): void {
    this.#builder.open(kind);
    this.read(children);
    this.#builder.close(kind);
  }

  #link(node: Link): void {
    const last = node.children.at(-1);
    this.#builder.open('link', this.#address(node, last === undefined ? nodeStart(node) : nodeEnd(last)));
    this.read(node.children);
    this.#builder.close('link');
  }

  /** The address of a link or image, written behind `from`: what the page hides in it is taken from the source. */
  #address(node: Link | Image, from: number): string {
    if (!node.url.includes(PLACEHOLDER)) return node.url;
    const [, pointed, bare] = RESOURCE.exec(this.#slice(from, nodeEnd(node))) ?? [];
    return (pointed ?? bare ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  }

  #image(node: Image): void {
    const start = nodeStart(node);
    const end = nodeEnd(node);
    const close = Math.max(start + 2, this.#page.text.lastIndexOf('](', end));
    this.#picture(start, end, start + 2, close, this.#address(node, close));
  }

  #picture(start: number, end: number, altStart: number, altEnd: number, target: string): void {
    const { source } = this.#page;
    const from = skipSpace(source, altStart + this.#base, altEnd + this.#base);
    const to = skipSpaceBack(source, from, altEnd + this.#base);
    const text = source.slice(from, to);
    this.#builder.picture({ text, textStart: from, start: start + this.#base, end: end + this.#base, target });
  }

  #break(node: Break): void {
    const { text } = this.#page;
    let at = nodeStart(node);
    while (at < nodeEnd(node) && !isLineEnd(text.charCodeAt(at))) at += 1;
    this.#lineBreak(at, true);
  }

  /** Ends the line at the line end at `at`; gives the place where the text of the next line begins. */
  #lineBreak(at: number, hard: boolean): number {
    const next = this.#nextText(at);
    this.#builder.break(hard, at + this.#base, next + this.#base);
    return next;
  }

  /** Behind the line end at `at`, indentation, and the marks of quotations. */
  #nextText(at: number): number {
    const { text } = this.#page;
    let next = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    for (; next < text.length; next += 1) {
      const code = text.charCodeAt(next);
      if (code !== 0x20 && code !== 0x09 && code !== 0x3e) break;
    }
    return Math.min(next, text.length);
  }

  #text(node: Text): void {
    const { text, hidden } = this.#page;
    const { value } = node;
    const end = nodeEnd(node);
    let at = nodeStart(node);
    let from = at;
    let read = 0;
    while (read < value.length) {
      const code = text.charCodeAt(at);
      const mark = hidden.get(at);
      if (isLineEnd(value.charCodeAt(read))) {
        const lineEnd = this.#trailing(at, end);
        if (text.charCodeAt(lineEnd) !== value.charCodeAt(read)) break;
        this.#plain(from, at);
        read += text.startsWith('\r\n', lineEnd) ? 2 : 1;
        at = this.#lineBreak(lineEnd, false);
        from = at;
      } else if (mark !== undefined) {
        this.#plain(from, at);
        if (mark.kind === 'formula') this.#formula(mark.start + 2, mark.end - 2);
        else if (mark.kind === 'footnote') this.#builder.point('footnote-mark', mark.footnote);
        read += mark.end - mark.start;
        at = mark.end;
        from = at;
      } else if (code === 0x5c && ESCAPABLE.test(text.charAt(at + 1))) {
        if (value.charAt(read) !== text.charAt(at + 1)) break;
        this.#plain(from, at);
        this.#unit(value.charAt(read), at, at + 2);
        read += 1;
        at += 2;
        from = at;
      } else {
        const dashes = code === 0x2d ? this.#dashes(at, value, read) : 0;
        if (dashes > 0) {
          this.#plain(from, at);
          this.#unit('—'.repeat(dashes / 3), at, at + dashes);
          read += dashes;
          at += dashes;
          from = at;
          continue;
        }
        const reference = code === 0x26 ? this.#reference(at, value, read) : '';
        if (reference !== '') {
          const decoded = decodedReference(reference, value, read);
          this.#plain(from, at);
          this.#unit(decoded, at, at + reference.length);
          read += decoded.length;
          at += reference.length;
          from = at;
        } else {
          if (code !== value.charCodeAt(read) && code !== 0) break;
          read += 1;
          at += 1;
        }
      }
    }
    if (read === value.length && at >= end) this.#plain(from, Math.min(at, end));
    else this.#asItStands(from, end);
  }

  /** The end of the white space from `at` on. */
  #trailing(at: number, end: number): number {
    let next = at;
    while (next < end && (this.#page.text.charCodeAt(next) === 0x20 || this.#page.text.charCodeAt(next) === 0x09)) {
      next += 1;
    }
    return next;
  }

  /** The length of the dash that stands at `at` on the page as three hyphens, or as six; 0 where none does. */
  #dashes(at: number, value: string, read: number): number {
    const { text } = this.#page;
    DASHES.lastIndex = at;
    const length = DASHES.exec(text)?.[0].length ?? 0;
    if (length === 0 || !value.startsWith('---', read)) return 0;
    const joined = /[^\s|:]/.test(text.charAt(at - 1)) || /[^\s|:]/.test(text.charAt(at + length));
    return joined ? length : 0;
  }

  /** The character reference that stands at `at` on the page and has been resolved at `read` in the value, or ''. */
  #reference(at: number, value: string, read: number): string {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(this.#page.text)?.[0] ?? '';
    const decoded = reference === '' ? '' : decodedReference(reference, value, read);
    return decoded !== reference && value.startsWith(decoded, read) ? reference : '';
  }

  /** Stretch of the page whose text could not be found in the node: every line as it is written. */
  #asItStands(start: number, end: number): void {
    let from = start;
    for (let at = start; at < end; at += 1) {
      if (!isLineEnd(this.#page.text.charCodeAt(at))) continue;
      this.#plain(from, at);
      from = this.#lineBreak(at, false);
      at = from - 1;
    }
    this.#plain(from, end);
  }

  /** Code or a formula within the text, without its fences. */
  #verbatim(kind: 'code' | 'math', node: Nodes): void {
    const { text } = this.#page;
    let start = nodeStart(node);
    let end = nodeEnd(node);
    const fence = text.charCodeAt(start);
    while (start < end && text.charCodeAt(start) === fence && text.charCodeAt(end - 1) === fence) {
      start += 1;
      end -= 1;
    }
    const padded = isBlank(text.charCodeAt(start)) && isBlank(text.charCodeAt(end - 1)) && end - start > 1;
    if (padded && text.slice(start, end).trim() !== '') {
      start += 1;
      end -= 1;
    }
    this.#builder.open(kind);
    let from = start;
    for (let at = start; at < end; at += 1) {
      if (!isLineEnd(text.charCodeAt(at))) continue;
      this.#plain(from, at);
      from = Math.min(this.#nextText(at), end);
      this.#unit(' ', at, from);
      at = from - 1;
    }
    this.#plain(from, end);
    this.#builder.close(kind);
  }

  #formula(start: number, end: number): void {
    const { source } = this.#page;
    const from = skipSpace(source, start + this.#base, end + this.#base);
    this.#builder.open('math');
    this.#builder.text(from, skipSpaceBack(source, from, end + this.#base));
    this.#builder.close('math');
  }

  #html(start: number, end: number): void {
    const tag = this.#slice(start, end);
    if (tag.startsWith('<!--')) {
      this.#comments.push(commentBlock(this.#page.source, start + this.#base, end + this.#base));
      return;
    }
    const [, slash, name] = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(tag) ?? [];
    if (name === undefined) return;
    const lower = name.toLowerCase();
    if (lower === 'br') this.#builder.break(true, start + this.#base, end + this.#base);
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

  #slice(start: number, end: number): string {
    return this.#page.source.slice(start + this.#base, end + this.#base);
  }

  #plain(start: number, end: number): void {
    this.#builder.text(start + this.#base, end + this.#base);
  }

  #unit(text: string, start: number, end: number): void {
    this.#builder.unit(text, start + this.#base, end + this.#base);
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || isLineEnd(code);
}

/** What the reference stands for. A number may name a character that the parser puts another one for. */
function decodedReference(reference: string, value: string, read: number): string {
  if (reference.charAt(1) !== '#') return decodeHTMLStrict(reference);
  return String.fromCodePoint(value.codePointAt(read) ?? 0xfffd);
}

/** The comment [start, end), its delimiters included. One that is not closed ends where the text ends. */
export function commentBlock(source: string, start: number, end: number): Block {
  const closed = source.startsWith('-->', end - 3) && end - start >= 7;
  const from = skipSpace(source, start + 4, end);
  const to = skipSpaceBack(source, from, closed ? end - 3 : end);
  return plainBlock('comment', source.slice(from, Math.max(from, to)), from, start, end);
}
