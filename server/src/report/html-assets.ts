/** What makes the HTML report look and work: its style, and the script of its filter. Neither loads anything. */

export const STYLE = `
:root {
  --ink: #1c2126; --soft: #59636e; --line: #d5dae0; --ground: #ffffff; --card: #f7f8fa;
  --error: #b42318; --warning: #8a5a00; --info: #1f5fae; --mark: #ffe2de;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: var(--ground);
  font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.35; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .6rem; }
p { margin: .3rem 0; }
a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--line); }
.soft { color: var(--soft); }
.path { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); white-space: nowrap; }
.kind { white-space: nowrap; }
td.count, th.count { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.facts { width: auto; }
.facts th { padding-left: 0; font-weight: 400; }
.facts th, .facts td { border: 0; padding-top: .1rem; padding-bottom: .1rem; }
.counts { display: flex; gap: .8rem; margin: 1.2rem 0; padding: 0; list-style: none; }
.counts li { flex: 1; padding: .7rem 1rem; background: var(--card); border-left: 4px solid var(--soft); border-radius: 4px; }
.counts b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.counts .error { border-color: var(--error); }
.counts .warning { border-color: var(--warning); }
.counts .info { border-color: var(--info); }
.filter {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.2rem;
  margin: 1.5rem 0 0; padding: .7rem 0; background: var(--ground); border-bottom: 1px solid var(--line); font-size: .94rem;
}
.filter label { white-space: nowrap; }
.filter select, .filter input[type="search"] {
  font: inherit; padding: .15rem .4rem; border: 1px solid var(--line); border-radius: 4px; background: var(--ground); color: var(--ink);
}
.filter select { max-width: 18rem; }
.filter input[type="search"] { flex: 1; min-width: 9rem; }
.finding { margin: .8rem 0; padding: .7rem 1rem .8rem; background: var(--card); border-left: 4px solid var(--soft); border-radius: 4px; }
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
.finding.info { border-color: var(--info); }
.message { font-weight: 600; overflow-wrap: anywhere; }
.ordinal { margin-right: .3em; color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
.severity { margin-right: .2em; }
.aside { margin-left: 1em; color: var(--soft); }
.aside code { margin-left: 1em; }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
.info .severity { color: var(--info); }
.quotation {
  margin: .5rem 0; padding: .35rem .8rem; background: var(--ground); border: 1px solid var(--line); border-radius: 4px;
  overflow-wrap: anywhere; unicode-bidi: isolate; font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
}
mark {
  color: inherit; background: var(--mark); padding: .1em 0; border-radius: 2px;
  text-decoration: underline solid var(--error) 2px; text-underline-offset: .2em;
}
.details mark, .suppressed mark { background: none; text-decoration-color: var(--soft); text-decoration-thickness: 1px; }
.rules td:first-child { width: 30%; }
.suppressed td:first-child { width: 38%; }
mark.gap { padding: 0 .15em; text-decoration: none; color: var(--error); font-weight: 700; }
.details { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: 0; font-size: .92rem; }
.details dt { color: var(--soft); }
.details dd { margin: 0; overflow-wrap: anywhere; }
.decision { display: none; }
code { font: .92em ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; }
[hidden] { display: none !important; }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .88rem; color: var(--soft); }
@media (max-width: 40rem) {
  body { padding: 1.2rem 1rem 3rem; }
  .filter { position: static; }
}
@media (prefers-color-scheme: dark) {
  @media screen {
    :root {
      --ink: #e4e7ea; --soft: #9aa4af; --line: #3a424b; --ground: #14181c; --card: #1d2329;
      --error: #ff8a7d; --warning: #e8b34b; --info: #7db4f5; --mark: #5a2420;
    }
  }
}
@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.55; }
  .filter { display: none; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13.5pt; margin-top: 8mm; }
  h3 { font-size: 11.5pt; margin-top: 5mm; }
  h2, h3, thead { break-after: avoid; }
  .finding, .counts, .facts, tr { break-inside: avoid; }
  .finding { margin: 3mm 0; padding: 1mm 0 1mm 4mm; background: none; border-radius: 0; }
  .counts li { border: 1px solid var(--line); border-left-width: 4px; background: none; }
  .counts .error { border-left-color: var(--error); }
  .counts .warning { border-left-color: var(--warning); }
  .counts .info { border-left-color: var(--info); }
  .quotation { border-radius: 0; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
  footer { margin-top: 4mm; break-before: avoid; }
  .decision { display: block; margin-top: 1.5mm; padding-bottom: 4mm; font-size: 9.5pt; color: var(--soft); }
}
`;

/**
 * Shows the filter, which works with scripts only, and hides what it does not want: findings, and the headings left without
 * any. Its text must not change without `SCRIPT_HASH`.
 */
export const SCRIPT = `
'use strict';
const form = document.querySelector('.filter');
const shown = document.querySelector('.shown');
const findings = [...document.querySelectorAll('.finding')];
const groups = [...document.querySelectorAll('.clause, .draft')];
const texts = findings.map((finding) => {
  const clause = finding.closest('.clause').querySelector('h3');
  return (clause.textContent + ' ' + finding.textContent).toLowerCase();
});
function update() {
  const data = new FormData(form);
  const severities = data.getAll('severity');
  const rule = data.get('rule');
  const words = data.get('text').trim().toLowerCase().split(/\\s+/);
  let count = 0;
  findings.forEach((finding, index) => {
    const wanted = severities.includes(finding.dataset.severity) &&
      (rule === '' || rule === finding.dataset.rule) &&
      words.every((word) => texts[index].includes(word));
    finding.hidden = !wanted;
    if (wanted) count++;
  });
  const filtered = count < findings.length;
  for (const group of groups) group.hidden = filtered && !group.querySelector('.finding:not([hidden])');
  shown.textContent = filtered ? shown.dataset.text.replace('#', count).replace('#', findings.length) : '';
  shown.hidden = !filtered;
}
form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = findings.length === 0;
update();
`;

/** SHA-256 of the script, which the page's security policy names: no other script runs in it. */
export const SCRIPT_HASH = 'sha256-ZCBqoeeehpj2HNLcKurF5UFHRfGV96LfkGKa4CL22c4=';
