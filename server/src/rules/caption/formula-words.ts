/** A formula consists of symbols, not of the names of quantities. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

/** Conditions of a case, references and conjunctions are no names of quantities. */
const OTHER = /[当若时则如见或且和至其]|否则|公式|条件|第|个|项/;
const HAN = /[\u4e00-\u9fff]+/g;
/** 合格率＝合格数/总数×100%: an equation of words that stands alone. */
const WORDS =
  /^([\u4e00-\u9fffA-Za-z（）()%]{2,24})\s*[=＝]\s*[（([]?\s*[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z（）()\d\s.%]{0,40}[÷×/／*＋+－−-]\s*[\u4e00-\u9fffA-Za-z（）()\d÷×/／*＋+－−\-\s.%]{1,60}[。]?$/;

/** What a designation consists of is no calculation. */
const COMPOSED = /^[^=＝]*(?:型号|代号|编号|编码|标记|名称|格式|规格)[^=＝]*[=＝]/;

export const formulaWords: Rule = {
  id: 'formula-words',
  category: 'caption',
  title: say('公式中不用量的名称', 'No names of quantities in formulas'),
  why: say(
    '数学公式中的变量由字母符号代表，不应使用量的名称或描述量的术语：写作“ρ=m/V”，不写作“密度=质量/体积”；符号的含义在“式中：”之后解释。',
    'The variables of a formula are symbols, not names of quantities: ρ=m/V, not 密度=质量/体积. The symbols are explained below 式中：.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.9.3.1' }],
  covers: ['FML-07'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 计算\n\n$$\n⟦密度⟧ = \\frac{质量}{体积} \\tag{1}\n$$\n' },
    { text: '# 6 计算\n\n$$\n\\eta = \\frac{\\text{⟦有效功率⟧}}{\\text{总功率}} \\tag{1}\n$$\n' },
    { text: '# 6 计算\n\n⟦合格率=合格数/总数×100%⟧\n' },
    { text: '# 6 计算\n\n⟦满意度＝（满意人数+基本满意人数）÷总人数×100%⟧\n' },
  ],
  good: [
    { text: '# 6 计算\n\n$$\n\\rho = \\frac{m}{V} \\tag{1}\n$$\n' },
    { text: '# 6 计算\n\n$$\nP_{额} = U I_{\\text{总}} \\tag{1}\n$$\n' },
    {
      text: '# 6 计算\n\n$$\nf(x) = \\begin{cases} 1 & \\text{当}x>0\\text{时} \\\\ 0 & \\text{其他} \\end{cases}\n$$\n',
    },
    { text: '# 6 计算\n\n结果=合格，见表1。\n\n状态=开\n\n规格=A/B\n\n产品型号=企业代号+产品代号+规格\n' },
    { text: '# 6 计算\n\n示例：\n\n$$\n密度 = \\frac{质量}{体积}\n$$\n' },
    { text: '# 6 计算\n\n$$\nm = 5\\ \\mathrm{kg} \\quad （见式（1））\n$$\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = names(draft.passages);
    if (filled(found).length === 0) return;
    const inExample = exampleFinder(draft);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if ((passage.role !== 'formula' && passage.role !== 'paragraph') || inExample(passage)) continue;
      const { start, end } = found[index] as Range;
      report({
        at: span(passage, start, end),
        message: say(
          '公式中不应使用量的名称，用字母符号表示，在“式中：”之后解释',
          'no names of quantities in a formula: use symbols, and explain them below 式中：',
        ),
        ...(passage.role === 'paragraph' && { severity: 'warning' }),
      });
    }
  },
};

interface Range {
  readonly start: number;
  readonly end: number;
}

const names = blockColumn(({ kind, text }): Range | undefined => {
  if (kind === 'paragraph') {
    return text.length < 140 && /[=＝]/.test(text) && WORDS.test(text) && !COMPOSED.test(text)
      ? { start: 0, end: text.length }
      : undefined;
  }
  if (kind !== 'formula' || !/[\u4e00-\u9fff]/.test(text)) return undefined;
  // Subscripts and \tag are blanked, so that places stay.
  const bare = text.replace(/\\tag\s*\{[^{}]*\}|[_^]\s*\{(?:[^{}]|\{[^{}]*\})*\}|[_^]\s*[\u4e00-\u9fff]/g, (cut) =>
    ' '.repeat(cut.length),
  );
  const words = [...bare.matchAll(HAN)];
  if (words.length === 0 || words.some(([word]) => OTHER.test(word) || word.length > 16)) return undefined;
  if (!/[=＝≈≤≥]|\\(?:le|ge|approx)/.test(bare)) return undefined;
  const named = words.find(([word]) => word.length > 1);
  return named ? { start: named.index, end: named.index + named[0].length } : undefined;
});
