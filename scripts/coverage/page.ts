/** docs/rules/coverage.md: every row of the domain rules, with the rules that carry it out or the reason why none does. */
import { type Bilingual, type Rule, say } from '../../server/src/rules/rule.ts';
import { FAMILY_REASONS, REASONS } from './reasons.ts';
import { ROWS } from './rows.ts';

export interface CoverageRow {
  /** 'STR-01'. */
  readonly id: string;
  /** 'SX': how it can be checked. */
  readonly checks: string;
  /** 'A' … 'D'. */
  readonly certainty: string;
  readonly rules: readonly string[];
  readonly reason: Bilingual | undefined;
}

const FAMILIES: Readonly<Record<string, Bilingual>> = {
  NAM: say('文件名称和编号', 'Document name and number'),
  STR: say('层次和编号', 'Hierarchy and numbering'),
  LST: say('列项', 'Lists'),
  ELE: say('要素', 'Elements'),
  COV: say('封面', 'Cover'),
  TOC: say('目次', 'Contents'),
  FWD: say('前言', 'Foreword'),
  INT: say('引言', 'Introduction'),
  SCP: say('范围', 'Scope'),
  REF: say('规范性引用文件', 'Normative references'),
  TRM: say('术语和定义', 'Terms and definitions'),
  SYM: say('符号和缩略语', 'Symbols and abbreviations'),
  GEN: say('总体原则、总体要求、核心技术要素', 'Principles, requirements, core elements'),
  BIB: say('参考文献', 'Bibliography'),
  IDX: say('索引', 'Index'),
  MOD: say('能愿动词', 'Modal verbs'),
  CIT: say('引用和提示', 'Citing and cross-referring'),
  ANX: say('附录', 'Annexes'),
  FIG: say('图', 'Figures'),
  TAB: say('表', 'Tables'),
  FML: say('数学公式', 'Formulas'),
  NTE: say('示例、注、脚注', 'Examples, notes, footnotes'),
  OTH: say('其他文字', 'Other wording'),
  NUM: say('数和数值', 'Numbers'),
  UNT: say('计量单位', 'Units'),
  PUN: say('标点', 'Punctuation'),
  PRD: say('产品标准', 'Product standards'),
  SPC: say('规范标准', 'Specification standards'),
  COP: say('规程标准', 'Code-of-practice standards'),
  GRP: say('团体标准', 'Group standards'),
  ZZB: say('浙江制造', 'Zhejiang Made'),
  POL: say('政策文件和公文', 'Policy and official documents'),
};

/** All rows, in their order. */
export function coverageRows(rules: readonly Rule[]): CoverageRow[] {
  return Object.entries(ROWS).flatMap(([family, rows]) =>
    rows.map((row) => {
      const [number, checks = '', certainty = ''] = row.split(' ');
      const id = `${family}-${number}`;
      return {
        id,
        checks,
        certainty,
        rules: rules.filter(({ covers }) => covers.includes(id)).map((rule) => rule.id),
        reason: REASONS[id] ?? FAMILY_REASONS[family],
      };
    }),
  );
}

/** Whether a machine can check the row, and its source is certain: those that the rules are to cover. */
export function isDue({ id, checks, certainty }: CoverageRow): boolean {
  return /[RSX]/.test(checks) && /[AB]/.test(certainty) && !(id.slice(0, 3) in FAMILY_REASONS);
}

export function coveragePage(rules: readonly Rule[]): string {
  const rows = coverageRows(rules);
  const due = rows.filter(isDue);
  const covered = due.filter((row) => row.rules.length > 0);
  const share = ((100 * covered.length) / due.length).toFixed(1);
  const all = rows.filter((row) => row.rules.length > 0).length;
  const lines = [
    '# 规则的覆盖范围 Coverage',
    '',
    `起草规则共 ${rows.length} 条，其中 ${all} 条有对应的检查。可由机器检查（R 文字、S 结构、X 引用）且来源可靠（A、B）的 ${due.length} 条中，${covered.length} 条有对应的检查（${share}%）；数值和单位另行检查，不计在内。`,
    '',
    `Of ${rows.length} drafting rules ${all} are checked. Of the ${due.length} that a machine can check (R text, S structure, X references) and that have a sure source (A, B), ${covered.length} are (${share} %), numbers and units not counted.`,
    '',
  ];
  for (const [family, name] of Object.entries(FAMILIES)) {
    lines.push(`## ${family} ${name.zh} ${name.en}`, '', '| 条 Row | 方式 By | 来源 Source | 检查 Checked by |');
    lines.push('| --- | --- | --- | --- |');
    for (const row of rows.filter(({ id }) => id.startsWith(family))) {
      const links = row.rules.map((id) => `[${id}](${id}.md)`).join(', ');
      const { zh = '', en = '' } = row.reason ?? {};
      lines.push(`| ${row.id} | ${row.checks} | ${row.certainty} | ${links || `${zh}<br>${en}`} |`);
    }
    lines.push('');
  }
  lines.push('*由 `npm run generate` 从规则生成，请勿手改。Generated from the rules; do not edit.*', '');
  return lines.join('\n');
}
