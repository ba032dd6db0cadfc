/** What the source tests share: blocks as short lines of text, the position law, and the corpus. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block, SourceDocument } from '../../server/src/source/block.ts';
import type { TextMap } from '../../server/src/source/text-map.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** One line per block: kind, what sets it apart, text. Cells are separated by ` | `, rows by ` / `; headers have `*`. */
export function print(block: Block): string {
  const notes = [
    block.depth > 0 ? `${block.depth}` : '',
    block.bullet,
    block.quoted ? 'quoted' : '',
    block.footnote === '' ? '' : `^${block.footnote}`,
    block.indent > 0 ? `+${block.indent}` : '',
  ].filter((note) => note !== '');
  const head = [block.kind, ...notes].join(' ');
  const text = block.kind === 'table' ? block.rows.map(printRow).join(' / ') : block.text.replaceAll('\n', '⏎');
  return `${head}: ${text}`;
}

function printRow(row: Block['rows'][number]): string {
  return row
    .map((cell) => {
      const span = cell.rowSpan > 1 || cell.columnSpan > 1 ? `(${cell.rowSpan}x${cell.columnSpan})` : '';
      return `${cell.header ? '*' : ''}${cell.text.replaceAll('\n', '⏎')}${span}`;
    })
    .join(' | ');
}

export function printAll(document: SourceDocument): string[] {
  return document.chunks.flatMap((chunk) => chunk.blocks.map(print));
}

/** Marks of the document's blocks as `kind(text)`, with `→target` where they have one. */
export function printMarks(document: SourceDocument): string[] {
  return document.chunks
    .flatMap((chunk) => chunk.blocks)
    .flatMap((block) =>
      block.marks.map((mark) => {
        const text = block.text.slice(mark.start, mark.end);
        return `${mark.kind}(${text})${mark.target === '' ? '' : `→${mark.target}`}`;
      }),
    );
}

/**
 * The position law: chunks cover the text in order, only blank space lies between them, and every character of every
 * block and cell points to itself in the source.
 */
export function checkPlaces(document: SourceDocument): void {
  let end = 0;
  for (const chunk of document.chunks) {
    assert.ok(chunk.start >= end && chunk.end > chunk.start, 'chunks in order');
    assert.equal(document.text.slice(end, chunk.start).trim(), '', 'nothing but blank space between chunks');
    end = chunk.end;
    const source = document.text.slice(chunk.start, chunk.end);
    for (const block of chunk.blocks) checkBlock(block, source);
  }
  assert.equal(document.text.slice(end).trim(), '', 'nothing but blank space behind the last chunk');
}

function checkBlock(block: Block, source: string): void {
  assert.ok(block.start >= 0 && block.end >= block.start && block.end <= source.length, `extent of ${print(block)}`);
  assert.equal(block.text, block.text.trim(), 'white space at the ends is cut');
  checkMap(block.text, block.map, source);
  for (let index = 0; index < block.map.length; index += 4) {
    const from = block.map[index + 2] as number;
    const to = from + (block.map[index + 3] as number);
    assert.ok(from >= block.start && to <= block.end, `text within the extent: ${print(block)}`);
  }
  for (const mark of block.marks) {
    assert.ok(mark.start >= 0 && mark.start <= mark.end && mark.end <= block.text.length, `marks of ${print(block)}`);
  }
  for (const cell of block.rows.flat()) checkMap(cell.text, cell.map, source);
}

function checkMap(text: string, map: TextMap, source: string): void {
  let textEnd = 0;
  let sourceEnd = 0;
  for (let index = 0; index < map.length; index += 4) {
    const [at, length, from, sourceLength] = map.slice(index, index + 4) as [number, number, number, number];
    assert.equal(at, textEnd, 'segments cover the text');
    assert.ok(length > 0 && from >= sourceEnd, 'segments in order');
    textEnd = at + length;
    sourceEnd = from + sourceLength;
    if (length !== sourceLength) continue;
    const written = source.slice(from, sourceEnd);
    const read = text.slice(at, textEnd);
    // A joined line break stands for itself as a space.
    if (read !== ' ' || !/\s/.test(written)) assert.equal(read, written);
  }
  assert.equal(textEnd, text.length, 'segments cover the text');
}

/** Files of the corpus with these endings: path and text. Empty where the corpus is absent. */
export function corpusFiles(...endings: readonly string[]): { path: string; text: string }[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => statSync(join(CORPUS, path)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(CORPUS, path), 'utf8') }));
}
