/** Articles are numbered continuously through a law; its chapters too, and the sections within a chapter. */

import type { Label, LabelKind } from '../../../../grammar/numbering.ts';
import { parseChineseNumeral } from '../../../../grammar/numeral.ts';
import type { Clause } from '../../draft/draft.ts';
import { POLICIES, type Rule, type RuleContext, say } from '../rule.ts';
import { numberOf, numberSpan, relabelled, written } from './levels.ts';

export const articleSequence: Rule = {
  id: 'article-sequence',
  category: 'policy',
  title: say('章、节、条的序号应连续', 'Chapters, sections and articles are numbered continuously'),
  why: say(
    '条的序号全文连续，不因分章、分节而重新编排；章的序号连续，节在每章中重新从第一节开始。修正时插入的条编为“第×条之一”。',
    'Articles count through the whole text, whatever the chapter; chapters follow one another, sections start anew in each chapter. Articles that an amendment inserts are 第×条之一.',
  ),
  severity: 'error',
  basis: [{ document: '中华人民共和国立法法（2015年修正）', clause: '第六十一条' }],
  covers: [],
  profiles: POLICIES,
  bad: [
    { text: '第一条 为了规范管理，制定本办法。\n\n第二条 本办法适用于本市。\n\n第⟦四⟧条 本办法自发布之日起施行。\n' },
    { text: '第一条 为了规范管理，制定本办法。\n\n第二条 适用范围。\n\n第⟦二⟧条 管理职责。\n\n第三条 附则。\n' },
    { text: '第一条 甲。\n\n第二条 乙。\n\n第⟦二⟧条 丙。\n\n第四条 丁。\n' },
    { text: '# 第一章 总则\n\n第一条 甲。\n\n# 第二章 职责\n\n第二条 乙。\n\n# 第⟦四⟧章 附则\n\n第三条 丙。\n' },
    { text: '# 第一章 总则\n\n第一条 甲。\n\n## 第⟦二⟧节 子\n\n第二条 乙。\n\n## 第二节 丑\n\n第三条 丙。\n' },
    { text: '# 第一章 总则\n\n第一条 甲。\n\n## 第一节 子\n\n第二条 乙。\n\n## 第⟦三⟧节 丑\n\n第三条 丙。\n' },
  ],
  good: [
    {
      text: '# 第一章 总则\n\n第一条 甲。\n\n第二条 乙。\n\n# 第二章 职责\n\n## 第一节 子\n\n第三条 丙。\n\n## 第二节 丑\n\n第四条 丁。\n\n# 第三章 附则\n\n## 第一节 寅\n\n第五条 戊。\n',
    },
    { text: '第一百二十条 甲。\n\n第一百二十条之一 乙。\n\n第一百二十条之二 丙。\n\n第一百二十一条 丁。\n' },
    { text: '第十一条 甲。\n\n第十二条 乙。\n\n第十三条 丙。\n' },
    // A paragraph that begins by citing an article is no article.
    { text: '第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n\n第一条规定的期限，自受理之日起计算。\n\n第四条 丁。\n' },
  ],
  check(context) {
    const { clauses } = context.draft;
    checkRun(articles(clauses), '条', context);
    checkRun(ofKind(clauses, 'han-chapter'), '章', context);
    for (const sections of sectionsByChapter(clauses)) checkSections(sections, context);
  },
};

const ofKind = (clauses: readonly Clause[], kind: LabelKind): Clause[] =>
  clauses.filter((clause) => clause.kind === 'policy' && clause.label?.kind === kind);

/** Where most articles have a gap behind their number, a paragraph without one begins by citing an article. */
function articles(clauses: readonly Clause[]): Clause[] {
  const all = ofKind(clauses, 'article');
  const apart = all.filter((clause) => insertion(clause) > 0 || isApart(clause));
  return apart.length * 2 > all.length ? apart : [];
}

function isApart({ label, heading }: Clause): boolean {
  const { end, rest } = label as Label;
  return rest > end || end === heading.block.text.length;
}

/** 2 of 第十条之二; 0 for any other article. */
function insertion({ label, heading }: Clause): number {
  const match = /^之([一二三四五六七八九十]{1,3})(?![一-鿿])/.exec(heading.block.text.slice((label as Label).end));
  return match ? (parseChineseNumeral(match[1] as string) ?? 0) : 0;
}

function* sectionsByChapter(clauses: readonly Clause[]): Generator<readonly Clause[]> {
  const byChapter = new Map<Clause | undefined, Clause[]>();
  for (const section of ofKind(clauses, 'han-section')) {
    const known = byChapter.get(section.parent);
    if (known) known.push(section);
    else byChapter.set(section.parent, [section]);
  }
  yield* byChapter.values();
}

/** The sections of one chapter. A file may hold only the later part of a chapter, but then without its heading. */
function checkSections(sections: readonly Clause[], context: RuleContext): void {
  const [first] = sections;
  if (first?.parent?.label?.kind === 'han-chapter' && numberOf(first) !== 1) {
    const right = relabelled(first, 1);
    context.report({
      at: numberSpan(first),
      message: say(
        `每章的节应从“${right}”开始，此处为“${written(first)}”`,
        `the sections of a chapter start with ${right}, not with ${written(first)}`,
      ),
    });
  }
  // With the first one wrong, the second may well be right.
  const rest = numberOf(sections[1] ?? (first as Clause)) === 2 ? sections.slice(1) : sections;
  checkRun(rest, '节', context);
}

/** Each one more than the one before. A first one starts anew: another text, or the list of contents before it. */
function checkRun(run: readonly Clause[], word: string, context: RuleContext): void {
  let last: Clause | undefined;
  /** What the last number should have been, where it was wrong: the next one may go on from either. */
  let supposed: number | undefined;
  for (const clause of run) {
    const number = numberOf(clause);
    const expected = last ? numberOf(last) + 1 : number;
    if (insertion(clause) > 0 && last && number === numberOf(last)) continue;
    const fits = number === expected || number === 1 || number - 1 === supposed || clause.text !== last?.text;
    if (!fits) report(clause, last as Clause, expected, word, context);
    supposed = fits ? undefined : expected;
    last = clause;
  }
}

function report(clause: Clause, last: Clause, expected: number, word: string, context: RuleContext): void {
  const is = written(clause);
  const right = relabelled(clause, expected);
  context.report({
    at: numberSpan(clause),
    message:
      numberOf(clause) === numberOf(last)
        ? say(`“${is}”重复，此处应为“${right}”`, `${is} stands twice; this one should be ${right}`)
        : say(`${word}的序号“${is}”不连续，此处应为“${right}”`, `${is} is out of sequence; expected ${right}`),
    related: [
      { at: numberSpan(last), message: say(`前一个是“${written(last)}”`, `the one before is ${written(last)}`) },
    ],
  });
}
