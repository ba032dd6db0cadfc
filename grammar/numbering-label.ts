/** A label as the numbering grammar reports it, and how its rules put one together from their tokens. */
import { type IToken, tokenMatcher } from 'chevrotain';
import { Close, Digits, Dot, Small } from './numbering-tokens.ts';
import { parseChineseNumeral } from './numeral.ts';
import type { Slip } from './slip.ts';
import { endOf } from './token.ts';

export type LabelKind =
  | 'clause' // 5, 5.2.1, A.1.2, 0.1
  | 'annex' // 附录A
  | 'table' // 表1, 表A.1
  | 'figure' // 图1, 图A.1
  | 'letter-item' // a)
  | 'number-item' // 1)
  | 'dash-item' // ——
  | 'dot-item' // ·
  | 'note' // 注：, 注1：
  | 'example' // 示例：, 示例1：
  | 'bibliography' // [1]
  | 'han' // 一、
  | 'bracketed-han' // （一）
  | 'arabic' // 1.
  | 'bracketed-arabic' // （1）
  | 'circled' // ①
  | 'han-part' // 第一编, 第一篇, 第一部分
  | 'han-chapter' // 第一章
  | 'han-section' // 第一节
  | 'article' // 第一条
  | 'attachment'; // 附件1 of a policy document

export type LabelSlipKind =
  | 'separator' // 5-1, 表A1, 图A-1: the dot is missing or another mark stands for it
  | 'trailing-mark' // 5.1. or 5.1、
  | 'inner-gap' // A. 7.5
  | 'annex-number' // 附录1, 附录一
  | 'annex-word' // 附件A
  | 'chinese-numeral' // 图一
  | 'bracket' // a. or (a) for a)
  | 'case' // A) for a)
  | 'half-width-bracket' // (一)
  | 'mark'; // （一）、 or 1、

export interface Label {
  readonly kind: LabelKind;
  /** End of the label with the mark that belongs to it (`)`, `、`, `：`), before any gap. It starts at 0. */
  readonly end: number;
  /** The number alone, the part that renumbering replaces; empty where the label carries no number (`——`, `注：`). */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Capital letter of the annex that the number belongs to (A.1, 表A.1, 附录A); otherwise empty. */
  readonly annex: string;
  /** The number's components: 5.2.1 → [5,2,1]; A.1.2 → [1,2]; c) → [3]; 十二 → [12]; none → []. */
  readonly path: readonly number[];
  /** The number in canonical writing: '5.2.1', 'A.1', 'A', '3', 'A.3', 'c', '12'; '' when there is none. */
  readonly key: string;
  /** Letter of a sub-table or sub-figure attached to the number (表2a → 'a'); otherwise empty. */
  readonly sub: string;
  /** Where the text behind the label begins; the gap is what stands between. Equals the text's length for a bare label. */
  readonly rest: number;
  readonly slips: readonly Slip<LabelSlipKind>[];
}

/** A label under construction: what follows from the rest is added at the end. */
export interface LabelDraft {
  kind: LabelKind;
  end: number;
  numberStart: number;
  numberEnd: number;
  annex: string;
  path: number[];
  sub: string;
  slips: Slip<LabelSlipKind>[];
}

/** A label without anything but its kind. */
export function emptyLabel(kind: LabelKind): LabelDraft {
  return { kind, end: 0, numberStart: 0, numberEnd: 0, annex: '', path: [], sub: '', slips: [] };
}

/** A label that is nothing but its number. */
export function numbered(kind: LabelKind, number: IToken, path: number[]): LabelDraft {
  const end = endOf(number);
  return { ...emptyLabel(kind), end, numberStart: number.startOffset, numberEnd: end, path };
}

/** The token is wrong, and `repair` should stand for it. */
export function slipAt(kind: LabelSlipKind, token: IToken, repair: string): Slip<LabelSlipKind> {
  return { kind, start: token.startOffset, end: endOf(token), repair };
}

/** The value of a number in Arabic digits or Chinese numerals; 0 for numerals that are none. */
export function numberOf(number: IToken): number {
  return number.tokenType === Digits ? Number(number.image) : (parseChineseNumeral(number.image) ?? 0);
}

/** a → 1, z → 26 */
export const letterValue = (small: string): number => small.charCodeAt(0) - 96;

/** （一） and （1）; (a) is an item with a bracket too many. */
export function bracketedLabel(open: IToken, number: IToken, close: IToken, mark: IToken | undefined): LabelDraft {
  const slips: Slip<LabelSlipKind>[] = [];
  if (number.tokenType === Small) {
    slips.push(slipAt('bracket', open, ''));
    return { ...numbered('letter-item', number, [letterValue(number.image)]), end: endOf(close), slips };
  }
  if (open.image === '(') slips.push(slipAt('half-width-bracket', open, '（'));
  if (close.image === ')') slips.push(slipAt('half-width-bracket', close, '）'));
  if (mark) slips.push(slipAt('mark', mark, ''));
  const kind = number.tokenType === Digits ? 'bracketed-arabic' : 'bracketed-han';
  return { ...numbered(kind, number, [numberOf(number)]), end: endOf(mark ?? close), slips };
}

/** What `mark` behind the number makes of it: a clause (none), an item `1)`, a policy paragraph `1.`, or a slip. */
export function numberLabel(
  first: IToken,
  annex: string,
  path: number[],
  end: number,
  mark: IToken | undefined,
  slips: Slip<LabelSlipKind>[],
): LabelDraft {
  const label = { ...emptyLabel('clause'), end, numberStart: first.startOffset, numberEnd: end, annex, path, slips };
  if (!mark) return label;
  const withMark = { ...label, end: endOf(mark) };
  const single = path.length === 1 && annex === '';
  if (tokenMatcher(mark, Close)) return single ? { ...withMark, kind: 'number-item' } : label;
  if (single && tokenMatcher(mark, Dot)) return { ...withMark, kind: 'arabic' };
  if (single) return { ...withMark, kind: 'arabic', slips: [...slips, slipAt('mark', mark, '.')] };
  return { ...withMark, slips: [...slips, slipAt('trailing-mark', mark, '')] };
}
