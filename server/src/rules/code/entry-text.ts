/** The text of an entry of 规范性引用文件 behind its code. */
import type { Draft, ListedReference } from '../../draft/draft.ts';

/** Whether the next line may still belong to the entry: text extracted from pages breaks names in two. */
export function goesOn(draft: Draft, entry: ListedReference): boolean {
  const next = draft.passages[entry.passage.index + 1];
  if (!next || next.element !== entry.passage.element) return false;
  if (next.role !== 'reference') return next.role === 'paragraph';
  return draft.references.find((other) => other.passage === next)?.code === undefined;
}
