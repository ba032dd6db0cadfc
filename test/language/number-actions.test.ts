/** Renumbering and moving clauses from the lightbulb, and what an edit means for the numbers. */
import assert from 'node:assert/strict';
import { CodeActionKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/language/code-actions.ts';
import { editsOf, isNumberTask, MOVE } from '../../server/src/language/number-actions.ts';
import { renumberAnswer, renumbering, textsAfter } from '../../server/src/language/renumber.ts';
import { type Analysis, Workspace } from '../../server/src/language/workspace.ts';
import { Documents, DRAFT, openDraft, standard } from './open-draft.ts';

const FORM = { locale: 'zh', related: true, tags: true } as const;

function titlesAt(typed: string, only?: readonly CodeActionKind[]): string[] {
  const { analysis, cursor } = openDraft(typed);
  return codeActions(analysis, { start: cursor, end: cursor }, only, FORM).map(({ title }) => title);
}

describe('The lightbulb', () => {
  it('moves the clause in whose heading the cursor stands, as far as it can go', () => {
    const typed = standard('# 4 要求', '## 4.1 甲', '甲。', '## 4.‸2 乙', '乙。');
    assert.deepEqual(titlesAt(typed, [MOVE]), [
      '把4.2上移，重新编号',
      '把4.2升为上一层次，重新编号',
      '把4.2降为下一层次，重新编号',
    ]);
    assert.deepEqual(titlesAt(typed.replace('4.‸2 乙\n\n乙', '4.2 乙\n\n乙‸'), [MOVE]), []);
  });
  it('works a move out when it is chosen', () => {
    const { analysis, cursor } = openDraft(standard('# 4 要求', '## 4.1 甲', '见4.2。', '## 4.‸2 乙', '见4.1。'));
    const [up] = codeActions(analysis, { start: cursor, end: cursor }, [MOVE], FORM);
    assert.ok(isNumberTask(up?.data));
    assert.equal(
      editsOf(up.data, analysis)?.texts[0],
      standard('# 4 要求', '## 4.1 乙', '见4.2。', '## 4.2 甲', '见4.1。'),
    );
  });
  it('offers renumbering at a number that is out of sequence, and nowhere else', () => {
    const typed = standard('# 4 要求', '## 4.1 甲', '甲。', '## 4.‸3 乙', '见4.3。');
    assert.ok(titlesAt(typed, [CodeActionKind.QuickFix]).includes('重新编号，各处引用随之更新'));
    assert.ok(
      !titlesAt(typed.replace('4.‸3 乙\n\n见4.3', '4.3 乙\n\n见‸4.3'), [CodeActionKind.QuickFix]).includes(
        '重新编号，各处引用随之更新',
      ),
    );
  });
});

describe('While the author edits', () => {
  const text = standard('# 4 要求', '## 4.1 甲', '见4.2和4.3。', '## 4.2 乙', '乙。', '## 4.3 丙', '丙。');
  let workspace: Workspace;
  let document: TextDocument;
  const analysis = (): Analysis => workspace.analysis(DRAFT) as Analysis;
  /** The text typed in place of the whole one. */
  const type = (now: string): void => void TextDocument.update(document, [{ text: now }], document.version + 1);

  beforeEach(() => {
    const documents = new Documents();
    document = documents.open(DRAFT, text);
    workspace = new Workspace(documents);
    analysis();
  });

  const inserted = text.replace('## 4.2 乙', '## 4.2 新\n\n新。\n\n## 4.2 乙');
  const renumbered = inserted
    .replace('见4.2和4.3', '见4.3和4.4')
    .replace('4.3 丙', '4.4 丙')
    .replace('4.2 乙', '4.3 乙');

  it('mentions mean what they meant before a clause was put in', () => {
    type(inserted);
    const found = renumbering(analysis(), 'all');
    assert.deepEqual(textsAfter(analysis(), found), [renumbered]);
    const { table, markdown, problems } = renumberAnswer(analysis(), found, 'zh');
    assert.deepEqual(table, [
      { kind: '章条', old: '4.2', new: '4.3', title: '乙' },
      { kind: '章条', old: '4.3', new: '4.4', title: '丙' },
    ]);
    assert.match(markdown, /\| 章条 \| 4\.2 \| 4\.3 \| 乙 \|/);
    assert.deepEqual(problems, []);
  });
  it('saving does not make numbers trusted that are out of order', () => {
    type(inserted);
    workspace.saved(DRAFT);
    assert.deepEqual(textsAfter(analysis(), renumbering(analysis(), 'all')), [renumbered]);
  });
  it('saving makes numbers trusted that are in order', () => {
    const appended = `${text}\n## 4.4 丁\n\n见4.4。\n`;
    type(appended);
    workspace.saved(DRAFT);
    type(appended.replace('## 4.4 丁', '## 4.4 新\n\n新。\n\n## 4.4 丁'));
    const [after] = textsAfter(analysis(), renumbering(analysis(), 'all'));
    assert.match(after ?? '', /## 4\.5 丁\n\n见4\.5/);
  });
  it('what a renumbering has made is trusted, and undoing it brings back what was', () => {
    type(inserted);
    workspace.offered(analysis(), [renumbered]);
    type(renumbered);
    const again = renumbered.replace('## 4.3 乙', '## 4.3 又\n\n又。\n\n## 4.3 乙');
    analysis();
    type(again);
    assert.match(textsAfter(analysis(), renumbering(analysis(), 'all'))[0] ?? '', /见4\.4和4\.5/);
    type(inserted);
    assert.deepEqual(textsAfter(analysis(), renumbering(analysis(), 'all')), [renumbered]);
  });
  it('only what the edit has shifted is changed where that is asked for', () => {
    const gap = text.replace('## 4.3 丙', '## 4.5 丙').replace('4.2和4.3', '4.2和4.5');
    const documents = new Documents();
    document = documents.open(DRAFT, gap);
    workspace = new Workspace(documents);
    analysis();
    type(gap.replace('## 4.2 乙', '## 4.2 新\n\n新。\n\n## 4.2 乙'));
    assert.match(textsAfter(analysis(), renumbering(analysis(), 'edit'))[0] ?? '', /见4\.3和4\.6/);
    assert.match(textsAfter(analysis(), renumbering(analysis(), 'all'))[0] ?? '', /见4\.3和4\.4/);
  });
});
