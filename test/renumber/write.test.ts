/** New numbers in the writing of the old ones. */
import assert from 'node:assert/strict';
import { ordinalIn, writtenAs } from '../../server/src/renumber/write.ts';

const value = (...path: readonly number[]): { annex: string; path: readonly number[] } => ({ annex: '', path });

describe('A number is written as the one before it', () => {
  for (const [written, now, expected] of [
    ['5.2.1', value(5, 3, 1), '5.3.1'],
    ['5．2', value(5, 10), '5．10'],
    ['５．２', value(5, 3), '５．３'],
    ['A.1', { annex: 'B', path: [1] }, 'B.1'],
    ['A1', { annex: 'B', path: [2] }, 'B2'],
    ['3.1', { annex: 'C', path: [3, 2] }, '3.2'],
    ['A', { annex: 'C', path: [] }, 'C'],
    ['5-1', value(6, 2), '6-2'],
    ['2a', value(3), '3a'],
    ['三', value(12), '十二'],
    ['十之一', value(11), '十一之一'],
    ['①', value(21), '㉑'],
    ['b', value(3), 'c'],
    ['B', value(3), 'C'],
    ['5.2', value(5, 2, 4), '5.2.4'],
  ] as const) {
    it(`${written} → ${expected}`, () => assert.equal(writtenAs(written, now), expected));
  }
});

describe('What a user writes as a new number', () => {
  for (const [written, old, expected] of [
    ['5.4', value(5, 2), 4],
    ['4', value(5, 2), 4],
    ['6.4', value(5, 2), undefined],
    ['表7', value(3), 7],
    ['（3）', value(1), 3],
    ['（三）', value(1), 3],
    ['第十二条', value(3), 12],
    ['A.3', { annex: 'A', path: [1] }, 3],
    ['B.3', { annex: 'A', path: [1] }, undefined],
    ['d)', value(2), 4],
    ['', value(2), undefined],
    ['0', value(2), undefined],
    ['5.2 mm', value(5, 2), undefined],
  ] as const) {
    it(`${written || 'nothing'} for ${old.path.join('.')} counts ${expected ?? 'not'}`, () =>
      assert.equal(ordinalIn(written, old, false), expected));
  }
});
