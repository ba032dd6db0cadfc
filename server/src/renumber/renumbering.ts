/** What a renumbering gives out. */
import type { Span } from '../facts/facts.ts';
import type { Place } from '../facts/place.ts';
import type { Bilingual, Edit } from '../rules/rule.ts';
import type { Meant } from './meaning.ts';
import type { NumberedKind } from './numbered.ts';

/** A number that changes, for the table that is handed round in the meeting. */
export interface Change {
  readonly kind: NumberedKind;
  /** As written, with 附录, 表 or 图 in front. */
  readonly old: string;
  readonly new: string;
  readonly title: string;
  readonly place: Place;
}

/** A mention that the author has to look at. */
export interface Problem {
  readonly place: Place;
  readonly message: Bilingual;
}

export interface Renumbering {
  /** In no order; they do not overlap. None where something speaks against all of them: then the problems say what. */
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** A mention with what it means, and what is to be marked because that is gone: the mention, or the range it ends. */
export interface Settled extends Meant {
  readonly marked: Span | undefined;
}
