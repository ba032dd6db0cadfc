/** The data of the cover: what the front matter says, or what stands in the text before the contents and the foreword. */
import { parseStandardCode } from '../../../../grammar/standard-code.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { once, perBlock } from '../../source/per-block.ts';
import { span } from '../rule.ts';
import { readFields } from './fields.ts';

export type Datum =
  | 'number'
  | 'title'
  | 'title-en'
  | 'ics'
  | 'ccs'
  | 'replaces'
  | 'correspondence'
  | 'publication-date'
  | 'implementation-date'
  | 'publisher'
  | 'record-number';

/** The keys of a front matter that hold a datum; the first one that is there counts. */
const KEYS: Readonly<Record<Datum, readonly string[]>> = {
  number: ['number', 'standard-number', 'document-identifier', '编号', '标准编号', '文件编号'],
  title: ['title', '标题', '名称'],
  'title-en': ['title-en', 'english-title', '英文名称', '英文译名'],
  ics: ['ics', 'ICS', 'ICS号'],
  ccs: ['ccs', 'CCS', 'CCS号'],
  replaces: ['replaces', '代替'],
  correspondence: ['correspondence', 'conformity-statement', '一致性程度'],
  'publication-date': ['publication-date', 'date', '发布日期'],
  'implementation-date': ['implementation-date', 'effective-date', '实施日期'],
  publisher: ['publisher', 'issuer', '发布机构', '发布部门'],
  'record-number': ['record-number', '备案号'],
};

/** What a cover alone has; a title may stand anywhere. */
const TELLING: readonly Datum[] = [
  'number',
  'title-en',
  'ics',
  'ccs',
  'replaces',
  'publication-date',
  'implementation-date',
  'publisher',
  'record-number',
];

export interface CoverValue {
  /** As it is written, without quotation marks; '' for a key of the front matter that waits to be filled in. */
  readonly text: string;
  readonly at: Span;
}

export interface Cover {
  /** The front matter that the data stand in; absent where they stand in the text. */
  readonly front: Passage | undefined;
  readonly data: ReadonlyMap<Datum, CoverValue>;
  /** The passages of a cover in the text. */
  readonly passages: readonly Passage[];
}

/** A cover is over by then. */
const HEAD = 60;
/** A title alone, or a title and a date, are no cover. */
const FEWEST = 2;

/** The cover, in the front matter or in the text; undefined where there is none, or too little of one to tell. */
export const coverOf: (draft: Draft) => Cover | undefined = once((draft) => {
  const passages = coverPassages(draft);
  const front = frontMatter(draft);
  if (front && isCover(front.data)) return { ...front, passages };
  const ofText = dataOfText(passages);
  return isCover(ofText) ? { front: undefined, data: ofText, passages } : undefined;
});

/** The datum, where the cover gives it. */
export function coverValue(draft: Draft, datum: Datum): CoverValue | undefined {
  const value = coverOf(draft)?.data.get(datum);
  return value?.text ? value : undefined;
}

function isCover(data: ReadonlyMap<Datum, CoverValue>): boolean {
  return TELLING.filter((datum) => data.get(datum)?.text).length >= FEWEST;
}

/** The data of the front matter, whether they make a cover or not. */
export const frontMatter: (
  draft: Draft,
) => { readonly front: Passage; readonly data: ReadonlyMap<Datum, CoverValue> } | undefined = once((draft) => {
  const front = draft.passages.find(({ block }) => block.kind === 'front-matter');
  return front && { front, data: dataOfFront(front) };
});

function dataOfFront(front: Passage): Map<Datum, CoverValue> {
  const fields = readFields(front.block);
  const data = new Map<Datum, CoverValue>();
  for (const datum of Object.keys(KEYS) as Datum[]) {
    const field = KEYS[datum].map((key) => fields.get(key)).find((found) => found !== undefined);
    if (field) data.set(datum, { text: field.text, at: span(front, field.start, field.end) });
  }
  return data;
}

/** What stands before the first element, the contents included. */
export const coverPassages: (draft: Draft) => readonly Passage[] = once((draft) => {
  const end = draft.passages.findIndex(({ element }) => element !== 'cover');
  return draft.passages.slice(0, end < 0 ? 0 : Math.min(end, HEAD)).filter(({ role }) => role !== 'layout');
});

/** A datum that a line of a cover is, at its place in the line. */
interface Line {
  readonly datum: Datum;
  readonly start: number;
  readonly end: number;
}

const DATE = '(\\d{4}\\s*[-—–年/.]\\s*\\d{1,2}\\s*[-—–月/.]\\s*\\d{1,2}(?:\\s*日)?)';
const LINES: readonly (readonly [RegExp, Datum])[] = [
  [new RegExp(`${DATE}\\s*发\\s*布`, 'd'), 'publication-date'],
  [new RegExp(`${DATE}\\s*实\\s*施`, 'd'), 'implementation-date'],
  [/^ICS\s*[:：]?\s*(\d{2}(?:[.\d ;；,，、]*\d)?)/d, 'ics'],
  [/^(?:ICS.*\s)?(?:CCS|中国标准文献分类号)\s*[:：]?\s*([A-Z]\s?\d{2}.*)$/d, 'ccs'],
  [/^([A-Z]\s?\d{2})$/d, 'ccs'],
  [/^(?:部分)?代替\s*[:：]?\s*(\S.*)$/d, 'replaces'],
  [/^备案号\s*[:：]?\s*(\S.*)$/d, 'record-number'],
  [/^[（(]\s*((?:ISO|IEC|IEEE|ITU).*(?:IDT|MOD|NEQ))\s*[）)]$/d, 'correspondence'],
  [/^([\u4e00-\u9fff、 　]{4,40}?)\s*发\s*布$/d, 'publisher'],
];

const NO_LINES: readonly Line[] = [];

const coverLines = perBlock(({ text, kind }): readonly Line[] => {
  if (text.length > 120 || (kind !== 'paragraph' && kind !== 'heading')) return NO_LINES;
  const code = kind === 'paragraph' ? parseStandardCode(text.trim()) : undefined;
  if (code?.year) return [{ datum: 'number', start: 0, end: text.length }];
  const lines: Line[] = [];
  for (const [pattern, datum] of LINES) {
    const place = pattern.exec(text)?.indices?.[1];
    if (place) lines.push({ datum, start: place[0], end: place[1] });
  }
  return lines.length > 0 ? lines : NO_LINES;
});

function dataOfText(passages: readonly Passage[]): Map<Datum, CoverValue> {
  const data = new Map<Datum, CoverValue>();
  for (const passage of passages) {
    for (const { datum, start, end } of coverLines(passage.block)) {
      if (!data.has(datum))
        data.set(datum, { text: passage.block.text.slice(start, end), at: span(passage, start, end) });
    }
  }
  return data;
}
