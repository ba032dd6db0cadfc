/** Quiet while somebody types. */
import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Typing } from '../../server/src/language/typing.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { Documents, DRAFT } from './open-draft.ts';

/** Two chapters, and a place between them to write another one. */
const TEXT = '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n应光滑。\n\n\n\n# 3 试验\n\n见5.9。\n';
/** What is said of the chapters as a whole is no matter here. */
const CHAPTERS = ['required-elements', 'product-element-order'];
/** The empty line before chapter 3. */
const LINE = 8;

/** Somebody at the keyboard, and a clock that goes on when it is told to. */
class Desk {
  readonly documents = new Documents();
  readonly workspace = new Workspace(this.documents);
  readonly ended: string[] = [];
  #alarm: (() => void) | undefined;
  #after = 0;
  readonly typing = new Typing(
    (run, after) => {
      this.#alarm = run;
      this.#after = after;
      return () => {
        this.#alarm = undefined;
      };
    },
    (uri) => this.workspace.analysis(uri),
    (uri) => void this.ended.push(uri),
  );
  #version = 1;

  constructor(text: string) {
    this.documents.open(DRAFT, text);
  }

  change(...changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.documents.get(DRAFT) as TextDocument;
    this.typing.changing(document, changes);
    TextDocument.update(document, [...changes], ++this.#version);
  }

  /** Puts the text in at [start, end) of a line, at its end by default. */
  type(line: number, text: string, start?: number, end = start): void {
    const document = this.documents.get(DRAFT) as TextDocument;
    const length = document.getText().split('\n')[line]?.length ?? 0;
    const from = { line, character: start ?? length };
    this.change({ range: { start: from, end: { line, character: end ?? from.character } }, text });
  }

  wait(milliseconds: number): void {
    if (milliseconds < this.#after) return;
    const alarm = this.#alarm;
    this.#alarm = undefined;
    alarm?.();
  }

  /** The rules of the findings that are shown, each with its line. */
  shown(): string[] {
    const analysis = this.workspace.analysis(DRAFT);
    assert.ok(analysis);
    const { document } = analysis;
    return this.typing
      .shown(analysis)
      .findings.filter(({ rule }) => !CHAPTERS.includes(rule))
      .map(({ rule, place }) => `${rule} ${document.positionAt(place.start).line}`);
  }
}

const BEFORE = ['reference-target 12'];
const RAISED = ['clause-sequence 8', 'clause-sequence 10', 'reference-target 12'];

describe('While somebody types on a line', () => {
  it('what the typing raises on the line waits, and what was there before stays', () => {
    const desk = new Desk(TEXT);
    assert.deepEqual(desk.shown(), BEFORE);
    for (const key of '# 5 检验') desk.type(LINE, key);
    assert.deepEqual(desk.shown(), BEFORE);
    desk.typing.cursorAt(DRAFT, LINE + 1);
    assert.deepEqual(desk.shown(), RAISED);
    assert.deepEqual(desk.ended, [DRAFT]);
  });
  it('what it raises elsewhere waits too', () => {
    const desk = new Desk(TEXT);
    for (const key of '# 4') desk.type(LINE, key); // chapter 3 is out of sequence now
    assert.deepEqual(desk.shown(), BEFORE);
    desk.typing.finish(DRAFT);
    assert.ok(desk.shown().length > 1);
  });
  it('what it mends goes at once', () => {
    const desk = new Desk(TEXT);
    desk.type(12, '3', 1, 4);
    assert.deepEqual(desk.shown(), []);
  });
  it('what it mends and breaks again is shown again, because it was there before', () => {
    const desk = new Desk(TEXT);
    desk.type(12, '3', 1, 4);
    desk.type(12, '5.9', 1, 2);
    assert.deepEqual(desk.shown(), BEFORE);
  });
  it('of two that say the same, the one that was there before is shown', () => {
    const desk = new Desk(TEXT);
    for (const key of '见5.9。') desk.type(LINE, key);
    assert.deepEqual(desk.shown(), BEFORE);
  });
  it('what says something else of the same characters stays too', () => {
    const desk = new Desk(TEXT.replace('# 3', '# 5'));
    assert.deepEqual(desk.shown(), ['clause-sequence 10', 'reference-target 12']); // 3 is expected
    for (const key of '# 3 检验') desk.type(LINE, key); // 4 is expected
    assert.deepEqual(desk.shown(), ['clause-sequence 10', 'reference-target 12']);
  });
  it('what the change before it has raised is shown, though nobody has asked for it yet', () => {
    const desk = new Desk(TEXT);
    desk.change({ text: TEXT.replace('# 3', '# 4') });
    desk.type(LINE, '应');
    assert.deepEqual(desk.shown(), ['clause-sequence 10', 'reference-target 12']);
  });
});

describe('The typing ends', () => {
  const typed = (): Desk => {
    const desk = new Desk(TEXT);
    desk.type(LINE, '# 5 检验');
    assert.deepEqual(desk.shown(), BEFORE);
    return desk;
  };
  it('with the next change on another line', () => {
    const desk = typed();
    desk.type(6, '。');
    assert.deepEqual(desk.shown(), RAISED);
  });
  it('when the cursor is on another line or in another file, not when it is still on the line', () => {
    const desk = typed();
    desk.typing.cursorAt(DRAFT, LINE);
    assert.deepEqual(desk.shown(), BEFORE);
    desk.typing.cursorAt('file:///other.md', LINE);
    assert.deepEqual(desk.shown(), RAISED);
  });
  it('when the document is saved or closed, and not when another one is', () => {
    const desk = typed();
    desk.typing.finish('file:///other.md');
    assert.deepEqual(desk.shown(), BEFORE);
    desk.typing.finish(DRAFT);
    assert.deepEqual(desk.shown(), RAISED);
  });
  it('with a pause, where the client does not say where the cursor is', () => {
    const desk = typed();
    desk.wait(1400);
    assert.deepEqual(desk.shown(), BEFORE);
    desk.wait(1500);
    assert.deepEqual(desk.shown(), RAISED);
    assert.deepEqual(desk.ended, [DRAFT]);
  });
  it('with no pause, where the client does', () => {
    const desk = new Desk(TEXT);
    desk.typing.followsCursor = true;
    desk.type(LINE, '# 5 检验');
    desk.wait(10_000);
    assert.deepEqual(desk.shown(), BEFORE);
  });
  it('without a word, when nothing has waited', () => {
    const desk = new Desk(TEXT);
    desk.type(LINE, '应平整。');
    desk.shown();
    desk.typing.finish(DRAFT);
    assert.deepEqual(desk.ended, []);
  });
});

describe('What is no typing is shown at once', () => {
  const at = (line: number, character: number): { line: number; character: number } => ({ line, character });
  const here = { start: at(LINE, 0), end: at(LINE, 0) };
  it('a line break', () => {
    const desk = new Desk(TEXT);
    desk.change({ range: here, text: '# 5 检验\n' });
    assert.deepEqual(desk.shown(), ['clause-sequence 8', 'clause-sequence 11', 'reference-target 13']);
  });
  it('a long text, as it is pasted', () => {
    const desk = new Desk(TEXT);
    desk.change({ range: here, text: '# 5 检验规则和判定规则以及标志、包装、运输、贮存' });
    assert.deepEqual(desk.shown(), RAISED);
  });
  it('several changes at once, as of a command', () => {
    const desk = new Desk(TEXT);
    desk.change({ range: here, text: '# 5 检验' }, { range: { start: at(6, 0), end: at(6, 0) }, text: '都' });
    assert.deepEqual(desk.shown(), RAISED);
  });
  it('a deletion over lines', () => {
    const desk = new Desk(TEXT.replace('# 3', '# 4'));
    desk.change({ range: { start: at(12, 0), end: at(13, 0) }, text: '' });
    assert.deepEqual(desk.shown(), ['clause-sequence 10']);
  });
  it('a whole new text', () => {
    const desk = new Desk(TEXT);
    desk.type(LINE, '# 5 检验');
    desk.change({ text: TEXT.replace('\n\n\n\n', '\n\n# 5 检验\n\n') });
    assert.deepEqual(desk.shown(), RAISED);
  });
});
