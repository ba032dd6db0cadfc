/**
 * The mark of a mention whose target was deleted and whose number another clause has now: 见〔原4.2〕. It names what was
 * meant, can refer to nothing, and the rule `deleted-reference` reports it until the author has decided.
 */
import type { TargetKind } from './reference-target.ts';

/** What stands before the number of each kind. */
export const PREFIX: Readonly<Record<TargetKind, string>> = {
  clause: '',
  annex: '附录',
  table: '表',
  figure: '图',
  formula: '公式',
  article: '',
  attachment: '附件',
};

/** `written` is the target's text: `4.2`, `表3`, or the bare 4 of "表3、4". */
export function deletedMark(written: string, kind: TargetKind): string {
  const bare = /^[\dA-Z（(]/.test(written);
  return `〔原${bare ? PREFIX[kind] : ''}${written}〕`;
}

/** A mark; group 1 is what was meant: a number, not the words of 〔原文如此〕. */
export const DELETED_MARK =
  /〔原((?:[\dA-Z（(]|[a-z]\)|附录|附件|公式|[表图]\s?[\dA-Z]|第[\d〇一二三四五六七八九十百])[^〔〕]{0,40})〕/g;

/** The text with its marks blanked out: what stands in them refers to nothing. Every offset stays. */
export function withoutMarks(text: string): string {
  return text.includes('〔原') ? text.replace(DELETED_MARK, (mark) => '\u0001'.repeat(mark.length)) : text;
}
