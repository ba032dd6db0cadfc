/** Inlay hints: the title behind a bare mention ("见5.2"), the name behind a bare standard code. */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { codeKey } from '../../../grammar/standard-code.ts';
import type { Clause, Passage, Role } from '../draft/draft.ts';
import type { CodeUse, Labelled, Mention, Span } from '../facts/facts.ts';
import { textOf } from '../facts/place.ts';
import { extentOf, passageExtent } from './extents.ts';
import { shortened } from './names.ts';
import { type Analysis, ownPassages } from './workspace.ts';

/** A longer title is cut behind this many UTF-16 code units; the tooltip has all of it. */
const LONGEST = 16;

/** Where a hint would only be in the way: a cell would grow wider, a heading or an entry of a list says it all itself. */
const SILENT: ReadonlySet<Role> = new Set([
  'cover',
  'title',
  'contents',
  'element',
  'annex',
  'annex-nature',
  'annex-title',
  'clause-title',
  'caption',
  'figure',
  'table',
  'reference',
  'bibliography',
  'code',
  'comment',
  'layout',
  'formula',
]);

/**
 * In the order of their places. A title is shown once in a paragraph, not where the text says it itself, and not
 * inside of the clause that has it.
 */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const { document, facts } = analysis;
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const passages = ownPassages(analysis).filter((passage) => {
    const { start, end } = passageExtent(passage);
    return start <= to && from <= end && !SILENT.has(passage.role) && passage.block.kind !== 'heading';
  });
  const shown = new Shown(passages);
  const ends = new Set(facts.mentions.flatMap((mention) => (mention.rangeFrom ? [mention, mention.rangeFrom] : [])));
  for (const mention of facts.mentions) if (!ends.has(mention)) shown.mention(mention);
  for (const use of facts.codes) shown.code(use);
  const hints = shown.hints.map(({ at, title }) => ({ offset: extentOf(at).end, title }));
  return hints
    .filter(({ offset }) => from <= offset && offset <= to)
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, title }) => {
      const hint: InlayHint = {
        position: document.positionAt(offset),
        label: `⟨${shortened(title, LONGEST)}⟩`,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
      };
      return title.length > LONGEST ? { ...hint, tooltip: title } : hint;
    });
}

class Shown {
  readonly hints: { readonly at: Span; readonly title: string }[] = [];
  /** By passage: what has a hint already. */
  readonly #shown: ReadonlyMap<Passage, Set<unknown>>;

  constructor(passages: readonly Passage[]) {
    this.#shown = new Map(passages.map((passage) => [passage, new Set()]));
  }

  mention({ span, resolution, reference }: Mention): void {
    if (resolution.to !== 'label' || reference.targets.length > MOST_TARGETS) return;
    const { labelled } = resolution;
    const target = 'clause' in labelled ? labelled.clause : labelled;
    if ('clause' in labelled && isInside(span.passage, labelled.clause)) return;
    this.#add(span, titleOf(labelled), target);
  }

  code({ span, code, context, listed }: CodeUse): void {
    if (context !== 'text' && context !== 'note') return;
    this.#add(span, listed?.title ?? '', codeKey(code));
  }

  #add(at: Span, title: string, target: unknown): void {
    const shown = this.#shown.get(at.passage);
    if (!shown || shown.has(target) || title === '' || saysTitle(textOf(at), at, title)) return;
    shown.add(target);
    this.hints.push({ at, title });
  }
}

/** More titles than this behind one enumeration ("5.2、5.3、5.5和5.7") tear it apart. */
const MOST_TARGETS = 3;

function titleOf(labelled: Labelled): string {
  if (labelled.kind === 'formula') return '';
  return 'clause' in labelled ? labelled.clause.title : labelled.caption.title;
}

function isInside({ clause }: Passage, target: Clause): boolean {
  for (let at = clause; at; at = at.parent) if (at === target) return true;
  return false;
}

/** Characters on either side of a number in which its title may stand. */
const NEAR = 12;
/** The beginning of a long name is enough to know it. */
const ENOUGH = 8;

/** "外观（见5.2）", "5.2的外观", "GB/T 191《包装储运图示标志》". */
function saysTitle(text: string, { start, end }: Span, title: string): boolean {
  const name = squeezed(title).slice(0, ENOUGH);
  const around = title.length + NEAR;
  const near = text.slice(Math.max(0, start - around), end + around);
  return squeezed(near).includes(name) || /^\s*《/.test(text.slice(end, end + 4));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
