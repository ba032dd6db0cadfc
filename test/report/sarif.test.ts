/** `--format sarif`: valid against the schema, and right about rules, places, fixes and fingerprints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv04 from 'ajv-draft-04';
import '../setup.ts';
import type { CheckResult } from '../../server/src/lint/check.ts';
import { sarifReport } from '../../server/src/report/sarif.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { checkCorpus, corpusFiles, describeCorpus, driverAssistance } from '../corpus/corpus.ts';
import { checkFiles, FAULTS, FAULTY, RIGHT, withFindings } from './checked.ts';

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// The schema's formats (date-time, uri) need a library of their own; URIs are tested below. One of its patterns has a bracket too
// many, which only patterns without the `u` flag bear.
const validate = new Ajv04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')),
);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
  readonly snippet?: { readonly text: string };
}
interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly index: number };
  readonly region: Region;
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly version: string;
      readonly rules: readonly {
        readonly id: string;
        readonly shortDescription: { readonly text: string };
        readonly help: { readonly text: string; readonly markdown: string };
        readonly defaultConfiguration: { readonly level: string; readonly enabled: boolean };
      }[];
    };
  };
  readonly columnKind: string;
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: PhysicalLocation;
      readonly logicalLocations?: readonly object[];
    }[];
    readonly relatedLocations?: readonly { readonly physicalLocation: PhysicalLocation }[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly suppressions?: readonly object[];
    readonly fixes?: readonly {
      readonly artifactChanges: readonly {
        readonly artifactLocation: { readonly uri: string };
        readonly replacements: readonly {
          readonly deletedRegion: Region;
          readonly insertedContent: { readonly text: string };
        }[];
      }[];
    }[];
  }[];
}

/** The run of the report, which is valid. */
function runOf(results: readonly CheckResult[], locale: 'zh' | 'en' = 'zh'): Run {
  const report: unknown = JSON.parse(sarifReport(results, locale, '1.2.3'));
  assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 3)));
  const { version, runs } = report as { readonly version: string; readonly runs: readonly [Run] };
  assert.equal(version, '2.1.0');
  assert.equal(runs.length, 1);
  return runs[0];
}

describe('The SARIF report', () => {
  it('is valid without findings and without files', () => {
    assert.deepEqual(runOf([]).results, []);
    assert.deepEqual(runOf([checkFiles({ 'draft.md': RIGHT }, FAULTS)]).results, []);
  });

  it('lists every rule with what it is for', () => {
    const { driver } = runOf([]).tool;
    assert.equal(driver.version, '1.2.3');
    for (const rule of RULES) {
      const found = driver.rules.find(({ id }) => id === rule.id);
      assert.ok(found, rule.id);
      assert.equal(found.shortDescription.text, rule.title.zh);
      assert.ok(found.help.text.startsWith(rule.why.zh));
      for (const { document } of rule.basis) assert.ok(found.help.text.includes(document), rule.id);
      assert.equal(found.defaultConfiguration.enabled, rule.off !== true);
      assert.equal(found.defaultConfiguration.level, rule.severity === 'info' ? 'note' : rule.severity);
    }
    assert.equal(new Set(driver.rules.map(({ id }) => id)).size, driver.rules.length);
    for (const check of ['suppression', 'unused-suppression']) assert.ok(driver.rules.some(({ id }) => id === check));
  });

  it('gives rule, level, message with basis, and the place in UTF-16 columns', () => {
    const run = runOf([checkFiles({ 'draft.md': FAULTY }, FAULTS)]);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const [sequence, verb] = run.results;
    assert.equal(sequence?.ruleId, 'clause-sequence');
    assert.equal(run.tool.driver.rules[sequence.ruleIndex]?.id, 'clause-sequence');
    assert.equal(sequence.level, 'error');
    assert.equal(sequence.message.text, '编号“3”不连续，此处应为“2”（依据：GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2）');
    assert.deepEqual(sequence.locations[0]?.logicalLocations, [{ fullyQualifiedName: '3' }]);
    assert.deepEqual(verb?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'draft.md', index: 0 },
      region: {
        startLine: 7,
        startColumn: 10,
        endLine: 7,
        endColumn: 12,
        charOffset: FAULTY.indexOf('参见'),
        charLength: 2,
        snippet: { text: '参见' },
      },
    });
  });

  it('speaks English on request', () => {
    const run = runOf([checkFiles({ 'draft.md': FAULTY }, FAULTS)], 'en');
    assert.match(
      run.results[0]?.message.text ?? '',
      /^number 3 is out of sequence; expected 2 \(basis: GB\/T 1\.1—2020/,
    );
  });

  it('writes information as a note', () => {
    const result = withFindings(checkFiles({ 'draft.md': FAULTY }, FAULTS), { severity: 'info' });
    assert.equal(runOf([result]).results[0]?.level, 'note');
  });

  it('gives the edits of a fix as deleted regions and inserted text', () => {
    const text = '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n装配方法参见附录A。\n\n# 附录A（资料性）装配\n\n略。\n';
    const [result] = runOf([checkFiles({ 'draft.md': text }, ['see-verb'])]).results;
    const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
    assert.equal(change?.artifactLocation.uri, 'draft.md');
    const [replacement] = change?.replacements ?? [];
    assert.ok(replacement);
    const { deletedRegion, insertedContent } = replacement;
    const { charOffset, charLength } = deletedRegion;
    assert.equal(
      text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength),
      text.replace('参见', '见'),
    );
    assert.deepEqual([deletedRegion.startLine, deletedRegion.endLine], [7, 7]);
  });

  it('percent-encodes paths, and refers to the artifact', () => {
    const run = runOf([
      checkFiles({ '草案 #1/100%.md': FAULTY }, FAULTS),
      checkFiles({ 'C:\\drafts\\a.md': FAULTY }, FAULTS),
      checkFiles({ '/tmp/a b.md': FAULTY }, FAULTS),
    ]);
    const uris = run.artifacts.map(({ location }) => location.uri);
    assert.deepEqual(uris, ['%E8%8D%89%E6%A1%88%20%231/100%25.md', 'file:///C:/drafts/a.md', 'file:///tmp/a%20b.md']);
    for (const { locations } of run.results) {
      const { uri, index } = locations[0]?.physicalLocation.artifactLocation ?? { uri: '', index: -1 };
      assert.equal(uri, uris[index]);
    }
  });

  it('names each file of a draft of several', () => {
    const files = { 'a.md': '# 1 范围\n\n本文件规定了要求。\n', 'b.md': '# 3 要求\n\n装配方法参见表1。\n' };
    const run = runOf([checkFiles(files, FAULTS)]);
    assert.deepEqual(
      run.artifacts.map(({ location }) => location.uri),
      ['a.md', 'b.md'],
    );
    const [first] = run.results;
    assert.deepEqual(first?.locations[0]?.physicalLocation.artifactLocation, { uri: 'b.md', index: 1 });
    assert.equal(first?.locations[0]?.physicalLocation.region.startLine, 1);
  });

  it('carries related places', () => {
    const result = checkFiles({ 'draft.md': FAULTY }, FAULTS);
    const place = { document: 0, start: 0, end: 1 };
    const related = withFindings(result, { related: [{ place, message: { zh: '此处', en: 'here' } }] });
    assert.equal(runOf([related]).results[0]?.relatedLocations?.[0]?.physicalLocation.region.startColumn, 1);
  });

  it('doubles braces, which stand for arguments', () => {
    const result = checkFiles({ 'draft.md': FAULTY }, FAULTS);
    const braces = withFindings(result, { message: { zh: '公式{0}', en: '{0}' } });
    assert.match(runOf([braces]).results[0]?.message.text ?? '', /^公式\{\{0\}\}/);
  });

  it('has what the author put aside, with the reason, behind the rest and with a fingerprint of its own', () => {
    const text = FAULTY.replace('𠮷', '<!-- zhunsheng-disable-next-line see-verb: 沿用 -->\n\n𠮷').concat(
      '\n再参见表1。\n',
    );
    const { results } = runOf([checkFiles({ 'draft.md': text }, FAULTS)]);
    assert.deepEqual(
      results.map(({ ruleId, suppressions = [] }) => [ruleId, suppressions]),
      [
        ['clause-sequence', []],
        ['see-verb', []],
        ['see-verb', [{ kind: 'inSource', status: 'accepted', justification: '沿用' }]],
      ],
    );
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['zhunshengFinding/v1']);
    assert.equal(new Set(prints).size, 3);
  });

  it('gives every finding its own fingerprint, which an edit in front does not change', () => {
    const prints = (text: string): string[] =>
      runOf([checkFiles({ 'draft.md': text }, FAULTS)]).results.map(
        ({ partialFingerprints }) => partialFingerprints['zhunshengFinding/v1'] ?? '',
      );
    const before = prints(FAULTY);
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(prints(FAULTY.replace('本文件规定了要求。', '本文件规定了要求。\n\n其他。')), before);
  });
});

describeCorpus('The SARIF report of real documents', () => {
  it('is valid', () => {
    const files = corpusFiles().filter((_, index) => index % 12 === 0);
    const run = runOf([...files.map((file) => checkCorpus(file)), checkCorpus(...driverAssistance())]);
    assert.ok(run.results.length > 20);
  });
});
