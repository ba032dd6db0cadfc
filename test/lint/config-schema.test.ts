/** The JSON schema that editors use, and the reader of the configuration: both say yes and no to the same files. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import '../setup.ts';
import { configSchema } from '../../scripts/config-schema.ts';
import { PROFILES } from '../../server/src/draft/profile.ts';
import { parseConfig } from '../../server/src/lint/config.ts';
import { CHECK_IDS, SEVERITIES } from '../../server/src/lint/rule-settings.ts';

const validate = new Ajv({ allErrors: true, strict: true, inlineRefs: false, keywords: ['enumDescriptions'] }).compile(
  configSchema(),
);

function reads(config: unknown): boolean {
  return 'config' in parseConfig(JSON.stringify(config));
}

const right: readonly unknown[] = [
  {},
  { $schema: './zhunsheng.schema.json' },
  { profile: 'zhejiang-made' },
  { rules: {} },
  { rules: { 'clause-sequence': 'off', suppression: 'error' } },
  { documents: [] },
  { documents: [{ files: ['a.md'] }] },
  { documents: [{ name: 'x', profile: 'policy', files: ['a.md', 'b/*.md'] }] },
  { ignore: [] },
  { ignore: ['old/**'] },
  { profile: 'zsxh', profiles: ['zsxh.json'], extends: '../zhunsheng.json' },
  { extends: ['a.json', 'b.json'] },
  { stage: '送审稿', functionType: 'specification', objectType: 'product' },
  { rules: { 'clause-sequence': { severity: 'info' }, 'table-sequence': {} } },
  { stages: { approval: { 'clause-sequence': 'off' }, 征求意见稿: {} } },
  {
    overrides: [{ files: ['a/**'], profile: 'local', stage: 'draft', rules: { 'clause-sequence': 'off' }, stages: {} }],
  },
];

const wrong: readonly unknown[] = [
  [],
  'x',
  1,
  { $schema: 1 },
  { rulez: {} },
  { profile: '' },
  { profile: '../x' },
  { profile: null },
  { profile: ['policy'] },
  { rules: [] },
  { rules: null },
  { rules: { 'no-such-rule': 'off' } },
  { rules: { 'clause-sequence': 'warn' } },
  { rules: { 'clause-sequence': 1 } },
  { rules: { 'clause-sequence': ['error'] } },
  { documents: {} },
  { documents: [1] },
  { documents: [{}] },
  { documents: [{ files: [] }] },
  { documents: [{ files: 'a.md' }] },
  { documents: [{ files: [1] }] },
  { documents: [{ files: [''] }] },
  { documents: [{ files: ['a.md'], name: 1 }] },
  { documents: [{ files: ['a.md'], title: 'x' }] },
  { ignore: 'old/**' },
  { ignore: [null] },
  { extends: 1 },
  { extends: [1] },
  { profiles: 'x.json' },
  { stage: '终稿' },
  { functionType: 'novel' },
  { rules: { 'clause-sequence': { severity: 'hard' } } },
  { rules: { 'clause-sequence': { level: 'info' } } },
  { stages: { x: {} } },
  { stages: { approval: { 'no-such-rule': 'off' } } },
  { overrides: [{ rules: {} }] },
  { overrides: [{ files: ['a'], documents: [] }] },
];

describe('The configuration', () => {
  for (const config of right) {
    it(`may be ${JSON.stringify(config)}`, () => {
      assert.ok(validate(config), JSON.stringify(validate.errors));
      assert.ok(reads(config), JSON.stringify(parseConfig(JSON.stringify(config))));
    });
  }
  for (const config of wrong) {
    it(`may not be ${JSON.stringify(config)}`, () => {
      assert.ok(!validate(config));
      assert.ok(!reads(config));
    });
  }

  it('is judged alike by the schema and by the reader, whatever it is', () => {
    const word = fc.constantFrom<unknown>(...CHECK_IDS.slice(0, 3), ...PROFILES, ...SEVERITIES, '', 'x', 1, null, true);
    const words = fc.array(word, { maxLength: 2 });
    const key = fc.constantFrom(
      '$schema',
      'profile',
      'rules',
      'documents',
      'ignore',
      'files',
      'name',
      'clause-sequence',
    );
    const object = (value: fc.Arbitrary<unknown>) => fc.dictionary(key, value, { maxKeys: 3 });
    const inner = fc.oneof(word, words, object(fc.oneof(word, words)));
    const config = object(fc.oneof(inner, fc.array(inner, { maxLength: 2 })));
    fc.assert(
      fc.property(config, (value) => {
        assert.equal(reads(value), validate(value), JSON.stringify(validate.errors));
      }),
      { numRuns: 500 },
    );
  });

  it('may be empty: comments only', () => assert.ok('config' in parseConfig('# nothing yet\n')));

  it('is read to the values that it gives', () => {
    const text =
      'profile: policy\nstage: 送审稿\nrules: { clause-gap: info, table-sequence: { severity: off } }\n' +
      'documents: [{ files: [b.md, a.md] }]\n';
    const result = parseConfig(text);
    assert.ok('config' in result);
    const { profile, stage, rules, documents } = result.config;
    assert.deepEqual([profile, stage], ['policy', 'review']);
    assert.deepEqual(rules, { 'clause-gap': 'info', 'table-sequence': { severity: 'off', options: {} } });
    assert.deepEqual(documents, [{ name: 'b.md', files: ['b.md', 'a.md'] }]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseConfig(text)));
    for (const text of [
      '['.repeat(20_000),
      '{'.repeat(20_000),
      'a: &a [*a]',
      '- '.repeat(5_000),
      '\u0000',
      '--- 1\n--- 2\n',
    ]) {
      assert.ok('errors' in parseConfig(text), text.slice(0, 20));
    }
  });
});
