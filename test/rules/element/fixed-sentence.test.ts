import assert from 'node:assert/strict';
import { beginsWithSentence, differenceFrom } from '../../../server/src/rules/element/fixed-sentence.ts';

const FIXED = '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。';

/** What a text has in place of what: `依据 → 按照`; '' where it is the sentence. */
function difference(text: string, fixed: string = FIXED): string {
  const found = differenceFrom(text, 0, text.length, fixed);
  return found ? `${text.slice(found.start, found.end)} → ${found.text}` : '';
}

describe('a prescribed sentence', () => {
  it('is the same with other gaps, widths and dashes', () => {
    assert.equal(difference(FIXED), '');
    assert.equal(
      difference('本文件按照 GB/T1.1-2020《标准化工作导则第1部分:标准化文件的结构和起草规则》的规定起草。'),
      '',
    );
    assert.equal(
      difference('本文件按照GB／T 1．1–2020《标准化工作导则 第 1 部分：标准化文件的结构和起草规则》的规定起草。'),
      '',
    );
  });

  it('differs in exactly the characters that have to be replaced', () => {
    assert.equal(difference(FIXED.replace('按照', '依据')), '依据 → 按照');
    assert.equal(difference(FIXED.replace('按照', '按')), ' → 照');
    assert.equal(difference(FIXED.replace('第1部分', '第一部分')), '一 → 1');
    assert.equal(difference('不承担识别这些专利的责任。', '不承担识别专利的责任。'), '这些 → ');
    assert.equal(difference('不承担识别专利的责任', '不承担识别专利的责任。'), ' → 。');
  });

  it('keeps the gaps of the text around what is replaced', () => {
    const text = '本 标准 按照  GB/T 1.1。';
    const found = differenceFrom(text, 0, text.length, '本文件按照GB/T 1.1。');
    assert.ok(found);
    assert.equal(text.slice(0, found.start) + found.text + text.slice(found.end), '本 文件 按照  GB/T 1.1。');
  });

  it('is another sentence where more than a few characters differ', () => {
    const small = (text: string): boolean | undefined => differenceFrom(text, 0, text.length, FIXED)?.small;
    assert.equal(small(FIXED.replace('按照', '依据')), true);
    assert.equal(small('本标准按照GB/T 1.1—2009给出的规则起草。'), false);
    assert.equal(small(''), false);
  });

  it('is the same whatever the document calls itself there: that is repaired on its own', () => {
    assert.equal(difference('本标准没有规范性引用文件。', '本文件没有规范性引用文件。'), '');
    assert.equal(difference('本规范无规范性引用文件。', '本文件没有规范性引用文件。'), '无 → 没有');
  });

  it('is compared within its range', () => {
    const text = '注：不承担识别这些专利的责任。以上。';
    const found = differenceFrom(text, 2, text.indexOf('以上'), '不承担识别专利的责任。');
    const start = text.indexOf('这些');
    assert.deepEqual(found, { start, end: start + 2, text: '', small: true });
  });

  it('may be the beginning of a text', () => {
    assert.ok(beginsWithSentence('本文件没有 规范性引用文件。以下略。', '本文件没有规范性引用文件。'));
    assert.ok(!beginsWithSentence('本文件没有规范性', '本文件没有规范性引用文件。'));
    assert.ok(!beginsWithSentence('本标准没有规范性引用文件。', '本文件没有规范性引用文件。'));
  });
});
