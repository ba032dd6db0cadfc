/**
 * The shape of a standard code: where its prefix, number, date and additions stand. Whether that is a code, and which,
 * is decided in `standard-code-certainty.ts`.
 */

/** Start and end in UTF-16 code units, counted from where the code starts. */
export type Span = readonly [start: number, end: number];

export type Form = 'chinese' | 'local' | 'group' | 'enterprise' | 'foreign' | 'itu' | 'military' | 'unknown';

export interface DateShape {
  /** The dash or colon before the year, with the gaps around it. */
  readonly mark: Span;
  readonly year: Span;
  readonly month: string;
  /** Behind the year or the month. */
  readonly end: number;
}

export interface AmendmentShape {
  readonly span: Span;
  /** `XG`, `AMD`, `COR`, `A`, in upper case. */
  readonly word: string;
  readonly number: string;
  readonly date: DateShape | undefined;
  readonly slash: boolean;
}

export interface Shape {
  readonly form: Form;
  /** The head in upper case, for a compound the last one: `GB`, `NB`, `ISO`, `ZZB`. */
  readonly head: string;
  /** The type mark of a Chinese code, in upper case: `T`, `Z` or ``. */
  readonly mark: string;
  readonly prefix: Span;
  /** The prefix without its type mark: `GB` of `GB/T`. */
  readonly stem: Span;
  readonly number: Span;
  /** An enterprise joins its number with a hyphen: `Q/HX-001—2020`. */
  readonly hyphenated: boolean;
  /** A hyphen that stands where the dot before the part belongs. */
  readonly partHyphen: Span | undefined;
  readonly date: DateShape | undefined;
  readonly amendments: readonly AmendmentShape[];
  readonly dual: Shape | undefined;
  readonly allParts: boolean;
  readonly end: number;
}

/** Where a shape lies; its offsets count from `start`. */
export interface Place {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

/** As written. */
export const written = (place: Place, [start, end]: Span): string =>
  place.text.slice(place.start + start, place.start + end);
/** Folded: in half-width characters. */
export const plain = (place: Place, [start, end]: Span): string =>
  place.folded.slice(place.start + start, place.start + end);
/** What follows an offset, folded, at most `length` code units of it. */
export const after = (place: Place, end: number, length: number): string =>
  place.folded.slice(place.start + end, place.start + end + length);

/** The digits of the number. */
export const digitsOf = (shape: Shape, place: Place): string => plain(place, shape.number).replace(/\D/g, '');
/** Nothing stands between prefix and number. */
export const isGlued = (shape: Shape): boolean => shape.prefix[1] === shape.number[0];
/** How many digits the year has; 0 when there is none. */
export const yearLength = (shape: Shape): number =>
  shape.date === undefined ? 0 : shape.date.year[1] - shape.date.year[0];
/** A slash stands before the type mark. */
export const hasSlash = (shape: Shape, place: Place): boolean =>
  plain(place, [shape.stem[1], shape.prefix[1]]).includes('/');
/** Not a Chinese code: international, regional or of another country. */
export const isForeign = (shape: Shape): boolean =>
  shape.form === 'foreign' || shape.form === 'itu' || shape.form === 'military';
