/** The forms of what is left to be filled in, wherever they stand; which of them count is up to the rule. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import type { Block } from '../../source/block.ts';
import { HAN, type Hit } from './texts.ts';

export type BlankKind =
  | 'instruction' // 点击此处添加标题, lorem ipsum: of a template or to oneself, wherever it stands
  | 'note' // （待补充）
  | 'date' // 2025-XX-XX, 2026年×月×日
  | 'number' // ×政发〔2026〕××号
  | 'code' // GB/T ×××××
  | 'name' // ××公司, 具有××××的
  | 'crosses'; // any other run of crosses

export interface Blank extends Hit {
  readonly kind: BlankKind;
}

interface FoundBlank {
  readonly hit: Blank;
  readonly passage: Passage;
  readonly text: string;
  readonly at: Span;
}

export function isTemplateText({ kind }: Blank): boolean {
  return kind === 'instruction';
}

const CROSS = '[×XxＸ]';
/** The words behind crosses that make them a name. */
const OWNER =
  '(?:有限(?:责任)?公司|股份公司|公司|集团|研究院|研究所|协会|学会|委员会|大学|学院|省|市|县|区(?!间|域|别)|镇|乡|局|厅|人民政府)';

/** In the order in which they are tried; a later one does not report what an earlier one has. */
const FORMS: readonly (readonly [BlankKind, RegExp])[] = [
  [
    'instruction',
    /(?:单击或点击|点击或单击|单击|点击|双击)此处(?:添加|输入|键入|编辑|填写|选择|插入)|[[［【](?:在此处?)?(?:键入|请?输入|填写|单击)(?:文字|标题|内容|文本|正文|此处)[^\]］】\n]{0,20}[\]］】]|(?<![A-Za-z0-9_])(?:(?:TODO|FIXME)(?![A-Za-z0-9_]|\s?列表|\s?清单)|TBD(?=$|[。，；、）)]))|Lorem ipsum/g,
  ],
  [
    'note',
    /[（(【[〔](?:具体|此处|内容|数值|附图|名称)?待(?:定|补充?|完善|填写?|续)(?:附图|内容|数据)?[）)】\]〕]|^待(?:补充?|完善|填写?)(?=[。.…]{0,2}$)/g,
  ],
  ['number', /(?:(?<=^|[（(])×[\u4e00-\u9fff]{1,6})?〔(?:(?:19|20)\d\d|×{4})〕×{1,4}号/g],
  [
    'date',
    new RegExp(
      `(?<![\\w×])(?:(?:19|20)\\d\\d|20${CROSS}{2}|${CROSS}{4})(?:[-—–]${CROSS}{2}[-—–]${CROSS}{2}(?=\\s?(?:发布|实施|$))|` +
        `\\s?年\\s?[×X]{1,2}\\s?月(?:\\s?[×X]{1,2}\\s?日)?)`,
      'g',
    ),
  ],
  [
    'code',
    new RegExp(
      `(?<=(?<![A-Za-z])(?:GB|GB/[TZ]|DB\\d\\d(?:/T)?|[A-Z]{2}/T|T/[A-Z]{2,6}) ?)${CROSS}{3,6}(?![A-Za-z])`,
      'g',
    ),
  ],
  [
    'name',
    new RegExp(
      `(?<![\\w×Ｘ.\\d-])(?:[×XＸ]{2,8}|x{3,8})(?=${OWNER})|(?<=[${HAN}、，：])×{4}(?=[${HAN}、，。；])|(?<=××××的)××(?=[${HAN}、，。；])`,
      'g',
    ),
  ],
  ['crosses', /(?<![\w×Ｘ.-])(?:[×Ｘ]{2,}|X{2,}|x{3,})(?![\w×Ｘ])/g],
];

/** Whether a text can hold a blank at all. */
const ANY = /×|X{2}|x{3}|Ｘ|此处|待[定补完填续]|TODO|FIXME|TBD|键入|填写|输入|Lorem/;
/** What stands before crosses that show a form: 例如GB/T ×××××. */
const SHOWN = /(?:例如|比如|譬如|如[：:]?|示例|格式|形式|表示为|写作|形如|记为|标记为|样式)[^。；]{0,24}$/;

const blankColumn = blockColumn((block) => (mayHold(block) ? blanksIn(block) : undefined));

const NO_TEXT: ReadonlySet<Block['kind']> = new Set(['code', 'comment', 'formula', 'rule']);
/** The value of a key in the front matter; what stands behind # explains it. */
const VALUE = /(?<=^[\w-]+:[ \t]*["']?[^#\n"']{0,80}?)(?<![\w×-])(?:×{2,}|[xX]{3,})(?![\w×])/gm;

function mayHold(block: Block): boolean {
  if (NO_TEXT.has(block.kind)) return false;
  return ANY.test(block.text) || block.rows.some((row) => row.some((cell) => ANY.test(cell.text)));
}

interface PlacedBlank {
  readonly hit: Blank;
  readonly cell: Span['cell'];
}

function blanksIn(block: Block): readonly PlacedBlank[] | undefined {
  const placed: PlacedBlank[] = [];
  if (block.kind === 'front-matter') {
    for (const { 0: written, index } of block.text.matchAll(VALUE)) {
      placed.push({ hit: { start: index, end: index + written.length, kind: 'crosses' }, cell: undefined });
    }
    return placed.length > 0 ? placed : undefined;
  }
  for (const hit of blanksInText(block.text)) {
    const isCode = block.marks.some(({ kind, start, end }) => kind === 'code' && start <= hit.start && hit.end <= end);
    if (!isCode) placed.push({ hit, cell: undefined });
  }
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      for (const hit of blanksInText(cell.text)) placed.push({ hit, cell: { row, column } });
    }
  }
  return placed.length > 0 ? placed : undefined;
}

function blanksInText(text: string): readonly Blank[] {
  if (!ANY.test(text)) return [];
  const blanks: Blank[] = [];
  for (const [kind, pattern] of FORMS) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const end = index + written.length;
      if (blanks.some((blank) => blank.start < end && index < blank.end)) continue;
      if (kind !== 'instruction' && kind !== 'note' && SHOWN.test(text.slice(Math.max(0, index - 40), index))) continue;
      blanks.push({ start: index, end, kind });
    }
  }
  return blanks.sort((a, b) => a.start - b.start);
}

const SILENT: ReadonlySet<Passage['role']> = new Set(['code', 'comment', 'formula', 'layout', 'contents', 'figure']);

/** All blanks of a draft, in order. */
export function* blanksOf(draft: Draft): Generator<FoundBlank> {
  const column = blankColumn(draft.passages);
  for (const index of filled(column)) {
    const passage = draft.passages[index] as Passage;
    const isText = !SILENT.has(passage.role) || passage.block.kind === 'front-matter';
    if (!isText || passage.element === 'contents') continue;
    for (const { hit, cell } of column[index] as readonly PlacedBlank[]) {
      const text = cell ? (passage.block.rows[cell.row]?.[cell.column]?.text ?? '') : passage.block.text;
      yield { hit, passage, text, at: { passage, cell, start: hit.start, end: hit.end } };
    }
  }
}
