/** The numbers of tables and figures as their captions, or what stands for a caption, give them. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Caption, Clause, Draft, Passage, Role } from '../../draft/draft.ts';
import { blockLabel } from '../../draft/passages.ts';
import { span } from '../rule.ts';
import { exampleFinder, type Numbered, type Series, type SeriesWords } from './series.ts';

/** 图-1 结构图: a caption whose number has a dash before it. */
const DASHED = /^([表图圖])([ \u3000]*[-–—－][ \u3000]*)(\d{1,3})(?![\d.．])/;
const LONGEST_CAPTION = 80;

export interface DashedCaption {
  readonly kind: Caption['kind'];
  readonly number: number;
  /** The dash with the gaps around it: [dashStart, numberStart). */
  readonly dashStart: number;
  readonly numberStart: number;
  readonly numberEnd: number;
}

/** By the index of their passages, the texts like 图-1, which the outline leaves as paragraphs: captions all the same. */
export function dashedCaptions({ passages }: Draft): ReadonlyMap<number, DashedCaption> {
  const captions = new Map<number, DashedCaption>();
  const dashes = dashedTexts(passages);
  for (const index of filled(dashes)) {
    if (passages[index]?.role === 'paragraph') captions.set(index, dashes[index] as DashedCaption);
  }
  return captions;
}

const dashedTexts = blockColumn(({ text }): DashedCaption | undefined => {
  if (text.length > LONGEST_CAPTION || /[。；，]$/.test(text)) return undefined;
  const match = DASHED.exec(text);
  if (!match) return undefined;
  const [whole, word, dash, digits] = match as unknown as readonly [string, string, string, string];
  return {
    kind: word === '表' ? 'table' : 'figure',
    number: Number(digits),
    dashStart: word.length,
    numberStart: word.length + dash.length,
    numberEnd: whole.length,
  };
});

/** 表5-1, 图5.1: a number of two components, in an annex of more than the letter and one component. */
export function isSplit(caption: Caption): boolean {
  return caption.label.path.length > 1;
}

/** The keys of the captions of a kind that have a plain number: '1', 'A.2'. */
export function plainKeys(draft: Draft, kind: Caption['kind']): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const caption of draft.captions) {
    if (caption.kind === kind && !isSplit(caption) && caption.label.sub === '') keys.add(caption.label.key);
  }
  return keys;
}

/** The key of what a number of two components would be a part of: '5' of 5-1, 'A.1' of A.1.2. */
export function wholeKey(caption: Caption): string {
  const { annex, path } = caption.label;
  return annex ? `${annex}.${path[0]}` : String(path[0]);
}

/** Whether 图5-1 is a part of 图5, not the first figure of chapter 5. */
export function isPart(caption: Caption, plain: ReadonlySet<string>): boolean {
  return (
    isSplit(caption) && plain.has(wholeKey(caption)) && chapterOf(caption.passage.clause) !== caption.label.path[0]
  );
}

/** Number of the chapter that a clause belongs to. */
function chapterOf(clause: Clause | undefined): number | undefined {
  let at = clause;
  while (at?.parent) at = at.parent;
  return at?.label?.path[0];
}

/** Captions, and what may stand without one. */
const SERIES_ROLES: ReadonlySet<Role> = new Set(['caption', 'table', 'figure']);

export function captionSeries(draft: Draft, kind: Caption['kind']): Series {
  const inExample = exampleFinder(draft);
  const bodies = new Set(draft.captions.map((caption) => caption.body));
  const captions = new Map(draft.captions.map((caption) => [caption.passage, caption]));
  const dashes = dashedCaptions(draft);
  const numbered: Numbered[] = [];
  const unnumbered: number[] = [];
  for (const passage of draft.passages) {
    if (!SERIES_ROLES.has(passage.role) && !dashes.has(passage.index)) continue;
    const caption = captions.get(passage);
    if (caption) {
      if (caption.kind === kind && !caption.continued && !isSplit(caption))
        numbered.push(ofCaption(caption, inExample));
      continue;
    }
    const dashed = dashes.get(passage.index);
    if (dashed?.kind === kind) {
      const at = span(passage, dashed.numberStart, dashed.numberEnd);
      numbered.push({ at, annex: '', number: dashed.number, loose: true, weak: true });
      continue;
    }
    if (bodies.has(passage)) continue;
    const described = passage.role === 'figure' ? ofPicture(passage, kind) : undefined;
    if (described) numbered.push(described);
    else if (passage.role === 'figure' || (kind === 'table' && passage.role === 'table'))
      unnumbered.push(passage.index);
  }
  return { numbered, unnumbered };
}

function ofCaption(caption: Caption, inExample: (passage: Passage) => boolean): Numbered {
  const { label, passage } = caption;
  return {
    at: span(passage, label.numberStart, label.numberEnd),
    annex: label.annex,
    number: label.path[0] ?? 0,
    loose: label.sub !== '' || inExample(passage),
    weak: caption.body === undefined,
  };
}

/** The number in a picture's description: ![图 E.6 封面格式](…). */
function ofPicture(passage: Passage, kind: Caption['kind']): Numbered | undefined {
  const label = blockLabel(passage.block);
  if (label?.kind !== kind || label.path.length !== 1) return undefined;
  const at = span(passage, label.numberStart, label.numberEnd);
  return { at, annex: label.annex, number: label.path[0] as number, loose: true, weak: true };
}

const numberOf = (annex: string, number: number): string => (annex ? `${annex}.${number}` : String(number));

export const TABLE_WORDS: SeriesWords = {
  zh: '表',
  en: 'table',
  label: (annex, number) => `表${numberOf(annex, number)}`,
  labelEn: (annex, number) => `table ${numberOf(annex, number)}`,
};

export const FIGURE_WORDS: SeriesWords = {
  zh: '图',
  en: 'figure',
  label: (annex, number) => `图${numberOf(annex, number)}`,
  labelEn: (annex, number) => `figure ${numberOf(annex, number)}`,
};
