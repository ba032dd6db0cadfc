/**
 * Directives: what an author writes into the text to put findings aside.
 *
 *     <!-- zhunsheng-disable-next-line clause-sequence: 沿用上一版的编号 -->
 *     <!-- zhunsheng-disable table-sequence -->  …  <!-- zhunsheng-enable table-sequence -->
 *     <!-- zhunsheng-disable-file reference-order -->
 *
 * or in the front matter, for the whole file:
 *
 *     zhunsheng-disable:
 *       reference-order: 沿用上一版的顺序
 *
 * Without a rule's name a comment means all rules; what follows a colon is the reason. Each directive holds for the file
 * that it stands in.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Draft, Passage } from '../draft/draft.ts';
import type { Span } from '../facts/facts.ts';
import { type Bilingual, span, wholeSpan } from '../rules/rule.ts';
import { unknown } from './names.ts';

const VERBS = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;
export type Verb = (typeof VERBS)[number];

const MARK = 'zhunsheng-';
const NAMES: readonly string[] = VERBS.map((verb) => MARK + verb);
const DIRECTIVE = /^zhunsheng-([a-z-]*)(?:\s+([^:：]*))?(?:[:：]\s*([\s\S]*))?$/i;
/** The key of the front matter that holds a list of rules, or rules with their reasons. */
const FRONT_MATTER_KEY = 'zhunsheng-disable';

export interface Directive {
  readonly verb: Verb;
  readonly passage: Passage;
  /** Each rule with its place; none means all rules. */
  readonly rules: readonly { readonly id: string; readonly at: Span }[];
  /** '' when none is given. */
  readonly reason: string;
  /** The whole directive. */
  readonly at: Span;
}

/** A directive that cannot be understood: an unknown verb or an unknown rule. */
export interface WrongDirective {
  readonly at: Span;
  readonly message: Bilingual;
}

export interface Directives {
  readonly directives: readonly Directive[];
  readonly wrong: readonly WrongDirective[];
}

/** In document order; `known` are the ids of all rules. Linear in the number of passages. */
export function readDirectives(draft: Draft, known: readonly string[]): Directives {
  const wrong: WrongDirective[] = [];
  const directives: Directive[] = [];
  const ids = new Set(known);
  for (const passage of draft.passages) {
    const { block } = passage;
    if (block.kind === 'front-matter') directives.push(...inFrontMatter(passage));
    else if (passage.role === 'comment' && block.text.startsWith(MARK)) {
      const directive = inComment(passage);
      if ('message' in directive) wrong.push(directive);
      else directives.push(directive);
    }
  }
  for (const { rules } of directives) {
    for (const { id, at } of rules) if (!ids.has(id)) wrong.push({ at, message: unknown('规则', 'rule', id, known) });
  }
  return { directives, wrong };
}

function inComment(passage: Passage): Directive | WrongDirective {
  const { text } = passage.block;
  const at = wholeSpan(passage);
  const match = DIRECTIVE.exec(text);
  const verb = VERBS.find((word) => word === match?.[1]);
  if (!match || !verb) {
    return { at, message: unknown('指令', 'directive', MARK + (match?.[1] ?? ''), NAMES) };
  }
  const names = match[2] ?? '';
  const from = text.indexOf(names, MARK.length + verb.length);
  const rules = [...names.matchAll(/[^\s,，、]+/g)].map(({ 0: id, index }) => {
    return { id, at: span(passage, from + index, from + index + id.length) };
  });
  return { verb, passage, rules, reason: (match[3] ?? '').trim(), at };
}

function inFrontMatter(passage: Passage): Directive[] {
  const { text } = passage.block;
  if (!text.includes(FRONT_MATTER_KEY)) return [];
  const { contents } = parseDocument(text, { prettyErrors: false });
  const found = isMap(contents) ? contents.get(FRONT_MATTER_KEY, true) : undefined;
  const directive = (node: unknown, reason: string): Directive[] => {
    if (!isScalar(node) || !node.range) return [];
    const at = span(passage, node.range[0], node.range[1]);
    return [{ verb: 'disable-file', passage, rules: [{ id: String(node.value), at }], reason, at }];
  };
  if (isMap(found)) {
    return found.items.flatMap(({ key, value }) => directive(key, isScalar(value) ? String(value.value ?? '') : ''));
  }
  if (isSeq(found)) return found.items.flatMap((item) => directive(item, ''));
  return directive(found, '');
}
