/** Semantic tokens: labels, mentions and standard codes, and the modal verbs of a standard's provisions. */
import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { Passage, Role } from '../draft/draft.ts';
import type { Span } from '../facts/facts.ts';
import { type ProvisionKind, provisionsIn } from '../facts/provisions.ts';
import { STANDARDS, span } from '../rules/rule.ts';
import { type Extent, extentOf, labelSpan, passageExtent } from './extents.ts';
import { type Analysis, ownPassages } from './workspace.ts';

export type TokenType = 'label' | 'mention' | 'standardCode' | ProvisionKind;

const TYPES: readonly TokenType[] = [
  'label',
  'mention',
  'standardCode',
  'requirement',
  'recommendation',
  'permission',
  'capability',
];

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

export interface Token {
  readonly type: TokenType;
  /** Within one line. */
  readonly range: Range;
}

/** In the order of their places, not overlapping; only those of the blocks that the range touches, where one is given. */
export function semanticTokens(analysis: Analysis, range?: Range): Token[] {
  const { document } = analysis;
  const from = range ? document.offsetAt(range.start) : 0;
  const to = range ? document.offsetAt(range.end) : document.getText().length;
  const passages = ownPassages(analysis).filter((passage) => {
    const { start, end } = passageExtent(passage);
    return start <= to && from <= end;
  });
  const found = new Finder(analysis, new Set(passages)).find();
  return apart(found).flatMap(({ type, at }) => lines(at, analysis).map((one) => ({ type, range: one })));
}

interface Found {
  readonly type: TokenType;
  readonly at: Extent;
}

/** What contains numbers and verbs, but none that are said of this draft. */
const SILENT: ReadonlySet<Role> = new Set(['cover', 'contents', 'figure', 'code', 'comment', 'layout', 'formula']);
/** Names of documents are no provisions. */
const NO_PROVISION: ReadonlySet<Role> = new Set([
  'title',
  'reference',
  'bibliography',
  'element',
  'annex',
  'annex-title',
]);

class Finder {
  readonly #analysis: Analysis;
  readonly #passages: ReadonlySet<Passage>;
  readonly #found: Found[] = [];

  constructor(analysis: Analysis, passages: ReadonlySet<Passage>) {
    this.#analysis = analysis;
    this.#passages = passages;
  }

  /** Where two overlap, what comes first here is meant. */
  find(): readonly Found[] {
    const { draft, facts } = this.#analysis;
    for (const passage of this.#passages) this.#label(passage);
    for (const formula of draft.formulas) {
      if (formula.key !== '' && this.#passages.has(formula.passage)) {
        this.#add('label', labelSpan({ kind: 'formula', formula }));
      }
    }
    for (const { span: at } of facts.codes) this.#within('standardCode', at);
    for (const { span: at, resolution } of facts.mentions) {
      if (resolution.to === 'label' || (resolution.to === 'nothing' && resolution.certain)) this.#within('mention', at);
    }
    if (STANDARDS.includes(draft.profile)) for (const passage of this.#passages) this.#provisions(passage);
    return this.#found;
  }

  #label(passage: Passage): void {
    const { label, role } = passage;
    if (!label || label.numberEnd === label.numberStart || SILENT.has(role)) return;
    this.#add('label', span(passage, 0, label.end));
  }

  #provisions(passage: Passage): void {
    if (SILENT.has(passage.role) || NO_PROVISION.has(passage.role)) return;
    for (const { kind, cell, start, end } of provisionsIn(passage.block))
      this.#add(kind, { passage, cell, start, end });
  }

  #within(type: TokenType, at: Span): void {
    if (this.#passages.has(at.passage) && !SILENT.has(at.passage.role)) this.#add(type, at);
  }

  #add(type: TokenType, at: Span): void {
    this.#found.push({ type, at: extentOf(at) });
  }
}

/** Sorted, without those that overlap one that was found before them. */
function apart(found: readonly Found[]): Found[] {
  const order = new Map(found.map((one, at) => [one, at]));
  const sorted = found.toSorted((a, b) => a.at.start - b.at.start);
  const kept: Found[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (one.at.end <= one.at.start) continue;
    if (!last || last.at.end <= one.at.start) kept.push(one);
    else if ((order.get(one) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = one;
  }
  return kept;
}

/** A token of the protocol stands on one line. */
function lines({ start, end }: Extent, { document, source }: Analysis): Range[] {
  const ranges: Range[] = [];
  let at = start;
  for (const line of source.text.slice(start, end).split(/(?<=\n)/)) {
    const length = line.trimEnd().length;
    if (length > 0) ranges.push({ start: document.positionAt(at), end: document.positionAt(at + length) });
    at += line.length;
  }
  return ranges;
}

/** What clients were told of each document, so that the next answer may say only what has changed. */
export class TokenAnswers {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  full(uri: string, tokens: readonly Token[]): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.#builders.set(uri, builder);
    push(builder, tokens);
    return builder.build();
  }

  /** Everything, where the client knows another answer than the last one. */
  changes(uri: string, previous: string, tokens: readonly Token[]): SemanticTokens | SemanticTokensDelta {
    const builder = this.#builders.get(uri);
    if (!builder) return this.full(uri, tokens);
    builder.previousResult(previous);
    push(builder, tokens);
    return builder.buildEdits();
  }

  forget(uri: string): void {
    this.#builders.delete(uri);
  }
}

/** Of a part of a document. */
export function encoded(tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  push(builder, tokens);
  return { data: builder.build().data };
}

function push(builder: SemanticTokensBuilder, tokens: readonly Token[]): void {
  for (const { type, range } of tokens) {
    const { line, character } = range.start;
    builder.push(line, character, range.end.character - character, TYPES.indexOf(type), 0);
  }
}
