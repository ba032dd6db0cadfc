/**
 * What makes a finding the same finding in the next version of the draft: its rule, the titles of the clauses around it, the
 * text at its place and a little text on both sides, all without the numbers that renumbering changes and without white
 * space. Line numbers, clause numbers, line ends, the message and the path of the file make no difference.
 */
import type { Clause, Draft } from '../draft/draft.ts';
import type { Facts } from '../facts/facts.ts';
import { type Place, passageOfPlace, placeOf } from '../facts/place.ts';
import { type Finding, span } from '../rules/rule.ts';
import { isLineEnd, isSpace } from '../source/characters.ts';
import type { CheckResult } from './check.ts';

/** So many characters before and behind the place belong to the finding. */
const AROUND = 24;
/** What stands for a number. */
const NUMBER = '#';
const SEPARATOR = '\u0000';
/** A number as labels and mentions write it, with the letters of annexes, items and subfigures. */
const DIGITS = /[\dA-Za-z.．０-９一二三四五六七八九十百零〇①-⑳]+/g;

/**
 * The fingerprints of all findings, `hash:ordinal`: 16 hexadecimal digits, and which one it is among the findings of the draft
 * that are alike, from 1. No two findings of one result have the same. Linear in the length of the draft.
 */
export function fingerprints({ draft, facts, findings }: CheckResult): ReadonlyMap<Finding, string> {
  const texts = new Map<number, BareText>();
  const numbers = numberPlaces(draft, facts);
  const seen = new Map<string, number>();
  const result = new Map<Finding, string>();
  for (const finding of findings) {
    const { document } = finding.place;
    let text = texts.get(document);
    if (!text) {
      text = new BareText(draft.documents[document]?.text ?? '', numbers.get(document) ?? []);
      texts.set(document, text);
    }
    const hash = digest(identity(draft, finding, text).join(SEPARATOR));
    const ordinal = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, ordinal);
    result.set(finding, `${hash}:${ordinal}`);
  }
  return result;
}

function identity(draft: Draft, { rule, place }: Finding, text: BareText): string[] {
  const passage = passageOfPlace(draft, place);
  const start = passage ? Math.min(place.start, passage.offset + passage.block.start) : place.start;
  const end = passage ? Math.max(place.end, passage.offset + passage.block.end) : place.end;
  return [
    rule,
    ...titlePath(passage?.clause),
    text.slice(start, place.start).slice(-AROUND),
    text.slice(place.start, place.end),
    text.slice(place.end, end).slice(0, AROUND),
  ];
}

/** The titles from the chapter down; a clause without a title is there, but has no name. */
function titlePath(clause: Clause | undefined): string[] {
  const path: string[] = [];
  for (let at = clause; at; at = at.parent) {
    const title = at.label ? (at.titled === 'yes' ? at.title : '') : at.key;
    path.unshift(title.replace(/[\s\ufeff]+/g, '').replace(/\d+/g, NUMBER));
  }
  return path;
}

/** Where numbers stand that may change when something is put in or taken out, by document and in order. */
function numberPlaces(draft: Draft, facts: Facts): ReadonlyMap<number, readonly Place[]> {
  const places = new Map<number, Place[]>(draft.documents.map((_, index) => [index, []]));
  const add = (place: Place): void => void places.get(place.document)?.push(place);
  for (const passage of draft.passages) {
    const { label, role, block } = passage;
    // Page numbers move as well.
    if (role === 'contents') add(placeOf(span(passage, 0, block.text.length)));
    else if (label && label.numberEnd > label.numberStart) {
      add(placeOf(span(passage, label.numberStart, label.numberEnd)));
    }
  }
  for (const { passage, key, numberStart, numberEnd } of draft.formulas) {
    if (key !== '') add(placeOf(span(passage, numberStart, numberEnd)));
  }
  for (const { span: at, resolution } of facts.mentions) {
    if (resolution.to === 'label' || resolution.to === 'nothing') add(placeOf(at));
  }
  for (const list of places.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return places;
}

/** A text without white space and without the numbers at the places given, addressed by the offsets of the whole text. */
class BareText {
  readonly #bare: string;
  /** For every offset of the whole text, how many characters of the bare one stand before it. */
  readonly #offsets: Uint32Array;

  constructor(text: string, numbers: readonly Place[]) {
    this.#offsets = new Uint32Array(text.length + 1);
    const parts: string[] = [];
    let length = 0;
    let at = 0;
    /** Takes as many characters as there are strings, each of which stands for one. */
    const take = (bare: readonly string[]): void => {
      for (const part of bare) {
        this.#offsets[at++] = length;
        length += part.length;
      }
      parts.push(bare.join(''));
    };
    /** Takes the text up to `end` as it is, without its white space. */
    const takePlain = (end: number): void => {
      let from = at;
      for (; at < end; at++) {
        this.#offsets[at] = length;
        const code = text.charCodeAt(at);
        if (!isSpace(code) && !isLineEnd(code)) {
          length++;
          continue;
        }
        parts.push(text.slice(from, at));
        from = at + 1;
      }
      parts.push(text.slice(from, end));
    };
    for (const { start, end } of numbers) {
      takePlain(Math.max(at, start));
      if (end > at) take(maskOf(text.slice(at, end)));
    }
    takePlain(text.length);
    this.#offsets[text.length] = length;
    this.#bare = parts.join('');
  }

  /** The bare text of the characters [start, end) of the whole one. */
  slice(start: number, end: number): string {
    return this.#bare.slice(this.#offsets[start] ?? 0, this.#offsets[end] ?? this.#bare.length);
  }
}

/** For every character what stands for it: the sign at the first one of a number, nothing at the others and for a space. */
function maskOf(text: string): readonly string[] {
  const masked = text.split('').map((character) => character.trim());
  for (const { index, 0: digits } of text.matchAll(DIGITS)) {
    for (let at = index; at < index + digits.length; at++) masked[at] = at === index ? NUMBER : '';
  }
  return masked;
}

/** 64 bits of a text as hexadecimal digits: two multiplicative hashes of its code units. Not for secrets. */
export function digest(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x7f4a7c15;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return hexadecimal(mixed(high ^ (low >>> 7))) + hexadecimal(mixed(low ^ (high >>> 11)));
}

/** Every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return bits ^ (bits >>> 15);
}

function hexadecimal(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
