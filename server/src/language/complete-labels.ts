/** Completion of references: behind 见, 按, 符合, 表, 图, 附录, 第 and 公式, the labels that exist, the nearest first. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Clause, Draft, Passage } from '../draft/draft.ts';
import type { Labelled } from '../facts/facts.ts';
import { termIn } from '../facts/terms.ts';
import { codeOffers } from './complete-codes.ts';
import type { CompletionForm, Offer } from './completion.ts';
import type { WritingPlace } from './writing-place.ts';

/** The beginning of a number: 5, 5.2, A.1, A. */
const NUMBER = '[A-Z]?\\.?[\\d.]*';

/** Verbs that a reference follows. 意见, 可见 and the like end in one. */
const VERB = new RegExp(
  `(?:(?<![意可常看罕预会听偏成高主政显明所未易起遇])见|按照?|依照|参照|依据|根据|符合|满足)\\s?(${NUMBER})$`,
);
const KIND = new RegExp(`(附录|表|图|公式|(?<!公)式)\\s?(（?${NUMBER})$`);
const ORDINAL = /第(\d*|[一二三四五六七八九十百]*)$/;
/** 见5.2、 */
const ENUMERATION = new RegExp(`(?:[见按照]|符合|[表图式])[^，。；：]{0,30}\\d\\s?[、和及与或至]\\s?(${NUMBER})$`);

/** What stands before 表 or 图 where they begin a reference: nothing, a mark, or a word that takes an object. */
const BEFORE_KIND = /(?:^|[\s|>*，。；：、（(“]|[见按照据合在于由如从将对把用和与及或至以]|规定的?|给出的?|所示的?)$/;
/** What stands before 第 in a reference. */
const BEFORE_ORDINAL = /(?:[见按照据合在和与及或至、]|本(?:文件|标准|部分|规范|办法|条例|规定|细则|法))$/;
/** 代表, 仪表, 示意图: words that end in 表 or 图. */
const WORD_BEFORE = /[代发仪外电量度钟年报图列填地意草制视绘插附]$/;

export function completeLabels(place: WritingPlace, { invoked }: CompletionForm): Offer[] {
  const { before } = place;
  const kind = KIND.exec(before);
  if (kind) return kindOffers(place, kind[1] as string, kind[2] as string, before.slice(0, kind.index), invoked);
  const ordinal = ORDINAL.exec(before);
  if (ordinal) {
    if (!BEFORE_ORDINAL.test(before.slice(0, ordinal.index))) return [];
    return offers(place, (one) => ordinalText(one), (ordinal[1] as string).length);
  }
  const verb = VERB.exec(before) ?? (invoked ? ENUMERATION.exec(before) : null);
  if (!verb) return [];
  const typed = (verb[1] as string).length;
  const labels = offers(place, wholeText, typed);
  // The nearest labels and the codes are on the first page of the list.
  const codes = typed === 0 ? codeOffers(place, 0) : [];
  return [...labels.slice(0, FIRST), ...codes, ...labels.slice(FIRST)];
}

const FIRST = 8;

function kindOffers(place: WritingPlace, word: string, number: string, before: string, invoked: boolean): Offer[] {
  switch (word) {
    case '附录':
      return offers(place, (one) => (one.kind === 'annex' ? one.clause.key : undefined), number.length);
    case '公式':
      return offers(place, formulaText, number.length);
    case '式':
      return BEFORE_KIND.test(before) ? offers(place, formulaText, number.length) : [];
    default: {
      if (!(invoked ? !WORD_BEFORE.test(before) : BEFORE_KIND.test(before))) return [];
      const kind = word === '表' ? 'table' : 'figure';
      return offers(place, (one) => (one.kind === kind ? captionNumber(one) : undefined), number.length);
    }
  }
}

function formulaText(labelled: Labelled): string | undefined {
  return labelled.kind === 'formula' ? `（${labelled.formula.key}）` : undefined;
}

/** As the caption has it. */
function captionNumber({ caption }: Labelled & { readonly kind: 'table' | 'figure' }): string {
  return caption.passage.block.text.slice(caption.label.numberStart, caption.label.numberEnd);
}

/** Behind 第: 5章, 十二条. */
function ordinalText(labelled: Labelled): string | undefined {
  if (labelled.kind === 'article') return articleText(labelled.clause).slice(1);
  return labelled.kind === 'clause' && isChapter(labelled.clause) ? `${labelled.clause.key}章` : undefined;
}

/** Behind a verb: 第5章, 5.2, 附录A, 表3, 公式（1）, 第十二条. */
function wholeText(labelled: Labelled): string | undefined {
  switch (labelled.kind) {
    case 'clause':
      return isChapter(labelled.clause) ? `第${labelled.clause.key}章` : labelled.clause.key;
    case 'annex':
      return `附录${labelled.clause.key}`;
    case 'article':
      return articleText(labelled.clause);
    case 'table':
      return `表${captionNumber(labelled)}`;
    case 'figure':
      return `图${captionNumber(labelled)}`;
    case 'formula':
      return `公式（${labelled.formula.key}）`;
  }
}

function isChapter({ level, label }: Clause): boolean {
  return level === 1 && label?.annex === '';
}

function articleText({ heading, label }: Clause): string {
  return heading.block.text.slice(0, label?.end ?? 0).trim();
}

/** `textOf` says what is written for a label, if it is offered at all. */
function offers(place: WritingPlace, textOf: (labelled: Labelled) => string | undefined, replaces: number): Offer[] {
  const { analysis, last } = place;
  const here = last?.index ?? 0;
  const found: { readonly offer: Offer; readonly distance: number }[] = [];
  for (const labelled of analysis.facts.labels.values()) {
    const text = textOf(labelled);
    if (text === undefined || isHere(labelled, last)) continue;
    const { passage, title, kind } = shownOf(labelled, analysis.draft);
    const bare = text.replace(/^(?:第|附录|表|图|公式)|[（）章]/g, '');
    const filter = [...new Set([bare, text, title])].join(' ');
    found.push({
      offer: { text, replaces, label: text, title, filter, kind },
      distance: Math.abs(passage.index - here),
    });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ offer }) => offer);
}

/** Nobody refers to the clause that is being written, or to its own chapter; nor to terms and elements by number. */
function isHere(labelled: Labelled, last: Passage | undefined): boolean {
  if (!('clause' in labelled) || labelled.kind === 'article') return false;
  for (let at = last?.clause; at; at = at.parent) if (at === labelled.clause) return true;
  return false;
}

interface Shown {
  readonly passage: Passage;
  readonly title: string;
  readonly kind: CompletionItemKind;
}

/** A title longer than this is cut; the list has no room for more. */
const LONGEST = 30;

function shownOf(labelled: Labelled, draft: Draft): Shown {
  if (labelled.kind === 'formula') {
    return { passage: labelled.formula.passage, title: '', kind: CompletionItemKind.Operator };
  }
  if ('caption' in labelled) {
    const { passage, title } = labelled.caption;
    return { passage, title: title.slice(0, LONGEST), kind: CompletionItemKind.Reference };
  }
  const { heading, title, label } = labelled.clause;
  const name = termIn(labelled.clause, draft)?.names[0]?.text ?? title;
  const shown = name === '' ? heading.block.text.slice(label?.rest ?? 0) : name;
  return { passage: heading, title: shown.slice(0, LONGEST), kind: CompletionItemKind.Reference };
}
