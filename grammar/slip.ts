/**
 * A slip: something that a reader understands but the standard writes otherwise, with what should stand there.
 * Grammars accept slips and report them, so that a number is recognised first and judged afterwards.
 */
export interface Slip<Kind extends string = string> {
  readonly kind: Kind;
  /** The characters that are wrong, counted in UTF-16 code units of the text given to the grammar; may be empty. */
  readonly start: number;
  readonly end: number;
  /** What should stand instead of them. */
  readonly repair: string;
}
