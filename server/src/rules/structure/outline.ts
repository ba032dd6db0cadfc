/** What the rules on the outline share: groups of siblings, and whether a clause certainly has a title. */
import type { Label } from '../../../../grammar/numbering.ts';
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { once } from '../../source/per-block.ts';
import { span } from '../rule.ts';

/** A 章 or 条 of the main body or an annex: it has a number. */
export type NumberedClause = Clause & { readonly label: Label };

export function isNumbered(clause: Clause): clause is NumberedClause {
  return clause.kind === 'clause' && clause.label !== undefined;
}

/** A 条 in the sense of the rules on titles and only subclauses: an entry of 术语和定义 is none. */
export function isSubclause(clause: Clause): clause is NumberedClause {
  return isNumbered(clause) && !clause.term && clause.level > 1;
}

/** The characters of the clause's number. */
export function numberSpan(clause: NumberedClause): Span {
  return span(clause.heading, clause.label.numberStart, clause.label.numberEnd);
}

/** What stands behind the number in the block that carries it. */
export function behindNumber(clause: NumberedClause): string {
  return clause.heading.block.text.slice(clause.label.rest);
}

export interface Siblings {
  readonly parent: Clause;
  readonly clauses: readonly NumberedClause[];
}

/** For each clause that is divided: the subclauses on the next level. Entries of 术语和定义 are left out. */
export const siblingSubclauses: (draft: Draft) => readonly Siblings[] = once((draft) => {
  const siblings: Siblings[] = [];
  for (const parent of draft.clauses) {
    if (parent.children.length === 0) continue;
    const clauses = parent.children.filter(isSubclause).filter((child) => child.level === parent.level + 1);
    if (clauses.length > 0) siblings.push({ parent, clauses });
  }
  return siblings;
});

/** Reagents and apparatus of a test method are listed as subclauses without titles, behind a sentence on their purity. */
export function isInventory({ title }: Clause): boolean {
  return /试剂|仪器|器具|器皿/.test(title) && !/要求|管理|校准|验证|使用/.test(title);
}

/** No title is longer; a longer heading may be a sentence that a conversion took for a heading. */
const LONGEST_CERTAIN_TITLE = 30;
const SENTENCE_WORDS = /[应宜可能须需是为]|不得|下列|以下|如下|包括/;

/**
 * Whether a clause has a title: stricter than `Clause.titled`, because a heading may hold a sentence and a title may
 * end in a colon by mistake.
 */
export function titling(clause: NumberedClause, draft: Draft): 'titled' | 'untitled' | 'unsure' {
  const behind = behindNumber(clause);
  if (clause.titled === 'yes' || (clause.titled === 'unsure' && isBold(clause))) {
    const { title } = clause;
    const sentence = /[，。；：]/.test(title) || (title.length > 12 && SENTENCE_WORDS.test(title));
    return sentence || title.length > LONGEST_CERTAIN_TITLE ? 'unsure' : 'titled';
  }
  if (clause.titled === 'unsure') return 'unsure';
  if (behind !== '') return isSentence(behind) ? 'untitled' : 'unsure';
  const next = nextText(clause.heading, draft);
  if (!next || next.clause === undefined) return 'unsure';
  if (next.role === 'clause') return next.clause.parent === clause ? 'untitled' : 'unsure';
  return next.clause === clause && next.role === 'paragraph' && isSentence(next.block.text) ? 'untitled' : 'unsure';
}

/** Whether all that stands behind the number is bold: the form of a title. */
function isBold({ heading, label }: NumberedClause): boolean {
  const { marks, text } = heading.block;
  return marks.some((mark) => mark.kind === 'strong' && mark.start <= label.rest && mark.end === text.length);
}

/** Whether a text is certainly a sentence, or the beginning of one that a list goes on with. */
export function isSentence(text: string): boolean {
  return text.includes('。') || text.length > 60 || (/[；：:，,]$/.test(text) && SENTENCE_WORDS.test(text));
}

/** The next passage that is text of the document. */
function nextText(passage: Passage, draft: Draft): Passage | undefined {
  for (let at = passage.index + 1; at < draft.passages.length; at++) {
    const next = draft.passages[at] as Passage;
    if (next.role !== 'layout' && next.role !== 'comment') return next;
  }
  return undefined;
}

/** One Chinese character wide, as GB/T 1.1 wants it between a number and what follows. */
const FULL_GAP = '\u3000';

/** The gap that most clauses of the draft have between number and text. */
export const usualGap: (draft: Draft) => string = once((draft) => {
  const counts = new Map<string, number>();
  for (const clause of draft.clauses) {
    if (!isNumbered(clause) || clause.label.rest === clause.heading.block.text.length) continue;
    const gap = clause.heading.block.text.slice(clause.label.end, clause.label.rest);
    if (gap !== '') counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let usual = FULL_GAP;
  let most = 0;
  for (const [gap, count] of counts) {
    if (count > most) [usual, most] = [gap, count];
  }
  return usual;
});
