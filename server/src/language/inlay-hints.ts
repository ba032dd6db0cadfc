/** Inlay hints: the title behind a bare mention ("见5.2"), the name behind a bare standard code. */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { codeKey } from '../../../grammar/standard-code.ts';
import type { Clause, Passage, Role } from '../draft/draft.ts';
import type { CodeUse, Labelled, Mention, Span } from '../facts/facts.ts';
import { textOf } from '../facts/place.ts';
import { termIn } from '../facts/terms.ts';
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
 * In the order of their places. The title of a clause is shown once in a paragraph, the name of a standard once in a
 * subclause of the first level: not where the text says it itself, and not inside of the clause that has it.
 */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const { document, facts } = analysis;
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const passages = ownPassages(analysis).filter((passage) => {
    const { start, end } = passageExtent(passage);
    return start <= to && from <= end;
  });
  const shown = new Shown(analysis, new Set(passages));
  for (const mention of facts.mentions) shown.mention(mention);
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

/** Titles that say nothing of what stands below them. */
const GENERAL: ReadonlySet<string> = new Set(['概述', '总则', '一般规定', '一般要求', '通则', '要求', '其他']);

/** More titles than this behind one enumeration ("5.2、5.3、5.5和5.7") tear it apart. */
const MOST_TARGETS = 3;

class Shown {
  readonly hints: { readonly at: Span; readonly title: string }[] = [];
  readonly #analysis: Analysis;
  /** The passages that hints are asked for. */
  readonly #asked: ReadonlySet<Passage>;
  /** By paragraph, or by clause: what has a hint there already. */
  readonly #shown = new Map<unknown, Set<unknown>>();

  constructor(analysis: Analysis, asked: ReadonlySet<Passage>) {
    this.#analysis = analysis;
    this.#asked = asked;
  }

  mention({ span, resolution, reference }: Mention): void {
    if (resolution.to !== 'label' || !this.#asked.has(span.passage)) return;
    // "5.2～5.5" and what stands beside it is one thing.
    if (reference.targets.length > MOST_TARGETS || reference.ranges.length > 0) return;
    const { labelled } = resolution;
    if ('clause' in labelled && isInside(span.passage, labelled.clause)) return;
    const title = this.#titleOf(labelled);
    if (GENERAL.has(title)) return;
    this.#add(span, title, 'clause' in labelled ? labelled.clause : labelled, span.passage);
  }

  /** Of all uses, asked for or not: where the first one stands does not depend on what is seen of the text. */
  code({ span, code, context, listed }: CodeUse): void {
    if (!listed || (context !== 'text' && context !== 'note')) return;
    this.#add(span, listed.title, codeKey(code), subclauseOf(span.passage));
  }

  #add(at: Span, title: string, target: unknown, scope: unknown): void {
    const { passage } = at;
    const shown = this.#shown.get(scope) ?? new Set();
    if (title === '' || SILENT.has(passage.role) || passage.block.kind === 'heading' || shown.has(target)) return;
    this.#shown.set(scope, shown.add(target));
    if (this.#asked.has(passage) && !saysTitle(textOf(at), at, title)) this.hints.push({ at, title });
  }

  /** Of a term its name in Chinese. */
  #titleOf(labelled: Labelled): string {
    if (labelled.kind === 'formula') return '';
    if (!('clause' in labelled)) return labelled.caption.title;
    return termIn(labelled.clause, this.#analysis.draft)?.names[0]?.text ?? labelled.clause.title;
  }
}

/** The clause of the second level that the passage stands in, or its chapter. */
function subclauseOf({ clause }: Passage): Clause | undefined {
  let at = clause;
  while (at?.parent && at.level > 2) at = at.parent;
  return at;
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
