/** A profile file: the JSON schema and the reader say yes and no to the same files. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { profileSchema } from '../../scripts/config-schema.ts';
import { parseProfile } from '../../server/src/lint/profile-file.ts';

const validate = new Ajv({ allErrors: true, strict: true, inlineRefs: false, keywords: ['enumDescriptions'] }).compile(
  profileSchema(),
);

const right: readonly unknown[] = [
  { id: 'zsxh', extends: 'group-standard' },
  { id: '示例', name: '示例协会', extends: 'local', codes: ['T/ABC'], rules: {}, stages: {} },
  { id: 'a.b-c_d', extends: 'policy', rules: { 'clause-sequence': { severity: 'off' } } },
  { id: 'x', extends: 'gb-t-1.1', rules: { 'required-chapters': { chapters: ['范围', '要求'] } } },
  { id: 'x', extends: 'gb-t-1.1', stages: { 报批稿: { 'clause-sequence': 'info' } } },
];

const wrong: readonly unknown[] = [
  {},
  [],
  { id: 'x' },
  { extends: 'local' },
  { id: '', extends: 'local' },
  { id: 'a b', extends: 'local' },
  { id: 'x', extends: 'other' },
  { id: 'x', extends: 'local', codes: 'T/ABC' },
  { id: 'x', extends: 'local', rules: { 'required-chapters': { chapters: '范围' } } },
  { id: 'x', extends: 'local', profile: 'local' },
];

describe('A profile file', () => {
  for (const profile of right) {
    it(`may be ${JSON.stringify(profile)}`, () => {
      assert.ok(validate(profile), JSON.stringify(validate.errors));
      assert.ok('profile' in parseProfile(JSON.stringify(profile)));
    });
  }
  for (const profile of wrong) {
    it(`may not be ${JSON.stringify(profile)}`, () => {
      assert.ok(!validate(profile));
      assert.ok('errors' in parseProfile(JSON.stringify(profile)));
    });
  }
});
