/**
 * What a rule is, and what it may see and say.
 *
 * A rule is one file with one export, named after its id. Everything about it stands in that file: its documentation, the JSON
 * schema of the configuration and the rule index are generated from it, and its examples are run as tests.
 */
import type { Draft, FunctionType, ObjectType, Passage, ProfileId, Stage } from '../draft/draft.ts';
import type { Facts, Span } from '../facts/facts.ts';
import type { Place } from '../facts/place.ts';

/** A text in both languages of the product. Chinese is what users see by default. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The one function through which all texts for users go. */
export function say(zh: string, en: string): Bilingual {
  return { zh, en };
}

export type Severity = 'error' | 'warning' | 'info';

/** The clause of a standard, a law or a practice that a rule rests on: { document: 'GB/T 1.1—2020', clause: '7.2' }. */
export interface Basis {
  readonly document: string;
  readonly clause: string;
}

export interface Edit {
  readonly place: Place;
  readonly text: string;
}

export interface Fix {
  readonly title: Bilingual;
  /** Safe: spelling, width, spacing, what follows from structure. Meaning: the author has to decide. */
  readonly kind: 'safe' | 'meaning';
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Exactly the characters that are wrong. */
  readonly place: Place;
  readonly message: Bilingual;
  readonly basis: string;
  /** The clause that the place belongs to ('5.2.1', '附录A', '前言'), or ''. */
  readonly clause: string;
  readonly related: readonly { readonly place: Place; readonly message: Bilingual }[];
  readonly fixes: readonly Fix[];
}

/** What a rule reports; the rest of the finding is filled in for it. */
export interface Report {
  readonly at: Span;
  readonly message: Bilingual;
  readonly related?: readonly { readonly at: Span; readonly message: Bilingual }[];
  readonly fixes?: readonly {
    readonly title: Bilingual;
    readonly kind: 'safe' | 'meaning';
    readonly edits: readonly { readonly at: Span; readonly text: string }[];
  }[];
  /** When the case at hand is less certain than the rule as a whole. Never raises the severity. */
  readonly severity?: Severity;
}

export interface RuleContext {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly profile: ProfileId;
  /** The value of every option that the rule has. */
  readonly options: Readonly<Record<string, OptionValue>>;
  report(report: Report): void;
}

export type OptionValue = boolean | number | string | readonly string[];

/** Something that users can set for a rule, beside its severity. The default's type is that of its values. */
export interface RuleOption {
  /** As it is written in the configuration: `chapters`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly default: OptionValue;
}

/** The families of rules; each has its folder. */
export type Category =
  | 'element' // which elements there are, in which order, and their fixed sentences
  | 'structure' // numbers, titles and levels of clauses and annexes
  | 'list' // lists and their items
  | 'caption' // figures, tables, formulas, notes, examples
  | 'term' // terms, symbols, abbreviations
  | 'provision' // modal verbs, by the element they stand in
  | 'wording' // punctuation, characters, leftovers
  | 'product' // what product, specification and code-of-practice standards need besides
  | 'zhejiang' // what 浙江制造 standards need besides
  | 'policy' // policy documents and laws
  | 'reference' // cross-references inside the document
  | 'code'; // standard codes and cited standards

/**
 * A text that the rule is run on. Every expected finding is marked ⟦…⟧ at its exact place (⟦⟧ for an empty one); a
 * text without marks expects none. `fixed` is the text after applying all its fixes, safe and meaning, once.
 */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
  /** The profile it is read with; by default the first of the rule's profiles. */
  readonly profile?: ProfileId;
  readonly stage?: Stage;
  readonly functionType?: FunctionType;
  readonly objectType?: ObjectType;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface Rule {
  /** What users call it: `clause-sequence`. Never changes. */
  readonly id: string;
  readonly category: Category;
  /** One line: what it checks. */
  readonly title: Bilingual;
  /** Why the rule exists and what to do, for its page. */
  readonly why: Bilingual;
  readonly severity: Severity;
  /** Silent unless the configuration gives it a severity: for what is not certain enough to show everybody. */
  readonly off?: true;
  readonly options?: readonly RuleOption[];
  readonly basis: readonly Basis[];
  /** The rows of the domain rules that it carries out: ['STR-01', 'STR-06']. */
  readonly covers: readonly string[];
  /** Where it speaks up; everywhere else it is silent. */
  readonly profiles: readonly ProfileId[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  check(context: RuleContext): void;
}

/** All profiles that follow GB/T 1.1. */
export const STANDARDS: readonly ProfileId[] = [
  'gb-t-1.1',
  'industry',
  'local',
  'group-standard',
  'zhejiang-made',
  'enterprise',
];

/** Policy documents and laws. */
export const POLICIES: readonly ProfileId[] = ['policy', 'law'];

/** The characters [start, end) of a passage's text. */
export function span(passage: Passage, start: number, end: number): Span {
  return { passage, cell: undefined, start, end };
}

/** The whole text of a passage. */
export function wholeSpan(passage: Passage): Span {
  return span(passage, 0, passage.block.text.length);
}
