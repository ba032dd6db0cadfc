/** What the rules on references share: names of labels, and how a mention stands in its text. */
import type { CrossReference, RelativePointer, Target } from '../../../../grammar/cross-reference.ts';
import type { Slip } from '../../../../grammar/slip.ts';
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { blockFacts, cellFacts } from '../../facts/block-facts.ts';
import type { Facts, Labelled, Mention, Span } from '../../facts/facts.ts';
import { once } from '../../source/per-block.ts';
import { span } from '../rule.ts';

/** What people call a target: 第5章, 5.2, 附录A, 表3, 图A.1, 公式（2）. */
export function targetName({ kind, key }: Target): string {
  return labelName(kind === 'article' || kind === 'attachment' ? 'clause' : kind, key);
}

export function labelName(kind: Labelled['kind'], key: string): string {
  switch (kind) {
    case 'annex':
      return `附录${key}`;
    case 'table':
      return `表${key}`;
    case 'figure':
      return `图${key}`;
    case 'formula':
      return `公式（${key}）`;
    case 'article':
      return `第${key}条`;
    default:
      return /^\d+$/.test(key) ? `第${key}章` : key;
  }
}

/** The label of a mention as written, without the items behind it. */
export function labelSpan({ span: at, target }: Mention): Span {
  const step = target.path[0];
  if (!step || step.start <= target.numberEnd) return at;
  return { ...at, end: target.numberEnd };
}

/** A mention that says "this number does not exist", and is sure of it. */
export function isBroken({ resolution, target, span: at }: Mention): boolean {
  if (resolution.to !== 'nothing' || !resolution.certain) return false;
  // The b) of "5.9 a)、b)" has no number of its own; examples show how to write, not what is there.
  return target.numberStart < target.numberEnd && at.passage.role !== 'example';
}

/** A slip in the writing of a reference, with the mention that it belongs to. */
export interface ReferenceSlip {
  readonly slip: CrossReference['slips'][number];
  readonly mention: Mention;
  readonly at: Span;
}

/** The slips of all references that the grammar is sure of, each with the mention that it stands in or before. */
export const referenceSlips: (facts: Facts) => readonly ReferenceSlip[] = once((facts) => [...findSlips(facts)]);

function* findSlips(facts: Facts): Generator<ReferenceSlip> {
  let seen: CrossReference | undefined;
  let mentions: Mention[] = [];
  for (const mention of facts.mentions) {
    if (mention.reference.slips.length === 0) continue;
    if (mention.reference !== seen) {
      yield* slipsOf(seen, mentions);
      seen = mention.reference;
      mentions = [];
    }
    mentions.push(mention);
  }
  yield* slipsOf(seen, mentions);
}

function* slipsOf(reference: CrossReference | undefined, mentions: readonly Mention[]): Generator<ReferenceSlip> {
  if (!reference?.certain) return;
  for (const slip of reference.slips as readonly Slip[]) {
    const mention = mentions.findLast(({ target }) => target.start <= slip.start) ?? mentions[0];
    if (!mention) continue;
    yield {
      slip: slip as CrossReference['slips'][number],
      mention,
      at: { ...mention.span, start: slip.start, end: slip.end },
    };
  }
}

/** A pointer without a number (见上文, 见第12页) and the text that it stands in: a passage's, or that of a cell. */
export interface FoundPointer {
  readonly passage: Passage;
  readonly text: string;
  readonly pointer: RelativePointer;
  at(start: number, end: number): Span;
}

const hasPointers = blockColumn(
  (block) =>
    blockFacts(block).pointers.length > 0 ||
    cellFacts(block).some((row) => row.some((cell) => cell.pointers.length > 0)),
);

/** All pointers of the document's own words, in order. */
export function* draftPointers(draft: Draft): Generator<FoundPointer> {
  for (const index of filled(hasPointers(draft.passages))) {
    const passage = draft.passages[index] as Passage;
    if (!isOwnText(passage)) continue;
    const { block } = passage;
    if (passage.role !== 'table') {
      const at = (start: number, end: number) => span(passage, start, end);
      for (const pointer of blockFacts(block).pointers) yield { passage, text: block.text, pointer, at };
      continue;
    }
    for (const [row, cells] of cellFacts(block).entries()) {
      for (const [column, { pointers }] of cells.entries()) {
        const text = block.rows[row]?.[column]?.text ?? '';
        const at = (start: number, end: number) => ({ passage, cell: { row, column }, start, end });
        for (const pointer of pointers) yield { passage, text, pointer, at };
      }
    }
  }
}

const SILENT_ROLES = new Set(['code', 'comment', 'formula', 'layout', 'contents', 'reference', 'bibliography']);

/** Whether a passage belongs to the document's own words: no contents, no lists of documents. */
export function isOwnText({ role, element, block }: Passage): boolean {
  if (block.kind === 'table' && role !== 'table') return false;
  return !SILENT_ROLES.has(role) && element !== 'contents' && element !== 'bibliography' && element !== 'cover';
}

/** Annexes, each once, with all the stretches of the draft that carry its letter. */
export function annexesByKey(draft: Draft): ReadonlyMap<string, readonly Clause[]> {
  const annexes = new Map<string, Clause[]>();
  for (const clause of draft.clauses) {
    if (clause.kind !== 'annex') continue;
    const known = annexes.get(clause.key);
    if (known) known.push(clause);
    else annexes.set(clause.key, [clause]);
  }
  return annexes;
}

/** Whether a passage stands within one of the clauses. */
export function isWithin(passage: Passage, clauses: readonly Clause[]): boolean {
  return clauses.some(({ first, end }) => passage.index >= first && passage.index < end);
}

/** The letter of the annex that a target lies in (附录B, B.2, 表B.1), or ''. */
export function annexLetter(key: string): string {
  return /^[A-Z](?=\.|$)/.exec(key)?.[0] ?? '';
}
