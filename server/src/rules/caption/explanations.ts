/** What stands below a formula: 式中： and the lines that explain its symbols. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Formula, Passage } from '../../draft/draft.ts';
import { once } from '../../source/per-block.ts';
import { behindExample } from './series.ts';

/** 式中： and what people write in its place; with the mark and the gap behind it. */
const LEAD = /^(其中|这里|上式中|公式中|以上各式中|式中)([:：,，]?)[\s\u3000]*/;
/** A symbol, and what stands between it and its meaning. The symbol has no Chinese character and no mark of a sentence. */
const DASHED = /^[A-Za-zΑ-ωϑϕ∆\\\u{1d400}-\u{1d7ff}][^\u4e00-\u9fff—。；：]{0,40}?\s*(—{2,4}|─{2,4})/u;
const OTHERWISE =
  /^[A-Za-zΑ-ωϑϕ∆\\\u{1d400}-\u{1d7ff}][^\u4e00-\u9fff—。；：:\s]{0,24}\s{0,3}(—|--?|–|－|[：:]|[为是])\s{0,3}(?=[\u4e00-\u9fff])/u;

/** A line such as v——速度. */
export interface SymbolLine {
  /** Where the line begins in the text of its passage: behind 式中： when it stands on the same line. */
  readonly start: number;
  /** The mark between the symbol and its meaning. */
  readonly markStart: number;
  readonly markEnd: number;
}

/** Reads the line that begins at `start` of a text. */
export function symbolLine(text: string, start: number): SymbolLine | undefined {
  const head = text.slice(start, start + 80);
  const match = DASHED.exec(head) ?? OTHERWISE.exec(head);
  if (!match) return undefined;
  const mark = match[1] as string;
  const at = head.indexOf(mark, match[0].trimEnd().length - mark.length);
  return { start, markStart: start + at, markEnd: start + at + mark.length };
}

export interface Explanation {
  /** The formulas that stand right above, at least one. */
  readonly formulas: readonly Formula[];
  readonly lead: Passage;
  /** 式中, 其中. */
  readonly word: string;
  /** The mark behind it, or ''. */
  readonly mark: string;
  /** Where the text behind 式中： begins; the length of the text when it stands alone. */
  readonly rest: number;
  /** The lines in order; the first may stand in the lead's own passage. */
  readonly lines: readonly (SymbolLine & { readonly passage: Passage })[];
  /** The passage behind the last line. */
  readonly behind: Passage | undefined;
}

const leads = blockColumn(({ text, rows, kind }) =>
  rows.length === 0 && kind !== 'code' && kind !== 'formula' ? (LEAD.exec(text.slice(0, 16)) ?? undefined) : undefined,
);
const lineStarts = blockColumn(({ text, rows, kind }) =>
  rows.length === 0 && kind !== 'code' && kind !== 'formula' ? symbolLine(text, 0) : undefined,
);

/** Every 式中： that stands right below a formula, with its lines; not those of examples. */
export const explanations = once((draft: Draft): readonly Explanation[] => {
  const { passages } = draft;
  const found = leads(passages);
  const starts = filled(found);
  if (starts.length === 0 || draft.formulas.length === 0) return [];
  const lines = lineStarts(passages);
  const formulas = new Map(draft.formulas.map((formula) => [formula.passage, formula]));
  const inExample = behindExample(draft);
  const all: Explanation[] = [];
  for (const index of starts) {
    const lead = passages[index] as Passage;
    const match = found[index] as RegExpExecArray;
    const above = formulasAbove(index, passages, formulas);
    if (above.length === 0 || inExample(lead) || (lead.role !== 'paragraph' && lead.role !== 'clause')) continue;
    const rest = match[0].length;
    const own = rest < lead.block.text.length ? symbolLine(lead.block.text, rest) : undefined;
    const read: (SymbolLine & { passage: Passage })[] = own ? [{ ...own, passage: lead }] : [];
    let at = index + 1;
    for (; at < passages.length; at++) {
      const passage = passages[at] as Passage;
      if (passage.role === 'layout' || passage.role === 'comment') continue;
      const line = passage.role === 'paragraph' ? lines[at] : undefined;
      if (!line) break;
      read.push({ ...line, passage });
    }
    all.push({
      formulas: above,
      lead,
      word: match[1] as string,
      mark: match[2] as string,
      rest,
      lines: read,
      behind: passages[at],
    });
  }
  return all;
});

function formulasAbove(
  index: number,
  passages: readonly Passage[],
  formulas: ReadonlyMap<Passage, Formula>,
): Formula[] {
  const above: Formula[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const passage = passages[at] as Passage;
    if (passage.role === 'layout' || passage.role === 'comment') continue;
    const formula = formulas.get(passage);
    if (!formula) break;
    above.unshift(formula);
  }
  return above;
}
