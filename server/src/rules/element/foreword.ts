/** The paragraphs of the foreword, and which of the contents of GB/T 1.1—2020, 8.3 a) to h) each of them gives. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import type { Block } from '../../source/block.ts';
import { once, perBlock } from '../../source/per-block.ts';
import { followsOtherRules } from './chapters.ts';
import { SELF } from './fixed-sentence.ts';

export type ForewordContent =
  | 'basis' // a) the standard that it was drafted by
  | 'series' // b) the parts
  | 'replacement' // c) what it replaces
  | 'adoption' // d) the international document
  | 'patent' // e)
  | 'proposal' // f) 提出, 提出并归口
  | 'responsibility' // f) 归口
  | 'bodies' // g) the drafting bodies
  | 'drafters' // g)
  | 'history'; // h) the editions

export interface ForewordParagraph {
  readonly passage: Passage;
  readonly content: ForewordContent;
}

export interface Foreword {
  readonly clause: Clause;
  /** Its text up to the next heading: paragraphs and items. */
  readonly passages: readonly Passage[];
  /** Those whose content was recognised, in document order. */
  readonly paragraphs: readonly ForewordParagraph[];
}

/** 本文件及其所代替文件主要, 本文件参加, or 主要 alone. */
const WHO = `(?:${SELF}[^：:，。]{0,12}|(?:主要|参加|参与|联合|共同)?)`;

const CONTENTS: readonly (readonly [RegExp, ForewordContent])[] = [
  [
    new RegExp(
      `^${SELF}(?:的[^，。]{1,12}?)?(?:按照|依照|按|依据|根据|遵照|遵循|参照|符合)\\s*GB\\s*[/／]?\\s*T?\\s*1\\s*[.．]\\s*1(?!\\d)`,
    ),
    'basis',
  ],
  [new RegExp(`^${SELF}(?:部分|全部)?(?:代替|替代)`), 'replacement'],
  [new RegExp(`^${SELF}(?:是|为).{0,80}第\\s*[\\d一二三四五六七八九十]+\\s*部分`), 'series'],
  [/^.{0,60}(?:已经?发布了?(?:以下|下列)部分|分为(?:以下|下列|.{1,3}个)部分|由(?:以下|下列).{0,3}部分)/, 'series'],
  [new RegExp(`^${SELF}.{0,60}(?:等同采用|修改采用|非等效|一致性程度)`), 'adoption'],
  [/^请注意.{0,20}专利/, 'patent'],
  [new RegExp(`^${SELF}由[^。]{1,120}?提出`), 'proposal'],
  [new RegExp(`^${SELF}由[^。]{1,120}?归口`), 'responsibility'],
  [new RegExp(`^${WHO}(?:起草|编制|编写|主编|参编|制定|研制)单位[^：:。]{0,14}[：:]`), 'bodies'],
  [new RegExp(`^${WHO}(?:起草|编制|编写|参编|制定)人员?[^：:。]{0,14}[：:]`), 'drafters'],
  [new RegExp(`^${SELF}.{0,40}历次版本`), 'history'],
];

const contentOf = perBlock(({ text }: Block) => CONTENTS.find(([pattern]) => pattern.test(text))?.[1]);

/** The foreword of the draft, if it has one and is drafted by GB/T 1.1. */
export const forewordOf: (draft: Draft) => Foreword | undefined = once((draft) => {
  const clause = draft.roots.find(({ kind, element }) => kind === 'element' && element === 'foreword');
  if (!clause || followsOtherRules(draft)) return undefined;
  const passages: Passage[] = [];
  const paragraphs: ForewordParagraph[] = [];
  for (let index = clause.first + 1; index < clause.end; index++) {
    const passage = draft.passages[index] as Passage;
    if (passage.block.kind === 'heading') break;
    if (passage.role !== 'paragraph' && passage.role !== 'item') continue;
    passages.push(passage);
    const content = passage.role === 'paragraph' ? contentOf(passage.block) : undefined;
    if (content) paragraphs.push({ passage, content });
  }
  return { clause, passages, paragraphs };
});

/** Whether the draft is there from its foreword to its last chapter: then a sentence that it lacks is missing. */
export function isWholeDocument(draft: Draft): boolean {
  return (forewordOf(draft)?.passages.length ?? 0) > 0 && isWholeStandard(draft);
}

/** The paragraphs with the content. */
export function paragraphsWith(foreword: Foreword, ...contents: readonly ForewordContent[]): Passage[] {
  return foreword.paragraphs.filter(({ content }) => contents.includes(content)).map(({ passage }) => passage);
}
