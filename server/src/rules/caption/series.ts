/**
 * Numbers that count through the main body, and anew through each annex: those of tables, figures and formulas.
 *
 * Copies of standards lose captions with the picture or table that held them. A gap that an unnumbered thing of the
 * same kind fills is therefore no finding: what is wrong there is the missing number, not the one behind it.
 */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { once } from '../../source/per-block.ts';
import { type RuleContext, type Severity, say } from '../rule.ts';

/** One number as written. */
export interface Numbered {
  /** The number, without 表, 图 or brackets. */
  readonly at: Span;
  /** Letter of the annex that the number names; '' in 表1. */
  readonly annex: string;
  readonly number: number;
  /** Counted where it fits, never reported: quoted in an example, read from a picture's description, 表2a. */
  readonly loose: boolean;
  /** A line that may be no caption at all: no table or figure stands next to it. */
  readonly weak: boolean;
}

export interface Series {
  /** In document order. */
  readonly numbered: readonly Numbered[];
  /** Positions of the passages that should have a number and have none, ascending. */
  readonly unnumbered: readonly number[];
}

/** How the rule calls its things. */
export interface SeriesWords {
  /** 表, 图, 数学公式. */
  readonly zh: string;
  readonly en: string;
  /** The whole label: 表A.1. */
  label(annex: string, number: number): string;
  /** The same in English: table A.1. */
  labelEn(annex: string, number: number): string;
}

/** Numbers beyond this are years or codes, not places in a series. */
const LARGEST = 999;

export function checkSeries(series: Series, words: SeriesWords, context: RuleContext): void {
  const annexes = new Set<string>();
  for (const clause of context.draft.clauses) if (clause.kind === 'annex') annexes.add(clause.key);
  const runs = new Map<string, Numbered[]>();
  const strays: { readonly item: Numbered; readonly home: string }[] = [];
  for (const item of series.numbered) {
    if (item.number > LARGEST) continue;
    const home = annexLetter(item.at.passage);
    if (home !== item.annex && (home !== '' || annexes.has(item.annex))) {
      // 表1 inside an annex lacks the annex's letter, which `annex-label-form` says.
      if (!item.loose && item.annex !== '') strays.push({ item, home });
      continue;
    }
    const run = runs.get(item.annex);
    if (run) run.push(item);
    else runs.set(item.annex, [item]);
  }
  for (const [annex, run] of runs) {
    const first = annex === '' ? startsAtOne(context.draft) : annexes.has(annex);
    checkRun(run, first ? 1 : undefined, series.unnumbered, words, context);
  }
  for (const { item, home } of strays) reportStray(item, home, words, context);
}

/** Letter of the annex that a passage stands in; '' in the main body. */
export function annexLetter(passage: Passage): string {
  let clause: Clause | undefined = passage.clause;
  while (clause?.parent) clause = clause.parent;
  return clause?.kind === 'annex' ? clause.key : '';
}

/** Whether the draft holds its first chapter; a file with later chapters only may start with any number. */
function startsAtOne(draft: Draft): boolean {
  const chapter = draft.clauses.find((clause) => clause.kind === 'clause' && clause.level === 1);
  return chapter?.label?.path[0] === 1;
}

/** Tells for a passage whether it is part of an example: below a 示例： that stands on a line of its own. */
export function exampleFinder(draft: Draft): (passage: Passage) => boolean {
  const behind = behindExample(draft);
  return (passage) => passage.block.quoted || behind(passage);
}

/** The same for drafts that quote (`> a)`) in order to indent. */
export const behindExample = once((draft: Draft): ((passage: Passage) => boolean) => {
  const from = new Map<Clause | undefined, number>();
  for (const { kind, label, passage } of draft.remarks) {
    if (kind !== 'example' || label.rest < passage.block.text.length) continue;
    if (!from.has(passage.clause)) from.set(passage.clause, passage.index);
  }
  return (passage) => passage.index > (from.get(passage.clause) ?? Number.POSITIVE_INFINITY);
});

function checkRun(
  run: readonly Numbered[],
  first: number | undefined,
  unnumbered: readonly number[],
  words: SeriesWords,
  context: RuleContext,
): void {
  const everywhere = new Set(run.filter((item) => !item.loose).map((item) => item.number));
  const seen = new Map<number, Numbered>();
  let expected = first;
  /** What the last number should have been, where it was wrong: the next one may go on from either. */
  let supposed: number | undefined;
  let last: Numbered | undefined;
  for (const [at, item] of run.entries()) {
    const { number } = item;
    const fits = expected === undefined || number === expected || number - 1 === supposed;
    if (!fits && item.loose) continue;
    if (!fits && number < (expected as number)) {
      reportBack(item, seen.get(number), last, words, context);
      if (!seen.has(number)) seen.set(number, item);
      supposed = expected;
      continue;
    }
    supposed = undefined;
    if (!fits) {
      const missing = missingNumbers(expected as number, number, everywhere);
      const lost = countBetween(unnumbered, last?.at.passage.index ?? -1, item.at.passage.index);
      // Where the next one goes on as if this were the expected number, this one is a slip of the pen.
      const slip = run[at + 1]?.number === (expected as number) + 1;
      if (missing > lost || (missing > 0 && slip)) {
        reportGap(item, expected as number, words, context);
        supposed = expected;
      }
    }
    seen.set(number, item);
    last = item;
    expected = number + 1;
  }
}

/** How many of the numbers [from, to) stand nowhere, not even further down. */
function missingNumbers(from: number, to: number, everywhere: ReadonlySet<number>): number {
  let missing = 0;
  for (let number = from; number < to; number++) if (!everywhere.has(number)) missing++;
  return missing;
}

/** How many of the ascending positions lie between the two. */
function countBetween(positions: readonly number[], from: number, to: number): number {
  return lowerBound(positions, to) - lowerBound(positions, from + 1);
}

function lowerBound(positions: readonly number[], value: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function severityOf(item: Numbered): { readonly severity?: Severity } {
  return item.weak ? { severity: 'warning' } : {};
}

function reportGap(item: Numbered, expected: number, words: SeriesWords, context: RuleContext): void {
  const is = words.label(item.annex, item.number);
  const right = words.label(item.annex, expected);
  context.report({
    at: item.at,
    ...severityOf(item),
    message: say(
      `编号“${is}”不连续，此处应为“${right}”`,
      `${words.labelEn(item.annex, item.number)} is out of sequence; expected ${words.labelEn(item.annex, expected)}`,
    ),
  });
}

/** A number lower than the next one: it stands twice, or too late. */
function reportBack(
  item: Numbered,
  twin: Numbered | undefined,
  last: Numbered | undefined,
  words: SeriesWords,
  context: RuleContext,
): void {
  if (twin?.loose) return;
  const label = words.label(item.annex, item.number);
  const labelEn = words.labelEn(item.annex, item.number);
  if (twin) {
    // In Markdown a line without its table is as likely a sentence that begins with 表3.
    if (item.weak && context.draft.documents[item.at.passage.document]?.format !== 'text') return;
    context.report({
      at: item.at,
      ...severityOf(item),
      message: say(
        words.en === 'formula' ? `编号“${label}”重复` : `编号“${label}”重复；如为续${words.zh}，应注明“（续）”`,
        words.en === 'formula' ? `${labelEn} stands twice` : `${labelEn} stands twice; a continuation carries （续）`,
      ),
      related: [{ at: twin.at, message: say(`“${label}”已在此使用`, `${labelEn} is used here`) }],
    });
    return;
  }
  if (item.weak || !last) {
    if (item.weak) return;
    context.report({
      at: item.at,
      message: say(`编号“${label}”有误，${words.zh}的编号应从1开始`, `${labelEn}: numbers start with 1`),
    });
    return;
  }
  const before = words.label(last.annex, last.number);
  context.report({
    at: item.at,
    message: say(
      `“${label}”排在“${before}”之后，编号顺序有误`,
      `${labelEn} stands behind ${words.labelEn(last.annex, last.number)}`,
    ),
    related: [{ at: last.at, message: say(`“${before}”在此`, `${words.labelEn(last.annex, last.number)} is here`) }],
  });
}

function reportStray(item: Numbered, home: string, words: SeriesWords, context: RuleContext): void {
  const is = words.label(item.annex, item.number);
  const isEn = words.labelEn(item.annex, item.number);
  const message =
    home === ''
      ? say(
          `正文中的${words.zh}不应使用附录的编号“${is}”`,
          `${isEn}: a ${words.en} of the main body does not have an annex number`,
        )
      : say(
          `附录${home}中${words.zh}的编号应为“${words.label(home, 1)}”“${words.label(home, 2)}”……，不应为“${is}”`,
          `${isEn}: in annex ${home}, a ${words.en} is numbered ${words.labelEn(home, 1)}, ${words.labelEn(home, 2)} …`,
        );
  context.report({ at: item.at, message, ...(home === '' || item.weak ? { severity: 'warning' } : {}) });
}
