/**
 * `npm run corpus`: what the rules say about the real documents in ../shared/corpus, to be read before a rule goes in.
 *
 *     npm run corpus                         every finding with the text around it
 *     npm run corpus -- --rule see-verb      only the findings of some rules
 *     npm run corpus -- --table              findings per rule and document, as a Markdown table
 */
import { parseArgs } from 'node:util';
import type { CheckResult } from '../server/src/lint/check.ts';
import type { Finding } from '../server/src/rules/rule.ts';
import { lineColumn } from '../server/src/source/read.ts';
import { checkCorpus, corpusFiles, corpusIsThere, driverAssistance } from '../test/corpus/corpus.ts';

/** Characters shown on either side of a finding. */
const CONTEXT = 40;

function drafts(): readonly (readonly string[])[] {
  const together = driverAssistance();
  const alone = corpusFiles().filter((file) => !together.includes(file) && !/^(?:units|catalogues|INDEX)/.test(file));
  return [together, ...alone.map((file) => [file])];
}

function show(result: CheckResult, finding: Finding): void {
  const document = result.draft.documents[finding.place.document];
  if (!document) return;
  const { line, column } = lineColumn(document, finding.place.start);
  const { start, end } = finding.place;
  const before = document.text
    .slice(Math.max(0, start - CONTEXT), start)
    .split(/[\r\n]/)
    .at(-1);
  const behind = document.text.slice(end, end + CONTEXT).split(/[\r\n]/)[0];
  console.log(
    `${document.path}:${line}:${column} ${finding.severity} ${finding.rule} [${finding.clause}] ${finding.message.zh}`,
  );
  console.log(`    ${before}⟦${document.text.slice(start, Math.min(end, start + 2 * CONTEXT))}⟧${behind}`);
}

function table(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  console.log('| document | findings | by rule |\n| --- | ---: | --- |');
  for (const [name, rules] of counts) {
    const sorted = [...rules].sort((a, b) => b[1] - a[1]);
    const sum = sorted.reduce((total, [, count]) => total + count, 0);
    console.log(`| ${name} | ${sum} | ${sorted.map(([rule, count]) => `${rule} ${count}`).join(', ')} |`);
  }
}

const { values } = parseArgs({ options: { rule: { type: 'string', multiple: true }, table: { type: 'boolean' } } });
if (!corpusIsThere) {
  console.log('../shared/corpus is not there; nothing to read');
} else {
  const counts = new Map<string, Map<string, number>>();
  for (const files of drafts()) {
    const result = checkCorpus(...files);
    const findings = result.findings.filter(({ rule }) => !values.rule || values.rule.includes(rule));
    const rules = new Map<string, number>();
    for (const finding of findings) {
      rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1);
      if (!values.table) show(result, finding);
    }
    counts.set(files.length > 1 ? `${files[0]?.split('/')[1]} (${files.length} files)` : (files[0] as string), rules);
  }
  if (values.table) table(counts);
}
