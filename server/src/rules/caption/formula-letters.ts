/** The letters of a formula, read from its TeX source or from a line of text. */
import type { Mark } from '../../source/block.ts';

export interface FormulaLetter {
  /** One letter, Latin or Greek: the symbol without its index. */
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

export interface FormulaLetters {
  /** The letters that stand alone, outside indices and exponents; a run such as MSE is not among them. */
  readonly alone: readonly FormulaLetter[];
  /** Every letter anywhere in the formula, indices and runs included. */
  readonly all: ReadonlySet<string>;
  /** Letters that only count, as i in \sum_{i=1}^{n}. */
  readonly counters: ReadonlySet<string>;
}

const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  vartheta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  varrho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

/** Commands whose argument is no part of the calculation. */
const APART = /^(?:tag|text|textrm|mbox|label|operatorname|begin|end|mathrm|rm)$/;
const SUMS = /^(?:sum|prod|bigcup|bigcap|lim|max|min|int)$/;
const LETTER = /[A-Za-z\u0370-\u03ff\u{1d400}-\u{1d7ff}]/u;

/** A longer text is no formula that anybody wrote. */
const LONGEST_FORMULA = 5000;

/** `marks` are those of a line of text: its subscripts and superscripts are indices. */
export function formulaLetters(text: string, marks: readonly Mark[]): FormulaLetters {
  const alone: FormulaLetter[] = [];
  const all = new Set<string>();
  const counters = new Set<string>();
  const isIndex = (at: number): boolean =>
    marks.some(({ kind, start, end }) => (kind === 'subscript' || kind === 'superscript') && start <= at && at < end);
  let at = text.length > LONGEST_FORMULA ? text.length : 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (character === '\\') {
      const name = /^[A-Za-z]+/.exec(text.slice(at + 1, at + 24))?.[0] ?? '';
      const start = at;
      at += 1 + Math.max(name.length, 1);
      const greek = Object.hasOwn(GREEK, name) ? GREEK[name] : undefined;
      if (greek !== undefined) {
        alone.push({ letter: greek, start, end: at });
        all.add(greek);
      } else if (APART.test(name)) {
        const end = endOfGroup(text, at);
        collect(text.slice(at, end), all);
        at = end;
      } else if (SUMS.test(name)) {
        const end = endOfIndices(text, at);
        collect(text.slice(at, end), counters);
        at = end;
      }
    } else if (character === '_' || character === '^') {
      const end = endOfGroup(text, at + 1);
      collect(text.slice(at, end), all);
      at = end;
    } else if (LETTER.test(String.fromCodePoint(text.codePointAt(at) as number)) && !isIndex(at)) {
      const start = at;
      const letters: string[] = [];
      while (at < text.length && !isIndex(at)) {
        const next = String.fromCodePoint(text.codePointAt(at) as number);
        if (!LETTER.test(next)) break;
        letters.push(next.normalize('NFKC'));
        at += next.length;
      }
      for (const letter of letters) all.add(letter);
      // A letter before a bracket may be the name of a function.
      if (letters.length === 1 && !/^\s*(?:\\left\s*)?[（(]/.test(text.slice(at, at + 12)))
        alone.push({ letter: letters[0] as string, start, end: at });
    } else {
      if (LETTER.test(character)) all.add(character.normalize('NFKC'));
      at++;
    }
  }
  return { alone, all, counters };
}

/** All letters of the text; Greek ones also by their commands. */
export function lettersOf(text: string): Set<string> {
  const letters = new Set<string>();
  collect(text, letters);
  return letters;
}

function collect(text: string, letters: Set<string>): void {
  const read = text.replace(/\\([A-Za-z]{2,12})/g, (_, name: string) =>
    Object.hasOwn(GREEK, name) ? (GREEK[name] as string) : ' ',
  );
  for (const character of read) if (LETTER.test(character)) letters.add(character.normalize('NFKC'));
}

/** Behind the group in braces, or the single token, that begins at `at`. */
function endOfGroup(text: string, at: number): number {
  let start = at;
  while (text[start] === ' ') start++;
  if (text[start] === '\\') {
    start += 1 + (/^[A-Za-z]*/.exec(text.slice(start + 1, start + 24))?.[0].length ?? 0);
    // \\mathrm{b} is one token with its argument.
    if (text[start] !== '{') return start;
  }
  if (text[start] !== '{') return start + 1;
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    if (text[end] === '{') depth++;
    else if (text[end] === '}' && --depth === 0) return end + 1;
  }
  return text.length;
}

/** Behind the limits of a sum: _{i=1}^{n}. */
function endOfIndices(text: string, at: number): number {
  let end = at;
  for (let limits = 0; limits < 2; limits++) {
    const next = /^\s*(?:\\limits\s*)?[_^]/.exec(text.slice(end, end + 16))?.[0];
    if (next === undefined) break;
    end = endOfGroup(text, end + next.length);
  }
  return end;
}
