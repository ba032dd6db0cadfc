/** Comments in the text that put findings aside. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
import type { SettingsLayer } from '../../server/src/lint/settings.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { readMarkdown } from '../../server/src/source/markdown.ts';

const rules = RULES.filter(({ id }) => id === 'clause-sequence');

/** The numbers that clause-sequence complains about, and what is said about the comments themselves. */
function check(...texts: readonly string[]): { readonly numbers: string[]; readonly wrong: string[] } {
  const documents = texts.map((text, index) => readMarkdown(`${index}.md`, text));
  const { findings } = checkDraft(buildDraft(documents, 'gb-t-1.1'), { rules });
  const numbers: string[] = [];
  const wrong: string[] = [];
  for (const { rule, place, message } of findings) {
    if (rule === 'suppression') wrong.push(message.zh);
    else numbers.push((texts[place.document] as string).slice(place.start, place.end));
  }
  return { numbers, wrong };
}

/** Chapters 1, 3, 5, 7 with something between them: three gaps. */
function chapters(before3 = '', before5 = '', before7 = '', end = ''): string {
  return `# 1 范围\n\n${before3}\n\n# 3 要求\n\n${before5}\n\n# 5 方法\n\n${before7}\n\n# 7 规则\n\n${end}\n`;
}

describe('A suppression comment', () => {
  it('is not there: everything is reported', () => assert.deepEqual(check(chapters()).numbers, ['3', '5', '7']));

  it('puts the next line aside', () =>
    assert.deepEqual(check(chapters('', '<!-- zhunsheng-disable-next-line clause-sequence -->')).numbers, ['3', '7']));
  it('puts the next line aside past other comments', () =>
    assert.deepEqual(check(chapters('', '<!-- zhunsheng-disable-next-line -->\n\n<!-- x -->')).numbers, ['3', '7']));
  it('may name several rules, and a reason', () => {
    const comment = '<!-- zhunsheng-disable-next-line clause-gap, clause-sequence：沿用 上一版: 的编号 -->';
    assert.deepEqual(check(chapters('', comment)), { numbers: ['3', '7'], wrong: [] });
  });
  it('of another rule does nothing', () => {
    const comment = '<!-- zhunsheng-disable-next-line clause-gap -->';
    assert.deepEqual(check(chapters('', comment)).numbers, ['3', '5', '7']);
  });

  it('puts a block aside', () =>
    assert.deepEqual(check(chapters('', '<!-- zhunsheng-disable -->', '<!-- zhunsheng-enable -->')).numbers, [
      '3',
      '7',
    ]));
  it('puts the rest of the file aside when nothing ends it', () =>
    assert.deepEqual(check(chapters('', '<!-- zhunsheng-disable clause-sequence -->')).numbers, ['3']));
  it('is ended for one rule only', () => {
    const comment = '<!-- zhunsheng-disable clause-gap clause-sequence -->';
    assert.deepEqual(check(chapters(comment, '<!-- zhunsheng-enable clause-gap -->')).numbers, []);
    assert.deepEqual(check(chapters(comment, '<!-- zhunsheng-enable clause-sequence -->')).numbers, ['5', '7']);
  });
  it('of all rules is ended for one of them', () => {
    const disable = '<!-- zhunsheng-disable -->';
    assert.deepEqual(check(chapters(disable, '<!-- zhunsheng-enable clause-sequence -->')).numbers, ['5', '7']);
    assert.deepEqual(check(chapters(disable, '<!-- zhunsheng-enable clause-gap -->')).numbers, []);
  });
  it('of one rule is ended by the end of all', () => {
    const disable = '<!-- zhunsheng-disable clause-sequence -->';
    assert.deepEqual(check(chapters(disable, '<!-- zhunsheng-enable -->')).numbers, ['5', '7']);
  });
  it('that ends what never began does nothing', () =>
    assert.deepEqual(check(chapters('<!-- zhunsheng-enable -->')), { numbers: ['3', '5', '7'], wrong: [] }));

  it('puts the file aside, from wherever it stands in it', () =>
    assert.deepEqual(check(chapters('', '', '', '<!-- zhunsheng-disable-file clause-sequence -->')).numbers, []));
  it('holds for its own file only', () => {
    const [first, second] = [
      `# 1 范围\n\n<!-- zhunsheng-disable -->\n\n# 3 要求\n`,
      '# 5 方法\n\n<!-- zhunsheng-disable-file clause-gap -->\n',
    ];
    assert.deepEqual(check(first, second).numbers, ['5']);
  });

  it('that names an unknown rule is reported, with the nearest name', () => {
    const { numbers, wrong } = check(chapters('<!-- zhunsheng-disable-next-line clause-sequense -->'));
    assert.deepEqual(numbers, ['3', '5', '7']);
    assert.deepEqual(wrong, ['没有名为“clause-sequense”的规则，是否是“clause-sequence”？']);
  });
  it('that is misspelt is reported, with the nearest word', () => {
    const { wrong } = check(chapters('<!-- zhunsheng-disable-nextline -->', '<!-- zhunsheng-Enable -->'));
    assert.deepEqual(wrong, [
      '没有名为“zhunsheng-disable-nextline”的指令，是否是“zhunsheng-disable-next-line”？',
      '没有名为“zhunsheng-Enable”的指令，是否是“zhunsheng-enable”？',
    ]);
  });
  it('cannot put the report about itself aside', () =>
    assert.equal(
      check(chapters('<!-- zhunsheng-disable -->', '<!-- zhunsheng-disable no-such-rule -->')).wrong.length,
      1,
    ));
  it('is no other comment', () => assert.deepEqual(check(chapters('<!-- zhun sheng-disable -->')).wrong, []));
});

/** What stands in the text for a check of directives, and what is put aside, with its reason. */
function directives(text: string, layers: readonly SettingsLayer[] = []) {
  const { findings, suppressed } = checkDraft(buildDraft([readMarkdown('draft.md', text)], 'gb-t-1.1'), { layers });
  const shown = (rule: string): string[] =>
    findings.filter((finding) => finding.rule === rule).map(({ place }) => text.slice(place.start, place.end));
  const reasons = suppressed.map(({ finding, reason }) => [finding.rule, reason]);
  return { unused: shown('unused-suppression'), wrong: shown('suppression'), reasons };
}

const GAP = '# 1 范围\n\n# 3 要求\n';

describe('A directive', () => {
  it('gives its reason to what it puts aside', () => {
    const { reasons, unused } = directives(
      GAP.replace('# 3', '<!-- zhunsheng-disable-next-line clause-sequence: 沿用: 旧号 -->\n\n# 3'),
    );
    assert.deepEqual(reasons, [['clause-sequence', '沿用: 旧号']]);
    assert.deepEqual(unused, []);
  });

  it('is reported where it puts nothing aside: each rule that it names at its place', () => {
    const text = '# 1 范围\n\n<!-- zhunsheng-disable-next-line clause-sequence, table-sequence -->\n\n# 3 要求\n';
    assert.deepEqual(directives(text).unused, ['table-sequence']);
    const all = '# 1 范围\n\n<!-- zhunsheng-disable-next-line: 旧号 -->\n\n# 2 要求\n';
    assert.deepEqual(directives(all).unused, ['zhunsheng-disable-next-line: 旧号']);
  });

  it('is not reported for a rule that is switched off, or that does not belong to the profile', () => {
    const text = '# 1 范围\n\n<!-- zhunsheng-disable-file table-sequence, policy-sequence -->\n\n# 2 要求\n';
    assert.deepEqual(directives(text, [{ rules: { 'table-sequence': 'off' } }]).unused, []);
  });

  it('counts as used where all rules are put aside and one of them is brought back', () => {
    const text = '<!-- zhunsheng-disable -->\n\n# 1 范围\n\n<!-- zhunsheng-enable table-sequence -->\n\n# 3 要求\n';
    assert.deepEqual(directives(text).unused, []);
  });

  it('may be asked for a reason', () => {
    const text = GAP.replace('# 3', '<!-- zhunsheng-disable-next-line clause-sequence -->\n\n# 3');
    assert.deepEqual(directives(text).wrong, []);
    const { wrong } = directives(text, [{ rules: { suppression: { options: { reason: true } } } }]);
    assert.deepEqual(wrong, ['zhunsheng-disable-next-line clause-sequence']);
  });

  it('may stand in the front matter, for the whole file, with or without reasons', () => {
    const mapping = `---\nzhunsheng-disable:\n  clause-sequence: 旧号\n  table-sequence:\n---\n\n${GAP}`;
    assert.deepEqual(directives(mapping).reasons, [['clause-sequence', '旧号']]);
    assert.deepEqual(directives(mapping).unused, ['table-sequence']);
    assert.deepEqual(directives(`---\nzhunsheng-disable: [clause-sequence]\n---\n\n${GAP}`).reasons.length, 1);
    assert.deepEqual(directives(`---\nzhunsheng-disable: clause-sequence\n---\n\n${GAP}`).reasons.length, 1);
    assert.deepEqual(directives(`---\nzhunsheng-disable: clause-sequense\n---\n\n${GAP}`).wrong, ['clause-sequense']);
  });

  it('is read in time that grows with the text, also where thousands of them hold for everything', () => {
    const many = '<!-- zhunsheng-disable-file -->\n\n'.repeat(4000);
    const { findings, suppressed } = checkDraft(
      buildDraft([readMarkdown('draft.md', `${many}${'# 7 要求\n\n'.repeat(4000)}`)], 'gb-t-1.1'),
    );
    assert.ok(suppressed.length > 3000);
    assert.ok(findings.every(({ rule }) => rule.endsWith('suppression')));
  });
});
