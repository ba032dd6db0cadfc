/** What the parts of a draft are called in the editor. */
import type { Clause, Item, Passage } from '../draft/draft.ts';
import type { Labelled } from '../facts/facts.ts';
import { clausePath } from '../lint/check.ts';

/** A long text is cut behind this many UTF-16 code units. */
const LONGEST = 40;

/** '5.2.1 外观', '附录A 试验方法', '前言': the number as written and the title, if any. Never empty. */
export function clauseName({ heading, label, title, key }: Clause): string {
  const number = label ? heading.block.text.slice(0, label.end) : '';
  return joined(number, shortened(title)) || key || '—';
}

/** '表3 性能要求', '公式（2）', '第十二条'. */
export function labelledName(labelled: Labelled): string {
  if (labelled.kind === 'formula') return `公式（${labelled.formula.key}）`;
  if ('clause' in labelled) return clauseName(labelled.clause);
  const { label, passage, title } = labelled.caption;
  return joined(passage.block.text.slice(0, label.end), shortened(title));
}

/** '5.2 b)'. */
export function itemName({ passage, label }: Item): string {
  return joined(clausePath(passage), passage.block.text.slice(0, label?.end ?? 0));
}

/** The text on one line, cut where it is long; a character outside the basic plane is not cut in two. */
export function shortened(text: string, longest = LONGEST): string {
  const line = text.slice(0, longest + 1).replace(/\s+/g, ' ');
  return text.length <= longest ? line : `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The clause that a passage stands in, or the beginning of its text where it stands in none. */
export function whereabouts(passage: Passage): string {
  return clausePath(passage) || shortened(passage.block.text, 12);
}

function joined(number: string, title: string): string {
  return [number, title].filter((part) => part !== '').join(' ');
}
