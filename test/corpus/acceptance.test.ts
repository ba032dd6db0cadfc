/** What must be seen on real documents. The places and numbers were read in the documents. */
import assert from 'node:assert/strict';
import type { CheckResult } from '../../server/src/lint/check.ts';
import { RULES } from '../../server/src/rules/index.ts';
import {
  checkCorpus,
  corpusDraft,
  corpusFile,
  corpusFiles,
  describeCorpus,
  describeFinding,
  driverAssistance,
} from './corpus.ts';

const category = (rule: string): string => RULES.find(({ id }) => id === rule)?.category ?? '';

/** Findings about numbers and references, as `line rule text`. */
function numbersAndReferences(result: CheckResult): string[] {
  return result.findings
    .filter(({ rule }) => ['structure', 'caption', 'policy', 'reference'].includes(category(rule)))
    .map((finding) => describeFinding(result, finding));
}

function ofRule(result: CheckResult, ...rules: readonly string[]): string[] {
  return result.findings.filter(({ rule }) => rules.includes(rule)).map((finding) => describeFinding(result, finding));
}

describeCorpus('policy documents', () => {
  it('the plan of Zhejiang: "(三)政策举措" behind "(六)…" is found in both copies of the text, and nothing else', () => {
    const result = checkCorpus(corpusFile('policy/zhejiang', '002_'));
    assert.deepEqual(numbersAndReferences(result), ['101 policy-sequence 三', '266 policy-sequence 三']);
  });

  it('the opinions of Zhejiang give no numbering or reference finding', () => {
    assert.deepEqual(numbersAndReferences(checkCorpus(corpusFile('policy/zhejiang', '004_'))), []);
  });

  for (const file of corpusFiles('policy/state-council')) {
    it(`${file.split('/').at(-1)?.slice(0, 30)} gives no numbering or reference finding`, () => {
      assert.deepEqual(numbersAndReferences(checkCorpus(file)), []);
    });
  }
});

describeCorpus('references of published standards', () => {
  const standards = ['GBT_28181', 'JTT_808', 'GBT_22239', 'GBT_35273'];

  for (const name of standards) {
    it(`${name}: every clause, table and figure reference resolves`, () => {
      const result = checkCorpus(corpusFile('standards', name));
      const kinds = ['clause', 'annex', 'table', 'figure'];
      const mentions = result.facts.mentions.filter(({ target }) => kinds.includes(target.kind));
      const resolved = mentions.filter(({ resolution }) => resolution.to === 'label');
      assert.ok(resolved.length > 20, `${resolved.length} of ${mentions.length} mentions resolve`);
      assert.deepEqual(
        mentions
          .filter(({ resolution }) => resolution.to === 'nothing' && resolution.certain)
          .map(({ target }) => target.key),
        [],
      );
      assert.deepEqual(
        ofRule(result, 'reference-target', 'reference-kind', 'reference-item', 'change-list-target'),
        [],
      );
    });
  }

  it('the draft on combined driver assistance, 14 files as one document: all but those that its authors broke', () => {
    const result = checkCorpus(...driverAssistance());
    assert.ok(result.facts.mentions.filter(({ resolution }) => resolution.to === 'label').length >= 110);
    // Read in the draft: it has no table A.1, chapter 5 ends with 5.5 and 5.4 with 5.4.11, 5.4.2 with 5.4.2.3, A has no
    // clauses (the uncertainty stands in B.5.7.1), C.2.2 ends with C.2.2.9, C.2.8 with C.2.8.1, F.3.1.2 with F.3.1.2.2,
    // and C.2.4 is a clause, not a table.
    assert.deepEqual(ofRule(result, 'reference-target', 'reference-kind', 'change-list-target'), [
      '689 reference-target 表A.1',
      '690 reference-target 表A.1',
      '691 reference-target 表A.1',
      '692 reference-target 表A.1',
      '280 reference-target 5.4.2.8',
      '786 reference-target 5.9.1',
      '786 reference-target 5.9.2',
      '816 reference-target 5.9.1',
      '880 reference-target 5.4.17',
      '886 reference-target 5.4.17',
      '892 reference-target 5.4.17',
      '226 reference-target A.5.7.1',
      '67 reference-target C.2.2.10',
      '1151 reference-kind 表C.2.4',
      '1155 reference-target C.2.8.9',
      '1372 reference-target F.3.1.2.4',
    ]);
  });
});

describeCorpus('T/ZZB 1064—2019', () => {
  const result = () => checkCorpus(corpusFile('standards', 'T_ZZB_1064'));

  it('cites JB/T 10490—2016 and does not list it', () => {
    assert.ok(ofRule(result(), 'unlisted-reference').some((finding) => finding.endsWith('JB/T 10490—2016')));
  });

  it('lists standards that it never cites', () => {
    // GB/T 2423.5, GB/T 2423.10, GB/T 2828.1, GB/T 4942.1 and GB 25958—2010 stand in chapter 2 and nowhere else
    const uncited = ofRule(result(), 'uncited-reference').map((finding) =>
      finding.replace(/^\d+ uncited-reference /, ''),
    );
    assert.deepEqual(uncited, ['GB/T 2423.5', 'GB/T 2423.10', 'GB/T 2828.1', 'GB/T 4942.1', 'GB 25958—2010']);
  });

  it('lists GB/T 12350—2009, GB/T 21418—2008 and GB/T 755—2008 dated and cites them undated', () => {
    const mismatches = ofRule(result(), 'dated-mismatch').map((finding) => finding.replace(/^\d+ dated-mismatch /, ''));
    assert.deepEqual(mismatches, ['GB/T 21418', 'GB/T 755', 'GB/T 12350', 'GB/T 12350']);
  });

  it('"GB/T 7345—2008 第 5.2.4 条" is a badly written place in another document, not a broken reference here', () => {
    const checked = result();
    const mention = checked.facts.mentions.find(({ target }) => target.key === '5.2.4');
    assert.equal(mention?.resolution.to, 'other-document');
    assert.deepEqual(ofRule(checked, 'reference-target'), []);
    assert.ok(ofRule(checked, 'cited-place-form').some((finding) => finding.includes('5.2.4')));
  });
});

describeCorpus('PPCA/SS-LR.txt', () => {
  it('"如表32表32所示" is found, at its place', () => {
    const result = checkCorpus('standards/PPCA/SS-LR.txt');
    const doubled = ofRule(result, 'doubled-mention');
    assert.equal(doubled.length, 1);
    assert.match(doubled[0] as string, /^932 doubled-mention .*表32/);
  });

  it('page heads and page numbers are no text', () => {
    const { passages } = corpusDraft('standards/PPCA/SS-LR.txt');
    const heads = passages.filter(({ block }) => /^PPCA\s*7\s*—\s*2023$/.test(block.text));
    assert.ok(heads.length > 20);
    // The number on the cover is the document's own; every other one is a page head.
    const text = heads.filter(({ role }) => role !== 'layout');
    assert.deepEqual(
      text.map(({ element }) => element),
      ['cover'],
    );
    const numbers = passages.filter(({ role }) => role === 'layout').map(({ block }) => block.text);
    for (const page of ['I', 'II', 'III', 'IV', '5', '6', '7', '27']) assert.ok(numbers.includes(page), page);
  });
});

describeCorpus('GB/T 1.1—2020 itself', () => {
  it('has 10 chapters and 6 annexes', () => {
    const draft = corpusDraft(corpusFile('authority', 'GB_T_1.1'));
    const chapters = draft.clauses.filter(({ kind, level }) => kind === 'clause' && level === 1);
    assert.deepEqual(
      chapters.map(({ key, title }) => `${key} ${title}`),
      [
        '1 范围',
        '2 规范性引用文件',
        '3 术语和定义',
        '4 文件的类别',
        '5 目标、原则和要求',
        '6 文件名称和结构',
        '7 层次的编写',
        '8 要素的编写',
        '9 要素的表述',
        '10 编排格式',
      ],
    );
    const annexes = draft.clauses.filter(({ kind }) => kind === 'annex');
    assert.deepEqual(
      annexes.map(({ key, nature }) => `${key} ${nature}`),
      ['A informative', 'B normative', 'C normative', 'D normative', 'E normative', 'F normative'],
    );
  });
});
