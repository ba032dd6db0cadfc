/** Faults in the elements of a standard: which there are, their titles and fixed sentences, terms. */
import type { ElementKind, Passage } from '../../server/src/draft/draft.ts';
import { elementOf } from '../../server/src/facts/chapters.ts';
import { followsEarlierEdition } from '../../server/src/facts/edition.ts';
import { termsOf } from '../../server/src/facts/terms.ts';
import { isStandard, type Mutator, matches, type Plant, replace, type Subject, sourceOf, within } from './mutator.ts';

function inElement(element: ElementKind): (passage: Passage) => boolean {
  return (passage) => passage.element === element && passage.role === 'paragraph';
}

/** Replaces a pattern wherever it stands in an element. */
function worded(name: string, rules: readonly string[], element: ElementKind, pattern: RegExp, other: string): Mutator {
  return {
    name,
    rules,
    *plants(subject) {
      for (const { span, passage } of matches(subject, pattern, inElement(element))) {
        yield { ...replace(span, other), expected: [sourceOf(passage)] };
      }
    },
  };
}

/** Takes a whole element out: what reports it stands at one of the headings. */
function* without({ draft }: Subject, kind: ElementKind): Generator<Plant> {
  const clause = elementOf(draft, kind);
  const last = clause && draft.passages[clause.end - 1];
  if (!clause || !last || last.document !== clause.heading.document) return;
  const from = sourceOf(clause.heading);
  const headings = draft.roots.map(({ heading }) => sourceOf(heading));
  const start = { document: from.document, start: 0, end: 0 };
  const cover = draft.passages.slice(0, 8).map(sourceOf);
  yield { ...from, end: sourceOf(last).end, text: '', expected: [...headings, ...cover, start] };
}

/** @param earlier whether the editions before 2020 ask for the element too */
function removed(name: string, kind: ElementKind, earlier: boolean): Mutator {
  return {
    name,
    rules: ['required-elements', 'element-position', 'required-chapters', 'term-chapter'],
    plants: (subject) => (earlier || !followsEarlierEdition(subject.facts) ? without(subject, kind) : []),
  };
}

const RESPONSIBLE = worded('“归口管理” for “归口”', ['responsible-body'], 'foreword', /归口(?=。)/g, '归口管理');

export const ELEMENT_MUTATORS: readonly Mutator[] = [
  removed('没有前言 no foreword', 'foreword', true),
  removed('没有“范围” no scope', 'scope', true),
  removed('没有“规范性引用文件” no normative references', 'normative-references', false),
  removed('没有“术语和定义” no terms and definitions', 'terms', false),
  {
    name: '标题末尾的句号 a full stop behind a title',
    rules: ['heading-punctuation', 'heading-mark'],
    *plants({ draft }) {
      for (const { titled, kind, heading, title, term } of draft.clauses) {
        const { text } = heading.block;
        if (titled !== 'yes' || kind === 'element' || term || heading.block.kind !== 'heading') continue;
        if (title === '' || !/[\u4e00-\u9fff]$/.test(text)) continue;
        yield { ...replace(within(heading, text.length), '。'), expected: [sourceOf(heading)] };
      }
    },
  },
  {
    name: '目次与正文不一致 the contents say another title',
    rules: ['contents-match'],
    *plants(subject) {
      if (!isStandard(subject)) return;
      for (const { passage, titleStart, titleEnd, title, label } of subject.draft.contents) {
        if (!label || title.length < 2) continue;
        yield { ...replace(within(passage, titleStart, titleEnd), `${title}办法`), expected: [sourceOf(passage)] };
      }
    },
  },
  worded(
    '专利说明用旧表述 the older statement on patents',
    ['patent-statement'],
    'foreword',
    /(?<=承担识别)(?=专利的责任)/g,
    '这些',
  ),
  worded(
    '起草依据用旧表述 the older statement on the basis',
    ['drafting-basis'],
    'foreword',
    /的规定起草(?=。)/g,
    '给出的规则起草',
  ),
  worded(
    '引用文件的引导语有缺 the lead-in of the references lacks words',
    ['references-lead-in'],
    'normative-references',
    /通过文中的规范性引用/g,
    '通过引用',
  ),
  worded(
    '术语的引导语写错 the lead-in of the terms is worded otherwise',
    ['terms-lead-in'],
    'terms',
    /下列术语和定义适用于本文件/g,
    '下列术语适用于本文件',
  ),
  worded('“主要规定了” in the scope', ['scope-statement'], 'scope', /(?<=本文件)规定了/g, '主要规定了'),
  worded('“可适用于” in the scope', ['scope-application'], 'scope', /(?<=本文件)适用于/g, '可适用于'),
  {
    ...RESPONSIBLE,
    plants: (subject) =>
      // 浙江制造 standards say it so.
      subject.draft.profile === 'zhejiang-made' ? [] : RESPONSIBLE.plants(subject),
  },
  {
    name: '附录没有标明作用 an annex without its nature',
    rules: ['annex-heading'],
    *plants(subject) {
      const { draft } = subject;
      for (const passage of draft.passages) {
        if (passage.role !== 'annex' && passage.role !== 'annex-nature') continue;
        const match = /[（(](?:规范性|资料性)[）)]/.exec(passage.block.text);
        if (!match) continue;
        // It is said twice.
        const around = draft.passages.slice(passage.index - 2, passage.index + 5);
        if (around.some((other) => other !== passage && /规范性|资料性/.test(other.block.text.slice(0, 60)))) continue;
        const clause = passage.clause ? sourceOf(passage.clause.heading) : sourceOf(passage);
        const plant = replace(within(passage, match.index, match.index + match[0].length), '');
        yield { ...plant, expected: [sourceOf(passage), clause] };
      }
    },
  },
  {
    name: '附录的作用写作“规范性附录” 规范性附录 for 规范性',
    rules: ['annex-heading'],
    *plants({ draft }) {
      for (const passage of draft.passages) {
        if (passage.role !== 'annex' && passage.role !== 'annex-nature') continue;
        const match = /(?<=[（(](?:规范性|资料性))(?=[）)])/.exec(passage.block.text);
        if (match) yield replace(within(passage, match.index), '附录');
      }
    },
  },
  {
    name: '定义以“是指”开头 a definition begins with 是指',
    rules: ['definition-opening'],
    *plants({ draft }) {
      for (const { definition } of termsOf(draft).entries) {
        if (definition && /^[\u4e00-\u9fff]/.test(definition.block.text)) yield replace(within(definition, 0), '是指');
      }
    },
  },
  {
    name: '定义中有要求 a requirement in a definition',
    rules: ['provision-in-definition'],
    *plants({ draft }) {
      for (const { definition } of termsOf(draft).entries) {
        const text = definition?.block.text ?? '';
        if (definition && /。$/.test(text))
          yield replace(within(definition, text.length - 1, text.length), '，应能反复使用。');
      }
    },
  },
  {
    name: '英文对应词大写 capitals in the English of a term',
    rules: ['term-english-case'],
    *plants({ draft }) {
      for (const { clause, english } of termsOf(draft).entries) {
        // One capital may be that of a name: the rule wants two words of some length.
        if (!/^[a-z]+(?: [a-z]+)+$/.test(english) || (english.match(/[a-z]{4,}/g) ?? []).length < 2) continue;
        for (const passage of draft.passages.slice(clause.first, clause.first + 3)) {
          const at = passage.block.text.indexOf(english);
          if (at < 0) continue;
          const capital = english.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
          yield replace(within(passage, at, at + english.length), capital);
          break;
        }
      }
    },
  },
];
