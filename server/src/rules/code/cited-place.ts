/** What joins a standard code to a place in that standard. */

const DIRECT = /^[\s\u3000]*(?:《[^《》]{0,80}》)?[\s\u3000]*(?:标准)?(?:中|的|之|里|内)?(?:的|第)?[\s\u3000]*$/;

/** Whether the text between code and place leaves no doubt that the place lies in that document: no 和, no comma. */
export function isDirectLink(between: string): boolean {
  return between.length <= 100 && DIRECT.test(between);
}
