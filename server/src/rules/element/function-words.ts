/** The words of table 1 of GB/T 1.1—2020: what a name says of the function of a standard, in Chinese and in English. */
import type { FunctionType } from '../../draft/draft.ts';

export interface FunctionWords {
  /** What the type is called: 试验标准. */
  readonly type: string;
  /** The words of table 1, as a message lists them. */
  readonly words: string;
  /** The words of table 1, and others that say the same as plainly. */
  readonly chinese: RegExp;
  readonly english: string;
  readonly inEnglish: RegExp;
}

export const FUNCTION_WORDS: Readonly<Record<FunctionType, FunctionWords>> = {
  terminology: {
    type: '术语标准',
    words: '“术语”',
    chinese: /术语|词汇|名词/,
    english: 'vocabulary',
    inEnglish: /vocabular|terminolog|terms|glossary|definitions/i,
  },
  symbol: {
    type: '符号标准',
    words: '“符号”“图形符号”或“标志”',
    chinese: /符号|标志|标识|图例/,
    english: 'symbol, graphical symbol, sign',
    inEnglish: /symbol|sign|mark|label/i,
  },
  classification: {
    type: '分类标准',
    words: '“分类”或“编码”',
    chinese: /分类|编码|代码|分级|划分|命名/,
    english: 'classification, coding',
    inEnglish: /classif|cod(?:e|ing)|grad|categor|designation|nomenclature/i,
  },
  test: {
    type: '试验标准',
    words: '“试验方法”或“……的测定”',
    chinese: /方法|测定|试验/,
    english: 'test method, determination of …',
    inEnglish: /method|determin|test|measur|analys|detect|inspect|assay|verification/i,
  },
  specification: {
    type: '规范标准',
    words: '“规范”',
    chinese: /规范|要求|条件|规定/,
    english: 'specification',
    inEnglish: /specif|requirement|condition/i,
  },
  'code-of-practice': {
    type: '规程标准',
    words: '“规程”',
    chinese: /规程|程序|规则/,
    english: 'code of practice',
    inEnglish: /codes? of practice/i,
  },
  guidance: {
    type: '指南标准',
    words: '“指南”',
    chinese: /指南|导则|指导/,
    english: 'guidance, guidelines',
    inEnglish: /guid/i,
  },
};
