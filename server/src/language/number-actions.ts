/**
 * Code actions that move numbers: renumbering, and moving a clause up, down, or to another level. What they change is
 * worked out only when one is chosen, where the client can wait for it.
 */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Clause } from '../draft/draft.ts';
import { SEQUENCE_RULE_IDS } from '../renumber/faults.ts';
import { canMove, type Direction, moveClause } from '../renumber/move.ts';
import type { Renumbering } from '../renumber/renumbering.ts';
import { type Bilingual, type Edit, type Finding, say } from '../rules/rule.ts';
import { type DiagnosticForm, diagnosticOf } from './diagnostics.ts';
import { passageAt } from './extents.ts';
import { renumbering, textsAfter } from './renumber.ts';
import { changesBetween } from './text-changes.ts';
import { type Analysis, ownPassages } from './workspace.ts';

export const MOVE = CodeActionKind.RefactorMove;
export const RENUMBER = `${CodeActionKind.Source}.renumber.zhunsheng`;

/** What the client sends back to have the action's edit worked out. */
export interface NumberTask {
  readonly uri: string;
  readonly task: Direction | 'renumber';
  /** The offset of the clause's heading block; only of moves. */
  readonly at: number;
}

/** The edits of a task, and the texts that they make. */
export interface NumberEdits {
  readonly edits: readonly Edit[];
  readonly texts: readonly string[];
}

const MOVES: readonly (readonly [Direction, Bilingual])[] = [
  ['up', say('上移', 'Move up')],
  ['down', say('下移', 'Move down')],
  ['promote', say('升为上一层次', 'Promote to the level above')],
  ['demote', say('降为下一层次', 'Demote to the level below')],
];

/** For the findings on numbers out of order among those under the cursor. */
export function renumberFixes(findings: readonly Finding[], analysis: Analysis, form: DiagnosticForm): CodeAction[] {
  const about = findings.filter(({ rule }) => SEQUENCE_RULE_IDS.has(rule));
  if (about.length === 0) return [];
  const title = say('重新编号，各处引用随之更新', 'Renumber; all references follow')[form.locale];
  const diagnostics = about.map((finding) => diagnosticOf(finding, analysis, form));
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, data: taskOf(analysis, 'renumber', 0) }];
}

export function renumberSource(analysis: Analysis, { locale }: DiagnosticForm): CodeAction {
  const title = say('准绳：重新编号', 'Zhunsheng: renumber')[locale];
  return { title, kind: RENUMBER, data: taskOf(analysis, 'renumber', 0) };
}

/** For the clause whose heading the cursor stands in. */
export function moveActions(offset: number, analysis: Analysis, { locale }: DiagnosticForm): CodeAction[] {
  const clause = clauseAt(offset, analysis);
  if (!clause?.label) return [];
  const name = clause.heading.block.text.slice(0, clause.label.end);
  return MOVES.filter(([direction]) => canMove(clause, direction, analysis.draft)).map(([direction, verb]) => ({
    title: say(`把${name}${verb.zh}，重新编号`, `${verb.en}: ${name}, and renumber`)[locale],
    kind: MOVE,
    data: taskOf(analysis, direction, clause.heading.offset + clause.heading.block.start),
  }));
}

/** Undefined where nothing is to be changed, or where it could not be done without losing a reference. */
export function editsOf({ task, at }: NumberTask, analysis: Analysis): NumberEdits | undefined {
  if (task === 'renumber') return withTexts(renumbering(analysis, 'all'), analysis);
  const clause = clauseAt(at, analysis);
  const moved = clause && moveClause(analysis.facts, clause, task);
  if (!moved) return undefined;
  const edits = moved.texts.flatMap((text, document) =>
    changesBetween(analysis.draft.documents[document]?.text ?? '', text).map((change) => ({
      place: { document, start: change.start, end: change.end },
      text: change.text,
    })),
  );
  return { edits, texts: moved.texts };
}

function withTexts({ edits }: Renumbering, analysis: Analysis): NumberEdits | undefined {
  return edits.length === 0 ? undefined : { edits, texts: textsAfter(analysis, { edits }) };
}

function clauseAt(offset: number, analysis: Analysis): Clause | undefined {
  const passage = passageAt(ownPassages(analysis), offset);
  return passage?.clause?.heading === passage ? passage?.clause : undefined;
}

function taskOf({ document }: Analysis, task: NumberTask['task'], at: number): NumberTask {
  return { uri: document.uri, task, at };
}

/** Whether an action's data are ours: the client sends back whatever it was given. */
export function isNumberTask(data: unknown): data is NumberTask {
  return typeof data === 'object' && data !== null && 'task' in data && 'uri' in data && 'at' in data;
}
