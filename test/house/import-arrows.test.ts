/** Imports point only down the list of rooms in docs/design.md, section 2. */
import assert from 'node:assert/strict';
import { type Import, readImports, sourceFiles, wrongArrow } from './imports.ts';

/** The imports of one made-up file. */
async function importsOf(file: string, text: string): Promise<readonly Import[]> {
  return readImports([file], () => text);
}

async function complaints(file: string, text: string): Promise<readonly (string | undefined)[]> {
  return (await importsOf(file, text)).map(wrongArrow).filter((complaint) => complaint !== undefined);
}

describe('Imports', () => {
  it('point only down the house', async () => {
    const files = ['grammar', 'server', 'client'].flatMap(sourceFiles);
    assert.ok(files.length > 0);
    const wrong = (await readImports(files))
      .map((found) => ({ ...found, reason: wrongArrow(found) }))
      .filter(({ reason }) => reason !== undefined);
    assert.deepEqual(
      wrong.map(({ file, target, reason }) => `${file} imports ${target}: ${reason}`),
      [],
    );
  });

  it('are read in every form', async () => {
    const text = [
      "import a from './a.ts';",
      "import { b } from './b.ts';",
      "import type { C } from './c.ts';",
      "import { type D } from './d.ts';",
      "import type E from './e.ts';",
      "import * as f from './f.ts';",
      "import './g.ts';",
      "export { h } from './h.ts';",
      "export type { I } from './i.ts';",
      "export * from './j.ts';",
      "const k = await import('./k.ts');",
      "type L = import('./l.ts').L;",
      'export type M = string;',
      'import type {\n  N,\n  O,\n} from "../o.ts";',
      "const none = \"import p from './p.ts'\"; // import q from './q.ts'",
    ].join('\n');
    const targets = (await importsOf('server/src/draft/x.ts', text)).map(({ target }) => target).sort();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
    assert.deepEqual(targets, [...names.map((name) => `server/src/draft/${name}.ts`), 'server/src/o.ts'].sort());
  });

  const wrong: readonly (readonly [file: string, target: string])[] = [
    ['grammar/number.ts', '../server/src/source/block.ts'],
    ['grammar/number.ts', 'yaml'],
    ['grammar/number.ts', 'node:fs'],
    ['server/src/source/markdown.ts', '../draft/draft.ts'],
    ['server/src/source/markdown.ts', 'node:fs'],
    ['server/src/draft/draft.ts', 'fs/promises'],
    ['server/src/facts/mention.ts', 'vscode-languageserver-types'],
    ['server/src/rules/a/clause.ts', '../../lint/profile.ts'],
    ['server/src/lint/lint.ts', 'node:path'],
    ['server/src/report/text.ts', '../word/comment.ts'],
    ['server/src/report/text.ts', 'vscode'],
    ['server/src/language/hover.ts', '../cli/lint.ts'],
    ['server/src/cli/lint.ts', '../language/hover.ts'],
    ['server/src/cli/lint.ts', '../main.cli.ts'],
    ['server/src/cli/lint.ts', '../../../client/src/extension.ts'],
    ['server/src/cli/lint.ts', '../../../test/help.ts'],
    ['server/src/helper.ts', './draft/draft.ts'],
    ['client/src/extension.ts', '../../server/src/draft/draft.ts'],
    ['client/src/extension.ts', '../../grammar/slip.ts'],
  ];
  for (const [file, target] of wrong) {
    it(`may not go from ${file} to ${target}`, async () => {
      assert.equal((await complaints(file, `import type { X } from '${target}';`)).length, 1);
    });
  }

  const right: readonly (readonly [file: string, target: string])[] = [
    ['grammar/number.ts', './slip.ts'],
    ['grammar/number.ts', 'chevrotain'],
    ['server/src/source/markdown.ts', 'unified'],
    ['server/src/facts/mention.ts', '../../../grammar/number.ts'],
    ['server/src/rules/clause.ts', '../facts/mention.ts'],
    ['server/src/lint/lint.ts', '../rules/clause.ts'],
    ['server/src/report/text.ts', '../lint/lint.ts'],
    ['server/src/language/hover.ts', 'vscode-languageserver-types'],
    ['server/src/cli/lint.ts', 'node:fs'],
    ['server/src/cli/lint.ts', '../word/comment.ts'],
    ['server/src/main.cli.ts', './cli/lint.ts'],
    ['client/src/extension.ts', 'vscode'],
    ['client/src/extension.ts', './views.ts'],
  ];
  for (const [file, target] of right) {
    it(`may go from ${file} to ${target}`, async () => {
      assert.deepEqual(await complaints(file, `import { x } from '${target}';`), []);
    });
  }
});
