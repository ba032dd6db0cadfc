import assert from 'node:assert/strict';
import { sequenceBreaks } from '../../server/src/rules/sequence.ts';

describe('breaks of a sequence', () => {
  const breaks = (numbers: readonly number[], first?: number) =>
    sequenceBreaks(numbers, (number) => number, first).map(({ kind, number, expected }) => [kind, number, expected]);

  it('are none where the numbers count up by one', () => {
    assert.deepEqual(breaks([1, 2, 3], 1), []);
    assert.deepEqual(breaks([4, 5]), []);
  });

  it('are gaps, repetitions and steps back', () => {
    assert.deepEqual(breaks([1, 2, 4], 1), [['gap', 4, 3]]);
    assert.deepEqual(breaks([1, 2, 2], 1), [['repeated', 2, 3]]);
    assert.deepEqual(breaks([1, 2, 3, 1], 1), [['back', 1, 4]]);
    assert.deepEqual(breaks([2], 1), [['gap', 2, 1]]);
  });

  it('are one, where the numbers go on from the wrong one', () => {
    assert.deepEqual(breaks([1, 3, 4, 5], 1), [['gap', 3, 2]]);
  });

  it('are one, where the numbers go on as if it had been right', () => {
    assert.deepEqual(breaks([1, 2, 3, 1, 5, 6], 1), [['back', 1, 4]]);
  });
});
