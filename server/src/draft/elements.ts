/** The names of the elements of a standard, as they are written: simplified, traditional, with gaps inside. */
import type { ElementKind } from './draft.ts';

/** `目　次` → `目次`: white space that only spreads a short title is not part of it. */
export function squeeze(text: string): string {
  return GAP.test(text) ? text.replace(GAPS, '') : text;
}

const GAP = /[\s\u200b]/;
const GAPS = /[\s\u200b]+/g;

const UNNUMBERED: Readonly<Record<string, ElementKind>> = {
  目次: 'contents',
  目录: 'contents',
  目錄: 'contents',
  前言: 'foreword',
  引言: 'introduction',
  参考文献: 'bibliography',
  參考文獻: 'bibliography',
  // Wrong titles, which a rule reports: what stands under them is the element all the same.
  主要参考文献: 'bibliography',
  参考资料: 'bibliography',
  参考书目: 'bibliography',
  索引: 'index',
};

/** No name of an element, however spread, is longer. */
const LONGEST_NAME = 16;

/** The unnumbered element that a block's text is the heading of, or undefined. */
export function unnumberedElement(text: string): ElementKind | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  return UNNUMBERED[squeeze(text)];
}

/** Titles of chapters that are, or should be, 范围, 规范性引用文件, 术语和定义. */
const SCOPE = /^(?:适用)?(?:范围|範圍)$|^主题内容[与和及]适用范围$/;
const REFERENCES =
  /^(?:规范性)?引用(?:文件|标准|文献|规范|规范性文件|标准和文件|文件和标准)$|^規範性引用文件$|^规范(?:性文件|引用文件|性参考文件)$/;
const TERMS = /^(?:术语|術語)|^(?:名词术语|名词和术语|名词解释|定义|定义[与和及]术语)$/;

/** The element that a chapter of the main body is, by its title. */
export function chapterElement(title: string): ElementKind {
  const name = squeeze(title);
  if (SCOPE.test(name)) return 'scope';
  if (REFERENCES.test(name)) return 'normative-references';
  if (TERMS.test(name)) return 'terms';
  if (/^(?:符号|符號|缩略语|縮略語|代号)/.test(name)) return 'symbols';
  return 'text';
}
