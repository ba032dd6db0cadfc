/** Code lenses: 被引用 3 处 or 未被引用 above clauses, annexes, tables, figures, formulas and listed references. */
import type { CodeLens, Command } from 'vscode-languageserver';
import type { Labelled, Span } from '../facts/facts.ts';
import type { Locale } from '../report/summary.ts';
import { say, span } from '../rules/rule.ts';
import { isUnused, ownFindings } from './diagnostics.ts';
import { extentOf, labelSpan, rangeOf } from './extents.ts';
import { citationsOf, mentionsOf } from './mentions.ts';
import { locations } from './references.ts';
import type { Analysis } from './workspace.ts';

/**
 * In document order. 未被引用 stands only where a rule says so: most clauses are never mentioned and need not be, and
 * a table may be meant by 下表.
 *
 * @param command the client's command that shows references: (uri, position, locations); '' where it has none.
 */
export function codeLenses(analysis: Analysis, locale: Locale, command: string): CodeLens[] {
  const unused = new Set(
    ownFindings(analysis)
      .filter(isUnused)
      .map(({ place }) => place.start),
  );
  return targetsOf(analysis).flatMap(({ name, uses }) => {
    const at = extentOf(name);
    if (at.document !== analysis.file) return [];
    if (uses.length === 0 && !unused.has(at.start)) return [];
    const range = rangeOf(analysis.document, at);
    return [{ range, command: commandFor(analysis, uses, range.start, locale, command) }];
  });
}

interface Target {
  readonly name: Span;
  readonly uses: readonly Span[];
}

function targetsOf({ draft, facts }: Analysis): Target[] {
  const labels: Labelled[] = [];
  for (const clause of draft.clauses) {
    if (!clause.label) continue;
    if (clause.kind === 'clause' || clause.kind === 'annex') labels.push({ kind: clause.kind, clause });
    else if (clause.label.kind === 'article') labels.push({ kind: 'article', clause });
  }
  for (const caption of draft.captions) labels.push({ kind: caption.kind, caption });
  for (const formula of draft.formulas) if (formula.key !== '') labels.push({ kind: 'formula', formula });
  const targets = labels.map((labelled) => ({
    name: labelSpan(labelled),
    uses: mentionsOf(labelled, facts).map((mention) => mention.span),
  }));
  for (const entry of draft.references) {
    if (entry.list !== 'normative' || !entry.code) continue;
    const name = span(entry.passage, entry.codeStart, entry.codeEnd);
    targets.push({ name, uses: citationsOf(entry, facts).map((use) => use.span) });
  }
  return targets.sort((a, b) => a.name.passage.index - b.name.passage.index);
}

function commandFor(
  analysis: Analysis,
  uses: readonly Span[],
  position: object,
  locale: Locale,
  command: string,
): Command {
  const times = uses.length === 1 ? '1 reference' : `${uses.length} references`;
  const title = (uses.length === 0 ? say('未被引用', 'not referred to') : say(`被引用 ${uses.length} 处`, times))[
    locale
  ];
  if (command === '' || uses.length === 0) return { title, command: '' };
  return { title, command, arguments: [analysis.document.uri, position, locations(analysis, uses)] };
}
