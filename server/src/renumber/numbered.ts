/** Everything in a draft that carries a number: what it is, where the number stands, and what it is made of. */
import type { Label } from '../../../grammar/numbering.ts';
import type { Caption, Clause, Draft, Formula, Item, Remark } from '../draft/draft.ts';
import type { Span } from '../facts/facts.ts';
import { span } from '../rules/rule.ts';

export type Thing = Clause | Caption | Formula | Item | Remark;

export type NumberedKind =
  | 'clause' // 5, 5.2.1, A.1
  | 'annex'
  | 'policy' // 一、（一）1.（1） and the articles of a law
  | 'table'
  | 'figure'
  | 'formula'
  | 'item'
  | 'note'
  | 'example';

/** A number without its writing: 5.2.1 is { annex: '', path: [5, 2, 1] }, 附录B is { annex: 'B', path: [] }. */
export interface NumberValue {
  readonly annex: string;
  readonly path: readonly number[];
}

export interface Numbered {
  readonly kind: NumberedKind;
  readonly thing: Thing;
  /** The characters of the number. */
  readonly at: Span;
  readonly value: NumberValue;
  /** The clause or annex that it stands in and should begin with the number of. */
  readonly owner: Clause | undefined;
  /** What its number does begin with the number of: the owner, or, for a stray such as 5.1.2 in 5.3, the nearest above. */
  readonly base: Clause | undefined;
  /** Which component of the number counts: its last one, or the letter of an annex. */
  readonly ordinal: number;
  /** Letter behind the number (表2a), or insertion behind an article (之一): it stays, and shares the number before it. */
  readonly shared: boolean;
}

/** In the order of their places, each kind by itself: clauses, captions, formulas, items, notes and examples. */
export function numberedThings(draft: Draft): Numbered[] {
  const annexes = new Map(draft.clauses.filter(({ kind }) => kind === 'annex').map((annex) => [annex.key, annex]));
  const things: Numbered[] = [];
  for (const clause of draft.clauses) if (clause.label) things.push(ofClause(clause, clause.label));
  for (const caption of draft.captions) {
    if (!caption.continued) things.push(ofLabel(caption.kind, caption, caption.label, annexes));
  }
  for (const formula of draft.formulas) if (formula.key !== '') things.push(ofFormula(formula, annexes));
  for (const { items } of draft.lists) {
    for (const item of items) if (item.label && item.label.path.length > 0) things.push(ofItem(item, item.label));
  }
  for (const remark of draft.remarks) {
    if (remark.label.path.length > 0) things.push(ofLabel(remark.kind, remark, remark.label, annexes));
  }
  return things;
}

/** The annex that a clause stands in or is. */
export function annexOf(clause: Clause | undefined): Clause | undefined {
  let at = clause;
  while (at?.parent) at = at.parent;
  return at?.kind === 'annex' ? at : undefined;
}

function ofClause(clause: Clause, label: Label): Numbered {
  const at = span(clause.heading, label.numberStart, label.numberEnd);
  if (clause.kind === 'annex') {
    const ordinal = clause.key.length === 1 ? clause.key.charCodeAt(0) - 64 : 0;
    const value = { annex: clause.key, path: [] };
    return { kind: 'annex', thing: clause, at, value, ...ownedBy(undefined), ordinal, shared: false };
  }
  const value = { annex: label.annex, path: label.path };
  const ordinal = label.path.at(-1) ?? 0;
  const decimal = label.kind === 'clause' && (label.path.length > 1 || label.annex !== '');
  const kind = clause.kind === 'policy' ? 'policy' : 'clause';
  const parent = kind === 'policy' ? decimalOwner(clause) : clause.parent;
  const owner = decimal ? parent : undefined;
  const shared = label.kind === 'article' && INSERTED.test(clause.heading.block.text.slice(label.end));
  return { kind, thing: clause, at, value, owner, base: baseOf(value, owner), ordinal, shared };
}

function baseOf(value: NumberValue, owner: Clause | undefined): Clause | undefined {
  let at = owner;
  while (at && !beginsWith(value, at)) at = at.parent;
  return at;
}

function beginsWith({ annex, path }: NumberValue, { kind, key, label }: Clause): boolean {
  if (kind === 'annex') return key === annex;
  if (!label || label.annex !== annex || label.path.length >= path.length) return false;
  return label.path.every((component, at) => component === path[at]);
}

/** 第十条之一 */
const INSERTED = /^之[一二三四五六七八九十]{1,3}(?![一-鿿])/;

/** The decimal clause that a decimal clause of a policy document is inside of. */
function decimalOwner(clause: Clause): Clause | undefined {
  let at = clause.parent;
  while (at && at.label?.kind !== 'clause') at = at.parent;
  return at;
}

function ofLabel(
  kind: NumberedKind,
  thing: Caption | Remark,
  label: Label,
  annexes: ReadonlyMap<string, Clause>,
): Numbered {
  const { passage } = thing;
  const value = { annex: label.annex, path: label.path };
  return {
    kind,
    thing,
    at: span(passage, label.numberStart, label.numberEnd),
    value,
    ...ownedBy(ownerOf(value, passage.clause, annexes)),
    ordinal: label.path.at(-1) ?? 0,
    shared: label.sub !== '',
  };
}

function ofFormula(formula: Formula, annexes: ReadonlyMap<string, Clause>): Numbered {
  const { passage, key, numberStart, numberEnd } = formula;
  const [, annex = '', number = '', sub = ''] = /^(?:([A-Z])\.)?([\d.]+)([a-z]?)$/.exec(key) ?? [];
  const value = { annex, path: number.split('.').map(Number) };
  return {
    kind: 'formula',
    thing: formula,
    at: span(passage, numberStart, numberEnd),
    value,
    ...ownedBy(ownerOf(value, passage.clause, annexes)),
    ordinal: value.path.at(-1) ?? 0,
    shared: sub !== '',
  };
}

function ownedBy(owner: Clause | undefined): Pick<Numbered, 'owner' | 'base'> {
  return { owner, base: owner };
}

/** What 表A.1 and 表5-1 take the beginning of their number from: the annex of that letter, the chapter they stand in. */
function ownerOf(
  { annex, path }: NumberValue,
  clause: Clause | undefined,
  annexes: ReadonlyMap<string, Clause>,
): Clause | undefined {
  if (annex !== '') return annexOf(clause)?.key === annex ? annexOf(clause) : annexes.get(annex);
  if (path.length < 2) return undefined;
  let chapter = clause;
  while (chapter?.parent) chapter = chapter.parent;
  return chapter?.label?.path[0] === path[0] ? chapter : undefined;
}

function ofItem(item: Item, label: Label): Numbered {
  const at = span(item.passage, label.numberStart, label.numberEnd);
  const value = { annex: '', path: label.path };
  return { kind: 'item', thing: item, at, value, ...ownedBy(undefined), ordinal: label.path[0] ?? 0, shared: false };
}
