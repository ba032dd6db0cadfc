/** The open documents, and their diagnostics. */
import assert from 'node:assert/strict';
import { DiagnosticTag, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../../server/src/language/diagnostics.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { Documents, openDraft, standard } from './open-draft.ts';

const URI = 'file:///draft.md';

describe('The workspace', () => {
  it('works a version out once', () => {
    const documents = new Documents();
    documents.open(URI, '# 1 范围\n\n文。\n');
    const workspace = new Workspace(documents);
    const first = workspace.analysis(URI);
    assert.ok(first);
    assert.equal(workspace.analysis(URI)?.draft, first.draft);
  });
  it('keeps up with changes, and reads again only what has changed', () => {
    const documents = new Documents();
    const document = documents.open(URI, '# 1 范围\n\n文。\n');
    const workspace = new Workspace(documents);
    const first = workspace.analysis(URI);
    TextDocument.update(document, [{ text: '# 1 范围\n\n文。\n\n# 2 要求\n' }], 2);
    const second = workspace.analysis(URI);
    assert.equal(second?.draft.clauses.length, 2);
    assert.equal(second.draft.passages[1]?.block, first?.draft.passages[1]?.block);
  });
  it('forgets a document that is closed', () => {
    const documents = new Documents();
    documents.open(URI, '# 1 范围\n\n文。\n');
    const workspace = new Workspace(documents);
    workspace.analysis(URI);
    workspace.forget(URI);
    documents.close(URI);
    assert.equal(workspace.analysis(URI), undefined);
    documents.open(URI, '# 1 范围\n\n文。\n\n# 2 要求\n');
    assert.equal(workspace.analysis(URI)?.draft.clauses.length, 2);
  });
  it('knows no drafts among other files', () => {
    const documents = new Documents();
    documents.open('file:///notes.md', '# 购物\n\n- 牛奶\n');
    const workspace = new Workspace(documents);
    assert.equal(workspace.analysis('file:///notes.md'), undefined);
    assert.deepEqual(workspace.analyses(), []);
  });
});

describe('Diagnostics', () => {
  const typed = standard('# 4 要求', '应光滑。', '# ⟦附录A⟧（规范性）装置', '装置应稳定。');
  it('fade an annex that nothing mentions, where the client can', () => {
    const { analysis, show } = openDraft(typed);
    const faded = diagnostics(analysis, { locale: 'zh', related: false, tags: true }).filter(({ tags }) => tags);
    assert.equal(show(faded.map(({ range }) => range)), typed);
    assert.deepEqual(faded[0]?.tags, [DiagnosticTag.Unnecessary]);
    assert.ok(diagnostics(analysis, { locale: 'zh', related: false, tags: false }).every(({ tags }) => !tags));
  });
  it('name related places, where the client can', () => {
    const text =
      '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 12350—2009　电动机的安全要求\n\n# 5 要求\n\n应符合GB/T 12350的规定。\n';
    const { analysis, show } = openDraft(text);
    const related = (wanted: boolean): Range[] =>
      diagnostics(analysis, { locale: 'zh', related: wanted, tags: false })
        .filter(({ code }) => code === 'dated-mismatch')
        .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location.range));
    assert.equal(show(related(true)), text.replace('GB/T 12350—2009', '⟦GB/T 12350—2009⟧'));
    assert.deepEqual(related(false), []);
  });
});

describe('Diagnostics of a draft of several files', () => {
  const first = '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 12350—2009　电动机的安全要求\n';
  const second = '# 3 要求\n\n应符合GB/T 12350的规定。\n';
  const config = JSON.stringify({ documents: [{ profile: 'gb-t-1.1', files: ['a.md', 'b.md'] }] });
  const files = {
    read: async (uri: string): Promise<Uint8Array | undefined> =>
      uri === 'file:///zhunsheng.json' ? new TextEncoder().encode(config) : undefined,
    find: async (): Promise<string[]> => [],
  };
  it('name related places in its other files', async () => {
    const documents = new Documents();
    documents.open('file:///a.md', first);
    documents.open('file:///b.md', second);
    const workspace = new Workspace(documents, { files });
    for (const { uri } of documents.all()) await workspace.ready(uri);
    const analysis = workspace.analysis('file:///b.md');
    assert.ok(analysis);
    const found = diagnostics(analysis, { locale: 'zh', related: true, tags: false });
    const mismatch = found.find(({ code }) => code === 'dated-mismatch');
    assert.deepEqual(mismatch?.range, { start: { line: 2, character: 3 }, end: { line: 2, character: 13 } });
    assert.deepEqual(
      mismatch.relatedInformation?.map(({ location }) => location),
      [
        {
          uri: 'file:///a.md',
          range: { start: { line: 6, character: 0 }, end: { line: 6, character: 'GB/T 12350—2009'.length } },
        },
      ],
    );
  });
});

describe('The page of a rule', () => {
  const typed = '# 1 范围\n\n本文件规定了要求。\n\n# 3 要求\n\n应光滑。\n\n<!-- zhunsheng-disable-next -->\n';
  it('is linked where the client says where it is; a check that is no rule has none', () => {
    const { analysis } = openDraft(typed);
    const form = { locale: 'zh', related: false, tags: false } as const;
    const pages = diagnostics(analysis, { ...form, rulesBase: 'https://example.org/rules/' }).map(
      ({ code, codeDescription }) => [code, codeDescription?.href],
    );
    assert.deepEqual(pages, [
      ['clause-sequence', 'https://example.org/rules/clause-sequence.md'],
      ['suppression', undefined],
    ]);
    assert.ok(diagnostics(analysis, form).every(({ codeDescription }) => codeDescription === undefined));
  });
});
