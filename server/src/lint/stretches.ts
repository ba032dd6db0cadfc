/** The stretches of source in which directives put findings aside. */
import type { Draft, Passage } from '../draft/draft.ts';
import type { Span } from '../facts/facts.ts';
import { placeOf } from '../facts/place.ts';
import type { Directive } from './directives.ts';

/** All rules, in place of a rule's id. */
export const ALL = '*';

/** One rule of a directive, or all of them. */
export interface Slot {
  readonly directive: Directive;
  /** A rule's id, or `ALL`. */
  readonly rule: string;
  /** Where the directive says so. */
  readonly at: Span;
}

export interface Stretch {
  readonly slot: Slot;
  readonly document: number;
  /** The rule that is put aside here: the slot's, or one of all. */
  readonly rule: string;
  readonly start: number;
  /** A finding that begins here is put aside too. */
  readonly end: number;
}

export interface Stretches {
  readonly slots: readonly Slot[];
  readonly stretches: readonly Stretch[];
}

/** How many comments a directive looks past for its text; a longer run would cost each of them a walk to its end. */
const LONGEST_RUN = 50;

/** @param known the ids of all rules. Linear in the number of directives. */
export function stretchesOf(draft: Draft, directives: readonly Directive[], known: readonly string[]): Stretches {
  const builder = new Builder(draft, known);
  for (const directive of directives) builder.take(directive);
  return builder.finish();
}

interface Opened {
  readonly slot: Slot;
  readonly document: number;
  readonly rule: string;
  readonly start: number;
}

class Builder {
  readonly #draft: Draft;
  readonly #known: readonly string[];
  readonly #slots: Slot[] = [];
  readonly #stretches: Stretch[] = [];
  /** Where each rule was disabled, by `document:rule`. */
  readonly #open = new Map<string, Opened>();

  constructor(draft: Draft, known: readonly string[]) {
    this.#draft = draft;
    this.#known = known;
  }

  take(directive: Directive): void {
    const { verb, passage, rules, at } = directive;
    const { document } = passage;
    const { start } = placeOf(at);
    const named = rules.length > 0 ? rules.map(({ id, at: place }) => ({ rule: id, at: place })) : [{ rule: ALL, at }];
    for (const { rule, at: place } of named) {
      if (verb === 'enable') {
        this.#stop(document, rule, start);
        continue;
      }
      const slot: Slot = { directive, rule, at: place };
      this.#slots.push(slot);
      const next = verb === 'disable-next-line' ? nextText(this.#draft, passage) : undefined;
      if (verb === 'disable-file') this.#close({ slot, document, rule, start: 0 }, this.#lengthOf(document));
      else if (verb === 'disable') this.#start({ slot, document, rule, start });
      else if (next) {
        const { offset, block } = next;
        this.#close({ slot, document, rule, start: offset + block.start }, offset + block.end);
      }
    }
  }

  /** What is still disabled is so to the end of its file. */
  finish(): Stretches {
    for (const opened of this.#open.values()) this.#close(opened, this.#lengthOf(opened.document));
    return { slots: this.#slots, stretches: this.#stretches };
  }

  #start(opened: Opened): void {
    const key = `${opened.document}:${opened.rule}`;
    if (!this.#open.has(key)) this.#open.set(key, opened);
  }

  #stop(document: number, rule: string, end: number): void {
    if (rule === ALL) {
      for (const each of [ALL, ...this.#known]) this.#end(document, each, end);
      return;
    }
    if (this.#end(document, rule, end)) return;
    const all = this.#end(document, ALL, end);
    if (!all) return;
    // One rule of all that were disabled is back; the others stay away.
    for (const other of this.#known) {
      if (other !== rule) this.#start({ slot: all.slot, document, rule: other, start: end });
    }
  }

  /** Gives back what was open. */
  #end(document: number, rule: string, end: number): Opened | undefined {
    const key = `${document}:${rule}`;
    const opened = this.#open.get(key);
    if (!opened) return undefined;
    this.#open.delete(key);
    this.#close(opened, end);
    return opened;
  }

  #close(opened: Opened, end: number): void {
    this.#stretches.push({ ...opened, end });
  }

  #lengthOf(document: number): number {
    return this.#draft.documents[document]?.text.length ?? 0;
  }
}

/** The passage that a comment is about: the next one that is text, past further comments. */
function nextText({ passages }: Draft, passage: Passage): Passage | undefined {
  const end = Math.min(passages.length, passage.index + 1 + LONGEST_RUN);
  for (let at = passage.index + 1; at < end; at++) {
    const next = passages[at] as Passage;
    if (next.document !== passage.document) return undefined;
    if (next.role !== 'comment' && next.role !== 'layout') return next;
  }
  return undefined;
}
