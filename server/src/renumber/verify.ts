/** The proof of a renumbering: the text that it makes is read again, and every mention has to lead to what it meant. */
import { buildDraft, declaredOf } from '../draft/build.ts';
import type { Draft } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { Mention } from '../facts/facts.ts';
import { passageOf } from '../facts/labels.ts';
import { placeOf, textOf } from '../facts/place.ts';
import { applyEdits } from '../lint/fix.ts';
import { type Edit, say } from '../rules/rule.ts';
import { readAgain } from '../source/read.ts';
import type { NewValues } from './edits.ts';
import { type Numbered, numberedThings, type Thing } from './numbered.ts';
import { isSame } from './plan.ts';
import type { Problem, Settled } from './renumbering.ts';

/** The mentions that would lead elsewhere, and the labels that would not be what they should. Empty when all is well. */
export function unprovedMentions(
  draft: Draft,
  things: readonly Numbered[],
  values: NewValues,
  meant: readonly Settled[],
  edits: readonly Edit[],
): Problem[] {
  const texts = draft.documents.map(({ text }, document) => applyEdits(text, document, edits));
  const after = buildDraft(
    draft.documents.map((document, at) => readAgain(document, texts[at] as string)),
    declaredOf(draft),
  );
  const problems = unprovedLabels(things, values, numberedThings(after));
  if (problems.length > 0 || after.passages.length !== draft.passages.length) return problems;
  const mentions = byPassage(buildFacts(after).mentions);
  for (const [index, expected] of groupsOf(meant)) {
    const found = mentions.get(index) ?? [];
    const wrong =
      expected.find((one, at) => !isFaithful(one, found[at])) ?? (found[expected.length] && expected.at(-1));
    if (wrong) problems.push(unproved(wrong.mention));
  }
  return problems;
}

function unprovedLabels(things: readonly Numbered[], values: NewValues, after: readonly Numbered[]): Problem[] {
  const found = new Map(after.map((numbered) => [keyOfPlace(numbered), numbered]));
  return things.flatMap((numbered) => {
    const now = found.get(keyOfPlace(numbered));
    const value = values.get(numbered.thing);
    if (now && value && now.kind === numbered.kind && isSame(now.value, value)) return [];
    const { at } = numbered;
    return [
      {
        place: placeOf(at),
        message: say(
          `重新编号后，“${textOf(at).slice(at.start, at.end)}”处的编号不能再识别，故全文未作改动`,
          `behind renumbering, the number at ${textOf(at).slice(at.start, at.end)} would not be recognised: nothing was changed`,
        ),
      },
    ];
  });
}

function keyOfPlace({ kind, at }: Numbered): string {
  return `${at.passage.index} ${kind === 'formula'}`;
}

function groupsOf(meant: readonly Settled[]): Map<number, Settled[]> {
  const groups = new Map<number, Settled[]>();
  for (const one of meant) {
    if (one.marked) continue;
    const { index } = one.mention.span.passage;
    const known = groups.get(index);
    if (known) known.push(one);
    else groups.set(index, [one]);
  }
  return groups;
}

function byPassage(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const { index } = mention.span.passage;
    const known = groups.get(index);
    if (known) known.push(mention);
    else groups.set(index, [mention]);
  }
  return groups;
}

function isFaithful({ mention, meaning }: Settled, now: Mention | undefined): boolean {
  if (!now || now.target.kind !== mention.target.kind) return false;
  const { resolution } = now;
  switch (meaning.to) {
    case 'thing': {
      if (resolution.to !== 'label' || passageOf(resolution.labelled).index !== indexOf(meaning.thing)) return false;
      const item = meaning.items.findLast((one) => one !== undefined);
      return item === undefined || resolution.item?.passage.index === item.passage.index;
    }
    case 'elsewhere':
      return resolution.to === 'other-document' || resolution.to === 'older-edition';
    case 'ambiguous':
      return resolution.to === 'label';
    case 'deleted':
      return resolution.to === 'nothing';
    case 'nothing':
      return resolution.to === 'nothing' || !meaning.certain;
  }
}

function indexOf(thing: Thing): number {
  return ('heading' in thing ? thing.heading : thing.passage).index;
}

function unproved({ span }: Mention): Problem {
  const written = textOf(span).slice(span.start, span.end);
  return {
    place: placeOf(span),
    message: say(
      `重新编号后“${written}”处的引用不能保证仍指原处，故全文未作改动；请核对此处`,
      `behind renumbering, ${written} might not lead to the same place: nothing was changed`,
    ),
  };
}
