/**
 * One process of the benchmark: `node --expose-gc keystrokes.js DRAFT EDITS` edits the Markdown file DRAFT, EDITS times, as
 * an editor would, and prints JSON: `ms` from each edit to its diagnostics, `fresh` for the same without an earlier
 * version to start from (median of some), `heap` in bytes before and after the edits, and `findings` of the draft.
 */
import { readFileSync, writeSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildDraft } from '../server/src/draft/build.ts';
import { diagnostics } from '../server/src/language/diagnostics.ts';
import { type CheckResult, checkDraft } from '../server/src/lint/check.ts';
import { readSource } from '../server/src/source/read.ts';
import { gesture, randomNumbers } from './edits.ts';

/** Until the engine is warm. */
const WARM_UP = 300;
const FRESH = 15;
const FORM = { locale: 'zh', related: true, tags: true } as const;

/** The way of the server from the text of a document to its diagnostics. */
function work(document: TextDocument, previous: CheckResult | undefined): CheckResult {
  const source = readSource(document.uri, document.getText(), previous?.draft.documents[0]);
  const result = checkDraft(buildDraft([source], undefined, previous?.draft), {}, previous);
  diagnostics({ ...result, file: 0, document, source, documents: [document], layers: [], anchor: result.facts }, FORM);
  return result;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const [path, count] = process.argv.slice(2) as [string, string];
const text = readFileSync(path, 'utf8');
const random = randomNumbers(1);
const document = TextDocument.create('file:///draft.md', 'markdown', 1, text);
let result = work(document, undefined);
const ms: number[] = [];

function edit(times: number): void {
  for (let done = 0; done < times; ) {
    for (const { start, end, text: typed } of gesture(text, random)) {
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const from = performance.now();
      TextDocument.update(document, [{ range, text: typed }], document.version + 1);
      result = work(document, result);
      ms.push(performance.now() - from);
      done++;
    }
  }
}

edit(WARM_UP);
ms.length = 0;
const fresh: number[] = [];
for (let run = 0; run < FRESH; run++) {
  const from = performance.now();
  work(document, undefined);
  fresh.push(performance.now() - from);
}
const before = heapUsed();
edit(Number(count));
const heap = [before, heapUsed()];
fresh.sort((a, b) => a - b);
writeSync(1, JSON.stringify({ ms, fresh: fresh[FRESH >> 1], heap, findings: result.findings.length }));
