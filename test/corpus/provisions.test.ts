/** What the rules on provisions say of real documents. The places were read in the documents. */
import assert from 'node:assert/strict';
import { PROVISION_RULES } from '../../server/src/rules/provision/index.ts';
import { checkCorpus, corpusFile, corpusFiles, describeCorpus, describeFinding } from './corpus.ts';

const IDS: readonly string[] = PROVISION_RULES.map(({ id }) => id);

/** Findings of the family, as `line rule text`. */
function ofFamily(...files: readonly string[]): readonly string[] {
  const result = checkCorpus(...files);
  return result.findings.filter(({ rule }) => IDS.includes(rule)).map((finding) => describeFinding(result, finding));
}

describeCorpus('Modal verbs in real documents', () => {
  it('GB/T 1.1 keeps its own rules: its tables of verbs and its examples are no faults', () =>
    assert.deepEqual(ofFamily(corpusFile('authority', 'GB_T_1.1')), []));

  it('T/ZZB 1064—2019 says 必须 once, 不得 six times and 不允许 once', () =>
    assert.deepEqual(ofFamily(corpusFile('standards', 'T_ZZB_1064')), [
      '203 modal-by-analogy 不允许',
      '223 forbidden-modal 不得',
      '226 forbidden-modal 不得',
      '229 forbidden-modal 不得',
      '232 forbidden-modal 不得',
      '348 forbidden-modal 必须',
      '348 forbidden-modal 不得',
      '372 forbidden-modal 不得',
    ]));

  it('GB/T 22239 forbids with 不可, 不得 and 禁止 in seven places; its other 禁止 is what systems do', () => {
    const found = ofFamily(corpusFile('standards', 'GBT_22239'));
    assert.deepEqual(
      found.filter((finding) => finding.includes('forbidden-modal')),
      [
        '1916 forbidden-modal 不可',
        '1988 forbidden-modal 不得',
        '1988 forbidden-modal 不得',
        '3056 forbidden-modal 不可',
        '3132 forbidden-modal 不得',
        '3132 forbidden-modal 不得',
        '3796 forbidden-modal 禁止',
      ],
    );
  });

  it('laws and policy documents are told nothing', () =>
    assert.deepEqual(
      corpusFiles('policy').flatMap((file) => ofFamily(file)),
      [],
    ));
});
