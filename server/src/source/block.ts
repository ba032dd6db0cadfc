/**
 * The block: the narrow waist between the readers and everything above them.
 *
 * A reader turns bytes into blocks; nothing above a reader knows whether the text was Markdown or a plain text file.
 * A block is immutable, and is the same object in the next reading as long as the text it was read from is unchanged:
 * block facts are cached on that identity.
 */
import type { TextMap } from './text-map.ts';

export type BlockKind =
  | 'heading' // a Markdown heading; `depth` counts its `#`
  | 'paragraph' // one logical line: hard line breaks, and line starts that carry a mark of their own, begin a new block
  | 'item' // a Markdown bullet item; its bullet is in `bullet`. Numbered items are paragraphs that keep their number
  | 'table' // `rows` holds the cells; `text` is empty
  | 'figure' // an image; `text` is its alternative text
  | 'formula' // a displayed formula; `text` is its TeX source, with any \tag
  | 'code' // a fenced code block; its text is never checked
  | 'comment' // an HTML comment; `text` is its content, trimmed
  | 'front-matter' // YAML between `---` lines at the very start; `text` is the YAML
  | 'rule' // a thematic break
  | 'furniture'; // a page head or page number left between the lines by a PDF extraction

export type MarkKind = 'strong' | 'code' | 'math' | 'link' | 'superscript' | 'subscript' | 'footnote-mark' | 'struck';

/** A stretch of a block's text with an inline meaning. Offsets count UTF-16 code units of `Block.text`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** The address of a link, the identifier of a footnote mark; otherwise empty. */
  readonly target: string;
}

/** One cell of a table. */
export interface Cell {
  readonly text: string;
  readonly map: TextMap;
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Footnote marks and indices of a cell are superscripts: without them `0.5<sup>a</sup>` would read as 0.5 years. */
  readonly marks: readonly Mark[];
}

export interface Block {
  readonly kind: BlockKind;
  /** Plain text: markup, entities and soft line breaks resolved. Leading and trailing white space is cut. */
  readonly text: string;
  /** From every character of `text` to the source, counted from the start of the chunk that holds the block. */
  readonly map: TextMap;
  /** The whole extent in the source, markup included, counted from the start of the chunk. */
  readonly start: number;
  readonly end: number;
  /** Heading: number of `#`. Item: nesting, from 1. Otherwise 0. */
  readonly depth: number;
  /** The bullet of an item as written (`-`, `*`, `+`); otherwise empty. */
  readonly bullet: string;
  /** Inside a block quotation (`> a)`): drafters use it for indentation. */
  readonly quoted: boolean;
  /** Columns of white space before the text in a plain text file (an ideographic space counts 2); 0 in Markdown. */
  readonly indent: number;
  /** The identifier of the footnote definition (`[^1]: text`) that the block belongs to; otherwise empty. */
  readonly footnote: string;
  readonly marks: readonly Mark[];
  /** Cells of a table, row by row, as written (merged cells appear once, with their spans); otherwise empty. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A stretch of source that is read by itself: what it reads as depends on nothing outside it. */
export interface Chunk {
  /** Offset of the first character in the source text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

export type SourceFormat = 'markdown' | 'text';

/** A file as read: its text and the chunks that cover it in order. */
export interface SourceDocument {
  /** The name that findings are reported under: a path, a URI, or `-`. */
  readonly path: string;
  readonly format: SourceFormat;
  readonly text: string;
  readonly chunks: readonly Chunk[];
}
