/** Drafts open in an editor in memory: the text is typed into the test, with ‸ for the cursor and ⟦…⟧ for places. */
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type OpenDocuments, Workspace } from '../../server/src/language/workspace.ts';
import { mark, unmark } from '../rules/marked.ts';

export const DRAFT = 'file:///draft.md';

/** Documents that tests open and change. */
export class Documents implements OpenDocuments {
  readonly #open = new Map<string, TextDocument>();

  open(uri: string, text: string, languageId = 'markdown'): TextDocument {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#open.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  all(): TextDocument[] {
    return [...this.#open.values()];
  }
}

export interface OpenDraft {
  readonly analysis: Analysis;
  readonly text: string;
  /** Where ‸ stands. */
  readonly cursor: Position;
  /** The text with ⟦…⟧ around the ranges, and without ‸. */
  show(ranges: readonly Range[]): string;
}

export function openDraft(typed: string, languageId = 'markdown'): OpenDraft {
  const cursorAt = unmark(typed).text.indexOf('‸');
  const { text } = unmark(typed.replace('‸', ''));
  const documents = new Documents();
  const document = documents.open(languageId === 'markdown' ? DRAFT : 'file:///draft.txt', text, languageId);
  const analysis = new Workspace(documents).analysis(document.uri);
  if (!analysis) throw new Error('the text of the test is no draft');
  return {
    analysis,
    text,
    cursor: document.positionAt(Math.max(0, cursorAt)),
    show: (ranges) =>
      mark(
        text,
        ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })),
      ),
  };
}

/** The typed text as `show` gives it back. */
export function withoutCursor(typed: string): string {
  return typed.replace('‸', '');
}

/** A standard that is whole enough for all rules, with `body` as its chapters from 4 on. */
export function standard(...body: readonly string[]): string {
  const head = [
    '# 1 范围',
    '本文件规定了电水壶的要求，描述了试验方法。',
    '# 2 规范性引用文件',
    '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
    '# 3 术语和定义',
    '本文件没有需要界定的术语和定义。',
  ];
  return [...head, ...body, ''].join('\n\n');
}
