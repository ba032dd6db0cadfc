/**
 * Anchors: for each draft in the editor the version whose numbers are to be trusted, which says what its mentions mean
 * while clauses are put in, taken out and moved.
 *
 * It is the version that was opened, then each version that is saved with its numbers in order, and what a renumbering of
 * ours has made. Undoing that brings the anchor before it back.
 */
import type { Facts } from '../facts/facts.ts';
import type { CheckResult } from '../lint/check.ts';
import { matchPassages } from '../renumber/match.ts';
import { hasNumbersInOrder } from '../renumber/order.ts';
import { overlookedClauses } from '../renumber/overlooked.ts';

/** An edit that was offered to the client. */
interface Offer {
  readonly before: readonly string[];
  readonly anchor: Facts;
  readonly after: readonly string[];
}

/** How many offers of a draft are remembered. */
const MOST_OFFERS = 8;

export class Anchors {
  readonly #anchors = new Map<string, Facts>();
  readonly #offers = new Map<string, Offer[]>();

  /** The anchor of the draft, named by the URI of its first file. */
  of(draft: string): Facts | undefined {
    return this.#anchors.get(draft);
  }

  /** A version has been worked out: the first one, or one that an offer of ours has made or started from. */
  worked(draft: string, { facts }: CheckResult): void {
    // Another profile reads other clauses.
    if (this.#anchors.get(draft)?.draft.profile !== facts.draft.profile) this.#anchors.set(draft, facts);
    for (const { before, anchor, after } of this.#offers.get(draft) ?? []) {
      if (hasTexts(facts, after)) this.#anchors.set(draft, facts);
      else if (hasTexts(facts, before)) this.#anchors.set(draft, anchor);
    }
  }

  saved(draft: string, result: CheckResult): void {
    const anchor = this.#anchors.get(draft);
    if (hasNumbersInOrder(result) && !(anchor && overlooks(anchor, result.facts)))
      this.#anchors.set(draft, result.facts);
  }

  /** The client has been offered edits that make `after` of the draft's texts. */
  offered(draft: string, now: Facts, after: readonly string[]): void {
    const anchor = this.#anchors.get(draft) ?? now;
    const offer = { before: now.draft.documents.map(({ text }) => text), anchor, after };
    this.#offers.set(draft, [...(this.#offers.get(draft) ?? []), offer].slice(-MOST_OFFERS));
  }

  forget(draft: string): void {
    this.#anchors.delete(draft);
    this.#offers.delete(draft);
  }
}

/** Whether an edit has made a clause of the anchor look like any other paragraph. */
function overlooks(anchor: Facts, now: Facts): boolean {
  if (anchor === now) return false;
  return overlookedClauses(anchor.draft, now.draft, matchPassages(anchor.draft, now.draft)).size > 0;
}

function hasTexts({ draft: { documents } }: Facts, texts: readonly string[]): boolean {
  return documents.length === texts.length && documents.every(({ text }, at) => text === texts[at]);
}
