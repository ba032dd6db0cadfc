/** What the rules on wording say, and keep from saying, about real documents. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
import { applyFixes } from '../../server/src/lint/fix.ts';
import { readSource } from '../../server/src/source/read.ts';
import { checkCorpus, corpusFile, corpusFiles, corpusText, describeCorpus, describeFinding } from './corpus.ts';

/** Rules that have nothing to say about a document that an authority has checked. */
const OFFICIAL = [
  'document-number-bracket',
  'document-number-form',
  'citation-order',
  'signature-date',
  'annex-note',
  'article-numeral',
  'heading-mark',
  'doubled-mark',
  'placeholder',
  'field-error',
  'missing-end-mark',
  'traditional-character',
  'time-range-mark',
  'ordinal-comma',
  'comma-before-deng',
  'ellipsis-form',
  'dash-form',
  'law-title-marks',
];

function found(file: string, rules: readonly string[]): readonly string[] {
  const result = checkCorpus(file);
  return result.findings.filter(({ rule }) => rules.includes(rule)).map((finding) => describeFinding(result, finding));
}

describeCorpus('The wording of real documents', () => {
  for (const file of corpusFiles('policy/state-council')) {
    it(`is not faulted where the State Council has checked it: ${file.slice(21, 50)}`, () => {
      assert.deepEqual(found(file, OFFICIAL), []);
    });
  }

  it('takes crosses for a form in standards that show one', () => {
    for (const name of ['GBT_28181', 'GBT_35273', 'JTT_808', 'GBT_22239']) {
      assert.deepEqual(found(corpusFile('standards', name), ['placeholder']), [], name);
    }
    assert.deepEqual(found(corpusFile('authority', 'GB_T_1.1'), ['placeholder', 'field-error', 'adjacent-titles']), []);
  });

  it('is unfinished where an enterprise has left its cover and foreword open', () => {
    assert.deepEqual(found(corpusFile('standards', 'PLUZ'), ['placeholder']), [
      '4 placeholder xxxxx',
      '6 placeholder XXX',
      '6 placeholder XXXXXX',
      '10 placeholder 2025-XX-XX',
      '12 placeholder 2025-XX-XX',
      '14 placeholder xxxx',
      '29 placeholder xxxx',
      '29 placeholder xxxx',
      '53 placeholder xxxx',
      '57 placeholder xxxx',
      '59 placeholder XX',
      '61 placeholder XX',
      '63 placeholder xxxx',
      '65 placeholder xxxx',
      '1177 placeholder （具体待定）',
    ]);
  });

  it('has half-width marks throughout in a page copied from the web: said once, repaired at once', () => {
    const file = corpusFile('policy/zhejiang', '002');
    const text = corpusText(file);
    const half = checkCorpus(file).findings.filter(({ rule }) => rule === 'half-width-mark');
    assert.equal(half.length, 1);
    const fixed = applyFixes(text, 0, half[0]?.fixes ?? []);
    assert.doesNotMatch(fixed, /[\u4e00-\u9fff],[\u4e00-\u9fff]/);
    assert.match(fixed, /2025- 01- 26 11: 58/);
    assert.match(fixed, /指数达到93\.07，全省农产品/);
    const { findings } = checkDraft(buildDraft([readSource(file, fixed)]));
    assert.ok(!findings.some(({ rule }) => rule === 'half-width-mark'));
  });
});
