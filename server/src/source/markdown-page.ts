/**
 * What remark is given to read: the text of a chunk, character for character at the same place, but with everything
 * hidden that a draft does not mean as Markdown.
 *
 * Formulas in `\(...\)` (TeX is no Markdown), footnote marks (a mark need not be defined in the same chunk to be one)
 * and the delimiters of ordered labels (the author wrote the number) are put behind a placeholder of the same length.
 * So are the attributes that Pandoc writes, which are no text at all: `# 1 范围 {#范围}`, `[]{#_Toc1 .anchor}`, `[试验]{.mark}`.
 */
import { isLineEnd, skipSpaceBack } from './characters.ts';
import { isBracketFormula } from './markdown-lines.ts';

/** Containers further in than this are read as text. */
const DEEPEST = 32;
/** Beyond these remark's time is no longer linear in practice. */
export const MOST_CHARACTERS = 65536;
const MOST_SPECIALS = 1000;
/** Stands for a hidden character; a letter to Markdown. */
export const PLACEHOLDER = '\ue000';
const DOLLARS = '$$';

/** Quotation marks and bullets at the start of a line, and an ordered label behind them. */
const LINE_HEAD = /^(?:[^\S\r\n]|>|[*+-](?![^ \t\r\n]))*(?:\d{1,9}[.)](?=\s|$))?/gm;
const BRACKET_AT_HEAD = /^(?:[^\S\r\n]|>|[*+-](?![^ \t\r\n]))*(?=\\\[)/gm;
const DELIMITER_ROW = /^[^\S\r\n]*[|:-][|: \t-]*$/gm;
const HEADING = /^[ \t]*#{1,6}[ \t]/;
/** The fence that closes code may have any white space behind it. */
const CLOSING_FENCE = /^[ \t]*(?:`{3,}|~{3,})[^\S\r\n]+(?![^\r\n])/gm;
const FOOTNOTE_MARK = /(?<!\\)\[\^([^\]\s[]{1,100})\]/g;
/** What may stand in the braces of Pandoc's attributes: an identifier, a class, a key with its value. */
const ATTRIBUTE =
  '(?:#[^\\s{}#]{1,100}|\\.(?!\\d)[^\\s{}.#="]{1,60}|[A-Za-z][\\w-]{0,30}=(?:"[^"\\r\\n]{0,200}"|[^\\s{}"]{1,60}))';
const ATTRIBUTES = new RegExp(`\\{${ATTRIBUTE}(?: {1,3}${ATTRIBUTE}){0,9}\\}|\\{-\\}`, 'y');

/** The end of a link that stands around another one: Pandoc links an entry of the contents and its page. */
const OUTER_LINK_END = /\]\(#[^\s()]{0,100}\)/y;
const HIDES = /\\(?:\(|\s*$)|\[\^|\{[#.A-Za-z-]|\)\]\(#/;

export interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly kind: 'formula' | 'footnote' | 'attributes';
  /** Identifier of the footnote; otherwise empty. */
  readonly footnote: string;
}

/** A text as remark sees it. */
export interface Page {
  readonly source: string;
  /** As long as the source. */
  readonly text: string;
  /** By their start. */
  readonly hidden: ReadonlyMap<number, Hidden>;
}

/** The page of a text. Within a container there may be tables and formulas; elsewhere they are chunks of their own. */
export function pageOf(source: string, container: boolean): Page {
  let text = withPlainTail(source.replace(LINE_HEAD, plainHead));
  if (/`{3}|~{3}/.test(text)) text = text.replace(CLOSING_FENCE, (fence) => fence.replace(/[^\S \t]/g, ' '));
  if (!container) text = text.replace(DELIMITER_ROW, (row) => row.replace(/[|:-]/, PLACEHOLDER));
  else if (text.includes('\\[')) text = withDollars(text);
  return HIDES.test(text) ? hiding(source, text) : { source, text, hidden: new Map() };
}

/** Whether remark reads the text in good time. */
export function isModest(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  let specials = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
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

/** The text cut at ends of lines into stretches (start, end, ...) that are modest, or a single line. */
export function modestPieces(text: string): number[] {
  const pieces: number[] = [];
  let start = 0;
  let end = 0;
  let specials = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (line === '') break;
    const found = line.match(/[$&*<[\]_`~]/g)?.length ?? 0;
    if (index > start && (index + line.length - start > MOST_CHARACTERS || specials + found > MOST_SPECIALS)) {
      pieces.push(start, end);
      start = index;
      specials = 0;
    }
    specials += found;
    end = index + line.length;
  }
  pieces.push(start, end);
  return pieces;
}

function plainHead(head: string, at: number, text: string): string {
  // A line separator (U+2028) ends a line for the pattern, but not in Markdown.
  if (head === '' || (at > 0 && !isLineEnd(text.charCodeAt(at - 1)))) return head;
  const body = head.trimEnd();
  const behind = head.slice(body.length);
  const next = at + head.length;
  const ends = next === text.length || isLineEnd(text.charCodeAt(next));
  // At the end of a line two spaces would break it; tabs do not.
  const gap = ends && /[^ \t]/.test(behind) ? '\t'.repeat(behind.length) : behind;
  const plain = `${body}${gap}`.replace(/[^\S \t]/g, ' ').replace(/[.)]$/, PLACEHOLDER);
  return plain.length <= DEEPEST ? plain : shallow(plain);
}

/** A heading; the hashes that close it may have any white space around them. */
function withPlainTail(text: string): string {
  if (!HEADING.test(text)) return text;
  let hash = skipSpaceBack(text, 0, text.length);
  while (text.charCodeAt(hash - 1) === 0x23) hash -= 1;
  const start = skipSpaceBack(text, 0, hash);
  return text.slice(0, start) + text.slice(start).replace(/[^\S\r\n\t]/g, ' ');
}

/** The head of a line without the marks that would nest it too deep. A container takes two columns at the least. */
function shallow(head: string): string {
  let plain = '';
  let marks = 0;
  for (let at = 0; at < head.length; at += 1) {
    const mark = head.charAt(at);
    const blank = mark === ' ' || mark === '\t';
    if (!blank) marks += 1;
    plain += !blank && (marks > DEEPEST || at >= DEEPEST * 2) ? PLACEHOLDER : mark;
  }
  return plain;
}

/** `\[` and `\]` around a displayed formula, written as dollars. */
function withDollars(text: string): string {
  let out = '';
  let from = 0;
  for (const { 0: head, index } of text.matchAll(BRACKET_AT_HEAD)) {
    const at = index + head.length;
    if (at < from || !isBracketFormula(text, at, lineEnd(text, at))) continue;
    const close = text.indexOf('\\]', at + 2);
    if (close < 0) break;
    out += `${text.slice(from, at)}${DOLLARS}${text.slice(at + 2, close)}${DOLLARS}`;
    from = close + 2;
  }
  return out + text.slice(from);
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

function hiding(source: string, text: string): Page {
  const found = [...formulas(text), ...footnoteMarks(text), ...attributes(text)].sort(
    (left, right) => left.start - right.start,
  );
  const hidden = new Map<number, Hidden>();
  let masked = '';
  let from = 0;
  for (const each of found) {
    if (each.start < from) continue;
    hidden.set(each.start, each);
    masked += text.slice(from, each.start) + PLACEHOLDER.repeat(each.end - each.start);
    from = each.end;
  }
  return { source, text: masked + text.slice(from), hidden };
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
    if (!escaped && !plain && inner.trim() !== '')
      found.push({ start: at, end: close + 2, kind: 'formula', footnote: '' });
    at = text.indexOf('\\(', close + 2);
  }
  return found;
}

function footnoteMarks(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const { 0: mark, 1: footnote, index } of text.matchAll(FOOTNOTE_MARK)) {
    const end = index + mark.length;
    if (text.charAt(end) === ':' && beginsLine(text, index)) continue;
    found.push({ start: index, end, kind: 'footnote', footnote: footnote as string });
  }
  return found;
}

/** Attributes with the brackets that they belong to; the text between the brackets stays. */
function attributes(text: string): Hidden[] {
  const found: Hidden[] = [];
  const brackets: number[] = [];
  const heading = HEADING.test(text);
  let opener = -1;
  let link = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') brackets.push(at);
    else if (character === ']') {
      opener = brackets.pop() ?? -1;
      OUTER_LINK_END.lastIndex = at;
      const length = OUTER_LINK_END.exec(text)?.[0].length ?? 0;
      if (length > 0 && opener >= 0) {
        if (link > opener) found.push(hiddenAttributes(opener, opener + 1), hiddenAttributes(at, at + length));
        link = opener;
      }
    }
    if (character !== '{') continue;
    ATTRIBUTES.lastIndex = at;
    const length = ATTRIBUTES.exec(text)?.[0].length ?? 0;
    if (length === 0) continue;
    const end = at + length;
    const before = text.charAt(at - 1);
    if (before === ']' && opener >= 0) {
      found.push(hiddenAttributes(opener, opener + 1), hiddenAttributes(at - 1, end));
    } else if (before === ')' || before === '`' || (heading && /^[ \t#]*$/.test(text.slice(end, end + 10)))) {
      found.push(hiddenAttributes(at, end));
    }
    at = end - 1;
  }
  // A break that Word had between the parts of a heading.
  const last = skipSpaceBack(text, 0, text.length) - 1;
  if (heading && /(?<!\\)\\$/.test(text.slice(0, last + 1))) found.push(hiddenAttributes(last, last + 1));
  return found;
}

function hiddenAttributes(start: number, end: number): Hidden {
  return { start, end, kind: 'attributes', footnote: '' };
}

/** Whether nothing but the marks of containers stands before `at` in its line. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t>*+-]/.test(text.charAt(before))) before -= 1;
  return before < 0 || isLineEnd(text.charCodeAt(before));
}
