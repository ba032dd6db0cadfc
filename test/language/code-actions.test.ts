/** Code actions: fixes, putting a finding aside, fix all. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, FIX_ALL } from '../../server/src/language/code-actions.ts';
import { rangeOf } from '../../server/src/language/extents.ts';
import { editsOf, isNumberTask } from '../../server/src/language/number-actions.ts';
import type { Analysis } from '../../server/src/language/workspace.ts';
import { root } from '../house/imports.ts';
import { openDraft } from './open-draft.ts';

const FORM = { locale: 'zh', related: true, tags: true } as const;

function actionsAt(typed: string, only?: readonly CodeActionKind[], languageId?: string): CodeAction[] {
  const { analysis, cursor } = openDraft(typed, languageId);
  return codeActions(analysis, { start: cursor, end: cursor }, only, FORM);
}

/** The text after the action. */
function applied(action: CodeAction | undefined, analysis: Analysis): string {
  const { document } = analysis;
  if (isNumberTask(action?.data)) return editsOf(action.data, analysis)?.texts[0] ?? document.getText();
  assert.ok(action?.edit?.changes, 'there is no such action');
  return TextDocument.applyEdits(document, action.edit.changes[document.uri] ?? []);
}

const GAP = '# 1 范围\n\n本文件规定了要求。\n\n# ‸3 要求\n\n应光滑。\n';

describe('Quick fixes', () => {
  it('repair the finding under the cursor; a safe one is preferred', () => {
    const typed = '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n应符合GB/T‸191的规定。\n';
    const { analysis, text } = openDraft(typed);
    const fix = actionsAt(typed).find(({ isPreferred }) => isPreferred);
    assert.equal(fix?.kind, CodeActionKind.QuickFix);
    assert.equal(fix.diagnostics?.length, 1);
    assert.equal(applied(fix, analysis), text.replace('GB/T191', 'GB/T 191'));
  });
  it('are none where there is no finding', () => assert.deepEqual(actionsAt('# 1 范围\n\n本文件规‸定了要求。\n'), []));
});

describe('Every quick fix in the faulty samples', () => {
  const folder = join(root, 'samples/faulty');
  for (const name of readdirSync(folder)) {
    it(`takes its finding away and raises no other (${name})`, () => {
      const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext';
      const { analysis } = openDraft(readFileSync(join(folder, name), 'utf8'), languageId);
      const before = countOf(analysis);
      let tried = 0;
      for (const finding of analysis.findings) {
        for (const action of codeActions(analysis, rangeOf(analysis.document, finding.place), ['quickfix'], FORM)) {
          if (action.diagnostics?.[0]?.code !== finding.rule) continue;
          tried++;
          const after = countOf(openDraft(applied(action, analysis), languageId).analysis);
          assert.ok((after.get(finding.rule) ?? 0) < (before.get(finding.rule) ?? 0), `${action.title}: still there`);
          // What led nowhere before renumbering is marked by it.
          if (isNumberTask(action.data)) after.delete('deleted-reference');
          for (const [rule, count] of after) assert.ok(count <= (before.get(rule) ?? 0), `${action.title}: ${rule}`);
        }
      }
      assert.ok(tried > 0);
    });
  }
});

describe('Ignoring a finding', () => {
  it('puts a comment above the block, and the finding is gone', () => {
    const { analysis } = openDraft(GAP);
    const action = actionsAt(GAP).find(({ title }) => title === '在此处忽略规则 clause-sequence');
    const text = applied(action, analysis);
    assert.equal(
      text,
      '# 1 范围\n\n本文件规定了要求。\n\n<!-- zhunsheng-disable-next-line clause-sequence: 理由 -->\n# 3 要求\n\n应光滑。\n',
    );
    assert.ok(!rulesOf(openDraft(text).analysis).includes('clause-sequence'));
  });
  it('keeps to the line ends and the language of the user', () => {
    const { analysis, cursor } = openDraft(GAP.replaceAll('\n', '\r\n'));
    const actions = codeActions(analysis, { start: cursor, end: cursor }, undefined, { ...FORM, locale: 'en' });
    const action = actions.find(({ title }) => title === 'Ignore clause-sequence here');
    assert.ok(
      applied(action, analysis).includes('\r\n<!-- zhunsheng-disable-next-line clause-sequence: reason -->\r\n# 3'),
    );
  });
  it('is not offered in plain text, which has no comments', () =>
    assert.deepEqual(
      actionsAt('一、总则\n\n二、目标\n\n‸四、措施\n', undefined, 'plaintext').filter(({ title }) =>
        /忽略/.test(title),
      ),
      [],
    ));
  it('takes exactly that finding away, everywhere in the samples', () => {
    let tried = 0;
    const folder = join(root, 'samples/faulty');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const { analysis } = openDraft(readFileSync(join(folder, name), 'utf8'));
      const before = countOf(analysis);
      for (const finding of analysis.findings) {
        const actions = codeActions(analysis, rangeOf(analysis.document, finding.place), undefined, FORM);
        const action = actions.find(({ title }) => title === `在此处忽略规则 ${finding.rule}`);
        if (!action) continue;
        tried++;
        const after = countOf(openDraft(applied(action, analysis)).analysis);
        for (const [rule, count] of before) {
          const left = after.get(rule) ?? 0;
          if (rule === finding.rule) assert.ok(left < count, `${rule} is still there`);
          else assert.equal(left, count, `${finding.rule} put aside changes ${rule}`);
        }
        assert.ok(
          [...after.keys()].every((rule) => before.has(rule)),
          `${finding.rule} put aside raises others`,
        );
      }
    }
    assert.ok(tried > 5);
  });
});

describe('Ignoring a rule in a clause', () => {
  it('puts comments around the clause with all its subclauses', () => {
    const typed =
      '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n## 2.1 外观\n\n应光滑。\n\n## ‸2.3 尺寸\n\n见表1。\n\n# 3 试验\n';
    const { analysis, text } = openDraft(typed);
    const action = actionsAt(typed).find(({ title }) => title === '在“2.3”中忽略规则 clause-sequence');
    const changed = applied(action, analysis);
    assert.equal(
      changed,
      text.replace(
        '## 2.3 尺寸\n\n见表1。',
        '<!-- zhunsheng-disable clause-sequence: 理由 -->\n\n## 2.3 尺寸\n\n见表1。\n\n<!-- zhunsheng-enable clause-sequence -->',
      ),
    );
    const rules = rulesOf(openDraft(changed).analysis);
    assert.ok(!rules.includes('clause-sequence') && !rules.includes('unused-suppression'));
  });
  it('takes findings of that rule away and raises none, everywhere in the samples', () => {
    let tried = 0;
    const folder = join(root, 'samples/faulty');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const { analysis } = openDraft(readFileSync(join(folder, name), 'utf8'));
      const before = countOf(analysis);
      for (const finding of analysis.findings) {
        const actions = codeActions(analysis, rangeOf(analysis.document, finding.place), undefined, FORM);
        const action = actions.find(({ title }) => /^在“.*”中忽略规则 /.test(title) && title.endsWith(finding.rule));
        if (!action) continue;
        tried++;
        const after = countOf(openDraft(applied(action, analysis)).analysis);
        assert.ok((after.get(finding.rule) ?? 0) < (before.get(finding.rule) ?? 0), `${finding.rule} is still there`);
        for (const [rule, count] of after) assert.ok(count <= (before.get(rule) ?? 0), `${rule} is new`);
      }
    }
    assert.ok(tried > 5);
  });
});

describe('Ignoring a rule in a file', () => {
  const titled = (actions: readonly CodeAction[]): CodeAction | undefined =>
    actions.find(({ title }) => title === '在本文件中忽略规则 clause-sequence');
  it('puts a comment at the top', () => {
    const { analysis, text } = openDraft(GAP);
    const changed = applied(titled(actionsAt(GAP)), analysis);
    assert.equal(changed, `<!-- zhunsheng-disable-file clause-sequence: 理由 -->\n\n${text}`);
    assert.ok(!rulesOf(openDraft(changed).analysis).includes('clause-sequence'));
  });
  it('puts it behind the front matter', () => {
    const typed = `---\ntitle: 电水壶\n---\n\n${GAP}`;
    const { analysis } = openDraft(typed);
    const changed = applied(titled(actionsAt(typed)), analysis);
    assert.ok(
      changed.startsWith('---\ntitle: 电水壶\n---\n\n<!-- zhunsheng-disable-file clause-sequence: 理由 -->\n\n# 1'),
    );
    assert.ok(!rulesOf(openDraft(changed).analysis).includes('clause-sequence'));
  });
  it('is offered once, however often the rule is broken there', () => {
    const { analysis, text } = openDraft(GAP.replace('应光滑。', '# 5 试验'));
    const whole = { start: { line: 0, character: 0 }, end: analysis.document.positionAt(text.length) };
    const actions = codeActions(analysis, whole, undefined, FORM).map(({ title }) => title);
    assert.equal(actions.filter((title) => title === '在本文件中忽略规则 clause-sequence').length, 1);
  });
});

describe('The reason of a comment', () => {
  it('is selected for the user to type over, where the client can', () => {
    const { analysis, cursor } = openDraft(GAP);
    const actions = codeActions(analysis, { start: cursor, end: cursor }, undefined, { ...FORM, snippets: true });
    const here = actions.find(({ title }) => title === '在此处忽略规则 clause-sequence');
    assert.deepEqual(here?.edit, {
      documentChanges: [
        {
          textDocument: { uri: analysis.document.uri, version: 1 },
          edits: [
            {
              range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
              snippet: {
                kind: 'snippet',
                value: `<!-- zhunsheng-disable-next-line clause-sequence: \${1:理由} -->\n`,
              },
            },
          ],
        },
      ],
    });
  });
});

describe('Fix all', () => {
  const typed = '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n‸应符合GB/T191-2008的规定。\n\n应符合GB/T4208的规定。\n';
  it('is worked out only when it is asked for', () => {
    assert.deepEqual(
      actionsAt(typed).filter(({ kind }) => kind === FIX_ALL),
      [],
    );
    for (const only of [[''], ['source'], [CodeActionKind.SourceFixAll], [FIX_ALL]]) {
      assert.equal(actionsAt(typed, only).filter(({ kind }) => kind === FIX_ALL).length, 1, only[0]);
    }
    assert.deepEqual(actionsAt(typed, [CodeActionKind.Refactor]), []);
  });
  it('applies all safe fixes in edits that touch nothing else', () => {
    const { analysis } = openDraft(typed);
    const [action] = actionsAt(typed, [FIX_ALL]);
    assert.equal(
      applied(action, analysis),
      '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n应符合GB/T 191—2008的规定。\n\n应符合GB/T 4208的规定。\n',
    );
    const edits = action?.edit?.changes?.[analysis.document.uri] ?? [];
    assert.deepEqual(
      edits.map(({ range }) => range.start.line),
      [6, 8],
    );
  });
  it('leaves nothing to itself', () => {
    const { analysis } = openDraft(typed);
    const text = applied(actionsAt(typed, [FIX_ALL])[0], analysis);
    assert.deepEqual(actionsAt(text, [FIX_ALL]), []);
  });
});

function rulesOf({ findings }: Analysis): string[] {
  return findings.map(({ rule }) => rule);
}

function countOf(analysis: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rulesOf(analysis)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
