/** What to say of a reference that finds nothing: what there is instead, and where the number may have slipped. */
import type { Caption, Clause, Draft } from '../../draft/draft.ts';
import type { Mention } from '../../facts/facts.ts';
import { type Bilingual, type Report, say, span } from '../rule.ts';
import { annexLetter, labelName, labelSpan, targetName } from './mentions.ts';

/** What a draft has to offer instead of a number that is missing. */
interface Series {
  /** The last subclause, by the key of the clause above; the last chapter by ''. */
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly keys: ReadonlySet<string>;
  /** The last annex. */
  readonly annex: Clause | undefined;
  /** The last table and figure of the main text and of each annex, by kind and letter: 'table', 'figureB'. */
  readonly captions: ReadonlyMap<string, Caption>;
}

const seriesOfDraft = new WeakMap<Draft, Series>();

export function brokenReport(mention: Mention, draft: Draft): Report {
  const name = targetName(mention.target);
  const at = labelSpan(mention);
  const meant = ownAnnexKey(mention, draft);
  const near = meant ? undefined : nearest(mention, draft);
  const { numberStart, numberEnd } = mention.target;
  return {
    at,
    message: say(
      `本文件中没有${name}${meant ? `，是否应为${meant}` : ''}${near ? `；${near.message.zh}` : ''}`,
      `there is no ${name} in this document${meant ? `; perhaps ${meant} is meant` : ''}${near ? `; ${near.message.en}` : ''}`,
    ),
    related: near?.clause ? [{ at: headingOf(near.clause), message: near.message }] : [],
    fixes: meant
      ? [
          {
            title: say(`改为${meant}`, `change to ${meant}`),
            kind: 'meaning',
            edits: [{ at: { ...at, start: numberStart, end: numberEnd }, text: meant }],
          },
        ]
      : [],
  };
}

function headingOf(clause: Clause) {
  const { label } = clause;
  return span(clause.heading, label?.numberStart ?? 0, label?.numberEnd ?? clause.heading.block.text.length);
}

/** A.5.7.1 in annex B, where B.5.7.1 exists: the letter was copied along. */
function ownAnnexKey({ target, span: at }: Mention, draft: Draft): string | undefined {
  if (target.kind !== 'clause' || at.passage.element !== 'annex') return undefined;
  const own = annexLetter(at.passage.clause?.key ?? '');
  if (!own || !annexLetter(target.key) || annexLetter(target.key) === own) return undefined;
  const key = own + target.key.slice(1);
  return seriesOf(draft).keys.has(key) ? key : undefined;
}

function nearest(
  { target }: Mention,
  draft: Draft,
): { readonly message: Bilingual; readonly clause: Clause | undefined } | undefined {
  if (target.kind === 'annex') {
    const clause = seriesOf(draft).annex;
    return clause
      ? lastOne(clause, `附录${clause.key}是最后一个附录`, `附录${clause.key} is the last annex`)
      : undefined;
  }
  if (target.kind === 'table' || target.kind === 'figure') return lastCaption(target.kind, target.key, draft);
  return target.kind === 'clause' ? nearestClause(target.key, draft) : undefined;
}

function lastOne(clause: Clause, zh: string, en: string) {
  return { message: say(zh, en), clause };
}

function nearestClause(key: string, draft: Draft) {
  const { clauses, keys } = seriesOf(draft);
  for (let above = key; above !== ''; ) {
    above = above.includes('.') ? above.slice(0, above.lastIndexOf('.')) : '';
    const last = clauses.get(above);
    const whole = /^[A-Z]$/.test(above) ? `附录${above}` : labelName('clause', above);
    if (last) {
      const name = labelName('clause', last.key);
      return lastOne(last, above ? `${whole}的最后一条是${name}` : `最后一章是${name}`, `the last one is ${name}`);
    }
    if (keys.has(above)) return { message: say(`${whole}没有分条`, `${whole} has no subclauses`), clause: undefined };
  }
  return undefined;
}

function lastCaption(kind: 'table' | 'figure', key: string, draft: Draft) {
  const letter = annexLetter(key);
  const last = seriesOf(draft).captions.get(kind + letter);
  if (!last) return undefined;
  const name = labelName(kind, last.label.key);
  const whole = letter ? `附录${letter}` : '正文';
  return {
    message: say(`${whole}最后一${kind === 'table' ? '个表' : '幅图'}是${name}`, `the last one is ${name}`),
    clause: undefined,
  };
}

/** Whether the tables or figures go on behind a number that is not there: 表1, where the first one is 表2. */
export function isGap(kind: 'table' | 'figure', key: string, draft: Draft): boolean {
  const last = seriesOf(draft).captions.get(kind + annexLetter(key));
  return (last?.label.path[0] ?? 0) > Number(/\d+/.exec(key)?.[0]);
}

function seriesOf(draft: Draft): Series {
  let series = seriesOfDraft.get(draft);
  if (!series) {
    series = collectSeries(draft);
    seriesOfDraft.set(draft, series);
  }
  return series;
}

function collectSeries(draft: Draft): Series {
  const clauses = new Map<string, Clause>();
  const keys = new Set<string>();
  let annex: Clause | undefined;
  for (const clause of draft.clauses) {
    if (clause.kind === 'annex') annex = clause;
    if (clause.kind !== 'clause' && clause.kind !== 'annex') continue;
    keys.add(clause.key);
    if (clause.kind === 'clause')
      clauses.set(clause.key.includes('.') ? clause.key.replace(/\.[^.]*$/, '') : '', clause);
  }
  const captions = new Map(draft.captions.map((caption) => [caption.kind + annexLetter(caption.label.key), caption]));
  return { clauses, keys, annex, captions };
}
