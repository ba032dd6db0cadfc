/** Applying fixes to a text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { applyFixes } from '../../server/src/lint/fix.ts';
import { type Fix, say } from '../../server/src/rules/rule.ts';

/** A fix with edits [start, end, text] in document 0. */
function fix(...edits: readonly (readonly [number, number, string])[]): Fix {
  return {
    title: say('改', 'fix'),
    kind: 'safe',
    edits: edits.map(([start, end, text]) => ({ place: { document: 0, start, end }, text })),
  };
}

describe('Fixes', () => {
  it('are applied at once, whatever their order', () =>
    assert.equal(applyFixes('abcdef', 0, [fix([4, 5, 'E']), fix([0, 1, 'A'], [2, 3, ''])]), 'AbdEf'));
  it('may insert', () => assert.equal(applyFixes('ab', 0, [fix([1, 1, '-']), fix([2, 2, '!'])]), 'a-b!'));
  it('may stand next to each other', () =>
    assert.equal(applyFixes('abcd', 0, [fix([0, 2, 'x']), fix([2, 4, 'y']), fix([2, 2, '-'])]), 'x-y'));
  it('that overlap one already taken are left out whole', () =>
    assert.equal(applyFixes('abcdef', 0, [fix([1, 4, 'X']), fix([3, 5, 'Y'], [0, 1, 'Z'])]), 'aXef'));
  it('for the same place are applied once', () =>
    assert.equal(applyFixes('ab', 0, [fix([1, 1, '-']), fix([1, 1, '-'])]), 'a-b'));
  it('of other documents do nothing', () => assert.equal(applyFixes('ab', 1, [fix([0, 1, 'x'])]), 'ab'));
  it('are taken as if each were compared with all before it', () => {
    const edit = fc
      .tuple(fc.nat(20), fc.nat(4))
      .map(([start, length]): readonly [number, number, string] => [start, Math.min(20, start + length), '·']);
    const text = 'abcdefghijklmnopqrst';
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const taken: (readonly [number, number, string])[] = [];
        for (const one of edits) {
          const collides = taken.some(
            ([start, end]) => (start === one[0] && end === one[1]) || (start < one[1] && one[0] < end),
          );
          if (!collides) taken.push(one);
        }
        const characters = [...text, ''];
        const inserted = characters.map((_, at) => taken.some(([start, end]) => start === at && end === at));
        const expected = characters.map((character, at) => {
          const edited = taken.find(([start, end]) => start <= at && at < end);
          return (inserted[at] ? '·' : '') + (edited ? (edited[0] === at ? '·' : '') : character);
        });
        assert.equal(
          applyFixes(
            text,
            0,
            edits.map((one) => fix(one)),
          ),
          expected.join(''),
        );
      }),
    );
  });
  it('are many, and quickly applied', () => {
    const fixes = Array.from({ length: 200_000 }, (_, at) => fix([2 * at, 2 * at + 1, 'x']));
    assert.equal(applyFixes('ab'.repeat(200_000), 0, fixes), 'xb'.repeat(200_000));
  }).timeout(5000);
});
