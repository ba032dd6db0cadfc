/** What a cross-reference points at, and the slips in writing it. */

/** What a target is: `article` is 第…条 of a law or policy document, `attachment` is 附件 with a number. */
export type TargetKind = 'clause' | 'annex' | 'table' | 'figure' | 'formula' | 'article' | 'attachment';

/**
 * A step from a target down into it: a list item or sub-figure by its mark (`b)`, `（三）`), a list item by its position
 * only (`ordinal`, 列项的第二项), a paragraph (第二段, 第二款), a section of a chapter (第一节).
 */
export interface Step {
  readonly kind: 'item' | 'ordinal' | 'paragraph' | 'section';
  /** The mark or number without brackets, Chinese numerals as Arabic ones: `b`, `2`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** One numbered thing that a reference points at. All offsets are UTF-16 code units of the text given. */
export interface Target {
  readonly kind: TargetKind;
  /** The canonical number: `5`, `5.2.1`, `A.1`; `A` of an annex; `3` or `A.1` of a table; `12` or `120-1` (之一). */
  readonly key: string;
  /** As written, with its own 第…章, 附录, 表, brackets and item path. */
  readonly start: number;
  readonly end: number;
  /**
   * Only the number, to be replaced on renumbering. Empty (both equal to `start`) where the number is that of the
   * target before: the second target of "5.2 a)、b)".
   */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly path: readonly Step[];
}

export type ReferenceSlip =
  /** 第5.2.4条, 5.2.4条 → 5.2.4 */
  | 'clause-wording'
  /** 5章 → 第5章 */
  | 'chapter-wording'
  /** 第五章 → 第5章: a slip in standards only */
  | 'chinese-numeral'
  /** 第12条 → 第十二条: a slip in laws and policy documents only */
  | 'arabic-article'
  /** 式(3), 公式3 → 公式（3） */
  | 'formula-wording'
  /** 附件C → 附录C */
  | 'annex-wording'
  /** 附录1 → 附录A */
  | 'annex-number'
  /** 附录B.2 → B.2 */
  | 'annex-clause'
  /** 图-1, 图一 → 图1; 表A1 → 表A.1; where the right number cannot be known (图5-1, 表1.1) the repair repeats the text */
  | 'caption-number'
  /** 5.1的第b)条 → 5.1 b) */
  | 'item-wording'
  /** 5.2-5.4 → 5.2～5.4 */
  | 'range-sign'
  /** 参见, 详见 → 见 */
  | 'see-verb'
  /** 表32表32 → 表32 */
  | 'doubled';
