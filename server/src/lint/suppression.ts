/**
 * Findings that the author has put aside in the text itself:
 *
 *     <!-- zhunsheng-disable-next-line clause-sequence: 沿用上一版的编号 -->
 *     <!-- zhunsheng-disable table-sequence -->  …  <!-- zhunsheng-enable table-sequence -->
 *     <!-- zhunsheng-disable-file reference-order -->
 *
 * Without a rule's name a comment means all rules; what follows a colon is the reason. Each comment holds for the file
 * that it stands in.
 */
import type { Draft, Passage } from '../draft/draft.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { type Bilingual, type Finding, type Severity, say, wholeSpan } from '../rules/rule.ts';
import { unknown } from './names.ts';

/**
 * The check of the comments themselves: users set its severity like that of a rule. It is no rule, because it is about
 * Zhunsheng's own language and rests on no standard, and because no comment can put it aside.
 */
export const SUPPRESSION_CHECK = {
  id: 'suppression',
  severity: 'warning' satisfies Severity,
  title: say('准绳指令应能识别', 'Zhunsheng’s directives can be understood'),
  why: say(
    '指令或规则的名称写错时，注释不起任何作用，作者却以为它在起作用。',
    'A directive or a rule with a misspelt name does nothing, while the author believes that it does.',
  ),
} as const;

const VERBS = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;
type Verb = (typeof VERBS)[number];
const MARK = 'zhunsheng-';
const DIRECTIVES: readonly string[] = VERBS.map((verb) => MARK + verb);
const DIRECTIVE = /^zhunsheng-([a-z-]*)(?:\s+([^:：]*))?(?:[:：]|$)/i;

/** How many comments a directive looks past for its text; a longer run would cost each of them a walk to its end. */
const LONGEST_RUN = 50;

/** All rules, in place of a rule's id. */
const ALL = '*';

/** A directive that cannot be understood: an unknown verb or an unknown rule. */
export interface WrongDirective {
  readonly place: Place;
  readonly message: Bilingual;
}

export interface Suppressions {
  readonly wrong: readonly WrongDirective[];
  suppresses(finding: Finding): boolean;
}

/** Reads the directives of a draft; `known` are the ids of all rules. Linear in the number of passages. */
export function readSuppressions(draft: Draft, known: readonly string[]): Suppressions {
  const wrong: WrongDirective[] = [];
  const stretches = new Stretches(draft, known);
  const ids = new Set(known);
  for (const passage of draft.passages) {
    if (passage.role !== 'comment' || !passage.block.text.startsWith(MARK)) continue;
    const at = placeOf(wholeSpan(passage));
    const match = DIRECTIVE.exec(passage.block.text);
    const verb = VERBS.find((word) => word === match?.[1]);
    if (!verb) {
      wrong.push({ place: at, message: unknown('指令', 'directive', MARK + (match?.[1] ?? ''), DIRECTIVES) });
      continue;
    }
    const names = (match?.[2] ?? '').split(/[\s,，、]+/).filter((name) => name !== '');
    for (const name of names) {
      if (!ids.has(name)) wrong.push({ place: at, message: unknown('规则', 'rule', name, known) });
    }
    stretches.take(verb, passage, at.start, names.length > 0 ? names : [ALL]);
  }
  stretches.end();
  return { wrong, suppresses: (finding) => stretches.hold(finding) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of source that directives put aside, by document and rule. */
class Stretches {
  readonly #draft: Draft;
  readonly #known: readonly string[];
  /** In the order of their starts, by `document:rule`. */
  readonly #closed = new Map<string, Stretch[]>();
  /** Where each rule was disabled, by `document:rule`. */
  readonly #open = new Map<string, { readonly document: number; readonly rule: string; readonly start: number }>();

  constructor(draft: Draft, known: readonly string[]) {
    this.#draft = draft;
    this.#known = known;
  }

  take(verb: Verb, passage: Passage, at: number, rules: readonly string[]): void {
    const { document } = passage;
    const next = verb === 'disable-next-line' ? this.#nextText(passage) : undefined;
    for (const rule of rules) {
      if (verb === 'disable-file') this.#close(document, rule, { start: 0, end: this.#lengthOf(document) });
      else if (verb === 'disable') this.#start(document, rule, at);
      else if (verb === 'enable') this.#stop(document, rule, at);
      else if (next) {
        this.#close(document, rule, { start: next.offset + next.block.start, end: next.offset + next.block.end });
      }
    }
  }

  /** What is still disabled is so to the end of its file. */
  end(): void {
    for (const { document, rule, start } of this.#open.values()) {
      this.#close(document, rule, { start, end: this.#lengthOf(document) });
    }
    for (const stretches of this.#closed.values()) stretches.sort((a, b) => a.start - b.start);
    for (const [key, stretches] of this.#closed) this.#closed.set(key, joined(stretches));
  }

  hold({ place, rule }: Finding): boolean {
    const { document, start } = place;
    return this.#covers(`${document}:${ALL}`, start) || this.#covers(`${document}:${rule}`, start);
  }

  #start(document: number, rule: string, start: number): void {
    const key = `${document}:${rule}`;
    if (!this.#open.has(key)) this.#open.set(key, { document, rule, start });
  }

  #stop(document: number, rule: string, end: number): void {
    if (rule === ALL) {
      for (const each of [ALL, ...this.#known]) this.#finish(document, each, end);
    } else if (!this.#finish(document, rule, end) && this.#finish(document, ALL, end)) {
      // One rule of all that were disabled is back; the others stay away.
      for (const other of this.#known) if (other !== rule) this.#start(document, other, end);
    }
  }

  #finish(document: number, rule: string, end: number): boolean {
    const key = `${document}:${rule}`;
    const opened = this.#open.get(key);
    if (!opened) return false;
    this.#open.delete(key);
    this.#close(document, rule, { start: opened.start, end });
    return true;
  }

  #close(document: number, rule: string, stretch: Stretch): void {
    const key = `${document}:${rule}`;
    const known = this.#closed.get(key);
    if (known) known.push(stretch);
    else this.#closed.set(key, [stretch]);
  }

  #covers(key: string, offset: number): boolean {
    const stretches = this.#closed.get(key);
    if (!stretches) return false;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle] as Stretch).start <= offset) low = middle + 1;
      else high = middle;
    }
    const last = stretches[low - 1];
    return last !== undefined && offset <= last.end;
  }

  #lengthOf(document: number): number {
    return this.#draft.documents[document]?.text.length ?? 0;
  }

  /** The passage that a comment is about: the next one that is text, past further comments. */
  #nextText(passage: Passage): Passage | undefined {
    const { passages } = this.#draft;
    const end = Math.min(passages.length, passage.index + 1 + LONGEST_RUN);
    for (let at = passage.index + 1; at < end; at++) {
      const next = passages[at] as Passage;
      if (next.document !== passage.document) return undefined;
      if (next.role !== 'comment' && next.role !== 'layout') return next;
    }
    return undefined;
  }
}

/** Sorted stretches, those that overlap made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
