/**
 * Sentences: what a text says one after the other, and what kind of provision each is (GB/T 1.1—2020, 3.3 and annex C).
 */
import { blockColumn } from '../draft/columns.ts';
import { blockLabel } from '../draft/passages.ts';
import type { Block, Mark } from '../source/block.ts';
import { perBlock } from '../source/per-block.ts';
import { maskMarks } from './block-facts.ts';
import type { Span } from './facts.ts';
import { findProvisions, type Provision, type ProvisionKind } from './provisions.ts';
import { findSubstitutes, type Substitute } from './substitutes.ts';

export type SentenceKind =
  | ProvisionKind
  | 'instruction' // in the imperative: 开启记录仪。
  | 'possibility'
  | 'statement';

export interface Sentence {
  /** The text that it is part of; all offsets count in it. */
  readonly text: string;
  /** The strongest of what it says: a requirement that also permits something is a requirement. */
  readonly kind: SentenceKind;
  /** UTF-16 code units, without the label before it and with the mark that ends it. */
  readonly start: number;
  readonly end: number;
  readonly provisions: readonly Provision[];
  readonly substitutes: readonly Substitute[];
}

/** A sentence in the block's own text, or in a cell of a table. */
export interface PlacedSentence extends Sentence {
  readonly cell: Span['cell'];
}

/**
 * Cuts a text into sentences; formulas, code and what is struck out belong to them and are not read.
 *
 * @param from where the text proper begins, behind a label
 */
export function sentencesOf(text: string, marks: readonly Mark[] = [], from = 0): Sentence[] {
  const words = maskMarks(text, marks);
  const sentences: Sentence[] = [];
  for (const { start, end } of cut(words, from)) {
    const sentence = words.slice(start, end);
    const provisions = findProvisions(sentence).map(moved(start));
    const substitutes = findSubstitutes(sentence).map(moved(start));
    sentences.push({ text, kind: kindOf(sentence, provisions, substitutes), start, end, provisions, substitutes });
  }
  return sentences;
}

/**
 * The sentences that are more than statements, of each block; undefined where there are none. Headings and captions are
 * blocks too: whether a passage is text is for the reader to know.
 */
export const sentencesOfBlock = perBlock((block): readonly PlacedSentence[] | undefined => {
  const sentences = [...collect(block)];
  return sentences.length > 0 ? sentences : undefined;
});

/** The same, for all passages. */
export const provisionSentences = blockColumn(sentencesOfBlock);

function* collect(block: Block): Generator<PlacedSentence> {
  if (SILENT.has(block.kind)) return;
  for (const sentence of sentencesOf(block.text, block.marks, blockLabel(block)?.rest)) {
    if (sentence.kind !== 'statement') yield { ...sentence, cell: undefined };
  }
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, { text, marks }] of cells.entries()) {
      if (text.length < SHORTEST) continue;
      for (const sentence of sentencesOf(text, marks)) {
        if (sentence.kind !== 'statement') yield { ...sentence, cell: { row, column } };
      }
    }
  }
}

const SILENT: ReadonlySet<Block['kind']> = new Set(['code', 'formula', 'comment', 'front-matter', 'rule', 'furniture']);

/** Nothing shorter in a cell is a sentence: 必须, 可选, 禁止使用. */
const SHORTEST = 5;

/** What ends a sentence, or begins a quotation, in which nothing ends one. */
const MARKS = /[。！？；;!\n“「]/g;
/** A closing mark belongs to what it closes. */
const CLOSING = /[”」）)』]/;
const LONGEST_QUOTATION = 120;

function* cut(text: string, from: number): Generator<{ readonly start: number; readonly end: number }> {
  let start = from;
  let read = from;
  for (const { 0: mark, index } of text.slice(from).matchAll(MARKS)) {
    const at = from + index;
    if (at < read) continue;
    if (mark === '“' || mark === '「') {
      read = closed(text, at, mark === '“' ? '”' : '」');
      continue;
    }
    read = at + 1;
    while (read < text.length && CLOSING.test(text[read] as string)) read++;
    yield { start: beginning(text, start, read), end: read };
    start = read;
  }
  const begin = beginning(text, start, text.length);
  if (begin < text.length) yield { start: begin, end: text.length };
}

/** The end of the quotation that begins at `at`, or what follows its mark where none is near. */
function closed(text: string, at: number, mark: string): number {
  const length = text.slice(at, at + LONGEST_QUOTATION).indexOf(mark);
  return at + Math.max(length, 0) + 1;
}

function beginning(text: string, start: number, end: number): number {
  let begin = start;
  while (begin < end && /\s/.test(text[begin] as string)) begin++;
  return begin;
}

function moved<Found extends Provision | Substitute>(by: number): (found: Found) => Found {
  return (found) => ({ ...found, start: found.start + by, end: found.end + by });
}

const STRONGEST_FIRST: readonly ProvisionKind[] = ['requirement', 'recommendation', 'permission', 'capability'];
const POSSIBILITY = /可能(?!性)/;

/** What the verb of a substitute makes of the sentence. */
const KIND_OF_VERB: Readonly<Record<Substitute['verb'], ProvisionKind>> = {
  应: 'requirement',
  不应: 'requirement',
  宜: 'recommendation',
  不宜: 'recommendation',
  可: 'permission',
  不必: 'permission',
};

/** A sentence that begins with it tells somebody to do something: 称取试样5 g. */
const ACT =
  /^(?:称取|量取|吸取|移取|取(?![代得决消值样舍])|滴加|倒入|放入|装入|置于|取出|倒出|将(?![要来会])|把(?![手握柄])|开启|打开|关闭|接通|断开|按下|拔出|拆下|卸下|装上|旋紧|拧紧|摇匀|混匀|擦拭|浸入|不启动)/;

/** The same, but as a part of a noun it says nothing: 测量仪器, 加热装置. */
const ACT_OR_NOUN = new RegExp(
  '^(?:记录|测量|测定|检查|观察|读取|计算|重复|搅拌|过滤|冷却|加热|静置|调节|调整|施加|保持|清洗|浸泡|启动|停止|插入|点击|加入|注入)' +
    '(?!仪|表|器|项|方法|结果|值|数据|周期|人员|机构|时间|点|范围|装置|系统|设备|程序|报告|内容|格式|条件|公式|误差|精度|频|步骤|水|液|开关|按钮|阀|过程|状态|能力|方式|速度|标志)',
);

const FIRST = /^(?:先|再|然后|随后|立即|缓慢地?|小心地?|依次|分别)/;
/** The verb only begins what the sentence is about: 将试样置于烘箱的时间为2 h. */
const SUBJECT = /^[^，。；,;]{0,24}的[^，。；,;]{0,8}[是为见]/;

/** Whether a sentence is in the imperative; what is too short for a sentence is not. */
function instructs(words: string): boolean {
  const act = words.replace(FIRST, '');
  return act.length > 4 && (ACT.test(act) || ACT_OR_NOUN.test(act)) && !SUBJECT.test(act);
}

function kindOf(words: string, provisions: readonly Provision[], substitutes: readonly Substitute[]): SentenceKind {
  const kinds = [...provisions.map(({ kind }) => kind), ...substitutes.map(({ verb }) => KIND_OF_VERB[verb])];
  const strongest = STRONGEST_FIRST.find((kind) => kinds.includes(kind));
  if (strongest === 'requirement' || strongest === 'recommendation' || strongest === 'permission') return strongest;
  if (instructs(words)) return 'instruction';
  if (strongest) return strongest;
  return POSSIBILITY.test(words) ? 'possibility' : 'statement';
}
