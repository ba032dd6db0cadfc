/** The line around a place, as the terminal shows it. */
import assert from 'node:assert/strict';
import { excerpt } from '../../server/src/report/excerpt.ts';
import { unmark } from '../rules/marked.ts';

/** The excerpt around the place that is marked ⟦…⟧, with the marker under it. */
function around(marked: string, columns = 60): readonly string[] {
  const { text, ranges } = unmark(marked);
  const { shown, before, marked: width } = excerpt(text, ranges[0] as { start: number; end: number }, columns);
  return [shown, ' '.repeat(before) + '^'.repeat(width)];
}

describe('The excerpt of a finding', () => {
  it('is the line, with the marker under the place', () =>
    assert.deepEqual(around('before\nsee ⟦5.2⟧ here\nbehind'), ['see 5.2 here', '    ^^^']));
  it('gives a Chinese character two columns, and its quotation marks one', () => {
    assert.deepEqual(around('符合⟦表2⟧的要求'), ['符合表2的要求', '    ^^^']);
    assert.deepEqual(around('“表”⟦2⟧'), ['“表”2', '    ^']);
  });
  it('gives a rare Chinese character two columns', () => assert.deepEqual(around('𠮷⟦2⟧'), ['𠮷2', '  ^']));
  it('leaves the indent out', () => assert.deepEqual(around('\n\u3000\u3000见⟦5⟧'), ['见5', '  ^']));
  it('shows control characters as blanks', () => assert.deepEqual(around('a\tb\u001b⟦5⟧'), ['a b 5', '    ^']));
  it('has a marker for an empty place, and at the end of the line', () => {
    assert.deepEqual(around('ab⟦⟧c'), ['abc', '  ^']);
    assert.deepEqual(around('ab⟦⟧'), ['ab', '  ^']);
    assert.deepEqual(around('⟦⟧'), ['', '^']);
  });
  it('shows the first line of a place of several', () => assert.deepEqual(around('a⟦bc\r\ndef⟧'), ['abc', ' ^^']));

  it('cuts a long line around the place, and never is wider than the columns', () => {
    const [shown, marker] = around(`${'前'.repeat(500)}⟦表2⟧${'后'.repeat(500)}`, 40) as [string, string];
    assert.match(shown, /^…前+表2后+…$/);
    assert.equal([...shown].length * 2 - 3 <= 40, true);
    const before = shown.slice(1, shown.indexOf('表')).length * 2 + 1;
    assert.equal(marker, `${' '.repeat(before)}^^^`);
  });
  it('uses the room that the other side leaves', () => {
    const [shown] = around(`${'前'.repeat(500)}⟦表2⟧`, 41) as [string];
    assert.match(shown, /^…前{18}表2$/);
  });
  it('cuts a long place', () => {
    const [shown, marker] = around(`⟦${'字'.repeat(1000)}⟧`, 41) as [string, string];
    assert.equal(shown, `${'字'.repeat(20)}…`);
    assert.equal(marker, '^'.repeat(41));
  });
  it('does not cut a character in two', () => {
    const [shown] = around(`${'𠮷'.repeat(500)}⟦5⟧${'𠮷'.repeat(500)}`, 40) as [string];
    assert.match(shown, /^…𠮷+5𠮷+…$/u);
  });
});
