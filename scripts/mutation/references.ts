/** Faults in references inside the document. */
import type { Clause } from '../../server/src/draft/draft.ts';
import { isQuoted } from '../../server/src/facts/quotation.ts';
import { type Mutator, type Plant, replace, type Subject } from './mutator.ts';

/** Mentions that lead somewhere, in running text, each a reference of its own. */
function* led(subject: Subject, kinds: readonly string[]): Generator<Subject['facts']['mentions'][number]> {
  const { facts } = subject;
  for (const mention of facts.mentions) {
    const { resolution, target, span, reference, rangeFrom } = mention;
    // What is quoted shows how to write; a text that names another document may mean a place in that one.
    const { text } = span.passage.block;
    if (isQuoted(text, span.start) || /(?:GB|ISO|IEC|[A-Z]{2})(?:\/T)? ?\d[^。]*$/.test(text.slice(0, span.start)))
      continue;
    if (resolution.to !== 'label' || !kinds.includes(target.kind) || rangeFrom || span.cell) continue;
    if (
      span.passage.role === 'contents' ||
      span.passage.role === 'example' ||
      span.passage.role === 'figure' ||
      reference.targets.length > 1
    )
      continue;
    yield mention;
  }
}

/** The number of the mention becomes one that nothing has: 5.2 becomes 5.82, 附录B becomes 附录X. */
function broken(subject: Subject, kinds: readonly string[]): Plant[] {
  return [...led(subject, kinds)].map(({ span, target }) => {
    const number = span.passage.block.text.slice(target.numberStart, target.numberEnd);
    const far = /^[A-Z]$/.test(number) ? 'X' : number.replace(/\d+$/, (last) => String(Number(last) + 80));
    return replace({ ...span, start: target.numberStart, end: target.numberEnd }, far);
  });
}

function textBefore({ span }: Subject['facts']['mentions'][number], length: number): string {
  const { passage } = span;
  return passage.block.text.slice(Math.max(0, span.start - length), span.start);
}

export const REFERENCE_MUTATORS: readonly Mutator[] = [
  {
    name: '引用不存在的条 a reference to a clause that is not there',
    rules: ['reference-target', 'change-list-target', 'reference-item', 'term-reference'],
    plants: (subject) => broken(subject, ['clause']),
  },
  {
    name: '引用不存在的表 a reference to a table that is not there',
    rules: ['reference-target', 'change-list-target', 'reference-item', 'reference-kind'],
    plants: (subject) => broken(subject, ['table']),
  },
  {
    name: '引用不存在的图 a reference to a figure that is not there',
    rules: ['reference-target', 'change-list-target', 'reference-item', 'reference-kind'],
    plants: (subject) => broken(subject, ['figure']),
  },
  {
    name: '引用不存在的附录 a reference to an annex that is not there',
    rules: ['reference-target', 'change-list-target', 'reference-item'],
    plants: (subject) => broken(subject, ['annex']),
  },
  {
    name: '“第5.2条” the number of a clause between 第 and 条',
    rules: ['reference-form'],
    *plants(subject) {
      for (const mention of led(subject, ['clause'])) {
        const { span, target } = mention;
        const number = span.passage.block.text.slice(target.numberStart, target.numberEnd);
        // 3.1 behind a term is the number of its entry, which nobody calls 第3.1条.
        if (mention.resolution.to === 'label' && mention.resolution.labelled.kind === 'clause') {
          if ((mention.resolution.labelled.clause as Clause).term) continue;
        }
        if (!/^\d+\.\d+$/.test(number) || /第$/.test(textBefore(mention, 2))) continue;
        const end = target.numberEnd;
        // An item behind the number would stand behind 条.
        if (target.path.length > 0 && (target.path[0]?.start ?? 0) > end) continue;
        yield replace({ ...span, start: target.numberStart, end }, `第${number}条`);
      }
    },
  },
  {
    name: '“参见” for “见”',
    rules: ['see-verb'],
    *plants(subject) {
      for (const mention of led(subject, ['clause', 'annex', 'table', 'figure'])) {
        const { span, reference } = mention;
        const at = reference.start;
        const before = span.passage.block.text.slice(Math.max(0, at - 2), at + 1);
        const index = before.lastIndexOf('见');
        if (index < 0 || /[参详可]见/.test(before)) continue;
        const start = Math.max(0, at - 2) + index;
        yield replace({ ...span, start, end: start + 1 }, '参见');
      }
    },
  },
  {
    name: '“见下表” for “见表2”',
    rules: ['relative-pointer'],
    *plants(subject) {
      for (const mention of led(subject, ['table'])) {
        const { span } = mention;
        const { text } = span.passage.block;
        if (text[span.start - 1] !== '见') continue;
        yield replace(span, '下表');
      }
    },
  },
  {
    name: '同一编号写了两次 a mention stands twice',
    rules: ['doubled-mention'],
    *plants(subject) {
      for (const { span } of led(subject, ['table', 'figure'])) {
        const written = span.passage.block.text.slice(span.start, span.end);
        yield replace({ ...span, start: span.end }, written);
      }
    },
  },
];
