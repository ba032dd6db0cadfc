/** The entries of the table of contents agree with the headings and captions of the text. */

import type { Label } from '../../../../grammar/numbering.ts';
import { filled } from '../../draft/columns.ts';
import type { Clause, ContentsEntry, Draft } from '../../draft/draft.ts';
import { blockHeads } from '../../draft/passages.ts';
import { labelName } from '../reference/mentions.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const contentsMatch: Rule = {
  id: 'contents-match',
  category: 'structure',
  title: say('目次应与正文一致', 'The contents agree with the text'),
  why: say(
    '目次列出的编号、标题以及附录的性质，应与正文中的完全相同。改动章条之后应更新目次，电子文本的目次宜自动生成。',
    'Numbers, titles and the nature of annexes in the contents are the same as in the text. Update the contents after every change, or have them generated.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.2' },
    { document: 'GB/T 1.1—2020', clause: '10.3.2' },
  ],
  covers: ['TOC-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 目次\n\n1 范围……1\n\n2 要求……1\n\n3 试验方法……2\n\n4 检验规则……2\n\n⟦5⟧ 包装……3\n\n# 1 范围\n\n# 2 要求\n\n# 3 试验方法\n\n# 4 检验规则\n',
    },
    { text: '# 目次\n\n1 范围……1\n\n2 ⟦检验方法⟧……2\n\n# 1 范围\n\n# 2 试验方法\n' },
    { text: '# 目次\n\n1 范围……1\n\n⟦3⟧ 试验方法……2\n\n# 1 范围\n\n# 2 试验方法\n\n# 3 检验规则\n' },
    {
      text: '# 目次\n\n1 范围……1\n\n附录A（⟦资料性⟧）试验装置……2\n\n# 1 范围\n\n# 附录A\n\n（规范性）\n\n# 试验装置\n\n装置的组成见图A.1。\n',
    },
    {
      text: '# 目次\n\n1 范围……1\n\n表1 ⟦外观要求⟧……2\n\n# 1 范围\n\n表1 外观质量要求\n\n| 项目 | 要求 |\n| --- | --- |\n| 表面 | 平整 |\n',
    },
  ],
  good: [
    // What the text has without title, or as plain text, is there.
    {
      text: '# 目次\n\n1 范围……1\n\n2 要求……1\n\n3 试验方法……2\n\n4 检验规则……2\n\n4.1 包装……3\n\n# 1 范围\n\n# 2 要求\n\n# 3 试验方法\n\n# 4 检验规则\n\n4.1包装应牢固。\n',
    },
    { text: '# 目次\n\n前言……Ⅰ\n\n1 范围……1\n\n2 试验方法(A法)……2\n\n# 前言\n\n# 1 范围\n\n# 2　试验方法（A法）\n' },
    {
      text: '# 目次\n\n1 范围……1\n\n附录A（规范性）试验装置……2\n\n# 1 范围\n\n# 附录A\n\n（规范性）\n\n# 试 验 装 置\n\n装置的组成见图A.1。\n',
    },
    // The other chapters may stand in another file.
    { text: '# 目次\n\n1 范围……1\n\n2 试验方法……2\n\n3 检验规则……3\n\n# 1 范围\n' },
    // A page number that the leader was lost from is no part of the title.
    { text: '# 目次\n\n1 范围1\n2 试验方法……2\n\n# 1 范围\n\n# 2 试验方法\n' },
    { text: '# 目次\n\n1 范围……1\n\n2 试验方法……2\n\n3 检验规则 3\n\n# 1 范围\n\n# 2 试验方法\n\n# 3 检验规则\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    if (draft.contents.length === 0) return;
    const headings = collectHeadings(draft);
    const stale: ContentsEntry[] = [];
    let found = 0;
    for (const entry of draft.contents) {
      const seen = checkEntry(entry, headings, context);
      if (seen === 'absent') stale.push(entry);
      else if (seen === 'found') found++;
    }
    // Where much is missing, the text stands in another file, or the draft has not understood it.
    if (stale.length === 0 || stale.length * FOUND_FOR_EACH > found) return;
    const labels = labelsInText(draft);
    for (const entry of stale) reportStale(entry, labels, context);
  },
};

/** How many entries must be found in the text for each one that is not. */
const FOUND_FOR_EACH = 4;

/** Every label that a text begins with, whatever the draft made of it. */
function labelsInText(draft: Draft): ReadonlySet<string> {
  const labels = new Set<string>();
  const heads = blockHeads(draft.passages);
  for (const index of filled(heads)) {
    const label = draft.passages[index]?.element === 'contents' ? undefined : heads[index]?.label;
    if (label) labels.add(`${kindOf(label)}:${label.key}`);
  }
  return labels;
}

function reportStale({ passage, label }: ContentsEntry, labels: ReadonlySet<string>, { report }: RuleContext): void {
  const kind = label && kindOf(label);
  if (!label || (kind !== 'clause' && kind !== 'annex') || labels.has(`${kind}:${label.key}`)) return;
  const name = labelName(kind, label.key);
  report({
    at: span(passage, label.numberStart, label.numberEnd),
    message: say(`目次列出${name}，正文中没有`, `the contents list ${name}, which is not in the text`),
  });
}

/** A heading or caption that an entry may stand for. */
interface Heading {
  readonly key: string;
  readonly title: string;
  readonly nature: Clause['nature'];
}

type HeadingKind = 'clause' | 'annex' | 'table' | 'figure';

interface Headings {
  byKey(kind: HeadingKind, key: string): readonly Heading[];
  byTitle(kind: HeadingKind, title: string): readonly Heading[];
}

function collectHeadings(draft: Draft): Headings {
  const headings = { clause: [], annex: [], table: [], figure: [] } as Record<HeadingKind, Heading[]>;
  for (const clause of draft.clauses) {
    const { kind, titled, title, term } = clause;
    // That a term is listed at all is the fault.
    if (!term && (kind === 'clause' || kind === 'annex') && titled === 'yes' && title !== '')
      headings[kind].push(clause);
  }
  for (const { kind, label, title, continued } of draft.captions) {
    if (title !== '' && !continued) headings[kind].push({ key: label.key, title, nature: undefined });
  }
  const keys = new Map<HeadingKind, ReadonlyMap<string, readonly Heading[]>>();
  // Only asked for where a number leads nowhere.
  const titles = new Map<HeadingKind, ReadonlyMap<string, readonly Heading[]>>();
  return {
    byKey: (kind, key) => {
      const known = keys.get(kind) ?? grouped(headings[kind], (heading) => heading.key);
      keys.set(kind, known);
      return known.get(key) ?? [];
    },
    byTitle: (kind, title) => {
      const known = titles.get(kind) ?? grouped(headings[kind], (heading) => plain(heading.title));
      titles.set(kind, known);
      return known.get(plain(title)) ?? [];
    },
  };
}

function grouped(headings: readonly Heading[], nameOf: (heading: Heading) => string): ReadonlyMap<string, Heading[]> {
  const groups = new Map<string, Heading[]>();
  for (const heading of headings) {
    const name = nameOf(heading);
    const group = groups.get(name);
    if (group) group.push(heading);
    else groups.set(name, [heading]);
  }
  return groups;
}

const NATURE = /^[（(]\s*(规范性|資料性|资料性|規範性)(?:附录|附錄)?\s*[）)]\s*/;

/** Compares an entry with what has its number in the text: found as it is, nowhere, or otherwise (and then said). */
function checkEntry(entry: ContentsEntry, headings: Headings, context: RuleContext): 'found' | 'absent' | 'other' {
  const { label } = entry;
  const kind = label && kindOf(label);
  if (!label || !kind) return 'other';
  const nature = kind === 'annex' ? NATURE.exec(entry.title) : null;
  const title = entry.title.slice(nature?.[0].length ?? 0);
  const start = entry.titleStart + (nature?.[0].length ?? 0);
  const known = headings.byKey(kind, label.key);
  if (known.length > MANY) return 'other';
  const same = known.find((heading) => agrees(title, heading.title));
  if (same) {
    if (nature && same.nature) checkNature(entry, nature, same, context);
    return 'found';
  }
  const elsewhere = headings.byTitle(kind, title);
  const [only] = elsewhere;
  if (only && elsewhere.length === 1 && depthOf(only.key) === depthOf(label.key)) {
    context.report({
      at: span(entry.passage, label.numberStart, label.numberEnd),
      message: say(
        `目次中“${title}”的编号为“${label.key}”，正文中为“${only.key}”`,
        `“${title}” has the number ${label.key} in the contents, ${only.key} in the text`,
      ),
    });
    return 'other';
  }
  const [first] = known;
  if (!first) return elsewhere.length === 0 ? 'absent' : 'other';
  if (known.length > 1 || title === '' || /[$\\<]/.test(title + first.title)) return 'other';
  context.report({
    at: span(entry.passage, start, entry.titleEnd),
    message: say(
      `目次中“${label.key}”的标题为“${title}”，正文中为“${first.title}”`,
      `the title of ${label.key} is “${title}” in the contents, “${first.title}” in the text`,
    ),
  });
  return 'other';
}

function kindOf(label: Label): HeadingKind | undefined {
  if (label.kind === 'clause' || label.kind === 'arabic') return 'clause';
  return label.kind === 'annex' || label.kind === 'table' || label.kind === 'figure' ? label.kind : undefined;
}

function checkNature(entry: ContentsEntry, found: RegExpExecArray, heading: Heading, context: RuleContext): void {
  const word = found[1] as string;
  const normative = /^[规規]/.test(word);
  if (normative === (heading.nature === 'normative')) return;
  const at = entry.titleStart + found[0].indexOf(word);
  const right = normative ? '资料性' : '规范性';
  context.report({
    at: span(entry.passage, at, at + word.length),
    message: say(
      `目次中附录${heading.key}为${word}，正文中为${right}`,
      `annex ${heading.key} is ${normative ? 'normative' : 'informative'} in the contents, not so in the text`,
    ),
  });
}

/**
 * Whether two titles are the same but for spaces and the width of punctuation. A page number without its leader, and
 * what follows it on the same line, is left alone.
 */
function agrees(entry: string, heading: string): boolean {
  if (entry === heading) return true;
  const one = plain(entry);
  const other = plain(heading);
  return one === other || (one.startsWith(other) && /^[\d.·…]|^[ivxl]+$/.test(one.slice(other.length)));
}

/** A number that stands more often than this tells nothing, and would take long to look through. */
const MANY = 4;

/** No title is longer; what comes behind is not compared. */
const LONGEST_TITLE = 200;

/** Han characters and digits are as plain as they can be. */
const PLAIN = /^[\u4e00-\u9fff\d]{0,200}$/;

function plain(title: string): string {
  if (PLAIN.test(title)) return title;
  return title
    .slice(0, LONGEST_TITLE)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b*`_—–―─‐‑-]+/g, '')
    .replace(/[“”„"']+/g, '"');
}

function depthOf(key: string): number {
  return key.split('.').length;
}
