/** The statement on units above a table or figure: 单位为毫米. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { unitName } from './units.ts';

/** 单位：mm, （单位：毫米）, 单位（mm）, 单位mm; alone, or behind the title of a table. */
const STATEMENT =
  /(?:^|[\s\u3000])([（(]?\s?(?:计量)?单位\s?(?:为|[:：]|[（(])?\s?([^\s\d。，；:：（）()][^\s。，；:：（）()]{0,15})\s?[）)]{0,2}[。]?)$/;

const TABLE = '| 代号 | 长 | 宽 | 高 |\n| --- | --- | --- | --- |\n| A | 20 | 30 | 40 |\n';

export const unitStatement: Rule = {
  id: 'unit-statement',
  category: 'caption',
  title: say('“单位为毫米”', 'The statement on units'),
  why: say(
    '表或图中所有量的单位均相同时，在右上方用一句关于单位的陈述表示，写作“单位为毫米”，不写作“单位：mm”。',
    'Where all quantities of a table or figure have the same unit, a statement above its right edge says so, in the form 单位为毫米, not 单位：mm.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.4.1' },
    { document: 'GB/T 1.1—2020', clause: '9.8.4' },
  ],
  covers: ['FIG-08', 'TAB-08'],
  profiles: STANDARDS,
  bad: [
    { text: `表1 尺寸\n\n⟦单位：mm⟧\n\n${TABLE}`, fixed: `表1 尺寸\n\n单位为毫米\n\n${TABLE}` },
    { text: `表1 尺寸\n\n⟦（单位:毫米）⟧\n\n${TABLE}`, fixed: `表1 尺寸\n\n单位为毫米\n\n${TABLE}` },
    { text: `表1 尺寸　⟦单位：mm⟧\n\n${TABLE}`, fixed: `表1 尺寸　单位为毫米\n\n${TABLE}` },
    { text: '⟦单位：mm⟧\n\n![](a.png)\n\n图1 外形\n', fixed: '单位为毫米\n\n![](a.png)\n\n图1 外形\n' },
    { text: `表1 尺寸\n\n⟦单位(mm)⟧\n\n${TABLE}`, fixed: `表1 尺寸\n\n单位为毫米\n\n${TABLE}` },
  ],
  good: [
    { text: `表1 尺寸\n\n单位为毫米\n\n${TABLE}` },
    { text: `主要起草单位：甲公司\n\n${TABLE}` },
    { text: '单位：甲公司\n\n# 1 范围\n' },
    { text: `表1 计量单位\n\n${TABLE}` },
    { text: `单位：甲公司（盖章）\n\n${TABLE}` },
    { text: `表1 试验参数\n\n单位为牛顿每平方毫米\n\n${TABLE}` },
    { text: '# 5 要求\n\n长度的单位为mm\n\n尺寸见表1，单位：mm\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = statements(draft.passages);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      const { start, end, right, form } = found[index] as Statement;
      if (!isAbove(passage, start, draft)) continue;
      const at = span(passage, start, end);
      report({
        at,
        message: say(`关于单位的陈述写作“${right}”`, `the statement on units is written ${right}`),
        fixes: [{ title: say(`改为“${right}”`, `Write ${right}`), kind: 'safe', edits: [{ at, text: right }] }],
        ...(form === 'symbol' && { severity: 'info' }),
      });
    }
  },
};

interface Statement {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** `symbol`: 单位为mm, in which only the symbol is to be put into words. */
  readonly form: 'colon' | 'symbol';
}

const statements = blockColumn(({ text, rows, kind }): Statement | undefined => {
  if (rows.length > 0 || kind === 'code' || text.length > 100 || !text.includes('单位')) return undefined;
  const match = STATEMENT.exec(text);
  if (!match) return undefined;
  const [, written, unit] = match as unknown as [string, string, string];
  const name = unitName(unit) ?? (/^[\u4e00-\u9fff]{1,8}$/.test(unit) && isUnitWord(unit) ? unit : undefined);
  if (name === undefined) return undefined;
  const right = `单位为${name}`;
  if (written === right) return undefined;
  const start = text.length - written.length;
  return { start, end: text.length, right, form: /^单位\s?为/.test(written) ? 'symbol' : 'colon' };
});

/** The Chinese name of a unit, not of an organisation. */
function isUnitWord(word: string): boolean {
  return /(?:米|克|吨|升|秒|分|小时|天|度|伏特?|安培?|瓦特?|赫兹?|帕(?:斯卡)?|牛(?:顿|米)?|焦耳?|元|个|人|次|件|台|套|贝|欧姆?|摩尔|字节|位|百分比)$/.test(
    word,
  );
}

/** Directly above a table or figure (its caption may stand between), or at the end of a caption. */
function isAbove({ index, role }: Passage, start: number, { passages }: Draft): boolean {
  if (start > 0) return role === 'caption';
  if (role !== 'paragraph') return false;
  let at = index + 1;
  while (passages[at]?.role === 'layout' || passages[at]?.role === 'comment' || passages[at]?.role === 'caption') at++;
  return passages[at]?.role === 'table' || passages[at]?.role === 'figure';
}
