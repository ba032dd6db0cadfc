/** Pointers to a place without its number: "见下文", "如下图所示", "见第12页". */
import { SELF } from './reference-evidence.ts';
import { GAP, HAN_NUMBER } from './reference-tokens.ts';

/** A pointer to a place without its number. Offsets are UTF-16 code units of the text given. */
export interface RelativePointer {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'above' | 'below' | 'page';
}

/** Not the first character of 图像, 表面, 式样 … */
const CAPTIONED = '图(?![书像形片案纸层谱])|表(?![达面示明现决单头])|式(?![样子])';
const POINTER = new RegExp(
  '(?:参见|详见|(?<![意看遇听望瞧碰预常少罕偏])见)(?:' +
    `(?<see>[上下])(?:文|${CAPTIONED}|节|述(?!及)|列(?![车式]))|(?<face>[前后])(?:文|述)|` +
    `(?<page>(?:${SELF})?第?${GAP}(?:\\d{1,4}(?:${GAP}[～~—–至-]${GAP}第?${GAP}\\d{1,4})?|${HAN_NUMBER})${GAP}页))` +
    '(?:所[示述列])?|' +
    `如(?:(?<as>[上下])(?:${CAPTIONED})(?:所[示述列])?|(?<said>[上前])文?所述)`,
  'g',
);

/** All pointers to a place without its number, in the order of their places. Never throws. */
export function findRelativePointers(text: string): RelativePointer[] {
  const found: RelativePointer[] = [];
  for (const match of text.matchAll(POINTER)) {
    const { see, face, page, as, said } = match.groups ?? {};
    const word = see ?? face ?? as ?? said;
    const kind = page !== undefined ? 'page' : word === '下' || word === '后' ? 'below' : 'above';
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind });
  }
  return found;
}
