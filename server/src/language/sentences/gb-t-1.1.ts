/** The sentences of GB/T 1.1—2020, in the order in which they stand in their element. */
import type { Sentence } from './sentence.ts';

export const DRAFTING_BASIS: Sentence = {
  element: 'foreword', // 8.3 a)
  text: '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
  stands: /起草。$/,
};

export const PATENTS: Sentence = {
  element: 'foreword', // 8.3 e), D.2
  text: '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
  stands: /专利/,
};

export const HISTORY: Sentence = {
  element: 'foreword', // 8.3 h)
  text: '本文件为首次发布。',
  stands: /首次发布|历次版本/,
};

/** 8.3 a) to h): what a revision needs is only offered, a first edition leaves it out. */
const FOREWORD: readonly Sentence[] = [
  DRAFTING_BASIS,
  {
    element: 'foreword', // 8.3 b)
    text: '本文件是«GB/T ×××××《名称》»的第«X»部分。«GB/T ×××××»已经发布了以下部分：',
    stands: /部分。.*发布了以下部分/,
  },
  {
    element: 'foreword', // 8.3 c)
    text: '本文件代替«编号《名称》»，与«编号»相比，除结构调整和编辑性改动外，主要技术变化如下：',
    stands: /^本(?:文件|标准|部分)代替/,
  },
  PATENTS,
  {
    element: 'foreword', // 8.3 f)
    text: '本文件由«单位»提出。',
    stands: /提出(?:并归口)?。$/,
  },
  {
    element: 'foreword',
    text: '本文件由«单位»归口。',
    stands: /归口。$/,
  },
  {
    element: 'foreword', // 8.3 g)
    text: '本文件起草单位：«单位»。',
    stands: /起草单位/,
  },
  {
    element: 'foreword',
    text: '本文件主要起草人：«姓名»。',
    stands: /起草人/,
  },
  {
    element: 'foreword', // 8.3 h)
    text: '本文件及其所代替文件的历次版本发布情况为：',
    stands: /首次发布|历次版本/,
  },
  HISTORY,
];

/** 8.5.3: what it lays down, and what it applies to. */
const SUBJECT = /^本(?:文件|标准|部分)(?:规定|确立|描述|提供|给出|界定)/;

const SCOPE: readonly Sentence[] = [
  { element: 'scope', text: '本文件规定了«标准化对象»的«要求»，描述了«相应的试验方法»。', stands: SUBJECT },
  { element: 'scope', text: '本文件确立了«标准化对象»的«程序»。', stands: SUBJECT },
  { element: 'scope', text: '本文件描述了«标准化对象»的«方法»。', stands: SUBJECT },
  { element: 'scope', text: '本文件提供了«标准化对象»的«指导»。', stands: SUBJECT },
  { element: 'scope', text: '本文件给出了«标准化对象»的«信息»。', stands: SUBJECT },
  { element: 'scope', text: '本文件界定了«标准化对象»的«术语»。', stands: SUBJECT },
  { element: 'scope', text: '本文件适用于«范围»。', stands: /^本(?:文件|标准|部分)适用于/ },
  { element: 'scope', text: '本文件不适用于«范围»。', stands: /不适用于/ },
];

const REFERENCES = /^下列文件|规范性引用文件。$/;

/** 8.6.2 */
const NORMATIVE_REFERENCES: readonly Sentence[] = [
  {
    element: 'normative-references',
    text: '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
    stands: REFERENCES,
  },
  { element: 'normative-references', text: '本文件没有规范性引用文件。', stands: REFERENCES },
];

const TERMS_STAND = /术语和定义(?:适用于本文件)?。$|^下列术语/;

/** 8.7.2 */
const TERMS: readonly Sentence[] = [
  { element: 'terms', text: '下列术语和定义适用于本文件。', stands: TERMS_STAND },
  { element: 'terms', text: '«编号»界定的术语和定义适用于本文件。', stands: TERMS_STAND },
  { element: 'terms', text: '«编号»界定的以及下列术语和定义适用于本文件。', stands: TERMS_STAND },
  { element: 'terms', text: '本文件没有需要界定的术语和定义。', stands: TERMS_STAND },
];

const SYMBOLS_STAND = /^下列(?:符号|缩略语)/;

/** 8.8.2 */
const SYMBOLS: readonly Sentence[] = [
  { element: 'symbols', text: '下列符号适用于本文件。', stands: SYMBOLS_STAND },
  { element: 'symbols', text: '下列缩略语适用于本文件。', stands: SYMBOLS_STAND },
  { element: 'symbols', text: '下列符号和缩略语适用于本文件。', stands: SYMBOLS_STAND },
];

/** What every profile has below its own foreword. */
export const CHAPTERS: readonly Sentence[] = [...SCOPE, ...NORMATIVE_REFERENCES, ...TERMS, ...SYMBOLS];

export const SENTENCES: readonly Sentence[] = [...FOREWORD, ...CHAPTERS];
