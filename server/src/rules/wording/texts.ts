/** What the rules on wording look for: a few characters in every text of the document that is its own prose. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage, Role } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import type { Block, Mark } from '../../source/block.ts';
import { perBlock } from '../../source/per-block.ts';
import { type Bilingual, type Report, say } from '../rule.ts';

/** A Chinese character, for patterns. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\u3007';

/** A stretch of a text that a rule speaks about, in UTF-16 code units of that text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A hit at its place in the draft. */
export interface Found<Kind extends Hit> {
  readonly hit: Kind;
  readonly passage: Passage;
  /** The text that the hit stands in: a passage's, or that of a cell. */
  readonly text: string;
  readonly at: Span;
}

interface BlockHit<Kind extends Hit> {
  readonly hit: Kind;
  readonly cell: { readonly row: number; readonly column: number } | undefined;
}

/**
 * A search through all prose of a draft, as a column: `find` sees the text of a paragraph or a cell, with what is no
 * prose (code, formulas, addresses) blanked out, and must look at nothing else.
 */
export function proseColumn<Kind extends Hit>(
  find: (text: string, block: Block) => readonly Kind[],
): (draft: Draft) => Generator<Found<Kind>> {
  const column = blockColumn((block) => hitsOf(block, find));
  return function* (draft) {
    const hits = column(draft.passages);
    for (const index of filled(hits)) {
      const passage = draft.passages[index] as Passage;
      if (!isProse(passage)) continue;
      for (const { hit, cell } of hits[index] as readonly BlockHit<Kind>[]) {
        const text = cell ? (passage.block.rows[cell.row]?.[cell.column]?.text ?? '') : passage.block.text;
        yield { hit, passage, text, at: { passage, cell, start: hit.start, end: hit.end } };
      }
    }
  };
}

function hitsOf<Kind extends Hit>(
  block: Block,
  find: (text: string, block: Block) => readonly Kind[],
): readonly BlockHit<Kind>[] | undefined {
  if (NO_PROSE.has(block.kind)) return undefined;
  let all: BlockHit<Kind>[] | undefined;
  for (const { text, cell } of proseOf(block)) {
    for (const hit of find(text, block)) {
      all ??= [];
      all.push({ hit, cell });
    }
  }
  return all;
}

interface Prose {
  /** With what is no prose blanked out. */
  readonly text: string;
  readonly cell: Span['cell'];
}

/** The texts of a block that have anything in them, for all rules on wording. */
const proseOf = perBlock((block): readonly Prose[] => {
  const texts: Prose[] = [];
  if (block.text !== '') texts.push({ text: blanked(block.text, block.marks), cell: undefined });
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, { text, marks }] of cells.entries()) {
      if (text !== '') texts.push({ text: blanked(text, marks), cell: { row, column } });
    }
  }
  return texts;
});

const NO_PROSE: ReadonlySet<Block['kind']> = new Set([
  'code',
  'comment',
  'formula',
  'front-matter',
  'rule',
  'furniture',
]);

/** Stands for a character that is no prose: no pattern of words or marks matches it. */
const BLANK = '\u0001';
const NO_WORDS: ReadonlySet<Mark['kind']> = new Set(['code', 'math', 'struck', 'superscript', 'footnote-mark']);
const ADDRESS = /(?:https?|ftp|sip|rtsp):\/\/[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The text with all that is no prose blanked out; every offset stays. */
function blanked(text: string, marks: readonly Mark[]): string {
  const words = marks.some(({ kind }) => NO_WORDS.has(kind)) ? withoutMarks(text, marks) : text;
  if (!words.includes('://') && !words.includes('@')) return words;
  return words.replace(ADDRESS, (address) => BLANK.repeat(address.length));
}

function withoutMarks(text: string, marks: readonly Mark[]): string {
  let blank = '';
  let from = 0;
  for (const { kind, start, end } of marks) {
    if (!NO_WORDS.has(kind) || start < from) continue;
    blank += text.slice(from, start) + BLANK.repeat(end - start);
    from = end;
  }
  return blank + text.slice(from);
}

const SILENT: ReadonlySet<Role> = new Set(['code', 'comment', 'formula', 'layout', 'contents', 'cover']);

/** Whether a passage is the document's own prose: no cover, no contents, no code. */
export function isProse({ role, element, block }: Passage): boolean {
  if (SILENT.has(role) || element === 'cover' || element === 'contents' || element === 'index') return false;
  return !isOfWebPage(block);
}

/** What stands above a text that was copied from a web page. */
const WEB_PAGE =
  /^(?:索\s*引\s*号|来\s*源|发布(?:日期|时间|机构)|发文(?:机关|字号)|成文日期|主题(?:分类|词)|信息来源|字体|浏览(?:次数|量)|当前位置|打印)\s*[:：]/;

const isOfWebPage = perBlock(({ text }) => WEB_PAGE.test(text));

/** All matches of a pattern (with the flag g) as hits. */
export function matches(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) hits.push({ start: match.index, end: match.index + match[0].length });
  return hits;
}

/** The fix that puts another text in the place of what is wrong. */
export function replacement(at: Span, text: string, kind: 'safe' | 'meaning'): NonNullable<Report['fixes']>[number] {
  return { title: replacementTitle(text), kind, edits: [{ at, text }] };
}

function replacementTitle(text: string): Bilingual {
  return text === '' ? say('删除', 'delete') : say(`改为“${text}”`, `change to ${text}`);
}
