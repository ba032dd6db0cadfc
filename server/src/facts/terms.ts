/**
 * Terms: the entries of 术语和定义 with their names and definitions, and the places of the text that use a term as
 * that term.
 */
import type { Clause, Draft, Passage, Role } from '../draft/draft.ts';
import type { Span } from './facts.ts';
import { findNames, nameIndex } from './term-names.ts';

/** One of the names of a concept, at its place in the entry. */
export interface TermName {
  readonly text: string;
  readonly kind: 'preferred' | 'admitted' | 'abbreviation';
  readonly span: Span;
}

export interface TermEntry {
  /** The clause of the entry: its number and all that belongs to it. */
  readonly clause: Clause;
  /** The passage that carries the preferred term: the clause's heading, or one below it. */
  readonly line: Passage;
  /** The preferred term first. Never empty. */
  readonly names: readonly TermName[];
  /** As written, without the abbreviation; '' when there is none. */
  readonly english: string;
  /** Where the Chinese term ends on its line: the English equivalent and abbreviations stand behind it. */
  readonly englishStart: number;
  readonly definition: Passage | undefined;
  /** What stands behind the definition: formulas, examples, notes, source; the rest of the clause. */
  readonly behind: readonly Passage[];
}

export interface TermUse {
  readonly entry: TermEntry;
  readonly name: TermName;
  readonly span: Span;
}

export interface Terms {
  readonly entries: readonly TermEntry[];
  /** In document order. */
  readonly uses: () => readonly TermUse[];
  readonly usesOf: (entry: TermEntry) => readonly TermUse[];
  readonly usesIn: (passage: Passage) => readonly TermUse[];
  /** The names that stand in the passage as those of an entry. */
  readonly namesIn: (passage: Passage) => readonly { readonly entry: TermEntry; readonly name: TermName }[];
}

const termsOfDraft = new WeakMap<Draft, Terms>();

/** Linear in the length of the draft, and worked out once for it. */
export function termsOf(draft: Draft): Terms {
  let terms = termsOfDraft.get(draft);
  if (!terms) {
    terms = collect(draft);
    termsOfDraft.set(draft, terms);
  }
  return terms;
}

/** The entry that the clause is, if it is one. */
export function termIn(clause: Clause, draft: Draft): TermEntry | undefined {
  return clause.term ? termsOf(draft).entries.find((entry) => entry.clause === clause) : undefined;
}

function collect(draft: Draft): Terms {
  const entries = draft.clauses.flatMap((clause) => (clause.term ? (entryOf(clause, draft) ?? []) : []));
  let found: FoundUses | undefined;
  // Only asked for by what looks at uses: they take a walk through the whole text.
  const uses = (): FoundUses => {
    found ??= foundUses(entries, draft);
    return found;
  };
  const declared = entries.flatMap((entry) => entry.names.map((name) => ({ entry, name })));
  const declaredIn = grouped(declared, ({ name }) => name.span.passage);
  return {
    entries,
    uses: () => uses().all,
    usesOf: (entry) => uses().byEntry.get(entry) ?? [],
    usesIn: (passage) => uses().byPassage.get(passage) ?? [],
    namesIn: (passage) => declaredIn.get(passage) ?? [],
  };
}

interface FoundUses {
  readonly all: readonly TermUse[];
  readonly byEntry: ReadonlyMap<TermEntry, readonly TermUse[]>;
  readonly byPassage: ReadonlyMap<Passage, readonly TermUse[]>;
}

function foundUses(entries: readonly TermEntry[], draft: Draft): FoundUses {
  const all = usesOf(entries, draft);
  return {
    all,
    byEntry: grouped(all, ({ entry }) => entry),
    byPassage: grouped(all, ({ span }) => span.passage),
  };
}

function grouped<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Undefined when nothing in the clause looks like a term. */
function entryOf(clause: Clause, { passages }: Draft): TermEntry | undefined {
  const own = passages.slice(clause.first, clause.end);
  const at = termLine(clause, own);
  const line = at === undefined ? undefined : own[at];
  if (at === undefined || !line) return undefined;
  const from = line === clause.heading ? (clause.label?.rest ?? 0) : 0;
  const read = readTermLine(line, from, 'preferred');
  if (read.names.length === 0) return undefined;
  const names = [...read.names];
  let next = at + 1;
  let { english } = read;
  const below = own[next];
  // The English equivalent on a line of its own.
  if (english === '' && below && ENGLISH_LINE.test(below.block.text) && own[next + 1]?.role === 'paragraph') {
    english = below.block.text;
    next++;
  }
  while (isAdmitted(own[next], own[next + 1])) {
    names.push(...readTermLine(own[next] as Passage, 0, 'admitted').names);
    next++;
  }
  const defined = own.findIndex(({ role }, index) => index >= next && (role === 'paragraph' || role === 'item'));
  return {
    clause,
    line,
    names,
    english,
    englishStart: read.end,
    definition: own[defined],
    behind: defined < 0 ? own.slice(next) : own.slice(defined + 1),
  };
}

/** A term that is too long for a title: Chinese, a gap, and nothing but English behind it. */
const LONG_TERM = /^[\u3400-\u9fff][^。；：，]*[ \u3000][A-Za-z][^\u3400-\u9fff]*$/;

/** The position of the passage that carries the term, which may stand on the line of its number or below it. */
function termLine({ heading, label, titled }: Clause, own: readonly Passage[]): number | undefined {
  const below = own.findIndex(({ role }) => role === 'clause-title');
  if (below > 0) return below;
  if (titled !== 'no' && heading.block.text.length > (label?.rest ?? 0)) return 0;
  const [, second] = own;
  if (heading.block.text.length > (label?.rest ?? 0) || !second) return undefined;
  return LONG_TERM.test(second.block.text) ? 1 : undefined;
}

/** Nothing but English, and one word of it at least in small letters. */
const ENGLISH_LINE = /^(?=.{0,80}[a-z]{3})[A-Za-z][A-Za-z0-9 ,;()/'’-]{2,80}$/;

const LONGEST_ADMITTED = 60;

/** A line of its own between the term and its definition. */
function isAdmitted(passage: Passage | undefined, behind: Passage | undefined): boolean {
  if (passage?.role !== 'paragraph' || behind?.role !== 'paragraph') return false;
  const { text } = passage.block;
  // A definition without its full stop stands before the source.
  if (/^[[［（(【]/.test(behind.block.text)) return false;
  return text.length <= LONGEST_ADMITTED && !/[。；：:，,？！]/.test(text) && /^[\u3400-\u9fffA-Z]/.test(text);
}

const ABBREVIATION = /^[A-Z][A-Za-z0-9/-]{0,10}[A-Z0-9]$/;

interface TermLine {
  readonly names: readonly TermName[];
  readonly english: string;
  /** The end of the Chinese term. */
  readonly end: number;
}

/** "会话初始协议 session initiation protocol; SIP", "恒温偏差（TD）　thermostatic deviation", "甲；乙". */
function readTermLine(passage: Passage, from: number, kind: 'preferred' | 'admitted'): TermLine {
  const { text } = passage.block;
  const end = chineseEnd(text, from);
  const names: TermName[] = [];
  const add = (start: number, written: string, as: TermName['kind']): void => {
    const name = written.trim();
    if (name.length < 2) return;
    const at = start + written.length - written.trimStart().length;
    names.push({ text: name, kind: as, span: { passage, cell: undefined, start: at, end: at + name.length } });
  };
  for (const { start, text: part } of parts(text, from, end)) {
    // 服务〈餐饮〉: the field is no part of the name.
    const bracket = /[（(]([^（()）]*)[)）]\s*$/.exec(part) ?? /[〈<]([^〈〉<>]*)[〉>]\s*$/.exec(part);
    add(start, bracket ? part.slice(0, bracket.index) : part, names.length === 0 ? kind : 'admitted');
    const inside = bracket?.[1] ?? '';
    if (bracket && ABBREVIATION.test(inside)) add(start + bracket.index + 1, inside, 'abbreviation');
  }
  const english: string[] = [];
  for (const { start, text: part } of parts(text, end, text.length)) {
    if (ABBREVIATION.test(part.trim())) add(start, part, 'abbreviation');
    else if (part.trim() !== '') english.push(part.trim());
  }
  return { names, english: english.join('; '), end };
}

/** The end of the Chinese term: behind its last Chinese character and what is joined to that; where it has none, a wide gap. */
function chineseEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && !/[\u3400-\u9fff]/.test(text[end - 1] as string)) end--;
  if (end === from) {
    const gap = /\u3000|\s{2,}/.exec(text.slice(from));
    return gap ? from + gap.index : text.length;
  }
  const joined =
    /^(?:[A-Z0-9]+(?![A-Za-z])|[)）〉>]|[（(][A-Za-z0-9.\-/]{1,12}[)）])*/.exec(text.slice(end))?.[0] ?? '';
  return end + joined.length;
}

function* parts(text: string, from: number, end: number): Generator<{ readonly start: number; readonly text: string }> {
  let start = from;
  for (let at = from; at <= end; at++) {
    if (at < end && text[at] !== '；' && text[at] !== ';') continue;
    yield { start, text: text.slice(start, at) };
    start = at + 1;
  }
}

/** What is not the draft's own running text: names of other documents, the document's own name, formulas. */
const SILENT: ReadonlySet<Role> = new Set([
  'cover',
  'title',
  'figure',
  'formula',
  'reference',
  'bibliography',
  'signature',
  'code',
  'comment',
  'layout',
]);

function usesOf(entries: readonly TermEntry[], draft: Draft): TermUse[] {
  const owners = new Map<string, { readonly entry: TermEntry; readonly name: TermName }>();
  const declared = new Set<Passage>();
  for (const entry of entries) {
    for (const name of entry.names) {
      declared.add(name.span.passage);
      if (!owners.has(name.text)) owners.set(name.text, { entry, name });
    }
  }
  const index = nameIndex([...owners.keys()]);
  const uses: TermUse[] = [];
  if (owners.size === 0) return uses;
  for (const passage of draft.passages) {
    if (SILENT.has(passage.role) || declared.has(passage)) continue;
    for (const { cell, start, end, name: text } of findNames(passage.block, index)) {
      const owner = owners.get(text);
      if (owner) uses.push({ ...owner, span: { passage, cell, start, end } });
    }
  }
  return uses;
}
