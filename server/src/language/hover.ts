/** Hover: what a mention points at, what a code says, who refers to a label, and why a finding is one. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { codeKey } from '../../../grammar/standard-code.ts';
import type { Clause, Item, ListedReference, Passage, Role } from '../draft/draft.ts';
import type { CodeUse, Labelled, Mention } from '../facts/facts.ts';
import type { TermEntry } from '../facts/terms.ts';
import { DIRECTIVE_CHECKS } from '../lint/suppression.ts';
import type { Locale } from '../report/summary.ts';
import { isOwn, referenceIndex } from '../rules/code/citations.ts';
import { RULES } from '../rules/index.ts';
import { type Bilingual, type Finding, say } from '../rules/rule.ts';
import { type DiagnosticForm, ownFindings, pageOf } from './diagnostics.ts';
import { rangeOf, touches } from './extents.ts';
import { footnoteText } from './footnotes.ts';
import { citationsOf, mentionsOf, mentionsOfItem } from './mentions.ts';
import { itemName, labelledName, shortened, whereabouts } from './names.ts';
import { type Subject, subjectAt } from './subject.ts';
import type { Analysis } from './workspace.ts';

/** How much of a target is shown: paragraphs, table rows, UTF-16 code units of each paragraph, clauses that refer. */
const PARAGRAPHS = 3;
const ROWS = 6;
const LONGEST_PARAGRAPH = 160;
const LONGEST_CELL = 30;
const PLACES = 8;

/** In which language, and where the rules' pages are. */
export type HoverForm = Pick<DiagnosticForm, 'locale' | 'rulesBase'>;

/** Undefined where there is nothing to say. */
export function hover(analysis: Analysis, position: Position, form: HoverForm): Hover | undefined {
  const { document } = analysis;
  const { locale } = form;
  const offset = document.offsetAt(position);
  const subject = subjectAt(analysis, offset);
  const about = subject ? new Teller(analysis, locale).about(subject) : '';
  const findings = ownFindings(analysis).filter(({ place }) => touches(place, offset));
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const whys = rules.map((rule) =>
    whyOf(
      rule,
      findings.filter((finding) => finding.rule === rule),
      form,
    ),
  );
  const parts = [about, ...whys].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const at = about !== '' && subject ? subject.at : findings[0]?.place;
  const contents = { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') };
  return at ? { contents, range: rangeOf(document, at) } : { contents };
}

/** Why the rule exists, how these findings of it can be repaired, and where to read more. */
function whyOf(id: string, findings: readonly Finding[], { locale, rulesBase }: HoverForm): string {
  const rule = [...RULES, ...DIRECTIVE_CHECKS].find((one) => one.id === id);
  if (!rule) return '';
  const fixes = [...new Set(findings.flatMap((finding) => finding.fixes.map(({ title }) => title[locale])))];
  const list = escaped(fixes.join(locale === 'zh' ? '；' : '; '));
  const repair = fixes.length === 0 ? '' : say(`可以快速修复：${list}`, `Quick fix: ${list}`)[locale];
  const page = pageOf(id, rulesBase);
  const link = page === undefined ? '' : `[${say('规则说明', 'About this rule')[locale]}](${page})`;
  return paragraphs(`\`${id}\` ${escaped(rule.title[locale])}`, escaped(rule.why[locale]), repair, link);
}

class Teller {
  readonly #analysis: Analysis;
  readonly #locale: Locale;

  constructor(analysis: Analysis, locale: Locale) {
    this.#analysis = analysis;
    this.#locale = locale;
  }

  /** Markdown; '' where there is nothing to say. */
  about(subject: Subject): string {
    const { facts } = this.#analysis;
    switch (subject.kind) {
      case 'label': {
        const places = mentionsOf(subject.labelled, facts).map(({ span }) => span.passage);
        return paragraphs(strong(labelledName(subject.labelled)), this.#counted(places));
      }
      case 'item': {
        const places = mentionsOfItem(subject.item, facts).map(({ span }) => span.passage);
        return places.length === 0 ? '' : paragraphs(strong(itemName(subject.item)), this.#counted(places));
      }
      case 'mention':
        return this.#mention(subject.mention);
      case 'entry': {
        const places = citationsOf(subject.entry, facts).map(({ span }) => span.passage);
        return paragraphs(this.#code(subject.use), this.#counted(places));
      }
      case 'code':
        return paragraphs(this.#code(subject.use), this.#listing(subject.use));
      case 'footnote-mark':
        return excerpt([footnoteText(subject.id, this.#analysis)]);
      case 'footnote':
        return '';
      case 'term':
        return this.#term(subject.entry);
    }
  }

  #mention({ resolution }: Mention): string {
    switch (resolution.to) {
      case 'label':
        return resolution.item ? this.#item(resolution.item) : this.#target(resolution.labelled);
      case 'other-document': {
        const { code } = resolution;
        return code ? paragraphs(this.#code(code), this.#listing(code)) : '';
      }
      case 'older-edition': {
        const { year } = resolution;
        if (year === '') return this.#say(say('本文件旧版中的位置', 'a place in an older edition of this document'));
        return this.#say(say(`本文件${year}年版中的位置`, `a place in the ${year} edition of this document`));
      }
      case 'nothing':
        return '';
    }
  }

  #term({ clause, names, english, definition }: TermEntry): string {
    const [preferred, ...others] = names.map(({ text }) => text);
    const name = [strong(preferred ?? ''), escaped(english)].filter((part) => part !== '').join(' ');
    const also = others.length === 0 ? '' : escaped(others.join('、'));
    return paragraphs(`${escaped(clause.key)} ${name}`, also, excerpt([definition]));
  }

  #item(item: Item): string {
    return paragraphs(strong(itemName(item)), excerpt([item.passage], item.label?.rest));
  }

  #target(labelled: Labelled): string {
    const name = strong(labelledName(labelled));
    if (labelled.kind === 'formula') return paragraphs(name, fenced(labelled.formula.passage.block.text));
    if ('clause' in labelled) return paragraphs(name, this.#clauseText(labelled.clause));
    const { body } = labelled.caption;
    return paragraphs(name, body?.role === 'table' ? table(body) : '');
  }

  #clauseText({ first, end, title, label, nature }: Clause): string {
    const { passages } = this.#analysis.draft;
    const heading = title === '' ? [passages[first]] : [];
    const text = passages
      .slice(first + 1, Math.min(end, first + 1 + LONGEST_WALK))
      .filter(({ role }) => SHOWN.has(role));
    const said =
      nature &&
      this.#say(nature === 'normative' ? say('（规范性）', '(normative)') : say('（资料性）', '(informative)'));
    return paragraphs(said ?? '', excerpt([...heading, ...text], heading.length > 0 ? label?.rest : 0));
  }

  /** The code as it should be written, and what its number says. */
  #code({ code }: CodeUse): string {
    const parts = [
      code.year === '' ? say('不注日期', 'undated') : say(`注日期：${code.year}年版`, `dated: edition of ${code.year}`),
    ];
    if (code.allParts) parts.push(say('所有部分', 'all parts'));
    else if (code.part !== '') {
      const series = `${code.prefix} ${code.series}`;
      parts.push(say(`${series}的第${code.part}部分`, `part ${code.part} of ${series}`));
    }
    if (code.amendment !== '') parts.push(say(`修改单：${code.amendment}`, `amendment: ${code.amendment}`));
    const details = parts.map((part) => this.#say(part)).join(this.#locale === 'zh' ? '；' : '; ');
    return paragraphs(strong(code.canonical), details);
  }

  /** Whether the standard is among the normative references; silent where a code needs not be. */
  #listing({ code, listed, context }: CodeUse): string {
    const { facts } = this.#analysis;
    if (context === 'own') return this.#say(say('本文件的编号', 'the number of this document'));
    if (listed) return this.#listedAs(listed);
    if (context !== 'text' || isOwn(facts, code)) return '';
    const { present, named } = referenceIndex(facts);
    if (!present || named.has(codeKey(code))) return '';
    return this.#say(say('未列入规范性引用文件', 'not among the normative references'));
  }

  #listedAs({ passage }: ListedReference): string {
    const entry = escaped(shortened(passage.block.text, LONGEST_PARAGRAPH));
    return this.#say(say(`已列入规范性引用文件：${entry}`, `among the normative references: ${entry}`));
  }

  #counted(places: readonly Passage[]): string {
    if (places.length === 0) return this.#say(say('未见对它的引用', 'no reference to it was found'));
    const clauses = [...new Set(places.map(whereabouts))];
    const more = clauses.length > PLACES ? '……' : '';
    const zh = escaped(clauses.slice(0, PLACES).join('、')) + more;
    const en = escaped(clauses.slice(0, PLACES).join(', ')) + more;
    const times = places.length === 1 ? '1 reference' : `${places.length} references`;
    return this.#say(say(`被引用 ${places.length} 处：${zh}`, `${times}: ${en}`));
  }

  #say(text: Bilingual): string {
    return text[this.#locale];
  }
}

/** Passages behind a clause's heading that are looked at for its first paragraphs. */
const LONGEST_WALK = 20;
const SHOWN: ReadonlySet<Role> = new Set(['paragraph', 'clause', 'item', 'note', 'example', 'caption', 'reference']);

/** The beginnings of the texts; of the first one, from `from` on. */
function excerpt(passages: readonly (Passage | undefined)[], from = 0): string {
  const texts = passages.flatMap((passage, index) => passage?.block.text.slice(index === 0 ? from : 0) ?? []);
  const shown = texts.filter((text) => text !== '').map((text) => escaped(shortened(text, LONGEST_PARAGRAPH)));
  return paragraphs(...shown.slice(0, PARAGRAPHS), shown.length > PARAGRAPHS ? '……' : '');
}

/** The first rows; nothing of a table with merged cells, which would come out with its columns shifted. */
function table({ block }: Passage): string {
  const { rows } = block;
  const width = rows[0]?.length ?? 0;
  const even = rows.every((row) => row.length === width && row.every((cell) => cell.rowSpan * cell.columnSpan === 1));
  if (!even || width === 0) return '';
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const lines = rows.slice(0, ROWS).map((row) => line(row.map(({ text }) => escaped(shortened(text, LONGEST_CELL)))));
  lines.splice(1, 0, line(Array.from({ length: width }, () => '---')));
  if (rows.length > ROWS) lines.push(line(Array.from({ length: width }, () => '……')));
  return lines.join('\n');
}

function fenced(text: string): string {
  const fence = '`'.repeat(text.includes('```') ? text.length + 1 : 3);
  return `${fence}latex\n${text}\n${fence}`;
}

function strong(text: string): string {
  return `**${escaped(text)}**`;
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A draft's text is text: no mark in it may make Markdown of it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#$&]/g, '\\$&').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}
