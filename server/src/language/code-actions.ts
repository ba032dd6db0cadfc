/** Code actions: the fixes of the findings under the cursor, putting a finding aside, and all safe fixes at once. */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import { buildDraft } from '../draft/build.ts';
import type { Passage } from '../draft/draft.ts';
import { checkDraft } from '../lint/check.ts';
import { applyFixes } from '../lint/fix.ts';
import { SUPPRESSION_CHECK } from '../lint/suppression.ts';
import { type Finding, type Fix, say } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { type DiagnosticForm, diagnosticOf, ownFindings } from './diagnostics.ts';
import { changesOf } from './edits.ts';
import { passageAt, passageExtent, rangeOf } from './extents.ts';
import { changesBetween } from './text-changes.ts';
import { type Analysis, ownPassages, readDocument } from './workspace.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.zhunsheng`;

/** Fixing settles after a few rounds; a fix that another one undoes must not go on for ever. */
const MOST_ROUNDS = 10;

/**
 * @param only the kinds that the client asks for; by default all but fix-all, which is worked out only when it is meant.
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
  form: DiagnosticForm,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (!only || only.some((kind) => includes(kind, CodeActionKind.QuickFix))) {
    const { document } = analysis;
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const findings = ownFindings(analysis).filter(({ place }) => place.start <= end && start <= place.end);
    actions.push(...findings.flatMap((finding) => fixActions(finding, analysis, form)));
    actions.push(...findings.flatMap((finding) => suppressAction(finding, analysis, form)));
  }
  if (only?.some((kind) => includes(kind, FIX_ALL))) actions.push(...fixAllAction(analysis, form));
  return actions;
}

/** 'source' asks for 'source.fixAll.zhunsheng' too; the empty kind asks for all. */
function includes(asked: CodeActionKind, kind: CodeActionKind): boolean {
  return asked === '' || asked === kind || kind.startsWith(`${asked}.`);
}

function fixActions(finding: Finding, analysis: Analysis, form: DiagnosticForm): CodeAction[] {
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

/** A comment above the block that the finding stands in. Plain text files have no comments. */
function suppressAction(finding: Finding, analysis: Analysis, form: DiagnosticForm): CodeAction[] {
  const { document, source } = analysis;
  if (source.format !== 'markdown' || finding.rule === SUPPRESSION_CHECK.id) return [];
  const passage = passageAt(ownPassages(analysis), finding.place.start);
  const edit = passage && commentAbove(passage, finding.rule, analysis, form);
  if (!edit) return [];
  const { rule } = finding;
  return [
    {
      title: say(`在此处忽略规则 ${rule}`, `Ignore ${rule} here`)[form.locale],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, analysis, form)],
      edit: { changes: { [document.uri]: [edit] } },
    },
  ];
}

/**
 * What may stand before a block on its line: indentation and the marks of quotations, which the comment needs too to
 * stand in the same list or quotation; ideographic spaces; the identifier of a footnote.
 */
const BEFORE_BLOCK = /^([ \t>]*)\u3000*(?:\[\^[^\]]*\]:[ \t]*)?$/;

/** Undefined where the block does not begin its line: a comment above the line would be about another block. */
function commentAbove(
  passage: Passage,
  rule: string,
  { document, source }: Analysis,
  { locale }: DiagnosticForm,
): TextEdit | undefined {
  if (passage.block.kind === 'front-matter') return undefined;
  const { start } = passageExtent(passage);
  const { line } = document.positionAt(start);
  const lineStart = document.offsetAt({ line, character: 0 });
  const container = BEFORE_BLOCK.exec(source.text.slice(lineStart, start))?.[1];
  if (container === undefined) return undefined;
  const reason = say('理由', 'reason')[locale];
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${container}<!-- zhunsheng-disable-next-line ${rule}: ${reason} -->${newline}`;
  return { range: rangeOf(document, { start: lineStart, end: lineStart }), newText };
}

function fixAllAction(analysis: Analysis, { locale }: DiagnosticForm): CodeAction[] {
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
  { documents, draft, findings, rules }: Analysis,
  choose: (finding: Finding, sources: readonly SourceDocument[]) => readonly Fix[] = safeFix,
): string[] {
  let sources = draft.documents;
  let now = findings;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = now.flatMap((finding) => choose(finding, sources));
    const texts = sources.map(({ text }, document) => applyFixes(text, document, fixes));
    if (texts.every((text, at) => text === sources[at]?.text)) break;
    sources = documents.map((document, at) => readDocument(document, texts[at] as string, sources[at]));
    now = checkDraft(buildDraft(sources, draft.profile), { settings: rules }).findings;
  }
  return sources.map(({ text }) => text);
}

/** Of several safe fixes of a finding, which exclude each other, the first. */
export function safeFix({ fixes }: Finding): readonly Fix[] {
  return fixes.filter(({ kind }) => kind === 'safe').slice(0, 1);
}
