/** Every row of the domain rules has a rule, or a reason why it has none. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverageRows, isDue } from '../scripts/coverage/page.ts';
import { FAMILY_REASONS, REASONS } from '../scripts/coverage/reasons.ts';
import { RULES } from '../server/src/rules/index.ts';

const SOURCE = fileURLToPath(new URL('../../shared/domain-rules.md', import.meta.url));

describe('The coverage of the domain rules', () => {
  const rows = coverageRows(RULES);
  const ids = new Set(rows.map(({ id }) => id));

  it('has a rule or a reason for every row', () => {
    const neither = rows.filter(({ rules, reason }) => rules.length === 0 && !reason);
    assert.deepEqual(
      neither.map(({ id }) => id),
      [],
    );
  });

  it('gives no reason for a row that has a rule', () => {
    const both = rows.filter(
      ({ id, rules }) => rules.length > 0 && (id in REASONS || id.slice(0, 3) in FAMILY_REASONS),
    );
    assert.deepEqual(
      both.map(({ id }) => id),
      [],
    );
  });

  it('knows every row that a rule says it carries out', () => {
    for (const { id, covers } of RULES) {
      for (const row of covers) assert.ok(ids.has(row), `${id} covers ${row}, which there is not`);
    }
  });

  it('reaches 95 % of the rows that a machine can check and that have a sure source', () => {
    const due = rows.filter(isDue);
    const covered = due.filter(({ rules }) => rules.length > 0);
    assert.ok(covered.length / due.length >= 0.95, `${covered.length} of ${due.length}`);
  });

  const same = existsSync(SOURCE) ? it : it.skip;
  same('has exactly the rows of the domain rules (needs ../shared)', () => {
    const written = readFileSync(SOURCE, 'utf8').matchAll(/^\| ([A-Z]{3}-\d\d) \|/gm);
    assert.deepEqual([...new Set([...written].map((match) => match[1] as string))].sort(), [...ids].sort());
  });
});
