/** The fingerprint of a finding: which findings are the same in another version of the draft, and which are not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { buildDraft } from '../../server/src/draft/build.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import { digest, fingerprints } from '../../server/src/lint/fingerprint.ts';
import { applyEdits } from '../../server/src/lint/fix.ts';
import { renumber } from '../../server/src/renumber/renumber.ts';
import { readSource } from '../../server/src/source/read.ts';
import { corpusFiles, corpusText, describeCorpus } from '../corpus/corpus.ts';

function checked(text: string, path = 'draft.md'): CheckResult {
  return checkDraft(buildDraft([readSource(path, text)], 'gb-t-1.1'));
}

/** The fingerprints of a text's findings in order, behind the ids of their rules. */
function printsOf(text: string, rule?: string): string[] {
  return [...fingerprints(checked(text))]
    .filter(([finding]) => rule === undefined || finding.rule === rule)
    .map(([finding, print]) => `${finding.rule} ${print}`);
}

/** The draft with a chapter put in before the chapter 要求, and everything renumbered. */
function withChapterInFront(text: string, before: string): string {
  const edited = checked(text.replace(before, `${before.replace(/[^\d# ].*$/, '标记')}\n\n略。\n\n${before}`));
  const { edits, problems } = renumber(edited.facts, { before: checked(text).facts, scope: 'edit' });
  assert.deepEqual(problems, []);
  return applyEdits(edited.draft.documents[0]?.text ?? '', 0, edits);
}

/** Chapters enough for it to be certain that a number is missing. */
const SCOPE = '# 1 范围\n\n本文件规定了电动机的要求。\n\n# 2 术语和定义\n\n无。\n\n# 3 分类\n\n共分两类。\n\n';

const DRAFT = `${SCOPE}# 4 要求

## 4.1 外观

电动机应符合9.9.9和4.2的规定，参见表7。

4.1.1 表面应光滑，按第4.2条的规定。

## 4.3 尺寸

长度应符合表1的规定，另见表9。

表1　尺寸

| 项目 | 条款 |
| --- | --- |
| 外观 | 8.8 |

a) 甲；

b) 丙，见图3。
`;

describe('The fingerprint of a finding', () => {
  it('is a hash and an ordinal', () => {
    const prints = [...fingerprints(checked(DRAFT)).values()];
    assert.ok(prints.length >= 5);
    for (const print of prints) assert.match(print, /^[0-9a-f]{16}:[1-9]\d*$/);
  });
  it('stays when a chapter is put in before it and the draft is renumbered', () => {
    const renumbered = withChapterInFront(DRAFT, '# 4 要求');
    assert.match(renumbered, /^## 5\.3 尺寸$/m);
    assert.deepEqual(printsOf(renumbered), printsOf(DRAFT));
  });
  it('stays when text elsewhere is edited', () => {
    const edited = DRAFT.replace('本文件规定了电动机的要求。', '本文件规定了小型电动机的要求。\n\n无。');
    assert.deepEqual(printsOf(edited), printsOf(DRAFT));
  });
  it('does not know line ends, spaces and the name of the file', () => {
    assert.deepEqual(printsOf(DRAFT.replaceAll('\n', '\r\n')), printsOf(DRAFT));
    assert.deepEqual(
      printsOf(DRAFT.replace('# 4 要求', '# 4　要　求'), 'reference-target'),
      printsOf(DRAFT, 'reference-target'),
    );
    assert.deepEqual(
      [...fingerprints(checked(DRAFT, 'other.md')).values()],
      [...fingerprints(checked(DRAFT)).values()],
    );
  });
  it('is another one when the text at the place, around it, or a title above it is another one', () => {
    const sentence = `${SCOPE}# 4 要求\n\n## 4.1 总则\n\n电动机应符合9.9.9的规定。\n\n## 4.2 外观\n\n无。\n`;
    const [print] = printsOf(sentence, 'reference-target');
    assert.ok(print);
    for (const [old, now] of [
      ['符合9.9.9', '符合第9章'],
      ['电动机应', '发电机应'],
      ['的规定。', '的要求。'],
      ['总则', '通则'],
    ] as const) {
      const [other] = printsOf(sentence.replace(old, now), 'reference-target');
      assert.ok(other);
      assert.notEqual(other, print, now);
    }
  });
  it('keeps a quantity, which is no number of the draft', () => {
    const text = `${SCOPE}# 4 要求\n\n见9.9.9，长2.5 mm。\n`;
    assert.notDeepEqual(printsOf(text, 'reference-target'), printsOf(text.replace('2.5', '3.5'), 'reference-target'));
  });
  it('keeps a place in another document', () => {
    const text = `${SCOPE}# 4 要求\n\n见9.9.9，按GB/T 7345—2008中5.2的规定。\n`;
    assert.notDeepEqual(printsOf(text), printsOf(text.replace('5.2', '5.3')));
  });
  it('counts findings that are alike', () => {
    const text = `${SCOPE}# 4 要求\n\n应符合9.9.9的规定。\n\n应符合9.9.9的规定。\n`;
    const prints = printsOf(text, 'reference-target');
    assert.equal(prints.length, 2);
    const [first, second] = prints.map((print) => print.split(':')) as [string[], string[]];
    assert.deepEqual([first[0], first[1], second[1]], [second[0], '1', '2']);
  });

  const words = fc.array(
    fc.constantFrom(
      '# 1 范围',
      '# 3 要求',
      '## 3.2 外观',
      '见9.9和表2。',
      '见9.9和\n表2。',
      'a) 甲；',
      'c) 丙。',
      '注2：见图1。',
      '| 甲 | 5.5 |\n| --- | --- |\n| 6.6 | 7 |',
      '表3　表',
      '一、甲',
    ),
    { maxLength: 14 },
  );
  it('is one of its own for every finding, and the same for CRLF', () =>
    fc.assert(
      fc.property(words, (lines) => {
        const text = lines.join('\n\n');
        const prints = printsOf(text);
        assert.equal(new Set(prints).size, prints.length);
        assert.deepEqual(printsOf(text.replaceAll('\n', '\r\n')), prints);
      }),
    ));
  it('tells texts apart that differ in one character', () => {
    const digests = new Set<string>();
    for (let at = 0; at < 50_000; at++) digests.add(digest(`电动机应符合${at}的规定`));
    assert.equal(digests.size, 50_000);
  });
});

describeCorpus('The fingerprints of real documents', () => {
  it('are one for every finding, and the same for CRLF', () => {
    for (const file of corpusFiles().filter((_, index) => index % 10 === 0)) {
      const text = corpusText(file).replaceAll('\r\n', '\n');
      const prints = printsOf(text);
      assert.equal(new Set(prints).size, prints.length, file);
      assert.deepEqual(printsOf(text.replaceAll('\n', '\r\n')), prints, file);
    }
  });
});
