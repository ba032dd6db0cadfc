/** Every symbol of a formula is explained, and every symbol that is explained occurs. */
import type { Clause, Draft, Formula, Passage } from '../../draft/draft.ts';
import { perBlock } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type Explanation, explanations } from './explanations.ts';
import { type FormulaLetters, formulaLetters, lettersOf } from './formula-letters.ts';
import { behindExample } from './series.ts';

const FORMULA = '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n式中：\n\n';

/** Constants, differentials and counters, which need no explanation. */
const PLAIN: ReadonlySet<string> = new Set(['e', 'd', 'i', 'j', 'k', 'n', 'π', 'Δ', 'Σ', 'Π', 'x']);

export const formulaSymbols: Rule = {
  id: 'formula-symbols',
  category: 'caption',
  title: say('公式中的符号均应解释', 'The symbols of a formula are explained'),
  why: say(
    '除非已在“符号和缩略语”中列出，公式中的字母符号都在“式中：”之后解释；“式中：”之后解释的符号也都应在公式中出现。本规则只比较字母，不比较下标。',
    'Unless listed under 符号和缩略语, the symbols of a formula are explained below 式中：, and what is explained there occurs in the formula. Only letters are compared, not indices.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.9.3.1' }],
  covers: ['FML-03', 'FML-05'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 计算\n\n$$\nv = \\frac{l}{⟦t⟧} \\tag{1}\n$$\n\n式中：\n\nv——速度；\n\nl——距离；\n\n⟦s⟧——面积。\n' },
    {
      text: '# 6 计算\n\n$$\n\\eta = \\frac{P_2}{⟦U⟧ I} \\tag{1}\n$$\n\n式中：\n\nη——效率；\n\nP₂——输出功率；\n\nI——电流。\n',
    },
    { text: `${FORMULA}v——速度；\n\nl——距离；\n\nt——时间；\n\n$⟦\\rho⟧$——密度。\n` },
    { text: '# 6 计算\n\n速度按公式（1）计算：\n\n$$\n⟦v⟧ = \\frac{⟦l⟧}{⟦t⟧} \\tag{1}\n$$\n\n结果修约至整数。\n' },
  ],
  good: [
    {
      text: `# 3 术语和定义\n\n## 3.1\n\n**等价发电时**　**final yield**\n\n$Y_\\mathrm{f}$\n\n发电量与装机容量之比。\n\n# 6 计算\n\n${'应记录。\n\n'.repeat(14)}$$\nR = \\frac{Y_\\mathrm{f}}{t} \\tag{1}\n$$\n\n式中：\n\nR——性能比；\n\nt——时间。\n`,
    },
    { text: '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n- $v$：速度；\n- $l$：距离；\n- $t$：时间。\n' },
    { text: '# 6 计算\n\n以$\\rho$表示密度，m表示质量，V表示体积：\n\n$$\n\\rho = \\frac{m}{V} \\tag{1}\n$$\n' },
    // The explanation became a picture; an expression without number.
    { text: '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n![](a.png)\n\n$$\nP = UI\n$$\n' },
    { text: `${FORMULA}v——速度；\n\nl——距离；\n\nt——时间。\n` },
    {
      text: '# 6 计算\n\n$$\n\\Delta t = \\max \\left| t_i - t_0 \\right| \\tag{1}\n$$\n\n式中：\n\nΔt——温差；\n\ntᵢ——第i个读数；\n\nt₀——设定温度。\n',
    },
    {
      text: '# 6 计算\n\n$$\n\\bar{x} = \\frac{1}{n}\\sum_{i=1}^{n} x_i \\tag{1}\n$$\n\n式中：\n\n$\\bar{x}$——平均值；\n\n$x_i$——测定值。\n',
    },
    { text: '# 6 计算\n\n质量m和体积V按5.2测定。\n\n$$\n\\rho = \\frac{m}{V} \\tag{1}\n$$\n\n式中：\n\nρ——密度。\n' },
    {
      text: '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n式中：\n\nv——速度；\n\nl——距离；\n\nt——时间。\n\n$$\na = \\frac{v}{t} \\tag{2}\n$$\n\n式中：\n\na——加速度。\n',
    },
    {
      text: '# 4 符号\n\nm——质量；\n\nV——体积。\n\n# 6 计算\n\n$$\n\\rho = \\frac{m}{V} \\tag{1}\n$$\n\n式中：\n\nρ——密度。\n',
    },
    {
      text: '# 6 计算\n\n$$\nt_i = \\sqrt{\\frac{\\mathrm{MSE}_i}{\\mathrm{MSR}_i}}\n$$\n\n式中：\n\n$t_i$——统计量；\n\n$\\mathrm{MSE}_i$——残差均方；\n\n$\\mathrm{MSR}_i$——回归均方。\n',
    },
    {
      text: '# 6 计算\n\n$$\nP = \\frac{E_\\mathrm{b}}{\\tau} \\tag{2}\n$$\n\n式中：\n\nP——功率；\n\nE<sub>b</sub>——电能；\n\nτ——时间。\n',
    },
    // A formula that became a picture in part, of which nothing fits.
    { text: '# 6 计算\n\n$$\nA = B\n$$\n\n式中：\n\nv——速度；\n\nl——距离。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const all = explanations(draft);
    if (draft.formulas.length === 0) return;
    const known = explainedAnywhere(all, draft);
    const byClause = lettersByClause(draft);
    for (const explanation of all) {
      const { formulas, lines, lead } = explanation;
      const occurring = byClause.get(lead.clause) ?? new Set<string>();
      const symbols = lines.map((line) => firstLetters(line.passage.block.text.slice(line.start, line.markStart)));
      // Nothing fits: the formula was not read as it stands.
      if (!symbols.some((letters) => letters.some((letter) => occurring.has(letter)))) continue;
      lines.forEach(({ passage, start, markStart }, at) => {
        const letters = symbols[at] as readonly string[];
        if (letters.length === 0 || letters.some((letter) => occurring.has(letter))) return;
        if (isUsedInLines(letters, explanation, at)) return;
        const written = passage.block.text.slice(start, markStart).trimEnd();
        report({
          at: span(passage, start, start + written.length),
          message: say(`公式中没有符号“${written}”`, `the formula has no symbol ${written}`),
        });
      });
      for (const formula of formulas) reportUnknown(formula, known, draft, report);
    }
    const explained = new Set(all.flatMap(({ formulas }) => formulas));
    const inExample = behindExample(draft);
    for (const formula of draft.formulas) {
      const { passage, key } = formula;
      // Without a number it may be a mere expression; before another formula it may share its explanation.
      if (key === '' || explained.has(formula) || passage.role !== 'formula' || inExample(passage)) continue;
      if (!passage.block.text.includes('=') || !STOPS.includes(draft.passages[passage.index + 1]?.role ?? 'clause'))
        continue;
      reportUnknown(formula, known, draft, report);
    }
  },
};

/** What can stand behind a formula whose explanation was not lost or not read. */
const STOPS: readonly Passage['role'][] = ['clause', 'annex', 'element', 'paragraph', 'note', 'example'];

function reportUnknown(
  formula: Formula,
  known: ReadonlySet<string>,
  draft: Draft,
  report: RuleContext['report'],
): void {
  const { alone, counters } = lettersOfFormula(formula);
  const severity = lacksBeginning(draft) ? 'info' : undefined;
  const seen = new Set<string>();
  for (const { letter, start, end } of alone) {
    if (PLAIN.has(letter) || counters.has(letter) || known.has(letter) || seen.has(letter)) continue;
    seen.add(letter);
    if (isNamedNearby(letter, formula.passage, draft)) continue;
    report({
      at: span(formula.passage, start, end),
      ...(severity && { severity }),
      message: say(`符号“${letter}”没有解释`, `the symbol ${letter} is not explained`),
    });
  }
}

/** In an excerpt the chapter on symbols may stand in another file. */
function lacksBeginning({ roots }: Draft): boolean {
  return !roots.some(({ kind, label }) => kind === 'clause' && (label?.path[0] ?? 100) <= 4);
}

const lettersOfBlock = perBlock(({ text, marks }) => formulaLetters(text, marks));

function lettersOfFormula({ passage }: Formula): FormulaLetters {
  return lettersOfBlock(passage.block);
}

/** The first letter of each symbol that a line explains: v; v₁、v₂. */
function firstLetters(symbols: string): string[] {
  return symbols
    .split(/[、，]|,(?![^{]*\})/)
    .map((symbol) => [...lettersOf(symbol.replace(/\\(?:mathrm|text|bar|overline|hat|vec|mathit)/g, ' '))][0])
    .filter((letter) => letter !== undefined);
}

/** All letters of the formulas of each clause: an explanation may be of several formulas with text in between. */
function lettersByClause({ formulas }: Draft): Map<Clause | undefined, Set<string>> {
  const byClause = new Map<Clause | undefined, Set<string>>();
  for (const formula of formulas) {
    const { clause } = formula.passage;
    const letters = byClause.get(clause) ?? new Set();
    byClause.set(clause, letters);
    const { all, counters } = lettersOfFormula(formula);
    for (const letter of all) letters.add(letter);
    for (const letter of counters) letters.add(letter);
  }
  return byClause;
}

/** The letters that a line, or the first column of a table, of a chapter on symbols begins with. */
const listedLetters = perBlock(({ text, rows }) => {
  const first = [text.slice(0, 40), ...rows.map((row) => row[0]?.text ?? '')];
  return lettersOf(first.join(' '));
});

/** A line of an entry with nothing but the symbol of the term. */
const isSymbolOfTerm = perBlock(
  ({ text }) => text.length <= 40 && !/[\u3400-\u9fff]|[A-Za-z]{2}/.test(text.replace(/\\[A-Za-z]+|\{[^{}]*\}/g, '')),
);

/** The letters that are explained below any formula, in the chapter on symbols, or as symbols of terms. */
function explainedAnywhere(all: readonly Explanation[], { passages, roots }: Draft): Set<string> {
  const known = new Set<string>();
  const take = (text: string): void => {
    for (const letter of lettersOf(text)) known.add(letter);
  };
  for (const { lines } of all)
    for (const { passage, start, markStart } of lines) take(passage.block.text.slice(start, markStart));
  for (const { element, first, end, title } of roots) {
    if (element !== 'symbols' && element !== 'terms' && !/符号/.test(title)) continue;
    for (let at = first; at < end; at++) {
      if (element === 'terms' && !isSymbolOfTerm((passages[at] as Passage).block)) continue;
      for (const letter of listedLetters((passages[at] as Passage).block)) known.add(letter);
    }
  }
  return known;
}

/** Whether the symbol occurs in the meaning of another one: t——T₁与T₀之差. */
function isUsedInLines(letters: readonly string[], { lines }: Explanation, own: number): boolean {
  return lines.some(({ passage, markEnd }, at) => {
    if (at === own) return false;
    const meaning = lettersOf(passage.block.text.slice(markEnd));
    return letters.some((letter) => meaning.has(letter));
  });
}

/** How many passages before and behind a formula may name its symbols in words: 质量m. */
const NEAR = 12;

function isNamedNearby(letter: string, { index }: Passage, { passages }: Draft): boolean {
  for (let at = Math.max(0, index - NEAR); at <= Math.min(passages.length - 1, index + NEAR); at++) {
    const passage = passages[at] as Passage;
    if (passage.role === 'formula') continue;
    const { text } = passage.block;
    if (/\\[A-Za-z]/.test(text) && lettersOf(text).has(letter)) return true;
    const words = text.normalize('NFKC');
    for (let found = words.indexOf(letter); found >= 0; found = words.indexOf(letter, found + 1)) {
      if (!/[A-Za-z]/.test(words[found - 1] ?? '') && !/[A-Za-z]/.test(words[found + 1] ?? '')) return true;
    }
  }
  return false;
}
