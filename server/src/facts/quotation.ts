/** What stands in quotation marks is talked about, not used. */

/** A quotation is not looked for further back than this. */
const LONGEST = 120;

/** Whether a quotation is open at `at`. */
export function isQuoted(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - LONGEST), at);
  return window.lastIndexOf('“') > window.lastIndexOf('”') || window.lastIndexOf('「') > window.lastIndexOf('」');
}
