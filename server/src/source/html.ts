/**
 * HTML blocks: tables with merged cells, images, headings, comments, and the text of everything else.
 *
 * Tags are taken as they come, balanced or not: there is no tree, only the question which block the text is in.
 * Markdown within HTML is not interpreted.
 */
import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';
import type { Block, Cell } from './block.ts';
import { lineBlock, lineBlocks, plainBlock } from './blocks.ts';
import { isLineEnd, skipSpace, skipSpaceBack } from './characters.ts';
import { commentBlock, tagMark } from './markdown-inline.ts';
import { asOneLine, joinLines, LineBuilder } from './text-lines.ts';

/** Tags that run within a line of text; every other tag ends the line. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr q rb rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const MOST_SPAN = 1000;
const NO_MARKS: Block['marks'] = [];

interface OpenCell {
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly builder: LineBuilder;
}

interface OpenTable {
  readonly start: number;
  readonly rows: Cell[][];
  cell: OpenCell | undefined;
  inHead: boolean;
}

/** Reads the HTML of a chunk; places count from its start. Never throws. */
export function readHtml(source: string): Block[] {
  return new HtmlReader(source).read();
}

class HtmlReader {
  readonly #source: string;
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #attributes = new Map<string, [start: number, end: number]>();
  #builder: LineBuilder | undefined;
  #heading = 0;
  #tagStart = 0;
  #tagName = '';
  #attributeName = '';
  #attributeStart = -1;
  #attributeEnd = -1;
  /** Within script, style and the like, whose text is none. */
  #raw = '';

  constructor(source: string) {
    this.#source = source;
  }

  read(): Block[] {
    const tokenizer = new Tokenizer(
      { decodeEntities: false },
      {
        ontext: (start, end) => this.#text(start, end),
        onopentagname: (start, end) => this.#openName(start, end),
        onattribname: (start, end) => this.#attribute(start, end),
        onattribdata: (start, end) => this.#attributeData(start, end),
        onattribend: () => this.#attributes.set(this.#attributeName, [this.#attributeStart, this.#attributeEnd]),
        onopentagend: (end) => this.#open(end + 1),
        onselfclosingtag: (end) => this.#open(end + 1),
        onclosetag: (start, end) => this.#close(start, end),
        oncomment: (start, end, offset) => this.#comment(start, end, offset),
        onattribentity: () => undefined,
        oncdata: () => undefined,
        ondeclaration: () => undefined,
        onend: () => undefined,
        onprocessinginstruction: () => undefined,
        ontextentity: () => undefined,
      },
    );
    tokenizer.write(this.#source);
    tokenizer.end();
    const end = this.#source.length;
    while (this.#tables.length > 0) this.#endTable(end);
    this.#flush(end);
    return this.#blocks;
  }

  #openName(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#tagName = this.#source.slice(start, end).toLowerCase();
    this.#attributes.clear();
  }

  #attribute(start: number, end: number): void {
    this.#attributeName = this.#source.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#attributeStart = -1;
    this.#attributeEnd = -1;
  }

  #attributeData(start: number, end: number): void {
    if (this.#attributeStart < 0) this.#attributeStart = start;
    this.#attributeEnd = end;
  }

  #value(name: string): string {
    const [start, end] = this.#attributes.get(name) ?? [-1, -1];
    return start < 0 ? '' : this.#source.slice(start, end);
  }

  #span(name: string): number {
    const span = Number.parseInt(this.#value(name).slice(0, 8), 10);
    return span >= 1 ? Math.min(span, MOST_SPAN) : 1;
  }

  #open(end: number): void {
    const name = this.#tagName;
    const start = this.#tagStart;
    if (INLINE.has(name)) {
      this.#inlineTag(name, true, start);
      return;
    }
    switch (name) {
      case 'br':
        this.#line(start).break(true, start, end);
        return;
      case 'img':
        this.#image(start, end);
        return;
      case 'table':
        this.#flush(start);
        this.#tables.push({ start, rows: [], cell: undefined, inHead: false });
        return;
      case 'script':
      case 'style':
      case 'title':
        this.#raw = name;
        return;
    }
    const table = this.#tables.at(-1);
    if (table !== undefined) this.#openInTable(table, name, start, end);
    else this.#flush(start);
    if (table === undefined && /^h[1-6]$/.test(name)) this.#heading = Number(name.charAt(1));
  }

  #openInTable(table: OpenTable, name: string, start: number, end: number): void {
    switch (name) {
      case 'thead':
        table.inHead = true;
        return;
      case 'tbody':
        this.#endCell(table, start);
        table.inHead = false;
        return;
      case 'tr':
        this.#endCell(table, start);
        table.rows.push([]);
        return;
      case 'td':
      case 'th':
        this.#endCell(table, start);
        if (table.rows.length === 0) table.rows.push([]);
        table.cell = {
          header: name === 'th' || table.inHead,
          rowSpan: this.#span('rowspan'),
          columnSpan: this.#span('colspan'),
          builder: new LineBuilder(this.#source, end),
        };
        return;
      default:
        // A paragraph or list item within a cell begins a line of the cell.
        table.cell?.builder.break(true, start, end);
    }
  }

  #close(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase();
    const tagStart = start - 2;
    if (this.#raw === name) this.#raw = '';
    if (INLINE.has(name)) {
      this.#inlineTag(name, false, tagStart);
      return;
    }
    const table = this.#tables.at(-1);
    if (table === undefined) {
      this.#flush(tagStart);
      return;
    }
    if (name === 'table') this.#endTable(this.#tagEnd(end));
    else if (name === 'td' || name === 'th' || name === 'tr') this.#endCell(table, tagStart);
    else if (name === 'thead') table.inHead = false;
    else table.cell?.builder.break(true, tagStart, this.#tagEnd(end));
  }

  #tagEnd(from: number): number {
    const end = this.#source.indexOf('>', from);
    return end < 0 ? this.#source.length : end + 1;
  }

  #inlineTag(name: string, opens: boolean, at: number): void {
    const mark = tagMark(name);
    if (mark === undefined && name !== 'a') return;
    const line = this.#line(at);
    if (name === 'a') {
      if (opens && this.#value('href') !== '') line.open('link', this.#value('href'));
      else line.close('link');
    } else if (mark !== undefined) {
      if (opens) line.open(mark);
      else line.close(mark);
    }
  }

  #image(start: number, end: number): void {
    const [altStart, altEnd] = this.#attributes.get('alt') ?? [start, start];
    const from = altStart < 0 ? start : skipSpace(this.#source, altStart, altEnd);
    const to = altStart < 0 ? start : skipSpaceBack(this.#source, from, altEnd);
    const picture = { text: this.#source.slice(from, to), textStart: from, start, end, target: this.#value('src') };
    this.#line(start).picture(picture);
  }

  #comment(start: number, end: number, offset: number): void {
    if (this.#tables.length > 0) return;
    this.#flush(start - 4);
    this.#blocks.push(commentBlock(this.#source, start - 4, Math.min(this.#source.length, end - offset + 3)));
  }

  #text(start: number, end: number): void {
    if (this.#raw !== '') return;
    const table = this.#tables.at(-1);
    if (table !== undefined && table.cell === undefined) return;
    if (this.#builder === undefined && table === undefined && skipSpace(this.#source, start, end) === end) return;
    const line = this.#line(start);
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = this.#source.charCodeAt(at);
      if (isLineEnd(code)) {
        line.text(from, at);
        line.break(false, at, at + 1);
        from = at + 1;
      } else if (code === 0x26) {
        const reference = /^&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/.exec(
          this.#source.slice(at, Math.min(end, at + 34)),
        )?.[0];
        const decoded = reference === undefined ? undefined : decodeHTMLStrict(reference);
        if (reference === undefined || decoded === undefined || decoded === reference) continue;
        line.text(from, at);
        line.unit(decoded, at, at + reference.length);
        from = at + reference.length;
        at = from - 1;
      }
    }
    line.text(from, end);
  }

  /** Where text goes: the open cell, or a line outside of tables. */
  #line(at: number): LineBuilder {
    const cell = this.#tables.at(-1)?.cell;
    if (cell !== undefined) return cell.builder;
    this.#builder ??= new LineBuilder(this.#source, at);
    return this.#builder;
  }

  #flush(end: number): void {
    const builder = this.#builder;
    this.#builder = undefined;
    const depth = this.#heading;
    this.#heading = 0;
    if (builder === undefined) return;
    const lines = builder.finish(end);
    if (depth === 0) {
      this.#blocks.push(...lineBlocks(joinLines(lines)));
      return;
    }
    const line = asOneLine(lines, ' ');
    if (line !== undefined) this.#blocks.push({ ...lineBlock('heading', line), depth });
  }

  #endCell(table: OpenTable, end: number): void {
    const cell = table.cell;
    if (cell === undefined) return;
    table.cell = undefined;
    const line = asOneLine(cell.builder.finish(end), '\n');
    const { header, rowSpan, columnSpan } = cell;
    const marks = line?.marks ?? NO_MARKS;
    table.rows.at(-1)?.push({ text: line?.text ?? '', map: line?.map ?? [], header, rowSpan, columnSpan, marks });
  }

  #endTable(end: number): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    this.#endCell(table, end);
    const rows = table.rows.filter((row) => row.length > 0);
    const hasHeader = rows.some((row) => row.some((cell) => cell.header));
    const [first, ...rest] = rows;
    const headed =
      hasHeader || first === undefined ? rows : [first.map((cell) => ({ ...cell, header: true })), ...rest];
    this.#blocks.push({ ...plainBlock('table', '', table.start, table.start, end), rows: headed });
  }
}
