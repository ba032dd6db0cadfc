/** Where the name of the standard stands: in the front matter, on the cover, above the first chapter. */
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { span } from '../rule.ts';

/** The cover and the head of a document are over by then. */
const HEAD = 60;

/** Every place where the whole name stands in a line of its own; none where the draft has no name. */
export function namePlaces(draft: Draft): Span[] {
  const name = draft.metadata.title;
  if (name === '') return [];
  const found: Span[] = [];
  for (const passage of draft.passages.slice(0, HEAD)) {
    const start = placeIn(passage, name);
    if (start >= 0) found.push(span(passage, start, start + name.length));
  }
  return found;
}

function placeIn({ role, block }: Passage, name: string): number {
  if (block.kind === 'front-matter') {
    const line = /^(?:title|标题|名称)[ \t]*:[ \t]*["']?/m.exec(block.text);
    const start = line ? line.index + line[0].length : -1;
    return start >= 0 && block.text.startsWith(name, start) ? start : -1;
  }
  return role === 'title' && block.text.trim() === name ? block.text.indexOf(name) : -1;
}
