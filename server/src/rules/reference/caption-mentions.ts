/** Where the tables and figures of a draft are mentioned: for the rules that every one of them is, and in order. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Caption, Draft, Passage } from '../../draft/draft.ts';
import type { Facts, Mention } from '../../facts/facts.ts';
import { isComplete } from '../../facts/resolve.ts';
import { wholeText } from '../../source/per-block.ts';
import { type RuleContext, say, span } from '../rule.ts';
import { isOwnText, labelName } from './mentions.ts';

/** The captions that bear a number for the first time: continued and doubled ones are the same table once more. */
export function numberedCaptions(draft: Draft, kind: Caption['kind']): readonly Caption[] {
  const captions = new Map<string, Caption>();
  for (const caption of draft.captions) {
    if (caption.kind !== kind || caption.continued) continue;
    if (!captions.has(caption.label.key)) captions.set(caption.label.key, caption);
  }
  return [...captions.values()];
}

/** '表3' → [['', 3]], 'A.3' → ['A.', 3]: a series and the place in it. */
export function seriesOf(key: string): readonly [series: string, number: number] {
  const at = key.lastIndexOf('.') + 1;
  return [key.slice(0, at), Number(key.slice(at))];
}

/** Reports the tables or figures that no text mentions. */
export function reportUnmentioned(kind: Caption['kind'], { draft, facts, report }: RuleContext): void {
  if (!isComplete(draft)) return;
  const captions = numberedCaptions(draft, kind);
  if (captions.length === 0) return;
  const mentioned = mentionedKeys(kind, facts);
  for (const caption of captions) {
    const { label, passage } = caption;
    if (mentioned.has(label.key) || isPointedAt(caption, draft)) continue;
    const name = labelName(kind, label.key);
    report({
      at: span(passage, 0, label.end),
      message: say(`条文没有提及${name}`, `${name} is not mentioned in the text`),
    });
  }
}

/** The numbers that are mentioned anywhere outside captions, ranges filled in, in whatever form. */
function mentionedKeys(kind: Caption['kind'], { draft, mentions }: Facts): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const mention of mentions) {
    const { resolution } = mention;
    if (mention.target.kind !== kind || mention.span.passage.role === 'figure') continue;
    if (resolution.to === 'other-document' || resolution.to === 'older-edition') continue;
    for (const key of keysOf(mention)) keys.add(key);
  }
  const names = namedCaptions(draft.passages);
  for (const index of filled(names)) {
    const passage = draft.passages[index] as Passage;
    if (passage.role === 'figure' || !isOwnText(passage)) continue;
    const own = passage.role === 'caption' ? (passage.label?.end ?? 0) : 0;
    for (const named of names[index] ?? []) if (named.kind === kind && named.start >= own) keys.add(named.key);
  }
  return keys;
}

const NAMED = /([表图圖])\s?([A-Z][.．]?)?\s?(\d{1,3}(?:[.．-]\d{1,3})?)/g;

/** The numbers behind 表 and 图 in the texts of a block, and where they begin; undefined where there are none. */
const namedCaptions = blockColumn((block) => {
  const found: { readonly kind: Caption['kind']; readonly key: string; readonly start: number }[] = [];
  for (const match of wholeText(block).matchAll(NAMED)) {
    const letter = match[2] ? `${match[2].charAt(0)}.` : '';
    const key = letter + (match[3] as string).replace(/[．-]/g, '.');
    found.push({ kind: match[1] === '表' ? 'table' : 'figure', key, start: match.index });
  }
  return found.length > 0 ? found : undefined;
});

/** The number of a mention; for the end of a range, all from its start on. */
export function keysOf({ target, rangeFrom, resolution }: Mention): readonly string[] {
  const own =
    resolution.to === 'label' && 'caption' in resolution.labelled ? resolution.labelled.caption.label.key : target.key;
  if (!rangeFrom) return [own];
  const [series, last] = seriesOf(own);
  const [from, first] = seriesOf(rangeFrom.target.key);
  if (series !== from || !(last - first < LONGEST_RANGE)) return [own];
  const keys: string[] = [];
  for (let number = first; number <= last; number++) keys.push(series + number);
  return keys;
}

const LONGEST_RANGE = 200;

/** 如下图所示 next to it: badly put, and said by another rule, but not forgotten. */
function isPointedAt({ passage, kind }: Caption, draft: Draft): boolean {
  const pointer = kind === 'table' ? /[上下本此该]表|[如见]表(?!\s*[A-Z\d])/ : /[上下本此该]图|[如见]图(?!\s*[A-Z\d])/;
  for (const step of [-1, 1]) {
    for (let away = 1; away <= NEAR; away++) {
      const near = draft.passages[passage.index + step * away];
      // Beyond another caption a pointer means that one.
      if (!near || near.clause !== passage.clause || near.role === 'caption') break;
      if (pointer.test(near.block.text)) return true;
    }
  }
  return false;
}

const NEAR = 8;
