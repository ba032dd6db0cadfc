/** Formatting: numbers, codes and marks as the profile writes them, and nothing else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting } from '../../server/src/language/formatting.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { corpusFiles, corpusText, describeCorpus } from '../corpus/corpus.ts';
import { root } from '../house/imports.ts';
import { Documents, openDraft, standard } from './open-draft.ts';

function formatted(typed: string, languageId = 'markdown', range?: Range): string {
  const { analysis } = openDraft(typed, languageId);
  return TextDocument.applyEdits(analysis.document, formatting(analysis, range));
}

/** The same, of a text that may be no draft. */
function formattedFile(name: string, text: string): string {
  const documents = new Documents();
  const document = documents.open(`file:///${name}`, text, name.endsWith('.txt') ? 'plaintext' : 'markdown');
  const analysis = new Workspace(documents).analysis(document.uri);
  return analysis ? TextDocument.applyEdits(document, formatting(analysis)) : text;
}

/** What formatting must leave alone. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '');
}

function holdsFor(name: string, text: string): void {
  const once = formattedFile(name, text);
  assert.equal(lettersOf(once), lettersOf(text), `${name}: a letter or a digit has changed`);
  assert.equal(formattedFile(name, once), once, `${name}: a second time changes more`);
}

describe('Formatting', () => {
  it('writes numbers and codes as GB/T 1.1 does', () =>
    assert.equal(
      formatted(standard('# 4、 要求', '## 4.1. 外观', '应符合GB/T191-2008的规定。')),
      standard('# 4 要求', '## 4.1 外观', '应符合GB/T 191—2008的规定。'),
    ));
  it('writes the brackets of policy documents in full width', () =>
    assert.equal(
      formatted('一、总则\n\n（一）甲。\n\n(二)乙。\n\n（三）丙。\n\n二、目标\n', 'plaintext'),
      '一、总则\n\n（一）甲。\n\n（二）乙。\n\n（三）丙。\n\n二、目标\n',
    ));
  it('changes no number, even where one is wrong', () => {
    const wrong = standard('# 5 要求', '## 5.2 外观', '见5.9和表3。');
    assert.equal(formatted(wrong), wrong);
  });
  it('changes no word, even where one is wrong', () => {
    const wrong = standard('# 4 要求', '参见4.1，必须符合目录。', '## 4.1 外观', '备注：无。');
    assert.equal(formatted(wrong), wrong);
  });
  it('of a range changes only its lines', () => {
    const typed = standard('# 4 要求', '符合GB/T191。', '符合GB/T192。', '符合GB/T193。');
    const line = 16;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    assert.equal(formatted(typed, 'markdown', range), typed.replace('GB/T192', 'GB/T 192'));
  });
  it('changes mark by mark, so that the cursor stays', () => {
    const { analysis, show } = openDraft(standard('# 4 要求', '符合GB/T⟦⟧191⟦-⟧2008和GB/T⟦⟧192。'));
    const ranges = formatting(analysis).map(({ range }) => range);
    assert.equal(show(ranges), standard('# 4 要求', '符合GB/T⟦⟧191⟦-⟧2008和GB/T⟦⟧192。'));
  });
  it('keeps line ends and what is suppressed', () => {
    const typed = standard('# 4 要求', '符合GB/T191。').replaceAll('\n', '\r\n');
    assert.equal(formatted(typed), typed.replace('GB/T191', 'GB/T 191'));
    const kept = standard(
      '# 4 要求',
      '<!-- zhunsheng-disable-next-line code-gap, code-form: 原文如此 -->',
      '符合GB/T191。',
    );
    assert.equal(formatted(kept), kept);
  });
  for (const folder of ['samples/good', 'samples/faulty']) {
    for (const name of readdirSync(join(root, folder)).filter((file) => /\.(?:md|txt)$/.test(file))) {
      it(`of ${folder}/${name} changes no letter, and nothing a second time`, () =>
        holdsFor(name, readFileSync(join(root, folder, name), 'utf8')));
    }
  }
});

describeCorpus('Formatting of real documents', () => {
  it('changes no letter, and nothing a second time', () => {
    for (const file of corpusFiles()) holdsFor(file, corpusText(file));
  });
});
