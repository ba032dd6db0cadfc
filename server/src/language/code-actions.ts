/** Code actions: the fixes of the findings under the cursor, putting a finding aside, and all safe fixes at once. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { buildDraft, declaredOf } from '../draft/build.ts';
import { checkDraft } from '../lint/check.ts';
import { applyFixes } from '../lint/fix.ts';
import { type Finding, type Fix, say } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import type { ActionForm } from './action-form.ts';
import { diagnosticOf, ownFindings } from './diagnostics.ts';
import { changesOf } from './edits.ts';
import { MOVE, moveActions, RENUMBER, renumberFixes, renumberSource } from './number-actions.ts';
import { referenceFixes, referenceRefactorings } from './reference-actions.ts';
import { suppressActions } from './suppress-actions.ts';
import { changesBetween } from './text-changes.ts';
import { type Analysis, readDocument } from './workspace.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.zhunsheng`;

/** Fixing settles after a few rounds; a fix that another one undoes must not go on for ever. */
const MOST_ROUNDS = 10;

/** The kinds that there are. */
export const ACTION_KINDS: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  MOVE,
  RENUMBER,
  FIX_ALL,
];

/**
 * @param only the kinds that the client asks for; by default all but fix-all, which is worked out only when it is meant
 * @param all the same draft with the findings that are not shown yet, which fix-all repairs too
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
  form: ActionForm,
  all: Analysis = analysis,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const { document } = analysis;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  if (isAsked(CodeActionKind.QuickFix, only)) {
    const findings = findingsIn(analysis, range);
    actions.push(...findings.flatMap((finding) => fixActions(finding, analysis, form)));
    actions.push(...referenceFixes(findings, analysis, form));
    actions.push(...renumberFixes(findings, analysis, form));
    actions.push(...suppressActions(findings, analysis, form));
  }
  if (isAsked(CodeActionKind.RefactorRewrite, only)) {
    const fixed = new Set(actions.map(({ title }) => title));
    const rewritings = referenceRefactorings({ start, end }, analysis, form);
    actions.push(...rewritings.filter(({ title }) => !fixed.has(title)));
  }
  if (isAsked(MOVE, only)) actions.push(...moveActions(start, analysis, form));
  if (only && isAsked(RENUMBER, only)) actions.push(renumberSource(analysis, form));
  if (only && isAsked(FIX_ALL, only)) actions.push(...fixAllAction(all, form));
  return actions;
}

/** The findings of the file that touch the range. */
export function findingsIn(analysis: Analysis, range: Range): readonly Finding[] {
  const start = analysis.document.offsetAt(range.start);
  const end = analysis.document.offsetAt(range.end);
  return ownFindings(analysis).filter(({ place }) => place.start <= end && start <= place.end);
}

/** 'source' asks for 'source.fixAll.zhunsheng' too; the empty kind asks for all. */
export function isAsked(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return !only || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

function fixActions(finding: Finding, analysis: Analysis, form: ActionForm): CodeAction[] {
  const diagnostic = diagnosticOf(finding, analysis, form);
  const preferred = finding.fixes.find(({ kind }) => kind === 'safe');
  return finding.fixes.map((fix) => ({
    title: fix.title[form.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix === preferred ? { isPreferred: true } : {}),
    edit: { changes: changesOf(analysis, fix.edits) },
  }));
}

function fixAllAction(analysis: Analysis, { locale }: ActionForm): CodeAction[] {
  const edits = fixedTexts(analysis).flatMap((text, document) =>
    changesBetween(analysis.documents[document]?.getText() ?? '', text).map((change) => ({
      place: { document, start: change.start, end: change.end },
      text: change.text,
    })),
  );
  if (edits.length === 0) return [];
  const title = say('准绳：修正所有可以放心修正的问题', 'Zhunsheng: apply all safe fixes')[locale];
  return [{ title, kind: FIX_ALL, edit: { changes: changesOf(analysis, edits) } }];
}

/** The texts of the draft's files after the fixes that are chosen, by default all safe ones, and those that they make possible. */
export function fixedTexts(
  { documents, draft, findings, layers }: Analysis,
  choose: (finding: Finding, sources: readonly SourceDocument[]) => readonly Fix[] = safeFix,
): string[] {
  let sources = draft.documents;
  let now = findings;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = now.flatMap((finding) => choose(finding, sources));
    const texts = sources.map(({ text }, document) => applyFixes(text, document, fixes));
    if (texts.every((text, at) => text === sources[at]?.text)) break;
    sources = documents.map((document, at) => readDocument(document, texts[at] as string, sources[at]));
    now = checkDraft(buildDraft(sources, declaredOf(draft)), { layers }).findings;
  }
  return sources.map(({ text }) => text);
}

/** Of several safe fixes of a finding, which exclude each other, the first. */
export function safeFix({ fixes }: Finding): readonly Fix[] {
  return fixes.filter(({ kind }) => kind === 'safe').slice(0, 1);
}
