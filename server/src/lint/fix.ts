/** Applies fixes to a source text. */
import type { Edit, Fix } from '../rules/rule.ts';

/**
 * The text of document `document` after the fixes. Edits are applied at once, in terms of the text as it was; a fix
 * that overlaps one already taken is left out whole (it will be offered again on the new text).
 */
export function applyFixes(text: string, document: number, fixes: readonly Fix[]): string {
  const taken: Edit[] = [];
  for (const fix of fixes) {
    const edits = fix.edits.filter((edit) => edit.place.document === document);
    if (!edits.some((edit) => taken.some((other) => collide(edit, other)))) taken.push(...edits);
  }
  taken.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  let fixed = '';
  let from = 0;
  for (const { place, text: replacement } of taken) {
    fixed += text.slice(from, place.start) + replacement;
    from = place.end;
  }
  return fixed + text.slice(from);
}

function collide(a: Edit, b: Edit): boolean {
  if (a.place.start === b.place.start && a.place.end === b.place.end) return true;
  return a.place.start < b.place.end && b.place.start < a.place.end;
}
