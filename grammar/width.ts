/** Full-width digits and letters (５.２, 附录Ａ), which older input methods leave behind, as the half-width ones they mean. */

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/;
const EACH = /[０-９Ａ-Ｚａ-ｚ]/g;
const DOT_IN_NUMBER = /(?<=[0-9A-Z])．(?=[0-9])/g;
/** U+FF01…U+FF5E stand in the order of U+0021…U+007E. */
const DISTANCE = 0xfee0;

/** The text with half-width digits and letters; every other character, and with it every offset, stays. */
export function foldWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(EACH, (character) => String.fromCharCode(character.charCodeAt(0) - DISTANCE));
}

/** The same, and with a half-width dot inside of numbers. */
export function foldNumbers(text: string): string {
  const folded = foldWidth(text);
  return folded.includes('．') ? folded.replace(DOT_IN_NUMBER, '.') : folded;
}
