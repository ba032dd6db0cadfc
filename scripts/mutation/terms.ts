/** Faults in terms, abbreviations, definitions. */
import { elementOf } from '../../server/src/facts/chapters.ts';
import { type TermEntry, termsOf } from '../../server/src/facts/terms.ts';
import { isStandard, type Mutator, type Plant, replace, type Subject, sourceOf, within } from './mutator.ts';

/** The entries of the chapter of terms. */
function entriesOf({ draft }: Subject): readonly TermEntry[] {
  return termsOf(draft).entries;
}

/** An entry more behind the last one of the chapter, written as its headings are. */
function* added(subject: Subject, term: string, english: string, definition: string): Generator<Plant> {
  const { draft } = subject;
  const last = entriesOf(subject).at(-1);
  const end = last && draft.passages[last.clause.end - 1];
  if (!last || !end || !isStandard(subject) || last.line === last.clause.heading) return;
  const { document, start } = sourceOf(last.clause.heading);
  const hashes = /^#+ /.exec(draft.documents[document]?.text.slice(start, start + 8) ?? '')?.[0] ?? '';
  const number = last.clause.key.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  const at = sourceOf(end).end;
  const text = `\n\n${hashes}${number}\n\n**${term}　${english}**\n\n${definition}\n`;
  yield { document: end.document, start: at, end: at, text };
}

export const TERM_MUTATORS: readonly Mutator[] = [
  {
    name: '术语没有使用 a term that is not used',
    rules: ['term-unused'],
    plants: (subject) => added(subject, '窥孔开度', 'peephole opening', '窥孔张开的程度。'),
  },
  {
    name: '术语界定了两次 a term is defined twice',
    rules: ['term-twice'],
    *plants(subject) {
      for (const { names, english } of entriesOf(subject)) {
        const name = names[0]?.text;
        if (name && /^[\u4e00-\u9fff]+$/.test(name) && english)
          yield* added(subject, name, english, '同一概念的另一种说法。');
      }
    },
  },
  {
    name: '术语没有英文对应词 a term without its English',
    rules: ['term-english'],
    *plants(subject) {
      for (const { line, english, englishStart } of entriesOf(subject)) {
        const { text } = line.block;
        // An abbreviation behind it stands for the term in Latin letters.
        if (!english || !text.endsWith(english) || !/^[\u4e00-\u9fff]+$/.test(text.slice(0, englishStart))) continue;
        yield { ...replace(within(line, englishStart, text.length), ''), expected: [sourceOf(line)] };
      }
    },
  },
  {
    name: '定义末尾没有句号 a definition without its full stop',
    rules: ['definition-end'],
    *plants(subject) {
      for (const { definition, behind } of entriesOf(subject)) {
        const text = definition?.block.text ?? '';
        if (!definition || behind.length > 0 || !/[\u4e00-\u9fff]。$/.test(text)) continue;
        yield { ...replace(within(definition, text.length - 1, text.length), ''), expected: [sourceOf(definition)] };
      }
    },
  },
  {
    name: '术语后的条目编号错误 another entry’s number behind a term',
    rules: ['term-reference'],
    *plants(subject) {
      const entries = entriesOf(subject);
      const keys = new Set(entries.map(({ clause }) => clause.key));
      for (const { span, target, resolution } of subject.facts.mentions) {
        const { text } = span.passage.block;
        if (resolution.to !== 'label' || !keys.has(target.key) || text[span.start - 1] !== '（') continue;
        const entry = entries.find(({ clause }) => clause.key === target.key);
        if (!entry?.names.some((name) => text.slice(0, span.start - 1).endsWith(name.text))) continue;
        const other = entries.find(({ clause }) => clause.key !== target.key);
        if (other) yield replace(span, other.clause.key);
      }
    },
  },
  {
    name: '缩略语没有使用 an abbreviation that is not used',
    rules: ['abbreviation-unused'],
    *plants({ draft }) {
      const clause = elementOf(draft, 'terms');
      const last = clause && draft.passages[clause.end - 1];
      // The chapter ends with a list such as "VSS——车辆速度传感器(Vehicle Speed Sensor)".
      if (!last || !/^[A-Z]{2,5}——/.test(last.block.text)) return;
      const { document, end } = sourceOf(last);
      yield { document, start: end, end, text: '\n\nXQW——稀缺物资网(Xique Wang)\n' };
    },
  },
];
