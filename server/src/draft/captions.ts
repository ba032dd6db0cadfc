/** Captions of tables and figures, and the table or figure that each belongs to. */
import type { Label } from '../../../grammar/numbering.ts';
import { blockColumn, filled } from './columns.ts';
import type { Caption, Passage } from './draft.ts';
import { blockHeads, blockLabel, isText, type PassageInProgress } from './passages.ts';

/** A caption fits on a line. */
const LONGEST_CAPTION = 80;
/** Text that goes on like a sentence about the table, not like its title. */
const SENTENCE =
  /^(?:给出|规定|所示|所列|所给|为|是|中|的|列出|列举|表示|表明|描述|显示|展示|说明|和|与|及|或|、|，|。|；|至|到|[~～]|应|可|不|第)/;

/** Whether a text that begins with 表3 goes on like a sentence about the table: 表3给出了…… */
export function isSentenceAbout(label: Label, text: string): boolean {
  return label.rest === label.end && SENTENCE.test(text.slice(label.rest));
}

/** An OCR sets the unit statement, which stands above the table's right edge, on the caption's line. */
const UNIT_STATEMENT = /(?<=\S)\s+[（(]?单位\s?(?:为|[:：])\S{1,20}$/;

/** Gives captions their role, and returns them in order. */
export function readCaptions(passages: readonly PassageInProgress[]): Caption[] {
  const captions: Caption[] = [];
  const heads = blockHeads(passages);
  for (const index of filled(heads)) {
    const passage = passages[index] as PassageInProgress;
    if (!isText(passage)) continue;
    const caption = captionOf(passage, passages);
    if (!caption) continue;
    passage.role = 'caption';
    passage.label = caption.label;
    captions.push(caption);
  }
  captions.push(...endedCaptions(passages, new Set(captions.map((caption) => caption.body))));
  captions.push(...alternativeTexts(passages, new Set(captions.map((caption) => caption.body))));
  return captions.sort((a, b) => a.passage.index - b.passage.index);
}

/** Words of a sentence, which no title has. */
const SENTENCE_WORD =
  /[了宜见是，；：“”]|(?<![响对反供适效相])应(?!答|用|力|变|急)|(?<!许|认)可(?!靠|燃|视|变|调|移|拆|控|溶)|(?<!行|作)为|给出|如下|下列|表示(?!方法|形式)|表明|规定|所示|列出|用于|组成(?=。)/;
/** How a sentence about the table goes on behind its number. */
const ABOUT = /^(?:所|中|的|显示|展示|说明|描述|列举|反映|及|和|与|或|、|至|到)/;
const LONGEST_ENDED_TITLE = 30;

/** Texts that would be captions but for the mark at their end: most of them are sentences about the table. */
const endedTitles = blockColumn((block): boolean => {
  const { text, rows, kind } = block;
  if (rows.length > 0 || kind !== 'paragraph' || text.length > 50 || !/[。；：，]$/.test(text)) return false;
  const label = blockLabel(block);
  if ((label?.kind !== 'table' && label?.kind !== 'figure') || label.rest === label.end) return false;
  const title = text.slice(label.rest, -1);
  return title !== '' && title.length <= LONGEST_ENDED_TITLE && !ABOUT.test(title) && !SENTENCE_WORD.test(title);
});

/** Captions with a mark at their end: right at a table below, or a figure above, that has no other one. */
function endedCaptions(passages: readonly PassageInProgress[], captioned: ReadonlySet<Passage | undefined>): Caption[] {
  const captions: Caption[] = [];
  for (const index of filled(endedTitles(passages))) {
    const passage = passages[index] as PassageInProgress;
    const label = blockLabel(passage.block) as Label;
    const kind = label.kind === 'table' ? 'table' : 'figure';
    const body = beside(index, kind === 'table' ? 1 : -1, passages);
    if (passage.role !== 'paragraph' || !body || !isBody(kind, body) || captioned.has(body)) continue;
    // A picture whose alternative text is the caption.
    const own = body.role === 'figure' ? blockLabel(body.block) : undefined;
    if (own?.kind === 'figure' && own.rest < body.block.text.length) continue;
    passage.role = 'caption';
    passage.label = label;
    const title = passage.block.text.slice(label.rest, -1);
    captions.push({ kind, label, passage, title, continued: /[（(][续續][）)]?/.test(title), body });
  }
  return captions;
}

/** The passage before or behind, over layout and comments, and over the legend of a figure: 3——杯体. */
function beside(index: number, step: 1 | -1, passages: readonly PassageInProgress[]): PassageInProgress | undefined {
  let at = index + step;
  for (let passage = passages[at]; passage; passage = passages[at]) {
    const legend = step < 0 && LEGEND.test(passage.block.text);
    if (passage.role !== 'layout' && passage.role !== 'comment' && !legend) return passage;
    at += step;
  }
  return undefined;
}

const LEGEND = /^(?:[\dA-Za-z]{1,3}\s?——|(?:标引序号)?说明[：:]$)/;

/** A picture without a caption of its own whose alternative text is one: `![图A.1 试验装置](…)`. */
function alternativeTexts(
  passages: readonly PassageInProgress[],
  captioned: ReadonlySet<Passage | undefined>,
): Caption[] {
  const captions: Caption[] = [];
  for (const passage of passages) {
    if (passage.role !== 'figure' || captioned.has(passage)) continue;
    const label = blockLabel(passage.block);
    const title = label ? passage.block.text.slice(label.rest) : '';
    if (label?.kind !== 'figure' || title === '') continue;
    captions.push({ kind: 'figure', label, passage, title, continued: false, body: passage });
  }
  return captions;
}

function captionOf(passage: PassageInProgress, passages: readonly PassageInProgress[]): Caption | undefined {
  const { block } = passage;
  // 续表3 is an older way to write 表3（续）.
  const continuedBefore = /^[续續](?=[表图圖])/.test(block.text);
  const label = blockLabel(block);
  if (!label || continuedBefore || (label.kind !== 'table' && label.kind !== 'figure')) return undefined;
  if (block.text.length > LONGEST_CAPTION || /[。；：:，]$/.test(block.text)) return undefined;
  const title = block.text.slice(label.rest);
  const bare = label.rest === label.end;
  const body = bodyOf(label.kind, passage, passages);
  if (isSentenceAbout(label, block.text)) return undefined;
  if (!body && (bare || SENTENCE.test(title)) && title !== '') return undefined;
  if (!body && title === '') return undefined;
  return {
    kind: label.kind,
    label,
    passage,
    title: title.replace(UNIT_STATEMENT, ''),
    continued: /[（(][续續][）)]?|第\s*\d+\s*页/.test(title),
    body,
  };
}

/** The table or figure next to a caption: a table below it, a figure above it; else on the other side. */
function bodyOf(
  kind: 'table' | 'figure',
  passage: PassageInProgress,
  passages: readonly PassageInProgress[],
): PassageInProgress | undefined {
  const below = neighbour(passage.index, 1, passages);
  const above = neighbour(passage.index, -1, passages);
  const [first, second] = kind === 'table' ? [below, above] : [above, below];
  return [first, second].find((other) => other && isBody(kind, other));
}

function isBody(kind: 'table' | 'figure', passage: PassageInProgress): boolean {
  // A table that is a scanned picture, a figure that is set as a table or as code: the corpus has them all.
  return passage.role === kind || passage.role === 'figure' || passage.role === 'table' || passage.role === 'code';
}

/** The nearest passage in the direction, over layout and over one line such as 单位为毫米. */
function neighbour(index: number, step: 1 | -1, passages: readonly PassageInProgress[]): PassageInProgress | undefined {
  let lines = 1;
  for (let at = index + step; at >= 0 && at < passages.length; at += step) {
    const passage = passages[at] as PassageInProgress;
    if (passage.role === 'layout' || passage.role === 'comment') continue;
    const label = blockLabel(passage.block)?.kind;
    // The caption of another one.
    if (label === 'table' || label === 'figure') return passage;
    if (passage.role === 'paragraph' && lines > 0 && passage.block.text.length <= 40) {
      lines--;
      continue;
    }
    return passage;
  }
  return undefined;
}
