/** The good samples as other people would have typed them: nothing in these forms is a fault. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDraft } from '../server/src/draft/build.ts';
import { checkDraft } from '../server/src/lint/check.ts';
import { readSource } from '../server/src/source/read.ts';

const GOOD = fileURLToPath(new URL('../samples/good/', import.meta.url));

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replace(/\n/g, '\r\n'),
  'with CR': (text) => text.replace(/\n/g, '\r'),
  'with half-width brackets': (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
  'with half-width gaps in headings': (text) => text.replace(/^(#+ [\dA.]+)\u3000/gm, '$1 '),
  'with headings of one level': (text) => text.replace(/^#+ /gm, '# '),
  'with bold headings': (text) => text.replace(/^(#+ )(.+)$/gm, '$1**$2**'),
  'with hard line breaks': (text) => text.replace(/([。；：])\n/g, '$1  \n'),
  'with more blank lines': (text) => text.replace(/\n\n/g, '\n\n\n'),
  'with bold numbers': (text) => text.replace(/^(\d+(?:\.\d+){2,})\u3000/gm, '**$1**\u3000'),
  'with quoted items': (text) => text.replace(/^([a-z]\) .+)$/gm, '> $1\n'),
  'with gaps around Latin letters': (text) => text.replace(/([\u4e00-\u9fff])(GB\/T|表\d|图\d)/g, '$1 $2'),
  'with entities': (text) => text.replace(/GB\/T (\d)/g, 'GB/T&nbsp;$1'),
  'with ASCII tildes': (text) => text.replace(/～/g, '~'),
};

describe('The good samples', () => {
  for (const file of readdirSync(GOOD).filter((name) => /\.(?:md|txt)$/.test(name))) {
    const text = readFileSync(join(GOOD, file), 'utf8');
    const { profile } = buildDraft([readSource(file, text)]);
    for (const [name, change] of Object.entries(VARIANTS)) {
      it(`${name} raise nothing: ${file}`, () => {
        const { draft, findings } = checkDraft(buildDraft([readSource(file, change(text))]));
        assert.equal(draft.profile, profile);
        assert.deepEqual(
          findings.map(({ rule, message }) => `${rule}: ${message.zh}`),
          [],
        );
      });
    }
  }
});
