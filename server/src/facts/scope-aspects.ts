/** The aspects that the scope lists, 技术要求、试验方法、检验规则 in 本文件规定了…, and which chapters they are. */
import type { Clause, Draft, Passage } from '../draft/draft.ts';
import { perBlock } from '../source/per-block.ts';
import { elementOf, passagesOf } from './chapters.ts';
import { titleParts } from './product-chapters.ts';

/** One aspect, as written. UTF-16 code units of the passage's text. */
export interface Aspect {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Which of the sentence's verbs it depends on, from 0: in 规定了……，描述了…… the order holds for each by itself. */
  readonly verb: number;
  /** It may be part of what the standard is about, and no aspect of it: 规定了包装与运输机械的分类. */
  readonly name: boolean;
}

interface AspectList {
  /** The sentence, from 本文件 to its full stop. */
  readonly start: number;
  readonly end: number;
  readonly aspects: readonly Aspect[];
  /** It ends with 等, or further sentences go on: others may be left out. */
  readonly open: boolean;
}

export interface ScopeAspects extends AspectList {
  readonly passage: Passage;
}

const SENTENCE = /本(?:文件|标准|部分|规范|规程)(?:规定|描述|确立|给出|界定|提供|明确|规范)了[^。]+/;
const VERB = /(?:规定|描述|确立|给出|界定|提供|明确)了/g;
/** A longer sentence lists no chapters. */
const LONGEST = 1000;
const JOINT = /[、，,；;]|以及|[和及与]/g;
const BRACKETS = /[（(][^（()）]*[）)]/g;

/** The first sentence of the scope that says what the document lays down, if there is one. */
export function scopeAspects(draft: Draft): ScopeAspects | undefined {
  const scope = elementOf(draft, 'scope');
  if (!scope) return undefined;
  let found: ScopeAspects | undefined;
  for (const passage of passagesOf(draft, scope)) {
    if (passage.role === 'comment' || passage.role === 'layout') continue;
    if (found) found = { ...found, open: found.open || saysMore(passage.block) };
    else {
      const list = listIn(passage.block);
      if (list) found = { ...list, passage };
    }
  }
  return found;
}

const saysMore = perBlock(({ text }) => SENTENCE.test(text));

const listIn = perBlock((block): AspectList | undefined => {
  const sentence = SENTENCE.exec(block.text);
  if (!sentence || sentence[0].length > LONGEST) return undefined;
  // What stands in brackets is no aspect, and keeps its length.
  const text = sentence[0].replace(BRACKETS, (brackets) => ' '.repeat(brackets.length));
  const verbs = [...text.matchAll(VERB)];
  const aspects: Aspect[] = [];
  for (const [verb, { 0: word, index }] of verbs.entries()) {
    const from = index + word.length;
    const to = verbs[verb + 1]?.index ?? text.length;
    let start = from;
    const possessive = text.slice(from, to).indexOf('的');
    const stops = [...text.slice(from, to).matchAll(JOINT)].map(({ 0: joint, index: at }) => [from + at, joint.length]);
    for (const [end, length] of [...stops, [to, 0]] as [number, number][]) {
      const part = text.slice(start, end);
      const trimmed = part.trim();
      if (trimmed !== '') {
        const begin = sentence.index + start + part.indexOf(trimmed);
        aspects.push({
          text: trimmed,
          start: begin,
          end: begin + trimmed.length,
          verb,
          name: end <= from + possessive,
        });
      }
      start = end + length;
    }
  }
  return {
    start: sentence.index,
    end: sentence.index + sentence[0].length,
    aspects,
    open:
      SENTENCE.test(block.text.slice(sentence.index + sentence[0].length)) ||
      /等(?:内容|方面|要求|事项|技术内容)?\s*(?:[，,；]|$)/.test(text),
  };
});

/** What is said of an aspect behind its name: 贮存的要求, 包装等. */
const TAIL = /(?:等)?(?:的)?(?:要求|内容|规定|方法|规则)?(?:等)?$/;

/** Whether an aspect is what a part of a title names: 水壶的分类 is 分类. */
export function isAspect(aspect: Aspect, part: string): boolean {
  const text = aspect.text.replace(/\s+/g, '');
  return text.endsWith(part) || text.replace(TAIL, '').endsWith(part);
}

/** The chapter that an aspect certainly is, by the parts of its title; undefined where it may be several. */
export function chapterOf(aspect: Aspect, chapters: readonly Clause[]): Clause | undefined {
  const found = chapters.filter(({ title }) => titleParts(title).some((part) => isAspect(aspect, part)));
  if (found.length < 2) return found[0];
  // 技术要求 is not the chapter 要求: the longest name has it.
  const longest = Math.max(...found.map((chapter) => matchLength(aspect, chapter)));
  const best = found.filter((chapter) => matchLength(aspect, chapter) === longest);
  return best.length === 1 ? best[0] : undefined;
}

function matchLength(aspect: Aspect, { title }: Clause): number {
  const parts = titleParts(title).filter((part) => isAspect(aspect, part));
  return Math.max(...parts.map((part) => part.length));
}
