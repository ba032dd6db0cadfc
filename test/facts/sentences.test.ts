/** Sentences and the kinds of provisions that they are, with the examples of GB/T 1.1—2020, annex C. */
import assert from 'node:assert/strict';
import { type SentenceKind, sentencesOf } from '../../server/src/facts/sentences.ts';

function sentences(text: string): readonly string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

function kinds(text: string): readonly SentenceKind[] {
  return sentencesOf(text).map(({ kind }) => kind);
}

describe('Sentences', () => {
  it('end with 。！？ and ；', () =>
    assert.deepEqual(sentences('表面应光滑；不应有裂纹。为什么？因为安全！'), [
      '表面应光滑；',
      '不应有裂纹。',
      '为什么？',
      '因为安全！',
    ]));
  it('are not cut inside quotations', () =>
    assert.deepEqual(sentences('例如“开启记录仪。停止。”的句子。再见。'), [
      '例如“开启记录仪。停止。”的句子。',
      '再见。',
    ]));
  it('hold the bracket or the quotation mark that closes behind the full stop', () =>
    assert.deepEqual(sentences('（见表2。）下一句。'), ['（见表2。）', '下一句。']));
  it('are cut though a quotation is never closed', () =>
    assert.deepEqual(sentences(`写作“应。${'字'.repeat(200)}。`).length, 2));
  it('need no mark at the end, and no text is none', () => {
    assert.deepEqual(sentences('表面应光滑'), ['表面应光滑']);
    assert.deepEqual(sentences(' \u3000'), []);
  });
  it('begin behind the label and the white space', () =>
    assert.deepEqual(
      sentencesOf('5.2\u3000表面应光滑。', [], 4).map(({ start, end }) => [start, end]),
      [[4, 10]],
    ));
});

describe('A sentence', () => {
  it('with 应 or 不应 is a requirement, also in other words', () =>
    assert.deepEqual(kinds('表面应光滑。不应有裂纹。必须接地。不得混装。每台须经检验。只准许使用一种。'), [
      'requirement',
      'requirement',
      'requirement',
      'requirement',
      'requirement',
      'requirement',
    ]));
  it('with 宜 is a recommendation, with 可 a permission, with 能 a statement of capability, with 可能 of possibility', () =>
    assert.deepEqual(kinds('宜采用A法。可采用B法。系统能自动关闭。结果可能偏大。'), [
      'recommendation',
      'permission',
      'capability',
      'possibility',
    ]));
  it('that begins with a step is an instruction', () =>
    assert.deepEqual(kinds('开启记录仪。称取试样5 g。将试样置于烘箱中。再加入10 mL水。'), [
      'instruction',
      'instruction',
      'instruction',
      'instruction',
    ]));
  it('that only names a step is a statement', () =>
    assert.deepEqual(
      kinds('测量仪器的精度为0.1级。检查项目见表2。记录表由检验员填写。取样由两人进行。计算结果是平均值。'),
      ['statement', 'statement', 'statement', 'statement', 'statement'],
    ));
  it('that tells what is the case is a statement', () =>
    assert.deepEqual(kinds('章是文件层次划分的基本单元。再下方为附录标题。应用程序的性能见表1。'), [
      'statement',
      'statement',
      'statement',
    ]));
  it('is what it says most strongly', () =>
    assert.deepEqual(kinds('外壳应接地，也可采用双重绝缘。宜有开关，可设在前面。'), ['requirement', 'recommendation']));
  it('says nothing in code and formulas', () =>
    assert.deepEqual(
      sentencesOf('参数必须为真。', [{ kind: 'code', start: 2, end: 4, target: '' }]).map(({ kind }) => kind),
      ['statement'],
    ));
});
