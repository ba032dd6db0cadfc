/** Completion of the number that comes next: of a new heading, item, caption, or level of a policy document. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Caption } from '../draft/draft.ts';
import { POLICIES, STANDARDS } from '../rules/rule.ts';
import type { CompletionForm, Offer } from './completion.ts';
import { headingNumbers, policyNumbers } from './next-clause.ts';
import { itemNumbers } from './next-item.ts';
import { openClauses, type WritingPlace } from './writing-place.ts';

const HEADING = /^(#{1,6})[ \u3000]+([A-Z]?[\d.]*|附录?)$/;
const ITEM = /^[ \t>]*([a-z]|\d{1,2}|)$/;
const CAPTION = /^(?:\*\*)?([表图])[ \u3000]?([A-Z]?[\d.]*)$/;
const LEVEL =
  /^[ \t\u3000]*(?:#{1,6}[ \u3000]+)?([（(]?[一二三四五六七八九十]*|[（(]?\d{0,2}|第[一二三四五六七八九十百]*)$/;

export function completeNumbers(place: WritingPlace, { invoked }: CompletionForm): Offer[] {
  const { analysis, before, after } = place;
  if (after.trim() !== '') return [];
  const { profile } = analysis.draft;
  if (POLICIES.includes(profile)) {
    const level = LEVEL.exec(before)?.[1];
    return level === undefined || (level === '' && !invoked && !before.includes('#'))
      ? []
      : policyNumbers(place, level);
  }
  if (!STANDARDS.includes(profile)) return [];
  const heading = HEADING.exec(before);
  if (heading) return headingNumbers(place, (heading[1] as string).length, heading[2] as string);
  const caption = CAPTION.exec(before);
  if (caption) return captionNumber(place, caption[1] === '表' ? 'table' : 'figure', caption[2] as string);
  const item = ITEM.exec(before)?.[1];
  // An empty line is no question, unless the user asks.
  return item === undefined || (item === '' && !invoked) ? [] : itemNumbers(place, item);
}

/** Numbers run through the main body, and through each annex: 表4, 表B.1. */
function captionNumber(place: WritingPlace, kind: Caption['kind'], typed: string): Offer[] {
  const { above, analysis } = place;
  const annex = openClauses(place).find((clause) => clause.kind === 'annex')?.key ?? '';
  const series = analysis.draft.captions.filter(
    (caption) => caption.kind === kind && caption.label.annex === annex && caption.passage !== place.last,
  );
  // 表5-1 and the like count in their chapter: which chapter this one belongs to is the drafter's to say.
  if (series.some(({ label }) => label.path.length > 1)) return [];
  const largest = series.reduce((number, { label }) => Math.max(number, label.path[0] ?? 0), 0);
  const before = series.findLast(({ passage }) => passage.index <= (above?.index ?? 0)) ?? series[0];
  const gap = before ? gapOf(before) : '\u3000';
  const number = `${annex === '' ? '' : `${annex}.`}${largest + 1}`;
  const word = kind === 'table' ? '表' : '图';
  return [
    {
      text: `${number}${gap}«名称»`,
      replaces: typed.length,
      label: number,
      title: kind === 'table' ? '新的表' : '新的图',
      filter: `${number} ${word}`,
      kind: CompletionItemKind.Value,
    },
  ];
}

function gapOf({ passage, label }: Caption): string {
  return passage.block.text.slice(label.end, label.rest) || '\u3000';
}
