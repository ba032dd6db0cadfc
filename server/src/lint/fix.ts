/** Applies fixes to a source text. */
import type { Edit, Fix } from '../rules/rule.ts';

/**
 * The text of document `document` after the fixes. Edits are applied at once, in terms of the text as it was; a fix
 * that overlaps one already taken is left out whole (it will be offered again on the new text).
 */
export function applyFixes(text: string, document: number, fixes: readonly Pick<Fix, 'edits'>[]): string {
  const edits = compatibleFixes(fixes).flatMap((fix) => fix.edits.filter(({ place }) => place.document === document));
  const taken = new Taken();
  for (const edit of edits) taken.add(edit);
  const parts: string[] = [];
  let from = 0;
  for (const { place, text: replacement } of taken.edits) {
    parts.push(text.slice(from, place.start), replacement);
    from = place.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The fixes that can be applied at once: each that overlaps none of those before it, in any document. */
export function compatibleFixes<Some extends Pick<Fix, 'edits'>>(fixes: readonly Some[]): Some[] {
  const documents = new Map<number, Taken>();
  const takenOf = ({ place }: Edit): Taken => {
    const taken = documents.get(place.document) ?? new Taken();
    documents.set(place.document, taken);
    return taken;
  };
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => takenOf(edit).collides(edit))) return false;
    for (const edit of edits) takenOf(edit).add(edit);
    return true;
  });
}

/** The text of document `document` after edits that do not overlap. */
export function applyEdits(text: string, document: number, edits: readonly Edit[]): string {
  return applyFixes(text, document, [{ edits }]);
}

/** Edits that do not overlap, in the order of their places. */
class Taken {
  readonly edits: Edit[] = [];

  collides(edit: Edit): boolean {
    const at = this.#position(edit);
    const before = this.edits[at - 1];
    const behind = this.edits[at];
    return (before !== undefined && collide(before, edit)) || (behind !== undefined && collide(behind, edit));
  }

  add(edit: Edit): void {
    this.edits.splice(this.#position(edit), 0, edit);
  }

  /** Where the edit belongs: behind those that start, or end, before it. */
  #position({ place }: Edit): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = (this.edits[middle] as Edit).place;
      if (other.start < place.start || (other.start === place.start && other.end <= place.end)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function collide(a: Edit, b: Edit): boolean {
  if (a.place.start === b.place.start && a.place.end === b.place.end) return true;
  return a.place.start < b.place.end && b.place.start < a.place.end;
}
