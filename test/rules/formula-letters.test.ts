/** The letters of a formula: what `formula-symbols` compares with the explanation below. */
import assert from 'node:assert/strict';
import { formulaLetters, lettersOf } from '../../server/src/rules/caption/formula-letters.ts';
import { readMarkdown } from '../../server/src/source/markdown.ts';

function alone(tex: string): string {
  return formulaLetters(tex, [])
    .alone.map(({ letter }) => letter)
    .join(' ');
}

describe('The letters of a formula', () => {
  const cases: readonly (readonly [tex: string, letters: string])[] = [
    ['v = \\frac{l}{t}', 'v l t'],
    ['\\rho = \\frac{m}{V}', 'ρ m V'],
    ['η = \\dfrac{P_2}{P_1} \\tag{A.1}', 'η P P'],
    // Indices, exponents and words are no symbols of the calculation.
    ['E_\\mathrm{b} = m c^2 + x_{i,\\max}', 'E m c x'],
    ['y = \\begin{cases} 1 & \\text{for } T \\\\ 0 \\end{cases}', 'y T'],
    ['m = 5\\ \\mathrm{kg}', 'm'],
    // Names of functions, and runs of letters, which may be one symbol.
    ['\\sin \\varphi = \\lg N', 'φ N'],
    ['f(x) = sin y', 'x y'],
    ['t = MSE', 't'],
    ['𝑤 = 𝑤 − 𝑔', 'w w g'],
  ];
  for (const [tex, letters] of cases) {
    it(`${tex} has ${letters}`, () => assert.equal(alone(tex), letters));
  }

  it('stand where they say', () => {
    const tex = 'a_{1} = \\alpha \\frac{b}{\\sqrt{𝑐}}';
    const written = formulaLetters(tex, []).alone.map(({ start, end }) => tex.slice(start, end));
    assert.deepEqual(written, ['a', '\\alpha', 'b', '𝑐']);
  });

  it('that count in a sum are known as counters', () => {
    const { counters } = formulaLetters('s = \\sum_{i=1}^{n} x_i', []);
    assert.deepEqual([...counters].sort(), ['i', 'n']);
  });

  it('of a line of text leave out what is set as index', () => {
    const block = readMarkdown('x.md', 'E<sub>b</sub>=mv<sup>k</sup>……（1）\n').chunks[0]?.blocks[0];
    assert.ok(block);
    assert.deepEqual(
      formulaLetters(block.text, block.marks).alone.map(({ letter }) => letter),
      ['E'],
    );
  });

  it('are found in any text, Greek ones by their commands too', () => {
    assert.deepEqual([...lettersOf('\\Delta t₁、ρ')], ['Δ', 't', 'ρ']);
  });
});
