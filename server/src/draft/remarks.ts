/** Notes and examples, and what each belongs to. */
import type { Clause, Passage, Remark } from './draft.ts';
import { blockHeads, type PassageInProgress } from './passages.ts';

/** Gives notes and examples their role, and returns them in order. */
export function readRemarks(passages: readonly PassageInProgress[]): Remark[] {
  const remarks: Remark[] = [];
  /** The table or figure that was the last thing before the notes. */
  let body: Passage | undefined;
  const heads = blockHeads(passages);
  for (const passage of passages) {
    const label = passage.role === 'paragraph' || passage.role === 'item' ? heads[passage.index]?.label : undefined;
    if (label?.kind === 'note' || label?.kind === 'example') {
      passage.role = label.kind;
      passage.label = label;
      // An example belongs to the clause, wherever it stands.
      const owner: Clause | Passage | undefined = (label.kind === 'note' ? body : undefined) ?? passage.clause;
      remarks.push({ kind: label.kind, label, passage, owner });
    } else if (passage.role === 'table' || passage.role === 'figure') {
      body = passage;
    } else if (passage.role !== 'layout' && passage.role !== 'comment') {
      body = undefined;
    }
  }
  return remarks;
}
