/** In the table of inspection items, the clause numbers of a row are those of its item. */
import type { Clause } from '../../draft/draft.ts';
import type { Facts, Mention } from '../../facts/facts.ts';
import { type ItemRow, inspectionTables, itemCell, itemRows } from '../../facts/inspection-rows.ts';
import { pairsOf } from '../../facts/pairs.ts';
import { isNear, subjectOf } from '../../facts/titles.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';

const TEXT =
  '# 2 技术要求\n\n## 2.1 外观\n\n应平整。\n\n## 2.2 噪声\n\n应小。\n\n## 2.3 温升\n\n应小。\n\n# 3 试验方法\n\n## 3.1 试验条件\n\n常温。\n\n## 3.2 外观检查\n\n目测。\n\n## 3.3 噪声\n\n测量。\n\n## 3.4 温升\n\n测量。\n\n# 4 检验规则\n\n';
const HEADS = '表1 检验项目\n\n| 项目 | 技术要求条款 | 试验方法条款 | 型式检验 |\n| --- | --- | --- | --- |\n';

export const inspectionItem: Rule = {
  id: 'inspection-item',
  category: 'product',
  title: say('检验项目表中的条号与项目名称相符', 'The clause numbers in the table of inspection items fit the items'),
  why: say(
    '增删条以后，检验项目表里的条号常常没有跟着改：编号都存在，指的却是另一项。项目名称与另一条的标题一字不差，而与所写条号的标题不同时，准绳提出来。',
    'After clauses were put in or taken out, the numbers in the table of items are often left as they were: they exist, and mean something else. Reported where the name of the item is the title of another clause, and nothing like the title of the one that is named.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.7.1.1' }],
  covers: ['ZZB-15'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${TEXT}${HEADS}| 外观 | 2.1 | 3.2 | √ |\n| 噪声 | 2.2 | ⟦3.4⟧ | √ |\n| 温升 | 2.3 | 3.4 | √ |\n`,
      fixed: `${TEXT}${HEADS}| 外观 | 2.1 | 3.2 | √ |\n| 噪声 | 2.2 | 3.3 | √ |\n| 温升 | 2.3 | 3.4 | √ |\n`,
    },
    {
      text: `${TEXT}${HEADS}| 噪声 | ⟦2.1⟧ | ⟦3.2⟧ | √ |\n| 温升 | ⟦2.2⟧ | ⟦3.3⟧ | √ |\n`,
      fixed: `${TEXT}${HEADS}| 噪声 | 2.2 | 3.3 | √ |\n| 温升 | 2.3 | 3.4 | √ |\n`,
    },
    {
      text: `${TEXT}${HEADS}| 外观 | ⟦2.3⟧ | 3.2 | √ |\n`,
      fixed: `${TEXT}${HEADS}| 外观 | 2.1 | 3.2 | √ |\n`,
    },
  ],
  good: [
    { text: `${TEXT}${HEADS}| 外观 | 2.1 | 3.2 | √ |\n| 噪声 | 2.2 | 3.3 | √ |\n| 温升 | 2.3 | 3.4 | √ |\n` },
    // Another name for the same thing, two clauses, a range, the whole chapter, one that is not there.
    {
      text: `${TEXT}${HEADS}| 外观质量 | 2.1 | 3.2 | √ |\n| 噪声 | 2.1、2.2 | 3.2和3.3 | √ |\n| 温升 | 2.1～2.3 | 3.9 | √ |\n| 声级 | 2.2 | 3.3 | √ |\n`,
    },
    // Two requirements with the same title; the title of a part or of the whole.
    {
      text:
        '# 2 技术要求\n\n## 2.1 电机\n\n### 2.1.1 噪声\n\n应小。\n\n## 2.2 风机\n\n### 2.2.1 噪声\n\n应小。\n\n# 3 试验方法\n\n## 3.1 噪声\n\n测。\n\n## 3.2 其他\n\n略。\n\n' +
        `${HEADS}| 噪声 | 2.1.1 | 3.1 | √ |\n| 噪声 | 2.2.1 | 3.1 | √ |\n| 风机 | 2.2.1 | 3.1 | √ |\n`,
    },
    // No table of inspection items.
    { text: `${TEXT}表1 参数\n\n| 参数 | 要求 |\n| --- | --- |\n| 噪声 | 2.1 |\n| 温升 | 2.2 |\n` },
    // The method of another item, which deals with this one too.
    {
      text: `${TEXT.replace('## 3.2 外观检查', '## 3.2 外观及噪声检查')}${HEADS}| 噪声 | 2.2 | 3.2 | √ |\n`,
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const tables = inspectionTables(draft);
    if (tables.length === 0) return;
    const pairing = pairsOf(facts);
    if (!pairing) return;
    const rows = itemRows(facts);
    const titles: readonly Titles[] = [titlesOf(pairing.requirements), titlesOf(pairing.tests)];
    for (const table of tables) {
      for (const row of rows.get(table) ?? []) {
        for (const { mention, right } of wrongNumbers(row, titles, facts)) {
          const { key } = right;
          const at = { ...mention.span, start: mention.target.numberStart, end: mention.target.numberEnd };
          report({
            at,
            message: say(
              `“${right.title}”是${key}，这里写的是${mention.target.key}`,
              `${right.title} is ${key}, not ${mention.target.key}`,
            ),
            related: [
              {
                at: { passage: right.heading, cell: undefined, start: 0, end: right.heading.block.text.length },
                message: say(`${key}　${right.title}`, `${key} ${right.title}`),
              },
            ],
            fixes: [{ title: say(`改为${key}`, `change to ${key}`), kind: 'meaning', edits: [{ at, text: key }] }],
          });
        }
      }
    }
  },
};

/** The clauses of a chapter by what they are about, those left out that share a title. */
interface Titles {
  readonly clauses: ReadonlySet<Clause>;
  readonly bySubject: ReadonlyMap<string, Clause | undefined>;
}

function titlesOf(units: readonly Clause[]): Titles {
  const clauses = new Set<Clause>();
  for (const unit of units) for (let at = unit; at.parent; at = at.parent) clauses.add(at);
  const bySubject = new Map<string, Clause | undefined>();
  for (const clause of clauses) {
    if (clause.titled !== 'yes' || clause.title === '') continue;
    const subject = subjectOf(clause.title);
    bySubject.set(subject, bySubject.has(subject) ? undefined : clause);
  }
  return { clauses, bySubject };
}

function wrongNumbers(
  { passage, row, mentions }: ItemRow,
  titles: readonly Titles[],
  { draft }: Facts,
): { mention: Mention; right: Clause }[] {
  const item = itemCell(passage.block.rows[row] ?? []);
  if (!item) return [];
  const subject = subjectOf(item.text);
  const found: { mention: Mention; right: Clause }[] = [];
  for (const { clauses, bySubject } of titles) {
    const right = bySubject.get(subject);
    const named = mentions.filter(
      ({ resolution }) =>
        resolution.to === 'label' && 'clause' in resolution.labelled && clauses.has(resolution.labelled.clause),
    );
    const [mention] = named;
    // The number of a cell that reaches over several rows is that of several items.
    if (!right || !mention || named.length > 1 || mention.span.cell?.row !== row || reachesDown(mention)) continue;
    const written = clauseOf(mention);
    if (!written || written === right || written.titled !== 'yes') continue;
    if (mention.rangeFrom || mentionsAround(mention, mentions) || isRelated(written, subject)) continue;
    // It may hold what the item is about without naming it in the title.
    if (textOf(written, draft.passages).includes(subject)) continue;
    found.push({ mention, right });
  }
  return found;
}

function clauseOf({ resolution }: Mention): Clause | undefined {
  return resolution.to === 'label' && 'clause' in resolution.labelled ? resolution.labelled.clause : undefined;
}

function reachesDown({ span: { passage, cell } }: Mention): boolean {
  return cell !== undefined && (passage.block.rows[cell.row]?.[cell.column]?.rowSpan ?? 1) > 1;
}

/** Others in the same cell: a list or a range. */
function mentionsAround(mention: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some((other) => other !== mention && other.span.cell === mention.span.cell);
}

/** Whether the title of a clause, or of one that it is part of, is like what the item is about. */
function isRelated(clause: Clause, subject: string): boolean {
  for (let at: Clause | undefined = clause; at?.parent; at = at.parent) {
    const own = subjectOf(at.title);
    if (own === subject || isNear(own, subject)) return true;
  }
  return false;
}

/** A clause that says more than this about something else is not about the item. */
const MOST_PASSAGES = 30;

function textOf({ first, end }: Clause, passages: Facts['draft']['passages']): string {
  return passages
    .slice(first, Math.min(end, first + MOST_PASSAGES))
    .map(({ block }) => block.text)
    .join('\n');
}
