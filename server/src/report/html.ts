/**
 * `--format html`: one page for the review meeting, to be read on a screen, sent by mail or printed on A4. It needs nothing but
 * itself, and is the same whenever it is made. First what was found where, then every finding in its sentence, clause by clause,
 * at last what the rules rest on.
 */
import { passageOfPlace } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import { basisText, CHECKS, type Check } from './checks.ts';
import { SCRIPT, SCRIPT_HASH, STYLE } from './html-assets.ts';
import { html, Markup, NOTHING } from './markup.ts';
import { documentOf, pathOf } from './places.ts';
import { profileName } from './profile-names.ts';
import { quote } from './quotation.ts';
import { countSeverities, findingsByDocument, type Locale, SEVERITY_NAMES } from './summary.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** What stands for a place between two characters. */
const GAP = '‸';

const WORDS = {
  zh: {
    title: '草案检查报告',
    file: '文件',
    document: '文件名称',
    number: '编号',
    profile: '文件类型',
    rules: '检查依据',
    ruleSet: (version: string, count: number) => `准绳 ${version}，${count}条规则`,
    filter: '筛选',
    rule: '规则',
    all: '全部规则',
    search: '查找文字',
    shown: '筛选后显示#个问题，共#个。',
    none: '没有发现问题。',
    unchecked: '未识别出文件类型，没有检查。',
    engineering: '工程建设标准另有编写规定，没有检查。',
    outside: '章条之外',
    contents: '目次',
    cover: '封面',
    line: (line: number, column: number) => `第${line}行第${column}列`,
    fix: '修改',
    choice: '建议',
    basis: '依据',
    related: '相关',
    suppressed: '作者已忽略的问题',
    finding: '问题',
    sentence: '原文',
    reason: '理由',
    noReason: '未写明',
    explained: '规则说明',
    why: '为什么，怎么改',
    found: '问题数',
    decision: '处理意见：□ 采纳　□ 部分采纳　□ 不采纳　理由：',
    footer: '本页由准绳生成。错误：与依据明确不符；警告：很可能不符，请核对；提示：供参考。',
  },
  en: {
    title: 'Report on the draft',
    file: 'File',
    document: 'Document',
    number: 'Number',
    profile: 'Kind',
    rules: 'Checked with',
    ruleSet: (version: string, count: number) => `Zhunsheng ${version}, ${count} rules`,
    filter: 'Filter',
    rule: 'Rule',
    all: 'all rules',
    search: 'find text',
    shown: 'Shown: # of # findings.',
    none: 'No findings.',
    unchecked: 'Not recognised as a draft and not checked.',
    engineering: 'Engineering construction standards follow other rules; not checked.',
    outside: 'Outside the clauses',
    contents: 'Contents',
    cover: 'Cover',
    line: (line: number, column: number) => `line ${line}, column ${column}`,
    fix: 'Fix',
    choice: 'Suggestion',
    basis: 'Basis',
    related: 'Related',
    suppressed: 'Put aside by the authors',
    finding: 'Finding',
    sentence: 'Text',
    reason: 'Reason',
    noReason: 'none given',
    explained: 'The rules',
    why: 'Why, and what to do',
    found: 'Findings',
    decision: 'Decision: □ accepted　□ in part　□ rejected　Reason: ',
    footer:
      'Made by Zhunsheng. Error: against the clause that is named. Warning: very likely so, to be verified. Info: for consideration.',
  },
} as const;

/** A source document of a draft, with its findings. */
interface Part {
  readonly result: CheckResult;
  readonly document: SourceDocument;
  readonly findings: readonly Finding[];
  /** The anchor of its section. */
  readonly id: string;
  /** The number of its first finding in the report. */
  readonly first: number;
}

/** @param version of the program, which is the version of its rules. */
export function htmlReport(results: readonly CheckResult[], locale: Locale, version: string): string {
  const words = WORDS[locale];
  const parts = partsOf(results);
  const first = results[0];
  const named = results.length === 1 && first ? first.draft.metadata.title : '';
  const title = named === '' ? words.title : `${named} — ${words.title}`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'`;
  const page = html`<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1>${named === '' ? words.title : named}</h1>
${named === '' ? NOTHING : html`<p class="soft">${words.title}</p>`}
${factsOf(results, locale, version)}
${countsOf(results, locale)}
${parts.length > 1 ? fileTable(parts, locale) : NOTHING}
</header>
${filterOf(results, locale)}
<main>
${parts.map((part) => section(part, parts.length > 1, locale))}
${suppressedTable(results, locale)}
${ruleTable(results, locale)}
</main>
<footer>${words.footer}</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function partsOf(results: readonly CheckResult[]): readonly Part[] {
  const parts: Part[] = [];
  let first = 1;
  for (const result of results) {
    const findings = findingsByDocument(result);
    for (const [index, document] of result.draft.documents.entries()) {
      const own = findings.get(index) ?? [];
      parts.push({ result, document, findings: own, id: `file-${parts.length + 1}`, first });
      first += own.length;
    }
  }
  return parts;
}

/** What was checked, and by which rules. */
function factsOf(results: readonly CheckResult[], locale: Locale, version: string): Markup {
  const words = WORDS[locale];
  const rows: [string, string][] = [];
  const [only] = results;
  if (results.length === 1 && only) {
    const { metadata, profile, documents } = only.draft;
    if (metadata.number !== '') rows.push([words.number, metadata.number]);
    rows.push([words.profile, profileName(profile, locale)]);
    if (documents.length === 1) rows.push([words.file, documents[0]?.path ?? '']);
  }
  rows.push([words.rules, words.ruleSet(version, CHECKS.filter(({ basis }) => basis.length > 0).length)]);
  return html`<table class="facts">${rows.map(([name, value]) => html`<tr><th>${name}</th><td class="path">${value}</td></tr>`)}</table>`;
}

function countsOf(results: readonly CheckResult[], locale: Locale): Markup {
  const counts = countSeverities(results);
  const items = SEVERITIES.map(
    (severity) => html`<li class="${severity}"><b>${counts[severity]}</b>${SEVERITY_NAMES[locale][severity]}</li>`,
  );
  return html`<ul class="counts">${items}</ul>`;
}

function fileTable(parts: readonly Part[], locale: Locale): Markup {
  const words = WORDS[locale];
  const heads = SEVERITIES.map((severity) => html`<th class="count">${SEVERITY_NAMES[locale][severity]}</th>`);
  const rows = parts.map(({ result, document, findings, id }) => {
    const cells = SEVERITIES.map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return html`<td class="count">${count}</td>`;
    });
    return html`
<tr><td class="path"><a href="#${id}">${document.path}</a></td><td class="kind">${profileName(result.draft.profile, locale)}</td>${cells}</tr>`;
  });
  return html`<table>
<thead><tr><th>${words.file}</th><th>${words.profile}</th>${heads}</tr></thead>
<tbody>${rows}
</tbody></table>`;
}

function filterOf(results: readonly CheckResult[], locale: Locale): Markup {
  const words = WORDS[locale];
  const boxes = SEVERITIES.map(
    (severity) =>
      html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${SEVERITY_NAMES[locale][severity]}</label>`,
  );
  const options = [...ruleCounts(results)].map(
    ([{ id, title }, count]) => html`<option value="${id}">${title[locale]} (${count})</option>`,
  );
  return html`<form class="filter" aria-label="${words.filter}" autocomplete="off" hidden>
${boxes}
<select name="rule" aria-label="${words.rule}"><option value="">${words.all}</option>${options}</select>
<input type="search" name="text" placeholder="${words.search}" aria-label="${words.search}">
</form>
<p class="shown soft" role="status" data-text="${words.shown}" hidden></p>`;
}

/** The rules that found something, in the order of the documentation. */
function ruleCounts(results: readonly CheckResult[]): ReadonlyMap<Check, number> {
  const counts = new Map<string, number>();
  for (const { findings } of results) {
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return new Map(CHECKS.filter(({ id }) => counts.has(id)).map((check) => [check, counts.get(check.id) ?? 0]));
}

function section({ result, document, findings, id, first }: Part, several: boolean, locale: Locale): Markup {
  const words = WORDS[locale];
  const { profile } = result.draft;
  const silence = profile === 'none' ? words.unchecked : profile === 'engineering' ? words.engineering : words.none;
  const groups = byClause(result, findings, locale).map(
    ({ name, first: start, members }) => html`
<section class="clause"><h3>${name}</h3>${members.map((finding, index) =>
      article(result, finding, first + start + index, locale),
    )}
</section>`,
  );
  return html`
<section class="draft" id="${id}">${several ? html`<h2 class="path">${document.path}</h2>` : NOTHING}${
    groups.length > 0 ? groups : html`<p>${silence}</p>`
  }
</section>`;
}

interface Group {
  readonly name: string;
  /** How many findings of the file stand before. */
  readonly first: number;
  readonly members: Finding[];
}

/** Findings follow their places, so those of a clause stand together. */
function byClause(result: CheckResult, findings: readonly Finding[], locale: Locale): readonly Group[] {
  const groups: Group[] = [];
  for (const [index, finding] of findings.entries()) {
    const name = clauseName(result, finding, locale);
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(finding);
    else groups.push({ name, first: index, members: [finding] });
  }
  return groups;
}

function clauseName({ draft }: CheckResult, { clause: number, place }: Finding, locale: Locale): string {
  const passage = passageOfPlace(draft, place);
  const clause = passage?.clause;
  if (number === '') {
    const { cover, contents, outside } = WORDS[locale];
    return passage?.element === 'contents' ? contents : passage?.element === 'cover' ? cover : outside;
  }
  if (clause?.titled !== 'yes' || number.endsWith(clause.title)) return number;
  return `${number} ${clause.title}`;
}

/** `ordinal` is what the meeting calls the finding by; a filter does not change it. */
function article(result: CheckResult, finding: Finding, ordinal: number, locale: Locale): Markup {
  const words = WORDS[locale];
  const { rule, severity, message, basis, fixes, related, place } = finding;
  const rows: [string, Markup][] = [
    ...fixes.map(({ kind, title }): [string, Markup] => [
      kind === 'safe' ? words.fix : words.choice,
      html`${title[locale]}`,
    ]),
    ...related.map((one): [string, Markup] => [
      words.related,
      html`${one.message[locale]} ${quotation(result, one.place)} ${placeName(result, one.place, place.document, locale)}`,
    ]),
    [
      words.basis,
      html`${basis} <span class="aside">${placeName(result, place, place.document, locale)} <a href="#rule-${rule}"><code>${rule}</code></a></span>`,
    ],
  ];
  return html`
<article class="finding ${severity}" data-severity="${severity}" data-rule="${rule}" id="finding-${ordinal}">
<p class="message"><a class="ordinal" href="#finding-${ordinal}">${ordinal}</a> <span class="severity">${SEVERITY_NAMES[locale][severity]}</span> ${message[locale]}</p>
<p class="quotation" lang="zh-CN">${quotation(result, place)}</p>
<dl class="details">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="decision">${words.decision}</p>
</article>`;
}

function quotation({ draft }: CheckResult, place: Finding['place']): Markup {
  const { before, marked, behind } = quote(draft, place);
  const mark = marked.trim() === '' ? html`<mark class="gap">${GAP}</mark>` : html`<mark>${marked}</mark>`;
  return html`${before}${mark}${behind}`;
}

/** With the file where it is another one than that of the finding. */
function placeName(result: CheckResult, place: Finding['place'], current: number, locale: Locale): Markup {
  const document = documentOf(result, place);
  const { line, column } = lineColumn(document, place.start);
  const file = place.document === current ? '' : `${document.path} `;
  return html`<span class="soft">${file}${WORDS[locale].line(line, column)}</span>`;
}

/** What the authors have put aside, and why: a meeting may see it otherwise. */
function suppressedTable(results: readonly CheckResult[], locale: Locale): Markup {
  const words = WORDS[locale];
  const rows = results.flatMap((result) =>
    result.suppressed.map(({ finding, reason }) => {
      const path = results.length > 1 || result.draft.documents.length > 1 ? `${pathOf(result, finding.place)} ` : '';
      return html`
<tr><td>${finding.message[locale]}<br><span class="soft">${path}${clauseName(result, finding, locale)}</span></td><td lang="zh-CN">${quotation(result, finding.place)}</td><td>${reason === '' ? words.noReason : reason}</td></tr>`;
    }),
  );
  if (rows.length === 0) return NOTHING;
  return html`
<section>
<h2>${words.suppressed}</h2>
<table class="suppressed">
<thead><tr><th>${words.finding}</th><th>${words.sentence}</th><th>${words.reason}</th></tr></thead>
<tbody>${rows}
</tbody></table>
</section>`;
}

/** What the rules that found something are for, and what they rest on. */
function ruleTable(results: readonly CheckResult[], locale: Locale): Markup {
  const words = WORDS[locale];
  const counts = ruleCounts(results);
  if (counts.size === 0) return NOTHING;
  const rows = [...counts].map(([{ id, title, why, basis }, count]) => {
    return html`
<tr id="rule-${id}"><td><b>${title[locale]}</b><br><code>${id}</code></td><td>${why[locale]}<br><span class="soft">${basisText(basis)}</span></td><td class="count">${count}</td></tr>`;
  });
  return html`
<section>
<h2>${words.explained}</h2>
<table class="rules">
<thead><tr><th>${words.rule}</th><th>${words.why}</th><th class="count">${words.found}</th></tr></thead>
<tbody>${rows}
</tbody></table>
</section>`;
}
