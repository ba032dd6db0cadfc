/** What stands in quotation marks is talked about, not used. */

/** A quotation is not looked for further back than this. */
const LONGEST = 120;

/** Straight quotation marks open and close alike: they are counted from the beginning, in texts of this length. */
const COUNTED = 2000;

/** Whether a quotation is open at `at`. */
export function isQuoted(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - LONGEST), at);
  return (
    window.lastIndexOf('“') > window.lastIndexOf('”') ||
    window.lastIndexOf('「') > window.lastIndexOf('」') ||
    (window.includes('"') && text.length <= COUNTED && isBetweenStraight(text, at))
  );
}

/** Not a value in front matter or in code: title: "示例", id="x". */
function isBetweenStraight(text: string, at: number): boolean {
  const open = text.lastIndexOf('"', at - 1);
  if (/[:=]\s?$/.test(text.slice(Math.max(0, open - 2), open)) || !text.includes('"', at)) return false;
  return text.slice(0, at).split('"').length % 2 === 0;
}
