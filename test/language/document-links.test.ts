/** Document links: codes, and paths in the Markdown. */
import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/language/document-links.ts';
import { openDraft, standard } from './open-draft.ts';

const BASE = 'https://example.org/search?q={code}';

/** The links lead from exactly the marked places to the targets. */
function links(typed: string, base: string, targets: readonly string[]): void {
  const { analysis, show } = openDraft(typed);
  const found = documentLinks(analysis, base);
  assert.equal(show(found.map(({ range }) => range)), typed);
  assert.deepEqual(
    found.map(({ target }) => target),
    targets,
  );
}

describe('Document links', () => {
  it('lead from a code to where the user looks it up, in its right writing', () =>
    links(standard('# 4 要求', '应符合⟦GB/T191-2008⟧的规定。'), BASE, [
      'https://example.org/search?q=GB%2FT%20191%E2%80%942008',
    ]));
  it('lead nowhere from codes when the user has no such place', () =>
    links(standard('# 4 要求', '应符合GB/T 191的规定。'), '', []));
  it('lead from a path to the file beside the draft', () =>
    links(standard('# 4 要求', '见[第5章](⟦parts/05%20a.md#x⟧)。', '![装置](⟦a.svg⟧ "图")', '图1　装置'), BASE, [
      'file:///parts/05%20a.md#x',
      'file:///a.svg',
    ]));
  it('leave addresses of the web and places in the file to the editor', () =>
    links(standard('# 4 要求', '见[网站](https://example.org)和[上文](#4-要求)。'), BASE, []));
  it('lead nowhere from code', () => links(standard('# 4 要求', '```\n[a](b.md)\n```'), BASE, []));
});
