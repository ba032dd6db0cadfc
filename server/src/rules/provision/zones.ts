/** Where in a draft a sentence stands, as far as that decides which provisions it may hold. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Clause, Draft, ElementKind, Passage } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import type { Span } from '../../facts/facts.ts';
import { type PlacedSentence, provisionSentences, type Sentence, sentencesOfBlock } from '../../facts/sentences.ts';
import { once } from '../../source/per-block.ts';

export type Zone =
  | 'foreword'
  | 'introduction'
  | 'scope'
  | 'definition' // in an entry of 术语和定义
  | 'symbols'
  | 'note' // to a text, a table or a figure; a footnote of the text
  | 'text'; // the chapters and the normative annexes, with their tables

/** A sentence that is more than a statement, at its place. */
export interface Spoken {
  readonly passage: Passage;
  readonly zone: Zone;
  readonly sentence: PlacedSentence;
}

/** The characters [start, end) of the text that a sentence is part of. */
export function spanIn({ passage, sentence }: Spoken, start: number, end: number): Span {
  return { passage, cell: sentence.cell, start, end };
}

/**
 * The sentences that are more than statements, in document order. Left out is what only shows or informs: examples,
 * informative annexes, titles, captions, quoted documents.
 */
export const spokenIn: (draft: Draft) => readonly Spoken[] = once((draft) => {
  const { passages } = draft;
  const columns = provisionSentences(passages);
  const spoken: Spoken[] = [];
  for (const index of filled(columns)) {
    const passage = passages[index] as Passage;
    const zone = zoneIn(draft, passage);
    if (!zone) continue;
    for (const sentence of columns[index] as readonly PlacedSentence[]) {
      spoken.push({ passage, zone: zoneOfSentence(sentence, zone), sentence });
    }
  }
  return spoken;
});

/**
 * Those of `spokenIn` of which `find` has anything to say, as a column. `find` must look at nothing but the sentence; it
 * gives undefined or an empty array for most. With `beside-text`, most sentences in the zone `text` are left out.
 */
export function spokenColumn<Found>(
  find: (sentence: Sentence) => readonly Found[] | undefined,
): (draft: Draft, where?: 'beside-text') => Generator<readonly [Spoken, readonly Found[]]> {
  const column = blockColumn((block): readonly (readonly [PlacedSentence, readonly Found[]])[] | undefined => {
    let all: (readonly [PlacedSentence, readonly Found[]])[] | undefined;
    for (const sentence of sentencesOfBlock(block) ?? NO_SENTENCES) {
      const found = find(sentence);
      if (!found || found.length === 0) continue;
      all ??= [];
      all.push([sentence, found]);
    }
    return all;
  });
  return function* (draft, where) {
    const sentences = column(draft.passages);
    for (const index of filled(sentences)) {
      const passage = draft.passages[index] as Passage;
      if (where === 'beside-text' && isOfText(passage)) continue;
      const zone = zoneIn(draft, passage);
      if (!zone) continue;
      for (const [sentence, found] of sentences[index] as NonNullable<(typeof sentences)[number]>) {
        yield [{ passage, zone: zoneOfSentence(sentence, zone), sentence }, found];
      }
    }
  };
}

/** Whether sentences of the passage are in the zone `text`, if they are in any. */
function isOfText({ element, role }: Passage): boolean {
  return (element === 'text' || element === 'annex') && (role === 'paragraph' || role === 'item' || role === 'clause');
}

const NO_SENTENCES: readonly PlacedSentence[] = [];

function zoneOfSentence({ cell, text }: PlacedSentence, zone: Zone): Zone {
  return cell && NOTE.test(text) ? 'note' : zone;
}

/** The zone of a passage, as far as its sentences may be provisions at all. */
function zoneIn(draft: Draft, passage: Passage): Zone | undefined {
  const zone = zoneOf(passage);
  if (!zone || passage.index > (bareExamples(draft).get(passage.clause) ?? passage.index)) return undefined;
  const ofTable =
    passage.role === 'footnote' && idsOfTables(footnotesOfTables(draft.passages)).has(passage.block.footnote);
  return ofTable ? undefined : zone;
}

/** What follows a line with nothing but 示例 in a clause may be the example: the first such line of each clause. */
const bareExamples: (draft: Draft) => ReadonlyMap<Clause | undefined, number> = once(({ remarks }) => {
  const examples = new Map<Clause | undefined, number>();
  for (const { kind, label, passage } of remarks) {
    if (kind !== 'example' || passage.block.text.length > label.end + 1) continue;
    if (!examples.has(passage.clause)) examples.set(passage.clause, passage.index);
  }
  return examples;
});

/** A note that stands in a cell of its table. */
const NOTE = /^注\s?\d{0,2}[：:]/;

const idsOfTables = once(
  (footnotes: readonly (readonly string[] | undefined)[]): ReadonlySet<string | undefined> =>
    new Set(footnotes.flatMap((ids) => ids ?? [])),
);

/** The footnotes of tables may hold requirements, those of the text may not. */
const footnotesOfTables = blockColumn((block): readonly string[] | undefined => {
  if (block.rows.length === 0) return undefined;
  const marks = block.rows.flat().flatMap((cell) => cell.marks.filter(({ kind }) => kind === 'footnote-mark'));
  return marks.length > 0 ? marks.map(({ target }) => target) : undefined;
});

const ZONES: Readonly<Partial<Record<ElementKind, Zone>>> = {
  foreword: 'foreword',
  introduction: 'introduction',
  scope: 'scope',
  symbols: 'symbols',
  text: 'text',
  annex: 'text',
};

function zoneOf({ role, element, clause, block }: Passage): Zone | undefined {
  // In front of the first chapter stands what is no text of the standard.
  if (!clause) return undefined;
  if (element === 'annex' && chapterOf(clause)?.nature === 'informative') return undefined;
  switch (role) {
    case 'note':
    case 'footnote':
      return element === 'cover' || element === 'bibliography' ? undefined : 'note';
    case 'clause':
      if (clause.titled === 'yes' || (clause.titled === 'unsure' && !/[。；：]$/.test(block.text))) return undefined;
      break;
    case 'paragraph':
    case 'item':
    case 'table':
      break;
    default:
      return undefined;
  }
  if (element === 'terms') return clause.term && role !== 'clause' ? 'definition' : undefined;
  return ZONES[element];
}

/** A requirement in 总体原则, 总则 or 原则, where none may stand. */
export function isAmongPrinciples({ passage, zone, sentence }: Spoken): boolean {
  return zone === 'text' && sentence.kind === 'requirement' && PRINCIPLES.test(chapterNameOf(passage));
}

export const PRINCIPLES = /^(?:总体原则|总则|原则)$/;

/** A requirement in a guidance standard. 总体要求 is no core element: requirements may stand there. */
export function isInGuidance({ passage, zone, sentence }: Spoken, { functionType }: Draft): boolean {
  if (functionType !== 'guidance' || zone !== 'text' || sentence.kind !== 'requirement') return false;
  return passage.element !== 'annex' && !/要求$/.test(chapterNameOf(passage));
}

/** The chapter or annex that a clause belongs to. */
function chapterOf(clause: Clause | undefined): Clause | undefined {
  let chapter = clause;
  while (chapter?.parent) chapter = chapter.parent;
  return chapter;
}

/** The title of the chapter that a passage stands in; '' in annexes. */
export function chapterNameOf({ clause }: Passage): string {
  const chapter = chapterOf(clause);
  return chapter ? nameOfChapter(chapter) : '';
}

/** The title of a chapter; '' for annexes and the like. */
export function nameOfChapter({ kind, title }: Clause): string {
  return kind === 'clause' ? squeeze(title) : '';
}
