/**
 * Cross-references: the places of a text that mention a clause, annex, table, figure, formula or article by its number
 * ("见5.2.1", "按5.3～5.5的规定", "附录B中B.2", "表3、4", "第十二条第二款第（三）项").
 *
 * A regular expression finds where a label may begin and cuts the run of labels and joining words; the lexer and parser
 * read that run; what stands before and after decides whether a bare number is a place or a quantity. Every step works
 * on a bounded piece of the text, so the time is linear in its length.
 */
import { withoutMarks } from './deleted-mark.ts';
import type { Evidence } from './reference-evidence.ts';
import { joinsPlace, judge } from './reference-evidence.ts';
import type { Parsed } from './reference-parser.ts';
import { parseRun } from './reference-parser.ts';
import type { ReferenceSlip, Target } from './reference-target.ts';
import { RUN, TRIGGER } from './reference-tokens.ts';
import type { Slip } from './slip.ts';
import { foldNumbers } from './width.ts';

export type { ReferenceSlip, Step, Target, TargetKind } from './reference-target.ts';
export type { RelativePointer } from './relative-pointer.ts';
export { findRelativePointers } from './relative-pointer.ts';

/** A mention with everything that is joined to it. All offsets are UTF-16 code units of the text given. */
export interface CrossReference {
  /** From the first target to the last. */
  readonly start: number;
  readonly end: number;
  /** The verb directly before (见, 按, 符合 …; 本文件 and an edition may stand between); `''` when there is none. */
  readonly lead: string;
  /** Where the lead begins; `start` when there is none. */
  readonly leadStart: number;
  readonly targets: readonly Target[];
  /** Pairs of indexes into `targets` that are the ends of a range. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The year in "2009年版的4.3": the reference belongs to that edition; `''` otherwise. */
  readonly edition: string;
  /** `false`: it may be a number of another sort, or a label. */
  readonly certain: boolean;
  /** 本文件, 本标准, 本法 … directly before. */
  readonly self: boolean;
  readonly slips: readonly Slip<ReferenceSlip>[];
}

/**
 * All cross-references of a text (a paragraph, list item or cell), in the order of their places, not overlapping.
 * Offsets are UTF-16 code units of `written`. Never throws. References inside a standard code, or that belong to another
 * document named before them ("GB/T 7345—2008中5.2"), are reported too: what stands before `start` tells the caller.
 */
export function findReferences(written: string): CrossReference[] {
  const text = withoutMarks(foldNumbers(written));
  const found: CrossReference[] = [];
  TRIGGER.lastIndex = 0;
  for (let trigger = TRIGGER.exec(text); trigger !== null; trigger = TRIGGER.exec(text)) {
    RUN.lastIndex = trigger.index;
    const run = RUN.exec(text);
    if (run === null) continue;
    for (const parsed of parseRun(run[0])) {
      const reference = accept(text, trigger.index, parsed, found.at(-1));
      if (reference !== undefined) found.push(reference);
    }
    TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, trigger.index + run[0].length);
  }
  return found;
}

/** Places a parsed reference in the text, without the leading targets that nothing supports. */
function accept(
  text: string,
  base: number,
  parsed: Parsed,
  previous: CrossReference | undefined,
): CrossReference | undefined {
  const place = previous?.targets.at(-1);
  const all = parsed.targets.map((target) => shiftedTarget(target, base));
  for (let index = 0; index < all.length; index++) {
    const first = all[index] as Target;
    if (first.numberStart === first.numberEnd) continue;
    const targets = all.slice(index);
    const evidence = judge(text, targets) ?? (place && joinsPlace(text, place, first) ? joined(first) : undefined);
    if (evidence === undefined) continue;
    return assemble(base, parsed, targets, index, evidence);
  }
  return undefined;
}

function joined({ start }: Target): Evidence {
  return { lead: '', leadStart: start, edition: '', self: false, certain: false };
}

function assemble(
  base: number,
  parsed: Parsed,
  targets: readonly Target[],
  dropped: number,
  evidence: Evidence,
): CrossReference {
  const start = targets[0]?.start ?? base;
  const end = targets[targets.length - 1]?.end ?? start;
  const slips: Slip<ReferenceSlip>[] = [];
  if (/^(?:参见|參見|详见|詳見)$/.test(evidence.lead)) {
    const repair = evidence.lead.endsWith('見') ? '見' : '见';
    slips.push({ kind: 'see-verb', start: evidence.leadStart, end: evidence.leadStart + evidence.lead.length, repair });
  }
  for (const slip of parsed.slips) {
    if (slip.start + base < start) continue;
    slips.push(shifted(slip, base));
  }
  const ranges = parsed.ranges
    .filter((range) => range[0] >= dropped)
    .map((range) => [range[0] - dropped, range[1] - dropped] as const);
  return { start, end, ...evidence, targets, ranges, slips };
}

function shiftedTarget(target: Target, by: number): Target {
  return {
    ...shifted(target, by),
    path: target.path.map((step) => shifted(step, by)),
    numberStart: target.numberStart + by,
    numberEnd: target.numberEnd + by,
  };
}

function shifted<T extends { readonly start: number; readonly end: number }>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}
