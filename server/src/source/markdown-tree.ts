/** remark's tree as blocks: the tree of one chunk, read from a page of it. */
import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Block, BlockKind, Cell } from './block.ts';
import { lineBlock, lineBlocks, plainBlock } from './blocks.ts';
import { LineCursor, skipSpace, skipSpaceBack } from './characters.ts';
import { readHtml } from './html.ts';
import type { Inline } from './markdown-inline.ts';
import { InlineReader, nodeEnd, nodeStart } from './markdown-inline.ts';
import type { Page } from './markdown-page.ts';
import { pageOf } from './markdown-page.ts';
import { parseMarkdown } from './markdown-parser.ts';
import { asOneLine, joinLines } from './text-lines.ts';
import { throughView, viewOf } from './views.ts';

/**
 * Reads modest text; places count from its start. In a container (a quotation, a list item, a footnote) stand blocks
 * that are chunks of their own elsewhere.
 */
export function readTree(source: string, container: boolean): Block[] {
  const page = pageOf(source, container);
  return new TreeReader(page).read(parseMarkdown(page.text).children);
}

class TreeReader {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  read(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node) => this.#node(node));
  }

  #node(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node);
      case 'heading':
        return this.#heading(node);
      case 'blockquote':
        return this.read(node.children).map((block) => ({ ...block, quoted: true }));
      case 'list':
        return node.children.flatMap((item) => this.#item(item));
      case 'footnoteDefinition': {
        const start = nodeStart(node) + 2;
        const footnote = this.#page.source.slice(start, this.#page.text.indexOf(']:', start));
        return this.read(node.children).map((block) => ({ ...block, footnote }));
      }
      case 'table':
        return this.#table(node);
      case 'code':
        return [this.#verbatim('code', node, node.value)];
      case 'math':
        return [this.#verbatim('formula', node, node.value)];
      case 'yaml':
        return [this.#verbatim('front-matter', node, node.value)];
      case 'html':
        return this.#html(node, node.value);
      case 'thematicBreak':
        return [plainBlock('rule', '', nodeStart(node), nodeStart(node), nodeEnd(node))];
      default:
        return [];
    }
  }

  /** Displayed formulas within one line are no nodes of their own. */
  #paragraph(node: Paragraph): Block[] {
    const blocks: Block[] = [];
    let from = 0;
    let start = nodeStart(node);
    for (const [index, child] of node.children.entries()) {
      if (!this.#isDisplayed(child, node.children[index - 1])) continue;
      blocks.push(...paragraphBlocks(this.#inline(node.children.slice(from, index), start, nodeStart(child))));
      blocks.push(this.#formula(child));
      from = index + 1;
      start = nodeEnd(child);
    }
    blocks.push(...paragraphBlocks(this.#inline(node.children.slice(from), start, nodeEnd(node))));
    return blocks;
  }

  #inline(nodes: readonly PhrasingContent[], start: number, end: number): Inline {
    const reader = new InlineReader(this.#page, start);
    reader.read(nodes);
    return reader.finish(end);
  }

  #isDisplayed(node: PhrasingContent, before: PhrasingContent | undefined): boolean {
    if (node.type !== 'inlineMath' || !this.#page.text.startsWith('$$', nodeStart(node))) return false;
    return before === undefined || before.type === 'break' || (before.type === 'text' && /[\r\n]$/.test(before.value));
  }

  #formula(node: Nodes): Block {
    const { source } = this.#page;
    const from = skipSpace(source, nodeStart(node) + 2, nodeEnd(node) - 2);
    const to = skipSpaceBack(source, from, nodeEnd(node) - 2);
    return plainBlock('formula', source.slice(from, to), from, nodeStart(node), nodeEnd(node));
  }

  #heading(node: Heading): Block[] {
    const start = nodeStart(node);
    const end = skipSpaceBack(this.#page.source, start, nodeEnd(node));
    const { lines, comments } = this.#inline(node.children, start + node.depth, end);
    const line = asOneLine(lines, ' ');
    const heading = line === undefined ? plainBlock('heading', '', end, start, end) : lineBlock('heading', line);
    const pictures = lineBlocks(lines.map((each) => ({ ...each, text: '' })));
    return [{ ...heading, start, end, depth: node.depth }, ...pictures, ...comments];
  }

  #item(node: ListItem): Block[] {
    const start = nodeStart(node);
    const inner = this.read(node.children);
    const blocks = inner.map((block) => (block.kind === 'item' ? { ...block, depth: block.depth + 1 } : block));
    const [first, ...rest] = blocks;
    const empty = first?.kind !== 'paragraph' || first.quoted;
    const head = empty ? plainBlock('item', '', start + 1, start, start + 1) : first;
    const item: Block = { ...head, kind: 'item', start, depth: 1, bullet: this.#page.source.charAt(start) };
    return empty ? [item, ...blocks] : [item, ...rest];
  }

  /** A row needs a bar in a draft: the line below a table is often its note. */
  #table(node: Table): Block[] {
    const { text } = this.#page;
    const behind = node.children.findIndex((row) => !text.slice(nodeStart(row), nodeEnd(row)).includes('|'));
    const rows = behind < 0 ? node.children : node.children.slice(0, behind);
    const cells = rows.map((row, index) =>
      row.children.map((cell): Cell => {
        const line = asOneLine(this.#inline(cell.children, nodeStart(cell), nodeEnd(cell)).lines, '\n');
        const header = index === 0;
        const [content, map, marks] = [line?.text ?? '', line?.map ?? [], line?.marks ?? []];
        return { text: content, map, header, rowSpan: 1, columnSpan: 1, marks };
      }),
    );
    const start = nodeStart(node);
    const table = { ...plainBlock('table', '', start, start, nodeEnd(rows.at(-1) ?? node)), rows: cells };
    const below = node.children.slice(rows.length).flatMap((row) => row.children);
    const paragraphs = below.flatMap((cell) =>
      paragraphBlocks(this.#inline(cell.children, nodeStart(cell), nodeEnd(cell))),
    );
    return [table, ...paragraphs];
  }

  /** A node between fences: what stands behind the opening one is not part of it. */
  #verbatim(kind: BlockKind, node: Nodes, value: string): Block {
    const view = this.#view(node, value, 1);
    const from = skipSpace(view.text, 0, view.text.length);
    const to = skipSpaceBack(view.text, from, view.text.length);
    const block = throughView(plainBlock(kind, view.text.slice(from, to), from, 0, 0), view.map);
    return { ...block, start: nodeStart(node), end: skipSpaceBack(this.#page.source, nodeStart(node), nodeEnd(node)) };
  }

  #html(node: Nodes, value: string): Block[] {
    const view = this.#view(node, value, 0);
    return readHtml(view.text).map((block) => throughView(block, view.map));
  }

  /** The lines of the value, which stand at the ends of the lines of the node from the line `first` on. */
  #view(node: Nodes, value: string, first: number): ReturnType<typeof viewOf> {
    const { source } = this.#page;
    const end = nodeEnd(node);
    const lines = new LineCursor(source, nodeStart(node));
    const stretches: number[] = [];
    for (let count = 0; count < first; count += 1) lines.advance();
    for (const line of value.split(/\r\n|\r|\n/)) {
      if (lines.next >= end || !lines.advance()) break;
      stretches.push(Math.max(lines.start, lines.end - line.length), Math.min(end, lines.next));
    }
    return viewOf(source, stretches);
  }
}

function paragraphBlocks({ lines, comments }: Inline): Block[] {
  return [...lineBlocks(joinLines(lines)), ...comments];
}
