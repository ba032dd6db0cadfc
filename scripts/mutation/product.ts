/** Faults in standards of products: requirements and their tests, inspection items, the chapters of 浙江制造 standards. */
import type { Clause, Passage } from '../../server/src/draft/draft.ts';
import { chaptersOf } from '../../server/src/facts/chapters.ts';
import { followsEarlierEdition } from '../../server/src/facts/edition.ts';
import { itemRows } from '../../server/src/facts/inspection-rows.ts';
import { placeOf } from '../../server/src/facts/place.ts';
import { isProductStandard, productElements } from '../../server/src/facts/product-chapters.ts';
import { wholeText } from '../../server/src/source/per-block.ts';
import { behind, isStandard, type Mutator, matches, type Plant, replace, type Subject, sourceOf } from './mutator.ts';

function chapter({ draft }: Subject, element: string): Clause | undefined {
  return chaptersOf(draft).find(({ title }) => (productElements(title) as readonly string[]).includes(element));
}

/** Takes a clause out with all that stands below it. */
function taken({ draft }: Subject, { heading, end }: Clause, expected: Plant['expected']): Plant | undefined {
  const last = draft.passages[end - 1] as Passage;
  const from = sourceOf(heading);
  return last.document === from.document
    ? { ...from, end: sourceOf(last).end, text: '', ...(expected && { expected }) }
    : undefined;
}

function textOf({ draft }: Subject, { first, end }: Clause): string {
  return draft.passages
    .slice(first, end)
    .map(({ block }) => wholeText(block))
    .join('\n');
}

/** The rows of the tables of inspection items, each with its place in the source. */
function* inspectionRows(subject: Subject) {
  for (const rows of itemRows(subject.facts).values()) {
    for (const { passage, row, mentions } of rows) {
      const own = mentions.filter(({ span }) => span.cell?.row === row);
      if (own.length >= 2 && own.length === mentions.length) yield { passage, row, mentions: own };
    }
  }
}

/** A chapter of a 浙江制造 standard that has to be there. */
const ZHEJIANG: readonly (readonly [string, string])[] = [
  ['basic-requirements', '没有“基本要求” no basic requirements'],
  ['requirements', '没有“技术要求” no requirements'],
  ['test-methods', '没有“试验方法” no test methods'],
  ['inspection', '没有“检验规则” no inspection rules'],
  ['commitment', '没有“质量承诺” no commitment'],
];

export const PRODUCT_MUTATORS: readonly Mutator[] = [
  ...ZHEJIANG.map(
    ([element, name]): Mutator => ({
      name,
      rules: ['required-chapters'],
      *plants(subject) {
        const clause = subject.draft.profile === 'zhejiang-made' ? chapter(subject, element) : undefined;
        const headings = chaptersOf(subject.draft).map(({ heading }) => sourceOf(heading));
        const plant = clause && taken(subject, clause, headings);
        if (plant) yield plant;
      },
    }),
  ),
  {
    name: '“质量承诺”之后还有一章 a chapter behind 质量承诺',
    rules: ['required-chapters'],
    *plants(subject) {
      const { draft } = subject;
      const clause = draft.profile === 'zhejiang-made' ? chapter(subject, 'commitment') : undefined;
      const last = clause && draft.passages[clause.end - 1];
      if (!clause || !last) return;
      const { document, start } = sourceOf(clause.heading);
      const hashes = /^#+ /.exec(draft.documents[document]?.text.slice(start, start + 8) ?? '')?.[0] ?? '';
      const next = behind(last, `${hashes}${Number(clause.key) + 1}　附则\n\n用户有疑问时，由制造商解释。`);
      yield { ...next, expected: [sourceOf(clause.heading)] };
    },
  },
  {
    name: '要求没有对应的试验方法 a requirement without its test',
    rules: ['requirement-without-test', 'inspection-coverage'],
    *plants(subject) {
      const tests = chapter(subject, 'test-methods');
      const requirements = chapter(subject, 'requirements');
      if (!tests || !requirements || !isProductStandard(subject.draft)) return;
      for (const test of tests.children) {
        const requirement = requirements.children.find(({ title }) => title === test.title);
        if (!requirement) continue;
        // It may be checked as a cited standard has it, by a method that it names, or in another test.
        const text = textOf(subject, requirement);
        const others = tests.children.filter((other) => other !== test).map((other) => textOf(subject, other));
        if (/GB|\/T|试验|方法|附录|按/.test(text) || others.some((other) => other.includes(test.title))) continue;
        const plant = taken(subject, test, [sourceOf(requirement.heading)]);
        if (plant) yield plant;
      }
    },
  },
  {
    name: '检验项目的条款号错误 another clause in the table of inspection items',
    rules: ['inspection-item'],
    *plants(subject) {
      const tests = chapter(subject, 'test-methods');
      for (const { passage, row, mentions } of inspectionRows(subject)) {
        const test = mentions.find(({ target }) => tests && target.key.startsWith(`${tests.key}.`));
        if (!test || !tests) continue;
        const cell = { passage, cell: test.span.cell, start: test.span.start, end: test.span.end };
        // The rule knows an item by the title of its test.
        const title = tests.children.find(({ key }) => key === test.target.key)?.title;
        if (!passage.block.rows[row]?.some(({ text }) => text === title)) continue;
        const other = tests.children.find(
          ({ key }) => key !== test.target.key && key.length === test.target.key.length,
        );
        if (row > 0 && other) yield replace(cell, other.key);
      }
    },
  },
  {
    name: '检验项目缺少一项 an item is missing in the table of inspection items',
    rules: ['inspection-coverage'],
    *plants(subject) {
      const requirements = chapter(subject, 'requirements');
      if (!requirements || subject.draft.profile !== 'zhejiang-made') return;
      for (const { passage, mentions } of inspectionRows(subject)) {
        const own = mentions.find(({ target }) => target.key.startsWith(`${requirements.key}.`));
        const clause = requirements.children.find(({ key }) => key === own?.target.key);
        const rows = [...inspectionRows(subject)].filter((other) =>
          other.mentions.some(({ target }) => target.key === own?.target.key),
        );
        if (!own || !clause || rows.length > 1) continue;
        const { document, start } = placeOf(own.span);
        const source = subject.draft.documents[document]?.text ?? '';
        const from = source.lastIndexOf('\n', start);
        const to = source.indexOf('\n', start);
        if (source[from + 1] !== '|' || from < sourceOf(passage).start || to < 0) continue;
        yield { document, start: from, end: to, text: '', expected: [sourceOf(clause.heading)] };
      }
    },
  },
  {
    name: '范围中的章名与正文不一致 the scope names a chapter that is not there',
    rules: ['scope-chapters', 'scope-aspects'],
    *plants(subject) {
      if (!isProductStandard(subject.draft)) return;
      const places = matches(subject, /(?<=规定了[^。]*)检验规则/g, ({ element }) => element === 'scope');
      for (const { span, passage } of places) yield { ...replace(span, '安装与调试'), expected: [sourceOf(passage)] };
    },
  },
  {
    name: '“规定了……测定方法” in the scope',
    rules: ['scope-verb'],
    *plants(subject) {
      // Earlier editions had 规定了 for everything; of several things at once it is right.
      if (!isStandard(subject) || followsEarlierEdition(subject.facts)) return;
      const places = matches(subject, /(?<=^本文件)规定了[^。]*/g, ({ element }) => element === 'scope');
      for (const { span, passage } of places)
        yield { ...replace(span, '规定了水和废水中铅的测定方法'), expected: [sourceOf(passage)] };
    },
  },
];
