/** The elements that every standard has: foreword, scope, normative references, terms. */
import type { Draft } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { chaptersOf, elementOf, isWholeStandard } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isNumbered, type NumberedClause, numberSpan } from '../structure/outline.ts';
import { FIRST_CHAPTERS, followsOtherRules, orderedChapters } from './chapters.ts';
import { coverOf } from './cover.ts';

export const requiredElements: Rule = {
  id: 'required-elements',
  category: 'element',
  title: say('必备要素', 'Required elements'),
  why: say(
    '前言、范围、规范性引用文件、术语和定义是必备要素。没有内容时，第2章写“本文件没有规范性引用文件。”，第3章写“本文件没有需要界定的术语和定义。”，章编号和标题照样设置。2020年之前的版本不要求后两章。',
    'Foreword, scope, normative references, and terms and definitions are required. Where there is nothing to list, chapter 2 says 本文件没有规范性引用文件。 and chapter 3 says 本文件没有需要界定的术语和定义。 Earlier editions did not ask for these two.',
  ),
  severity: 'error',
  options: [
    {
      name: 'elements',
      title: say('必备的要素', 'The required elements'),
      default: ['前言', '范围', '规范性引用文件', '术语和定义'],
    },
  ],
  basis: [
    { document: 'GB/T 1.1—2020', clause: '6.2.2.3' },
    { document: 'GB/T 1.1—2020', clause: '表3' },
  ],
  covers: ['ELE-01', 'ELE-03'],
  profiles: STANDARDS,
  bad: [
    { text: '# 前言\n\n# 1 范围\n\n# ⟦2⟧ 术语和定义\n\n# 3 要求\n\n# 4 试验方法\n' },
    { text: '# 前言\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# ⟦3⟧ 要求\n\n# 4 试验方法\n' },
    { text: '# 目次\n\n1 范围\n\n# ⟦1⟧ 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n' },
    { text: '# 前言\n\n# ⟦1⟧ 规范性引用文件\n\n# 2 术语和定义\n\n# 3 要求\n\n# 4 试验方法\n' },
    { text: '# 前言\n\n# ⟦2⟧ 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n' },
    { text: '# 前言\n\n# 1 范围\n\n# ⟦2⟧ 要求\n\n# ⟦3⟧ 试验方法\n\n# 4 检验规则\n' },
    { text: '# 前言\n\n# 1 范围\n\n# ⟦3⟧ 术语和定义\n\n# 4 要求\n\n# 5 试验方法\n' },
  ],
  good: [
    { text: '# 前言\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n' },
    { text: '# 前言\n\n# 1 范围\n\n# 2 引用标准\n\n# 3 术语、定义和缩略语\n\n# 4 要求\n' },
    {
      text: '---\nnumber: T/ABC 1—2018\n---\n\n# 前言\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 要求\n\n# 4 试验方法\n',
    },
    // A part of a draft.
    { text: '# 5 要求\n\n# 6 试验方法\n\n# 7 检验规则\n' },
    { text: '# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n' },
    { text: '# 1 范围\n\n# 2 要求\n' },
    // A vocabulary has its entries in chapters of their own.
    { text: '# 前言\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 通用术语\n\n# 4 运行术语\n' },
    // A food safety standard, an engineering construction standard, and a handbook.
    {
      text: '---\ntitle: 食品安全国家标准　方便面\n---\n\n# 前言\n\n# 1 范围\n\n# 2 术语和定义\n\n# 3 技术要求\n\n# 4 其他\n',
    },
    { text: '# 前言\n\n# 1 总则\n\n# 2 术语\n\n# 3 基本规定\n\n# 4 设计\n' },
    { text: '# 1 概述\n\n# 2 安装要求\n\n# 3 使用要求\n\n# 4 维护要求\n' },
    {
      text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 要求\n\n# 4 试验方法\n',
      options: { elements: ['范围', '规范性引用文件'] },
    },
  ],
  check({ draft, facts, options, report }: RuleContext): void {
    const required = options.elements as readonly string[];
    const second = required.includes('范围') && chapterWithoutScope(draft);
    if (second) {
      report({ at: numberSpan(second), message: say('缺少“范围”，应为第1章', 'chapter 1, 范围, is missing') });
    }
    if (!isWholeStandard(draft)) return;
    const chapters = orderedChapters(draft);
    const [first] = chapters;
    if (!first || !isDraftedByRules(draft)) return;
    if (required.includes('前言') && !elementOf(draft, 'foreword')) {
      const front = coverOf(draft) !== undefined || draft.passages[0]?.element !== first.element;
      report({
        at: numberSpan(first),
        // Nothing stands before the chapters: the foreword may be in a file of its own.
        ...(!front && { severity: 'warning' as const }),
        message: say('第1章之前缺少“前言”', 'the foreword is missing before chapter 1'),
      });
    }
    for (const [index, [element, name]] of FIRST_CHAPTERS.entries()) {
      if (!required.includes(name) || elementOf(draft, element)) continue;
      if (element !== 'scope' && followsEarlierEdition(facts)) continue;
      // Numbers may have a gap where the chapter is missing.
      const chapter = chapters.find(({ label }) => (label.path[0] ?? 0) > index) ?? chapters[index];
      if (!chapter || (element === 'terms' && /术语$/.test(squeeze(chapter.title)))) continue;
      report({
        at: numberSpan(chapter),
        message: say(
          `缺少“${name}”，应为第${index + 1}章${EMPTY[element] ? `；没有内容时写“${EMPTY[element]}”` : ''}`,
          `chapter ${index + 1}, ${name}, is missing`,
        ),
      });
    }
  },
};

const EMPTY: Readonly<Partial<Record<string, string>>> = {
  'normative-references': '本文件没有规范性引用文件。',
  terms: '本文件没有需要界定的术语和定义。',
};

/** Behind the foreword the draft begins with 2 规范性引用文件: what was chapter 1 is gone. */
function chapterWithoutScope(draft: Draft): NumberedClause | undefined {
  const chapter = chaptersOf(draft)[0];
  if (!chapter || !isNumbered(chapter) || chapter.label.path[0] !== 2 || elementOf(draft, 'scope')) return undefined;
  if (chapter.element !== 'normative-references' && chapter.element !== 'terms') return undefined;
  return elementOf(draft, 'foreword') && !followsOtherRules(draft) ? chapter : undefined;
}

/** A numbered text of another kind has none of the elements of a standard. */
function isDraftedByRules(draft: Draft): boolean {
  return draft.roots.some(({ element }) => element === 'foreword' || FIRST_CHAPTERS.some(([kind]) => kind === element));
}
