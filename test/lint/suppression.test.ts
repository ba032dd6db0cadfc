/** Comments in the text that put findings aside. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
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
