/** Code actions on 规范性引用文件: list what is cited, take out what is not, sort, let the years of list and text agree. */
import { distance } from 'fastest-levenshtein';
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { codeKey } from '../../../grammar/standard-code.ts';
import type { ListedReference } from '../draft/draft.ts';
import type { CodeUse, Facts } from '../facts/facts.ts';
import { type Place, placeOf, textOf } from '../facts/place.ts';
import { type CodedReference, isCitation, isCoded } from '../rules/code/citations.ts';
import { datedMismatch } from '../rules/code/dated-mismatch.ts';
import { referenceOrder } from '../rules/code/reference-order.ts';
import { uncitedReference } from '../rules/code/uncited-reference.ts';
import { unlistedReference } from '../rules/code/unlisted-reference.ts';
import { type Bilingual, type Edit, type Finding, say, span } from '../rules/rule.ts';
import { type ActionForm, snippetEdit } from './action-form.ts';
import { diagnosticOf } from './diagnostics.ts';
import { changesOf } from './edits.ts';
import { type Extent, passageExtent, touches } from './extents.ts';
import {
  additionEdit,
  bibliographyEdit,
  type ReferenceList,
  referenceList,
  removalEdit,
  sortingEdits,
  UNKNOWN_NAME,
} from './reference-list.ts';
import type { Analysis } from './workspace.ts';

/** @param findings those in the range that the client asks about */
export function referenceFixes(findings: readonly Finding[], analysis: Analysis, form: ActionForm): CodeAction[] {
  const of = (id: string): readonly Finding[] => findings.filter(({ rule }) => rule === id);
  const ours = [unlistedReference, uncitedReference, referenceOrder, datedMismatch].some(({ id }) => of(id).length > 0);
  const list = ours ? referenceList(analysis.draft) : undefined;
  if (!list) return [];
  return [
    ...of(unlistedReference.id).flatMap((finding) => correctionActions(finding, analysis, form)),
    ...of(unlistedReference.id).flatMap((finding) => additionAction(finding, list, analysis, form)),
    ...of(uncitedReference.id).flatMap((finding) => removalAction(finding, list, analysis, form)),
    ...of(referenceOrder.id).flatMap((finding) => sortingFix(finding, list, analysis, form)),
    ...of(datedMismatch.id).flatMap((finding) => yearFixes(finding, analysis, form)),
  ];
}

/** What can be done in the list itself, with the cursor in it. */
export function referenceRefactorings(range: Extent, analysis: Analysis, { locale }: ActionForm): CodeAction[] {
  const { draft, file } = analysis;
  const list = referenceList(draft);
  if (!list?.entries.some(({ place }) => place.document === file && overlap(place, range))) return [];
  const kind = CodeActionKind.RefactorRewrite;
  const actions: CodeAction[] = [];
  const sorting = sortingEdits(list, draft);
  if (sorting.length > 0) actions.push({ title: SORT[locale], kind, edit: { changes: changesOf(analysis, sorting) } });
  for (const { reference } of list.entries) {
    const { passage } = reference;
    if (passage.document !== file || !overlap(passageExtent(passage), range) || !isCoded(reference)) continue;
    for (const { title, edits } of agreements(reference, analysis)) {
      actions.push({ title: title[locale], kind, edit: { changes: changesOf(analysis, edits) } });
    }
  }
  return actions;
}

const SORT = say('按规定的顺序重排清单', 'Sort the list');

function overlap(a: Extent, b: Extent): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function additionAction(finding: Finding, list: ReferenceList, analysis: Analysis, form: ActionForm): CodeAction[] {
  const { draft, facts, documents, file } = analysis;
  const use = useAt(finding.place, facts);
  if (!use) return [];
  const { code, span: at } = use;
  const name = nameOf(use, facts);
  const line = `${code.canonical}\u3000${name || UNKNOWN_NAME}`;
  // What is cited for information belongs to the bibliography, and that is what the rule says then.
  const informative = finding.severity === 'info';
  const reference = { passage: at.passage, code, codeStart: 0, codeEnd: 0, title: name, titleStart: 0 };
  const edit = informative
    ? bibliographyEdit(draft, line)
    : additionEdit(list, draft, { ...reference, list: 'normative' }, line);
  if (!edit) return [];
  const [zh, en] = informative ? ['参考文献', 'in the bibliography'] : ['规范性引用文件', 'as a normative reference'];
  const title = name
    ? say(`将“${code.canonical}”列入${zh}`, `List ${code.canonical} ${en}`)
    : say(
        `将“${code.canonical}”列入${zh}（名称待填）`,
        `List ${code.canonical} ${en} (its name is for you to fill in)`,
      );
  const here = documents[edit.place.document];
  const filled = name === '' && form.snippets && here && edit.place.document === file;
  const change = filled ? snippetEdit(here, edit.place, edit.text, UNKNOWN_NAME) : editOf([edit], analysis);
  return [quickFix(title, finding, change, analysis, form)];
}

/** Two digits that change places are two characters. */
const MOST_SLIPS = 2;
/** Shorter numbers are like too many others. */
const SHORTEST_NUMBER = 4;

/** An entry that nothing cites, and whose number is nearly the cited one, may be meant. */
function correctionActions(finding: Finding, analysis: Analysis, form: ActionForm): CodeAction[] {
  const use = useAt(finding.place, analysis.facts);
  if (!use || use.code.number.length < SHORTEST_NUMBER) return [];
  const uncited = analysis.findings.filter(({ rule }) => rule === uncitedReference.id);
  const entries = uncited.flatMap(({ place }) => entryAt(place, analysis) ?? []).filter(isCoded);
  return entries.flatMap(({ code }) => {
    const { prefix, number, year, canonical } = code;
    if (prefix !== use.code.prefix || number.length !== use.code.number.length) return [];
    if (year !== use.code.year || distance(number, use.code.number) > MOST_SLIPS) return [];
    const title = say(`改为清单中的“${canonical}”`, `Write ${canonical}, which is listed`);
    const edit = editOf([{ place: finding.place, text: canonical }], analysis);
    return [quickFix(title, finding, edit, analysis, form)];
  });
}

function useAt(place: Place, { codes }: Facts): CodeUse | undefined {
  return codes.find(({ span: at }) => {
    if (at.passage.document !== place.document) return false;
    const { start, end } = placeOf(at);
    return start === place.start && end === place.end;
  });
}

const NAMED_BEHIND = /^[\s\u3000]*《([^《》]{2,80})》/;
const NAMED_BEFORE = /《([^《》]{2,80})》[\s\u3000]*[（(]?[\s\u3000]*$/;
/** What stands behind a name in a list: correspondence, the name in English. */
const BEHIND_NAME = /[\s\u3000]*[（(].*$|[。；;]$/s;

/** The document's name where the draft says it, in a list or as 《…》 beside a citation; '' where it does not. */
function nameOf(use: CodeUse, facts: Facts): string {
  const key = codeKey(use.code);
  const listed = facts.draft.references.find((one) => one.code && codeKey(one.code) === key && one.title !== '');
  const title = listed?.title.replace(/^《(.*)》/, '$1').replace(BEHIND_NAME, '');
  if (title) return title;
  for (const { code, span: at } of facts.codes) {
    if (codeKey(code) !== key) continue;
    const text = textOf(at);
    const name = NAMED_BEHIND.exec(text.slice(at.end, at.end + 100)) ?? NAMED_BEFORE.exec(text.slice(0, at.start));
    if (name?.[1]) return name[1];
  }
  return '';
}

function removalAction(finding: Finding, list: ReferenceList, analysis: Analysis, form: ActionForm): CodeAction[] {
  const entry = entryAt(finding.place, analysis);
  const edit = entry && removalEdit(list, entry);
  if (!edit) return [];
  const name = entry.code?.canonical ?? '';
  const title = say(`从清单中删去“${name}”`, `Take ${name} out of the list`);
  return [quickFix(title, finding, editOf([edit], analysis), analysis, form)];
}

/** Where the rule itself cannot sort the list. */
function sortingFix(finding: Finding, list: ReferenceList, analysis: Analysis, form: ActionForm): CodeAction[] {
  const edits = finding.fixes.length > 0 ? [] : sortingEdits(list, analysis.draft);
  return edits.length === 0 ? [] : [quickFix(SORT, finding, editOf(edits, analysis), analysis, form)];
}

function yearFixes(finding: Finding, analysis: Analysis, form: ActionForm): CodeAction[] {
  const listed = finding.related[0]?.place;
  const entry = listed && entryAt(listed, analysis);
  if (!entry || !isCoded(entry)) return [];
  return agreements(entry, analysis).map(({ title, edits }) =>
    quickFix(title, finding, editOf(edits, analysis), analysis, form),
  );
}

/** The entry whose code stands at the place. */
function entryAt(place: Place, { draft }: Analysis): ListedReference | undefined {
  return draft.references.find(({ passage, codeStart, codeEnd }) => {
    const own = passageExtent(passage);
    if (own.document !== place.document || !touches(own, place.start)) return false;
    const { start, end } = placeOf(span(passage, codeStart, codeEnd));
    return start === place.start && end === place.end;
  });
}

interface Agreement {
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
}

/** The ways to make list and text agree on the year, at all places together; only those that leave none behind. */
function agreements(entry: CodedReference, { findings, facts }: Analysis): Agreement[] {
  const { start, document } = placeOf(span(entry.passage, entry.codeStart, entry.codeEnd));
  const mismatches = findings.filter(({ rule, related }) => {
    const listed = related[0]?.place;
    return rule === datedMismatch.id && listed?.start === start && listed.document === document;
  });
  const uses = mismatches.flatMap(({ place }) => useAt(place, facts) ?? []);
  if (uses.length === 0 || uses.length < mismatches.length) return [];
  return [...textAgreement(entry, mismatches, uses), ...listAgreement(entry, uses, facts)];
}

/** The text takes the year of the list, or drops its own where the list has none. */
function textAgreement(entry: CodedReference, mismatches: readonly Finding[], uses: readonly CodeUse[]): Agreement[] {
  const { canonical, year } = entry.code;
  const times = uses.length;
  if (year === '') {
    // A place in a document is a place in one edition of it.
    if (!uses.every(({ code, place }) => place === undefined && isPlainDate(code))) return [];
    const title = say(`文中${times}处改为不注日期`, `Drop the year in the text (${times})`);
    return [{ title, edits: uses.map((use) => ({ place: placeOf(datePart(use)), text: '' })) }];
  }
  const edits = mismatches.map(({ fixes }) => fixes[0]?.edits ?? []);
  if (times < 2 || edits.some(({ length }) => length === 0)) return [];
  return [
    {
      title: say(`文中${times}处都改为“${canonical}”`, `Write ${canonical} in all ${times} places`),
      edits: edits.flat(),
    },
  ];
}

/** The list takes the year that all citations have. */
function listAgreement(entry: CodedReference, uses: readonly CodeUse[], facts: Facts): Agreement[] {
  const { code } = entry;
  const citations = facts.codes.filter((use) => use.listed === entry && isCitation(use));
  const year = uses[0]?.code.year ?? '';
  // Where the list has no year, the rule's own fix puts it there.
  if (code.year === '' || !isPlainDate(code) || code.allParts) return [];
  if (citations.some((use) => use.code.year !== year || use.code.prefix !== code.prefix)) return [];
  const at = code.ranges.year;
  if (!at) return [];
  if (year !== '') {
    const title = say(`清单改为${year}年版`, `List the edition of ${year}`);
    return [{ title, edits: [{ place: placeOf(span(entry.passage, at[0], at[1])), text: year }] }];
  }
  if (citations.some(({ place }) => place !== undefined)) return [];
  const title = say('清单改为不注日期', 'List it without a year');
  const [, from] = code.ranges.number;
  return [{ title, edits: [{ place: placeOf(span(entry.passage, from, at[1])), text: '' }] }];
}

/** Nothing but a year stands behind the number. */
function isPlainDate({ year, month, amendment, dual, allParts }: CodeUse['code']): boolean {
  return year !== '' && month === '' && amendment === '' && dual === undefined && !allParts;
}

/** The year with the mark before it. */
function datePart({ span: at, code }: CodeUse): CodeUse['span'] {
  return { ...at, start: code.ranges.number[1], end: code.ranges.year?.[1] ?? code.ranges.number[1] };
}

function editOf(edits: readonly Edit[], analysis: Analysis): WorkspaceEdit {
  return { changes: changesOf(analysis, edits) };
}

function quickFix(
  title: Bilingual,
  finding: Finding,
  edit: WorkspaceEdit,
  analysis: Analysis,
  form: ActionForm,
): CodeAction {
  const diagnostics = [diagnosticOf(finding, analysis, form)];
  return { title: title[form.locale], kind: CodeActionKind.QuickFix, diagnostics, edit };
}
