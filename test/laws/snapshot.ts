/** A result of the engine as text: everything in it, so that two results are the same if their texts are. */
import type { CheckResult } from '../../server/src/lint/check.ts';

/**
 * Every object of the draft and of its facts gets a name and is written once; where another one refers to it, its name
 * stands. What is absent is told from what is undefined.
 */
export function snapshot({ draft, facts, findings }: CheckResult): string {
  const names = new Map<object, string>();
  const parts: string[] = [];
  const write = (name: string, value: unknown): void => {
    const text = JSON.stringify(value, (_, inner: unknown) => {
      if (inner === undefined) return '(undefined)';
      return (inner !== value && typeof inner === 'object' && inner !== null && names.get(inner)) || inner;
    });
    parts.push(`${name} ${text}`);
  };
  const writeAll = (kind: string, things: readonly object[]): void => {
    for (const [at, thing] of things.entries()) names.set(thing, `(${kind} ${at})`);
  };
  const items = draft.lists.flatMap((list) => list.items);
  const groups: readonly (readonly [kind: string, things: readonly object[]])[] = [
    ['document', draft.documents],
    ['passage', draft.passages],
    ['clause', draft.clauses],
    ['list', draft.lists],
    ['item', items],
    ['caption', draft.captions],
    ['formula', draft.formulas],
    ['remark', draft.remarks],
    ['reference', draft.references],
    ['entry', draft.contents],
    ['labelled', [...facts.labels.values()]],
    ['mention', facts.mentions],
    ['code', facts.codes],
    ['finding', findings],
  ];
  for (const [kind, things] of groups) writeAll(kind, things);
  for (const [kind, things] of groups) for (const [at, thing] of things.entries()) write(`${kind} ${at}`, thing);
  write('draft', { ...draft });
  write('labels', [...facts.labels]);
  write(
    'mentionsOf',
    [...facts.labels.values()].map((labelled) => facts.mentionsOf(labelled)),
  );
  return parts.join('\n');
}

/** Makes sure that nobody changes a result any more: an attempt throws. */
export function freeze<Value>(value: Value): Value {
  const open: unknown[] = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    open.push(...(next instanceof Map ? next.values() : Object.values(next)));
  }
  return value;
}
