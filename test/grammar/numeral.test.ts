/** What counts as a Chinese numeral in a label, and how one is written. */
import assert from 'node:assert/strict';
import { chineseNumeral, circledNumber, parseChineseNumeral } from '../../grammar/numeral.ts';

describe('Chinese numerals', () => {
  const pairs: readonly (readonly [string, number])[] = [
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['九十九', 99],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['一百一十五', 115],
    ['二百六十三', 263],
    ['一千零一', 1001],
    ['一千二百六十', 1260],
    ['九千九百九十九', 9999],
  ];
  for (const [text, value] of pairs) {
    it(`${text} is ${value}, both ways`, () => {
      assert.equal(parseChineseNumeral(text), value);
      assert.equal(chineseNumeral(value), text);
    });
  }

  it('are read in their other spellings', () => {
    const spellings: readonly (readonly [string, number])[] = [
      ['一百〇三', 103],
      ['一百一', 110],
      ['二〇二五', 2025],
      ['一〇三', 103],
      ['〇', 0],
      ['一十二', 12],
      ['两', 2],
      ['两百', 200],
    ];
    for (const [text, value] of spellings) assert.equal(parseChineseNumeral(text), value, text);
  });

  it('are not found in other text', () => {
    for (const text of [
      '',
      '百',
      '十十',
      '一十百',
      '二二十',
      '零十',
      '一百零',
      '一百零零三',
      '三5',
      '第一',
      '一、',
      '万',
    ]) {
      assert.equal(parseChineseNumeral(text), undefined, text);
    }
  });

  it('are read back as they were written, up to 9999', () => {
    for (let value = 0; value <= 9999; value++) assert.equal(parseChineseNumeral(chineseNumeral(value)), value);
  });

  it('are not written for what is not a whole number from 0 to 9999', () => {
    for (const value of [-1, 1.5, 10000, Number.NaN]) assert.throws(() => chineseNumeral(value), RangeError);
  });
});

describe('circled numbers', () => {
  it('run from ⓪ to ㊿', () => {
    const expected: readonly (readonly [string, number])[] = [
      ['⓪', 0],
      ['①', 1],
      ['⑩', 10],
      ['⑳', 20],
      ['㉑', 21],
      ['㉟', 35],
      ['㊱', 36],
      ['㊿', 50],
    ];
    for (const [character, value] of expected) assert.equal(circledNumber(character), value, character);
  });

  it('are single characters', () => {
    for (const text of ['', '1', '⑴', '❶', '①②']) assert.equal(circledNumber(text), undefined, text);
  });
});
