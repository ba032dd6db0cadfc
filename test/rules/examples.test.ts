/** The examples of every rule: they are its documentation, and they run. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
import { applyFixes } from '../../server/src/lint/fix.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Example, Rule } from '../../server/src/rules/rule.ts';
import { readMarkdown } from '../../server/src/source/markdown.ts';
import { mark, unmark } from './marked.ts';

function run(rule: Rule, text: string, example: Example) {
  const document = readMarkdown('example.md', text);
  const { profile = rule.profiles[0], stage, functionType, objectType, options } = example;
  const draft = buildDraft([document], { profile, stage, functionType, objectType });
  // A rule that is off by default has to be set.
  const setting = { ...(rule.off && { severity: rule.severity }), ...(options && { options }) };
  return checkDraft(draft, { rules: [rule], layers: [{ rules: { [rule.id]: setting } }] }).findings;
}

describe('rule examples', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      it('has a bad and a good example', () => {
        assert.ok(rule.bad.length > 0 && rule.good.length > 0);
        assert.ok(rule.bad.every((example) => example.text.includes('⟦')));
        assert.ok(rule.good.every((example) => !example.text.includes('⟦')));
      });
      for (const example of [...rule.bad, ...rule.good]) {
        const { text } = unmark(example.text);
        it(JSON.stringify(text).slice(0, 100), () => {
          const findings = run(rule, text, example);
          assert.equal(
            mark(
              text,
              findings.map((finding) => finding.place),
            ),
            example.text,
          );
          if (example.fixed === undefined) return;
          const fixes = findings.flatMap((finding) => finding.fixes.slice(0, 1));
          assert.equal(applyFixes(text, 0, fixes), example.fixed);
          assert.deepEqual(run(rule, example.fixed, example), [], 'the fixed text has no finding left');
        });
      }
    });
  }
});
