/** Abbreviations have no dots. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { blockFacts } from '../../facts/block-facts.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';

export const abbreviationDots: Rule = {
  id: 'abbreviation-dots',
  category: 'term',
  title: say('缩略语的字母之后不加下脚点', 'Abbreviations have no dots'),
  why: say(
    '缩略语宜由大写拉丁字母组成，每个字母后面没有下脚点，例如DNA。',
    'An abbreviation consists of capital letters, with no dot behind any of them: DNA.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.4.3.3' }],
  covers: ['SYM-08'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 要求\n\n⟦D.N.A.⟧应完整。\n', fixed: '# 4 要求\n\nDNA应完整。\n' },
    { text: '# 4 缩略语\n\n⟦P.L.C⟧：可编程序控制器\n', fixed: '# 4 缩略语\n\nPLC：可编程序控制器\n' },
    { text: '# 4 要求\n\n交流（⟦A.C.⟧）电源应接地。\n', fixed: '# 4 要求\n\n交流（AC）电源应接地。\n' },
  ],
  good: [
    { text: '# 4 要求\n\nDNA应完整，见A.1和图B.2，附录A.1.2。\n' },
    // Names of persons and companies, quoted wording, code.
    { text: '# 4 要求\n\n方法由J. R. Smith和D.E. Knuth提出，由J.R.Smith改进。\n' },
    { text: '# 4 要求\n\n不写“D.N.A.”，变量`A.B.C.`除外。\n' },
    { text: '# 参考文献\n\n[1] SMITH J.R. Motors. U.S.A., 2001\n' },
    { text: '# 4 要求\n\n域名为A.B.com，版本为V.A.B.1，型号为X.Y.Z-1，代号X.Y.Z，甲组X.Y.为新型。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const column = dottedColumn(draft.passages);
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (SILENT.has(passage.element) || passage.role === 'code' || passage.role === 'reference') continue;
      for (const { start, end } of column[index] as readonly Stretch[]) {
        const at = span(passage, start, end);
        const right = passage.block.text.slice(start, end).replaceAll('.', '');
        report({
          at,
          message: say(`缩略语的字母之后不加下脚点：“${right}”`, `no dots in an abbreviation: ${right}`),
          fixes: [{ title: say(`改为“${right}”`, `change to ${right}`), kind: 'safe', edits: [{ at, text: right }] }],
        });
      }
    }
  },
};

const SILENT: ReadonlySet<string> = new Set(['bibliography', 'normative-references', 'cover', 'foreword', 'index']);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Between Chinese characters and their marks only: names and identifiers stand among other letters. */
const DOTTED =
  /(?<=^|[\u3400-\u9fff，。；：、（(])(?:[A-Z]\.[A-Z]\.[A-Z](?:\.[A-Z]){0,8}|[AD]\.C(?=\.)|[UT]\.[SKV](?=\.))\.?(?=$|[\u3400-\u9fff，。；：、）)（(])/g;
/** What stands in front of a designation. */
const DESIGNATION = /(?:型号|代号|版本|编号|牌号|标记|代码|规格)[为是：“]?$/;

const dottedColumn = blockColumn((block: Block): readonly Stretch[] | undefined => {
  if (block.rows.length > 0 || block.kind === 'formula' || !/[A-Z]\.[A-Z]/.test(block.text)) return undefined;
  const found: Stretch[] = [];
  for (const { 0: word, index } of block.text.matchAll(DOTTED)) {
    const end = index + word.length;
    const other = block.marks.some((mark) => OTHER.has(mark.kind) && mark.start < end && index < mark.end);
    const coded = blockFacts(block).codes.some((code) => code.start < end && index < code.end);
    const designation = DESIGNATION.test(block.text.slice(Math.max(0, index - 4), index));
    if (!other && !coded && !designation && !isQuoted(block.text, index)) found.push({ start: index, end });
  }
  return found.length > 0 ? found : undefined;
});

const OTHER: ReadonlySet<string> = new Set(['code', 'math', 'struck', 'link']);
