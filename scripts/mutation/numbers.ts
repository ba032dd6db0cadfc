/** Faults in the numbers of clauses, annexes, items, captions, notes. */
import type { Clause, Passage } from '../../server/src/draft/draft.ts';
import { type Mutator, type Plant, replace, type Subject, sourceOf, within } from './mutator.ts';

/** Clauses with a number in the text: chapters and subclauses, of the body and of annexes. */
function numbered({ draft }: Subject): Clause[] {
  return draft.clauses.filter(({ kind, label, term }) => kind === 'clause' && label !== undefined && !term);
}

/** Changes the last number of the label: 5.2 becomes 5.4. */
function renumbered({ heading, label }: Clause, change: (last: number) => string): Plant | undefined {
  if (!label) return undefined;
  const number = heading.block.text.slice(label.numberStart, label.numberEnd);
  const last = /\d+$/.exec(number);
  if (!last) return undefined;
  const start = label.numberStart + last.index;
  return replace(within(heading, start, label.numberEnd), change(Number(last[0])));
}

function isLast({ parent }: Clause, clause: Clause, { draft }: Subject): boolean {
  const siblings = parent ? parent.children : draft.roots.filter(({ kind }) => kind === 'clause');
  return siblings.at(-1) === clause;
}

/** The label of a passage, at its place. */
function labelOf(passage: Passage): { readonly start: number; readonly end: number } | undefined {
  const { label } = passage;
  return label && { start: label.numberStart, end: label.numberEnd };
}

export const NUMBER_MUTATORS: readonly Mutator[] = [
  {
    name: '条的编号跳过一号 a number of a clause is left out',
    rules: ['clause-sequence'],
    *plants(subject) {
      for (const clause of numbered(subject)) {
        if (!isLast(clause, clause, subject)) continue;
        const plant = renumbered(clause, (last) => String(last + 1));
        if (plant) yield plant;
      }
    },
  },
  {
    name: '条的编号重复 a clause has the number of the one before',
    rules: ['clause-sequence'],
    *plants(subject) {
      for (const clause of numbered(subject)) {
        const plant = renumbered(clause, (last) => String(last - 1));
        if (plant && (clause.label?.path.at(-1) ?? 0) > 1 && isLast(clause, clause, subject)) yield plant;
      }
    },
  },
  {
    name: '章条编号后缺少间隙 no gap behind a number',
    rules: ['clause-gap', 'clause-number-form'],
    *plants({ draft }) {
      for (const { kind, label, heading } of draft.clauses) {
        if (kind !== 'clause' || !label) continue;
        const gap = /^[ \u3000]+(?=[\u4e00-\u9fff])/.exec(heading.block.text.slice(label.numberEnd));
        if (!gap) continue;
        const { document, start, end } = replace(within(heading, label.numberStart, label.numberEnd), '');
        const source = draft.documents[document]?.text.slice(end, end + 4) ?? '';
        const width = /^[ \u3000]+/.exec(source)?.[0].length ?? 0;
        if (width === 0) continue;
        yield { document, start: end, end: end + width, text: '', expected: [{ document, start, end: end + width }] };
      }
    },
  },
  {
    name: '列项的编号跳过一号 an item letter is left out',
    rules: ['item-sequence'],
    *plants({ draft }) {
      for (const { items } of draft.lists) {
        const last = items.at(-1);
        const label = last?.label;
        if (items.length < 3 || !last || !label || !items.every((item) => item.label?.kind === label.kind)) continue;
        const { text } = last.passage.block;
        const letter = text.slice(label.numberStart, label.numberEnd);
        if (!/^[a-w]$/.test(letter)) continue;
        const next = String.fromCharCode(letter.charCodeAt(0) + 1);
        yield replace(within(last.passage, label.numberStart, label.numberEnd), next);
      }
    },
  },
  ...(['table', 'figure'] as const).map(
    (kind): Mutator => ({
      name:
        kind === 'table'
          ? '表的编号跳过一号 a table number is left out'
          : '图的编号跳过一号 a figure number is left out',
      rules: [`${kind}-sequence`],
      *plants({ draft }) {
        const captions = draft.captions.filter((caption) => caption.kind === kind && !caption.continued);
        const numbers = captions.map(({ label, passage }) =>
          passage.block.text.slice(label.numberStart, label.numberEnd),
        );
        const right = numbers.every((number, at) => number === String(at + 1));
        const last = captions.at(-1);
        if (!right || !last || captions.length < 2) return;
        const { passage, label } = last;
        yield replace(within(passage, label.numberStart, label.numberEnd), String(captions.length + 1));
        const middle = captions[captions.length - 2] as typeof last;
        yield replace(
          within(middle.passage, middle.label.numberStart, middle.label.numberEnd),
          String(captions.length + 4),
        );
      },
    }),
  ),
  {
    name: '附录的编号跳过一号 an annex letter is left out',
    rules: ['annex-sequence'],
    *plants({ draft }) {
      const annexes = draft.clauses.filter(({ kind, label }) => kind === 'annex' && label);
      const last = annexes.at(-1);
      const place = last && labelOf(last.heading);
      if (!last || !place || annexes.some(({ children }) => children.length > 0 && annexes.length === 1)) return;
      const letter = last.heading.block.text.slice(place.start, place.end);
      if (!/^[A-X]$/.test(letter)) return;
      yield replace(within(last.heading, place.start, place.end), String.fromCharCode(letter.charCodeAt(0) + 1));
    },
  },
  {
    name: '一个层次只剩一个条 a level is left with one subclause',
    rules: ['only-subclause'],
    *plants({ draft }) {
      for (const { children, parent, kind } of draft.clauses) {
        const [first, second] = children;
        if (kind !== 'clause' || !first || !second || children.length !== 2 || first.term) continue;
        if (first.label?.kind !== 'clause' || second.children.length > 0 || parent?.kind === 'annex') continue;
        const from = sourceOf(second.heading);
        const last = draft.passages[second.end - 1] as Passage;
        if (last.document !== from.document) continue;
        const place = sourceOf(first.heading);
        yield { document: from.document, start: from.start, end: sourceOf(last).end, text: '', expected: [place] };
      }
    },
  },
];
