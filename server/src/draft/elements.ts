/** The names of the elements of a standard, as they are written: simplified, traditional, with gaps inside. */
import type { ElementKind } from './draft.ts';

/** `目　次` → `目次`: white space that only spreads a short title is not part of it. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

const UNNUMBERED: Readonly<Record<string, ElementKind>> = {
  目次: 'contents',
  目录: 'contents',
  目錄: 'contents',
  前言: 'foreword',
  引言: 'introduction',
  参考文献: 'bibliography',
  參考文獻: 'bibliography',
  索引: 'index',
};

/** No name of an element, however spread, is longer. */
const LONGEST_NAME = 16;

/** The unnumbered element that a block's text is the heading of, or undefined. */
export function unnumberedElement(text: string): ElementKind | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  return UNNUMBERED[squeeze(text)];
}

/** The element that a chapter of the main body is, by its title. */
export function chapterElement(title: string): ElementKind {
  const name = squeeze(title);
  if (/^(?:适用)?(?:范围|範圍)$/.test(name)) return 'scope';
  if (/^(?:规范性)?引用(?:文件|标准)$|^規範性引用文件$/.test(name)) return 'normative-references';
  if (/^(?:术语|術語)/.test(name)) return 'terms';
  if (/^(?:符号|符號|缩略语|縮略語|代号)/.test(name)) return 'symbols';
  return 'text';
}
