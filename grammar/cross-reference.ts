/**
 * Cross-references: the places of a text that mention a clause, annex, table, figure, formula or article by its number
 * ("见5.2.1", "按5.3～5.5的规定", "附录B中B.2", "表3、4", "第十二条第二款第（三）项"), and pointers without a number
 * ("见下文", "如下图所示", "见第12页").
 *
 * A regular expression finds where a label may begin and cuts the run of labels and joining words; the lexer and parser
 * read that run; what stands before and after decides whether a bare number is a place or a quantity. Every step works
 * on a bounded piece of the text, so the time is linear in its length.
 */
import type { IToken, TokenType } from 'chevrotain';
import { createToken, EmbeddedActionsParser, Lexer } from 'chevrotain';
import { chineseNumeral, parseChineseNumeral } from './numeral.ts';
import type { Slip } from './slip.ts';

/** What a target is: `article` is 第…条 of a law or policy document, `attachment` is 附件 with a number. */
export type TargetKind = 'clause' | 'annex' | 'table' | 'figure' | 'formula' | 'article' | 'attachment';

/**
 * A step from a target down into it: a list item or sub-figure by its mark (`b)`, `（三）`), a list item by its position
 * only (`ordinal`, 列项的第二项), a paragraph (第二段, 第二款), a section of a chapter (第一节).
 */
export interface Step {
  readonly kind: 'item' | 'ordinal' | 'paragraph' | 'section';
  /** The mark or number without brackets, Chinese numerals as Arabic ones: `b`, `2`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** One numbered thing that a reference points at. All offsets are UTF-16 code units of the text given. */
export interface Target {
  readonly kind: TargetKind;
  /** The canonical number: `5`, `5.2.1`, `A.1`; `A` of an annex; `3` or `A.1` of a table; `12` or `120-1` (之一). */
  readonly key: string;
  /** As written, with its own 第…章, 附录, 表, brackets and item path. */
  readonly start: number;
  readonly end: number;
  /**
   * Only the number, to be replaced on renumbering. Empty (both equal to `start`) where the number is that of the
   * target before: the second target of "5.2 a)、b)".
   */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly path: readonly Step[];
}

export type ReferenceSlip =
  /** 第5.2.4条, 5.2.4条 → 5.2.4 */
  | 'clause-wording'
  /** 5章 → 第5章 */
  | 'chapter-wording'
  /** 第五章 → 第5章: a slip in standards only */
  | 'chinese-numeral'
  /** 第12条 → 第十二条: a slip in laws and policy documents only */
  | 'arabic-article'
  /** 式(3), 公式3 → 公式（3） */
  | 'formula-wording'
  /** 附件C → 附录C */
  | 'annex-wording'
  /** 附录1 → 附录A */
  | 'annex-number'
  /** 附录B.2 → B.2 */
  | 'annex-clause'
  /** 图-1, 图一 → 图1; 表A1 → 表A.1; where the right number cannot be known (图5-1, 表1.1) the repair repeats the text */
  | 'caption-number'
  /** 5.1的第b)条 → 5.1 b) */
  | 'item-wording'
  /** 5.2-5.4 → 5.2～5.4 */
  | 'range-sign'
  /** 参见, 详见 → 见 */
  | 'see-verb'
  /** 表32表32 → 表32 */
  | 'doubled';

/** A mention with everything that is joined to it. All offsets are UTF-16 code units of the text given. */
export interface CrossReference {
  /** From the first target to the last. */
  readonly start: number;
  readonly end: number;
  /** The verb directly before (见, 按, 符合 …; 本文件 and an edition may stand between); `''` when there is none. */
  readonly lead: string;
  /** Where the lead begins; `start` when there is none. */
  readonly leadStart: number;
  readonly targets: readonly Target[];
  /** Pairs of indexes into `targets` that are the ends of a range. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The year in "2009年版的4.3": the reference belongs to that edition; `''` otherwise. */
  readonly edition: string;
  /** `false`: it may be a number of another sort, or a label. */
  readonly certain: boolean;
  /** 本文件, 本标准, 本法 … directly before. */
  readonly self: boolean;
  readonly slips: readonly Slip<ReferenceSlip>[];
}

/** A pointer to a place without its number. Offsets are UTF-16 code units of the text given. */
export interface RelativePointer {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'above' | 'below' | 'page';
}

// --- What labels look like ------------------------------------------------------------------------------------------

const GAP = '[ \\t\\u00a0\\u3000]{0,4}';
const HAN_NUMBER = '[〇零一二三四五六七八九十百千]{1,7}';
const ORDINAL_NUMBER = `(?:\\d{1,3}|${HAN_NUMBER})`;
const PART = '[1-9]\\d{0,2}';

/** A unit symbol after a number; capitals before 类, 级, 型 are classes ("见5.2 A类设备"). */
const UNIT =
  '[kMGTPmnpuμµdhc]?(?:m|g|Pa|Hz|VA|var|V|A|Wh|W|N|J|F|H|T|S|L|l|s|K|B|C|eV|Wb|lx|lm|cd|mol|Gy|Sv|Bq|dBm?|bar|bit|' +
  'bps|b|min|t|r|rad|rpm|ppm|ppb|px|pt|in|ft|inch)(?![A-Za-z类级型区相)）])';

/** What makes a number with one dot a quantity. Common words that begin with the same character are left out. */
const MEASURE = [
  '[%‰°℃℉Ω￥$×*^²³±>≤≥=]',
  '<(?![/a-z])',
  '[ΩμµÅ]',
  UNIT,
  '[倍亿万千百元寸吨岁番秒亩]',
  '年',
  '月',
  '日(?![志常])',
  '次(?!序)',
  '个(?!人信)',
  '台(?!账)',
  '级(?!别)',
  '版',
  '代(?![码表号替])',
  '声道',
  '分(?![别析为类级布配组解项])',
  '小时',
  '天(?!线)',
  '周(?!期)',
  '[毫厘微纳分千平立公]米',
  '米',
  '[毫千公]?克',
  '公[里斤顷分]',
  '平方',
  '立方',
  '[毫]?升(?![级降温])',
  '度(?!量)',
  '摄氏',
  '[千毫微兆]?[伏安瓦欧帕牛焦赫](?![全装排])',
  '[人名](?![工员称义词身])',
  '位(?!置|于)',
  '件',
  '套',
  '只',
  '辆',
  '种',
  '折',
  '成(?![分功品立])',
  '维',
  '字节',
  '比特',
  '以[上下内]',
  '左右',
  '之间',
  '个百分点',
  '期',
  '届',
].join('|');

/** Where a clause number must not stop: in the middle of a longer number, a code, a date or a ratio. */
const NUMBER_END = '(?![.．]?\\d|[A-Z_]|[a-z](?!\\s?[)）])|\\s?[—–-]\\s?(?:19|20)\\d\\d(?!\\d)|[:：∶]\\d)';
const DEEP_NUMBER = `(?:\\d|[1-9]\\d)(?:\\.${PART}){2,7}`;
const SHALLOW_NUMBER = `(?:\\d|[1-9]\\d)\\.${PART}`;
const ANNEX_NUMBER = `[A-Z]\\.[1-9]\\d?(?:\\.${PART}){0,6}`;
const CLAUSE_TAIL =
  '(?:(?:条款(?![^的中规要，。；、）)])|条(?![件例款文目码形线约理纹状信数记])|节(?![课车约能点省日拍电水气流])|' +
  `款(?![项式])|章节?(?![鱼程]))|${GAP}[条节](?![^的中规所，。；、）)]))?`;
const CLAUSE =
  `(?:第${GAP}(?:${DEEP_NUMBER}|${ANNEX_NUMBER}|${SHALLOW_NUMBER})(?=${GAP}[条节款章])${GAP}|` +
  `${DEEP_NUMBER}${NUMBER_END}|${ANNEX_NUMBER}${NUMBER_END}|` +
  `${SHALLOW_NUMBER}${NUMBER_END}(?!/\\d+(?![.\\d])|\\s{0,2}(?:${MEASURE})))${CLAUSE_TAIL}`;

const CHAPTER = `第${GAP}${ORDINAL_NUMBER}${GAP}章(?![鱼程])`;
const BARE_CHAPTER = `[1-9]\\d?章(?![鱼程])`;
const ARTICLE =
  `第${GAP}${ORDINAL_NUMBER}${GAP}[条條]` +
  `(?!件|例|款|文|目|码|形|线|约|理|纹|状|信息|消息|数据|记录|指令|生产|道路|路)(?:之${HAN_NUMBER})?`;
const MORE_ORDINALS = `(?:${GAP}(?:[、和与及或～~至到]|以及)${GAP}${ORDINAL_NUMBER}){1,9}${GAP}`;
const OPEN_CHAPTER = `第${GAP}${ORDINAL_NUMBER}(?=${MORE_ORDINALS}章(?![鱼程]))`;
const OPEN_ARTICLE = `第${GAP}${ORDINAL_NUMBER}(?=${MORE_ORDINALS}条(?![件例款文目码形线约理纹状]))`;
const ORDINAL_STEP =
  `第${GAP}(?:[（(]${GAP}${ORDINAL_NUMBER}${GAP}[）)]|${ORDINAL_NUMBER})${GAP}` +
  '(?:款(?![项式])|项(?!目)|列项|段|目(?![标录的])|节(?![课车约能点]))';

/** A count after a caption number makes it a count of things, not a label: 电表3只. */
const COUNTED =
  '(?!\\s?(?:[年月日次倍块台只份套张页组枚辆件%℃]|人(?![员工])|名(?![称义词])|个(?![人性别体])|种(?!类)|位(?!置)))';
const CAPTION_TAIL = `(?![A-Za-z_\\d])${COUNTED}`;
const CAPTION_START = `(?:[A-Z]${GAP}[.\\-－]?${GAP}\\d{1,3}|[-－]?\\d{1,3})`;
const CAPTION_NUMBER = `${CAPTION_START}(?:[.\\-－]\\d{1,3}){0,3}(?![.\\-－~～]?\\d*[a-zA-Z]{2})`;
const CAPTION =
  `${GAP}(?:${CAPTION_NUMBER}(?:[a-z](?!\\s?[)）]))?(?:(?=[a-z]\\s?[)）])|${CAPTION_TAIL})|` +
  `${HAN_NUMBER}(?![个种样些直般定起致次年月日份张块只台]))`;
const TABLE = `表${CAPTION}`;
const FIGURE = `[图圖]${CAPTION}`;
const FORMULA_NUMBER = `(?:[A-Z]${GAP}[.\\-－]?${GAP})?\\d{1,3}(?:[.\\-－]\\d{1,3}){0,2}[a-z]?`;
const FORMULA = `公?式${GAP}(?:[（(]${GAP}${FORMULA_NUMBER}${GAP}[）)]|${FORMULA_NUMBER}${CAPTION_TAIL})`;
const FORMULA_TAIL = `[（(]${GAP}${FORMULA_NUMBER}${GAP}[）)]`;

const ANNEX_WORD = '附(?:录|錄|件)';
const ANNEX =
  `${ANNEX_WORD}${GAP}(?:[A-Z](?:\\.[1-9]\\d{0,2}){0,7}(?![.\\w])|` + `(?:\\d{1,2}|${HAN_NUMBER})(?![.\\w])${COUNTED})`;

/** Where the number or letter alone can go on a list: 表3、4所示, 附录A和B. */
const LIST_GOES_ON = '(?!\\s{0,2}[^\\s，。；：、,;:）)\\]】和与及或～~至到的中所规给要列])';
const INTEGER = `(?:[1-9]\\d{0,2}(?![.\\d])${LIST_GOES_ON}|${ORDINAL_NUMBER}(?=${GAP}[、和与及或～~至到章条]))`;
const LETTER = `[A-Z](?![.\\w])${LIST_GOES_ON}`;
const CLOSING_CHAPTER = `${ORDINAL_NUMBER}${GAP}章(?![鱼程])`;
const CLOSING_ARTICLE = `${ORDINAL_NUMBER}${GAP}条(?![件例款文目码形线约理纹状])`;

const ITEM = `第?${GAP}[a-z]\\s?[)）](?:${GAP}第?${GAP}\\d{1,2}\\s?[)）])?(?:${GAP}(?:项(?!目)|列项|条(?![件例款])|款(?![项式])))?`;
const LIST = '列项';
const RANGE = '[～~〜∼至到]|—{1,2}|[–－-]';
const JOIN = '[、，,]?\\s{0,4}(?:以及|和/或|或者|及其|和|与|及|或)\\s{0,4}|[、/]\\s{0,4}';
const COMMA = '[，,]\\s{0,4}';
const OF = '中的|中|的|里的';

// --- Tokens ---------------------------------------------------------------------------------------------------------

const DIGITS = [...'0123456789'];
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SMALL = [...'abcdefghijklmnopqrstuvwxyz'];
const HAN_DIGITS = [...'〇零一二三四五六七八九十百千'];
const SPACES = [' ', '\t', '\u00a0', '\u3000'];

function token(name: string, pattern: string, hints: readonly string[]): TokenType {
  return createToken({ name, pattern: new RegExp(pattern), start_chars_hint: [...hints] });
}

const Space = createToken({
  name: 'Space',
  pattern: /[ \t\u00a0\u3000]+/,
  group: Lexer.SKIPPED,
  start_chars_hint: SPACES,
});
const ArticleLabel = token('ArticleLabel', ARTICLE, ['第']);
const ChapterLabel = token('ChapterLabel', `${CHAPTER}|${BARE_CHAPTER}`, ['第', ...DIGITS]);
const OrdinalStep = token('OrdinalStep', ORDINAL_STEP, ['第']);
const OpenChapter = token('OpenChapter', OPEN_CHAPTER, ['第']);
const OpenArticle = token('OpenArticle', OPEN_ARTICLE, ['第']);
const ClauseNumber = token('ClauseNumber', CLAUSE, ['第', ...DIGITS, ...CAPITALS]);
const AnnexLabel = token('AnnexLabel', ANNEX, ['附']);
const TableLabel = token('TableLabel', TABLE, ['表']);
const FigureLabel = token('FigureLabel', FIGURE, ['图', '圖']);
const FormulaLabel = token('FormulaLabel', FORMULA, ['公', '式']);
const FormulaNumber = token('FormulaNumber', FORMULA_TAIL, ['（', '(']);
const ItemPath = token('ItemPath', ITEM, ['第', ...SPACES, ...SMALL]);
const ClosingChapter = token('ClosingChapter', CLOSING_CHAPTER, [...DIGITS, ...HAN_DIGITS]);
const ClosingArticle = token('ClosingArticle', CLOSING_ARTICLE, [...DIGITS, ...HAN_DIGITS]);
const Integer = token('Integer', INTEGER, [...DIGITS, ...HAN_DIGITS]);
const Letter = token('Letter', LETTER, CAPITALS);
const ListWord = token('ListWord', LIST, ['列']);
const Join = token('Join', JOIN, [...'、，,以和或及与/']);
const Comma = token('Comma', COMMA, ['，', ',']);
const RangeSign = token('RangeSign', RANGE, [...'～~〜∼至到—–－-']);
const Of = token('Of', OF, ['中', '的', '里']);

const TOKENS = [
  Space,
  ArticleLabel,
  OrdinalStep,
  ClauseNumber,
  ChapterLabel,
  OpenChapter,
  OpenArticle,
  AnnexLabel,
  TableLabel,
  FigureLabel,
  FormulaLabel,
  FormulaNumber,
  ItemPath,
  ClosingChapter,
  ClosingArticle,
  Integer,
  Letter,
  ListWord,
  Join,
  Comma,
  RangeSign,
  Of,
];

const lexer = new Lexer(TOKENS, { ensureOptimizations: true, positionTracking: 'onlyOffset' });

/** The longest run of labels and joining words from a place on; cut between words, never inside one. */
const RUN = new RegExp(
  `(?:${GAP}(?:${TOKENS.slice(1)
    .map((type) => (type.PATTERN as RegExp).source)
    .join('|')})){1,400}`,
  'y',
);

const NUMBER_START = '(?<![A-Za-z0-9_.．\\-−×/￥¥$€<>≤≥=±+*^#＃~～∶\\\\]|\\d[—–:：])';

/** Where a reference can begin. */
const TRIGGER = new RegExp(
  `第(?=${GAP}[0-9A-Z〇零一二三四五六七八九十百千])|附[录錄件]|[表图圖]|公式|(?<!公)式(?=${GAP}[（(]?\\d)|` +
    `${NUMBER_START}(?:\\d{1,2}(?:\\.\\d|章)|[A-Z]\\.\\d)`,
  'g',
);

// --- The parser -----------------------------------------------------------------------------------------------------

/** The number within a label of each sort. */
const CLAUSE_IN = /[A-Z\d][\d.]*/;
const ORDINAL_IN = new RegExp(`\\d+|${HAN_NUMBER}`);
const ANNEX_IN = new RegExp(`[A-Z][\\d.]*|\\d+|${HAN_NUMBER}`);
const CAPTION_IN = new RegExp(`[-－]?[A-Z\\d].*|${HAN_NUMBER}`);
const FORMULA_IN = new RegExp(FORMULA_NUMBER);
const SHARED_IN = new RegExp(`${FORMULA_NUMBER}|[A-Z]|${HAN_NUMBER}`);

interface Parsed {
  targets: Target[];
  ranges: (readonly [number, number])[];
  slips: Slip<ReferenceSlip>[];
}

const FIRST_LABELS: ReadonlySet<TokenType> = new Set([
  ArticleLabel,
  ChapterLabel,
  OpenChapter,
  OpenArticle,
  ClauseNumber,
  AnnexLabel,
  TableLabel,
  FigureLabel,
  FormulaLabel,
]);
const AFTER_OF: ReadonlySet<TokenType> = new Set([AnnexLabel, TableLabel, FigureLabel, FormulaLabel]);
const STEPS: ReadonlySet<TokenType> = new Set([ItemPath, OrdinalStep]);

/**
 * Reads a run of tokens as references and strays. No sequence of tokens is an error: whatever does not continue a
 * reference is a stray, so the parser needs no recovery. Positions are relative to the run.
 */
class ReferenceParser extends EmbeddedActionsParser {
  private references: Parsed[] = [];
  private current: Parsed = { targets: [], ranges: [], slips: [] };

  constructor() {
    super(TOKENS, { recoveryEnabled: false, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  read(tokens: IToken[]): readonly Parsed[] {
    this.input = tokens;
    this.references = [];
    this.run();
    return this.references;
  }

  private readonly run = this.RULE('run', () => {
    this.MANY(() => {
      this.OR([
        { GATE: () => FIRST_LABELS.has(this.LA(1).tokenType), ALT: () => this.SUBRULE(this.referenceList) },
        { GATE: () => !FIRST_LABELS.has(this.LA(1).tokenType), ALT: () => this.SUBRULE(this.stray) },
      ]);
    });
  });

  private readonly stray = this.RULE('stray', () => {
    this.OR(
      TOKENS.slice(1)
        .filter((type) => !FIRST_LABELS.has(type))
        .map((type) => ({
          ALT: () => this.CONSUME(type),
        })),
    );
  });

  private readonly referenceList = this.RULE('referenceList', () => {
    this.ACTION(() => {
      this.current = { targets: [], ranges: [], slips: [] };
      this.references.push(this.current);
    });
    this.SUBRULE(this.target);
    this.MANY({
      GATE: () => this.goesOn(),
      DEF: () =>
        this.OR([
          { GATE: () => this.continues(), ALT: () => this.SUBRULE(this.nextInList) },
          { GATE: () => this.rangeGoesOn(), ALT: () => this.SUBRULE(this.range) },
          { GATE: () => this.placeWithin(), ALT: () => this.SUBRULE(this.within) },
          { GATE: () => this.repeats(), ALT: () => this.SUBRULE(this.doubled) },
          { GATE: () => this.itemFollows(), ALT: () => this.SUBRULE(this.sharedLabel) },
        ]),
    });
  });

  private readonly nextInList = this.RULE('nextInList', () => {
    this.OR1([{ ALT: () => this.CONSUME(Join) }, { ALT: () => this.CONSUME(Comma) }]);
    this.SUBRULE(this.nextTarget);
  });

  private readonly range = this.RULE('range', () => {
    const sign = this.CONSUME(RangeSign);
    this.SUBRULE(this.nextTarget);
    this.ACTION(() => {
      const last = this.current.targets.length - 1;
      this.current.ranges.push([last - 1, last]);
      if (!/[-－–—]/.test(sign.image)) return;
      this.slip('range-sign', sign.startOffset, sign.startOffset + sign.image.length, '～');
    });
  });

  /** 附录B中B.2, 10.1中的公式（5） */
  private readonly within = this.RULE('within', () => {
    this.OPTION(() => this.CONSUME(Of));
    this.SUBRULE(this.target);
  });

  /** 表32表32 */
  private readonly doubled = this.RULE('doubled', () => {
    const start = this.ACTION(() => this.LA(1).startOffset);
    this.SUBRULE(this.target);
    this.ACTION(() => this.slip('doubled', start, this.lastTarget().end, ''));
  });

  private readonly nextTarget = this.RULE('nextTarget', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.target) },
      { ALT: () => this.SUBRULE(this.sharedLabel) },
      { ALT: () => this.SUBRULE(this.sharedNumber) },
    ]);
  });

  private readonly target = this.RULE('target', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.clause) },
      { ALT: () => this.SUBRULE(this.chapter) },
      { ALT: () => this.SUBRULE(this.article) },
      { ALT: () => this.SUBRULE(this.annex) },
      { ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.SUBRULE(this.figure) },
      { ALT: () => this.SUBRULE(this.formula) },
    ]);
    this.SUBRULE(this.itemPath);
  });

  private readonly clause = this.RULE('clause', () => {
    const label = this.CONSUME(ClauseNumber);
    this.ACTION(() => {
      const number = numberIn(label, CLAUSE_IN);
      this.add('clause', number.text, label, number);
      if (number.text.length < label.image.length) {
        this.slip('clause-wording', label.startOffset, endOf(label), number.text);
      }
    });
  });

  private readonly chapter = this.RULE('chapter', () => {
    const label = this.OR([{ ALT: () => this.CONSUME(ChapterLabel) }, { ALT: () => this.CONSUME(OpenChapter) }]);
    this.ACTION(() => this.addOrdinal('clause', label));
  });

  private readonly article = this.RULE('article', () => {
    const label = this.OR([{ ALT: () => this.CONSUME(ArticleLabel) }, { ALT: () => this.CONSUME(OpenArticle) }]);
    this.ACTION(() => this.addOrdinal('article', label));
  });

  private readonly annex = this.RULE('annex', () => {
    const label = this.CONSUME(AnnexLabel);
    this.ACTION(() => this.addAnnex(label));
  });

  private readonly table = this.RULE('table', () => {
    const label = this.CONSUME(TableLabel);
    this.ACTION(() => this.addCaption('table', label));
  });

  private readonly figure = this.RULE('figure', () => {
    const label = this.CONSUME(FigureLabel);
    this.ACTION(() => this.addCaption('figure', label));
  });

  private readonly formula = this.RULE('formula', () => {
    const label = this.CONSUME(FormulaLabel);
    this.ACTION(() => this.addFormula(label));
  });

  /** The b) of "5.2 a)、b)", the 第五项 of "第十五条第四项、第五项". */
  private readonly sharedLabel = this.RULE('sharedLabel', () => {
    const step = this.OR([{ ALT: () => this.CONSUME(ItemPath) }, { ALT: () => this.CONSUME(OrdinalStep) }]);
    this.ACTION(() => {
      const before = this.lastTarget();
      const steps = stepsOf(step, false);
      const first = steps[0];
      if (first === undefined) return;
      const level = before.path.findIndex((known) => known.kind === first.kind);
      this.current.targets.push({
        kind: before.kind,
        key: before.key,
        start: step.startOffset,
        end: endOf(step),
        numberStart: step.startOffset,
        numberEnd: step.startOffset,
        path: [...(level < 0 ? before.path : before.path.slice(0, level)), ...steps],
      });
    });
    this.SUBRULE(this.itemPath);
  });

  /** The 4 of "表3、4", the B of "附录A、B", the 6章 of "第5、6章", the （2） of "公式（1）、（2）". */
  private readonly sharedNumber = this.RULE('sharedNumber', () => {
    const label = this.OR([
      { ALT: () => this.CONSUME(Integer) },
      { ALT: () => this.CONSUME(Letter) },
      { ALT: () => this.CONSUME(ClosingChapter) },
      { ALT: () => this.CONSUME(ClosingArticle) },
      { ALT: () => this.CONSUME(FormulaNumber) },
    ]);
    this.ACTION(() => {
      const number = numberIn(label, SHARED_IN);
      this.add(this.lastTarget().kind, ordinal(number.text), label, number);
    });
    this.SUBRULE(this.itemPath);
  });

  private readonly itemPath = this.RULE('itemPath', () => {
    this.MANY({
      GATE: () => this.stepsOn(),
      DEF: () => {
        const of = this.OPTION1(() => this.CONSUME1(Of));
        const list = this.OPTION2(() => this.CONSUME(ListWord));
        this.OPTION3(() => this.CONSUME2(Of));
        const step = this.OR([{ ALT: () => this.CONSUME(ItemPath) }, { ALT: () => this.CONSUME(OrdinalStep) }]);
        this.ACTION(() => this.extend(of, list, step));
      },
    });
  });

  private goesOn(): boolean {
    return this.continues() || this.rangeGoesOn() || this.placeWithin() || this.repeats() || this.itemFollows();
  }

  /** Whether a joining word and something that it can join stand next. */
  private continues(): boolean {
    const next = this.LA(2).tokenType;
    if (this.LA(1).tokenType === Comma) {
      if (next === ChapterLabel) return true;
      // "见表1，2.5为…": a number with one dot is a place only among places that look like it.
      return next === ClauseNumber && (this.lastTarget().kind === 'clause' || !/^\d+\.\d+$/.test(this.LA(2).image));
    }
    return this.LA(1).tokenType === Join && (FIRST_LABELS.has(next) || this.shares(next));
  }

  private rangeGoesOn(): boolean {
    const next = this.LA(2).tokenType;
    const sign = this.LA(1);
    if (sign.tokenType !== RangeSign) return false;
    if (this.current.ranges.some((range) => range[1] === this.current.targets.length - 1)) return false;
    const last = this.lastTarget();
    if (/[-－–—]/.test(sign.image)) return next === ClauseNumber && last.kind === 'clause' && last.key.includes('.');
    return FIRST_LABELS.has(next) || this.shares(next);
  }

  /** Whether a token without a label of its own can take that of the target before. */
  private shares(type: TokenType): boolean {
    const last = this.lastTarget();
    switch (type) {
      case ItemPath:
        return last.path.length > 0;
      case OrdinalStep:
        return last.path.length > 0;
      case Integer:
        return /^[\d-]+$/.test(last.key) && last.path.length === 0;
      case Letter:
        return last.kind === 'annex' && last.path.length === 0;
      case ClosingChapter:
        return last.kind === 'clause' && /^\d+$/.test(last.key);
      case ClosingArticle:
        return last.kind === 'article';
      case FormulaNumber:
        return last.kind === 'formula';
      default:
        return false;
    }
  }

  private placeWithin(): boolean {
    const last = this.lastTarget();
    const first = this.LA(1).tokenType;
    const next = first === Of ? this.LA(2).tokenType : first;
    if (next === ClauseNumber) {
      // "附录C 3.3" means C.3.3, which is not what is written: only a number with the letter of the annex goes on.
      if (last.kind === 'annex') return this.LA(first === Of ? 2 : 1).image.startsWith(`${last.key}.`);
      return first === Of && last.kind === 'clause' && !last.key.includes('.');
    }
    if (!AFTER_OF.has(next)) return false;
    return first === Of || last.kind === 'annex';
  }

  private repeats(): boolean {
    const last = this.lastTarget();
    const next = this.LA(1);
    if (!FIRST_LABELS.has(next.tokenType) || next.tokenType === ClauseNumber || last.path.length > 0) return false;
    return last.end === next.startOffset && next.image === this.LA(0).image;
  }

  private stepsOn(): boolean {
    let index = 1;
    if (this.LA(index).tokenType === Of) index++;
    if (this.LA(index).tokenType === ListWord) {
      index++;
      if (this.LA(index).tokenType === Of) index++;
      return this.LA(index).tokenType === OrdinalStep;
    }
    if (this.LA(index).tokenType === ItemPath && hasItem(this.lastTarget())) return false;
    return STEPS.has(this.LA(index).tokenType) && this.lastTarget().kind !== 'formula';
  }

  /** The b) of "5.2 a) b)": a second item beside the first, not within it. */
  private itemFollows(): boolean {
    return this.LA(1).tokenType === ItemPath && hasItem(this.lastTarget());
  }

  private lastTarget(): Target {
    return this.current.targets[this.current.targets.length - 1] as Target;
  }

  private slip(kind: ReferenceSlip, start: number, end: number, repair: string): void {
    this.current.slips.push({ kind, start, end, repair });
  }

  private add(kind: TargetKind, key: string, label: IToken, number: NumberInLabel): void {
    this.current.targets.push({
      kind,
      key,
      start: label.startOffset,
      end: endOf(label),
      numberStart: number.start,
      numberEnd: number.end,
      path: [],
    });
  }

  private addOrdinal(kind: 'clause' | 'article', label: IToken): void {
    const number = numberIn(label, ORDINAL_IN);
    const branch = /之(.+)$/.exec(label.image)?.[1];
    const key = branch === undefined ? ordinal(number.text) : `${ordinal(number.text)}-${ordinal(branch)}`;
    const end = branch === undefined ? number.end : endOf(label);
    this.add(kind, key, label, { ...number, end });
    const arabic = /^\d/.test(number.text);
    if (kind === 'article') {
      if (arabic) this.slip('arabic-article', number.start, number.end, chineseNumeral(Number(number.text)));
    } else if (label.tokenType === ChapterLabel && !label.image.startsWith('第')) {
      const before = this.current.targets[this.current.targets.length - 2];
      // The last of 第5、6章 shares the 第 of the first.
      if (before?.kind === 'clause' && before.end === before.numberEnd && !before.key.includes('.')) return;
      this.slip('chapter-wording', label.startOffset, endOf(label), `第${number.text}章`);
    } else if (!arabic) {
      this.slip('chinese-numeral', number.start, number.end, key);
    }
  }

  private addAnnex(label: IToken): void {
    const number = numberIn(label, ANNEX_IN);
    const word = label.image.slice(0, 2);
    const wordEnd = label.startOffset + word.length;
    if (number.text.includes('.')) {
      this.add('clause', number.text, label, number);
      this.slip('annex-clause', label.startOffset, number.start, '');
    } else if (/[A-Z]/.test(number.text)) {
      this.add('annex', number.text, label, number);
      if (word === '附件') this.slip('annex-wording', label.startOffset, wordEnd, '附录');
    } else if (word === '附件') {
      this.add('attachment', ordinal(number.text), label, number);
    } else {
      const key = ordinal(number.text);
      this.add('annex', key, label, number);
      const letter = CAPITALS[Number(key) - 1];
      if (letter !== undefined) this.slip('annex-number', number.start, number.end, letter);
    }
  }

  private addCaption(kind: 'table' | 'figure', label: IToken): void {
    const number = numberIn(label, CAPTION_IN);
    const { key, repair } = captionNumber(number.text);
    this.add(kind, key, label, number);
    if (repair !== undefined) this.slip('caption-number', number.start, number.end, repair);
  }

  private addFormula(label: IToken): void {
    const number = numberIn(label, FORMULA_IN);
    const { key } = captionNumber(number.text);
    this.add('formula', key, label, number);
    if (label.image.startsWith('公') && /[)）]$/.test(label.image)) return;
    this.slip('formula-wording', label.startOffset, endOf(label), `公式（${key}）`);
  }

  /** Hangs a step under the last target. */
  private extend(of: IToken | undefined, list: IToken | undefined, step: IToken): void {
    const last = this.current.targets.pop() as Target;
    const path = [...last.path, ...stepsOf(step, list !== undefined)];
    this.current.targets.push({ ...last, end: endOf(step), path });
    if (step.tokenType !== ItemPath || !/^第|[条款]$/.test(step.image)) return;
    const marks = path
      .slice(last.path.length)
      .map((known) => `${known.key})`)
      .join(' ');
    this.slip('item-wording', (of ?? step).startOffset, endOf(step), ` ${marks}`);
  }
}

interface NumberInLabel {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function hasItem(target: Target): boolean {
  return target.path.some((step) => step.kind === 'item');
}

/** The number within a label, with offsets of the same origin as the token's. */
function numberIn(label: IToken, pattern: RegExp): NumberInLabel {
  const match = pattern.exec(label.image);
  const text = match?.[0] ?? label.image;
  const start = label.startOffset + (match?.index ?? 0);
  return { text, start, end: start + text.length };
}

function endOf(label: IToken): number {
  return label.startOffset + label.image.length;
}

/** An ordinal in Arabic digits; what is neither Arabic nor Chinese (a letter) stays. */
function ordinal(text: string): string {
  if (/^\d+$/.test(text)) return String(Number(text));
  const value = parseChineseNumeral(text);
  return value === undefined ? text : String(value);
}

/** The key of a caption number as written, and what should stand there when that is written otherwise. */
function captionNumber(text: string): { readonly key: string; readonly repair?: string } {
  const plain = text.replace(/[ \t\u00a0\u3000]/g, '').replaceAll('－', '-');
  if (/^(?:[A-Z]\.)?[1-9]\d*[a-z]?$/.test(plain)) return { key: plain };
  const annexed = /^([A-Z])-?(\d+)$/.exec(plain);
  if (annexed !== null) {
    const key = `${annexed[1]}.${Number(annexed[2])}`;
    return { key, repair: key };
  }
  if (/^-?\d+$/.test(plain)) {
    const key = String(Number(plain.replace('-', '')));
    return { key, repair: key };
  }
  const value = parseChineseNumeral(plain);
  if (value !== undefined) return { key: String(value), repair: String(value) };
  return { key: plain, repair: text };
}

/** The steps that one token takes; `positional` when the token counts list items (列项的第二项). */
function stepsOf(step: IToken, positional: boolean): Step[] {
  if (step.tokenType === OrdinalStep) {
    const number = numberIn(step, ORDINAL_IN);
    const unit = step.image.replace(/列项$/, '项').slice(-1);
    const kind =
      unit === '款' || unit === '段'
        ? 'paragraph'
        : unit === '节'
          ? 'section'
          : positional || step.image.endsWith('列项')
            ? 'ordinal'
            : 'item';
    return [{ kind, key: ordinal(number.text), start: step.startOffset, end: endOf(step) }];
  }
  const steps: Step[] = [];
  for (const mark of step.image.matchAll(/([a-z]|\d{1,2})\s?[)）]/g)) {
    const start = step.startOffset + mark.index;
    steps.push({ kind: 'item', key: mark[1] ?? '', start, end: start + mark[0].length });
  }
  return steps;
}

const parser = new ReferenceParser();

// --- What stands around a reference ---------------------------------------------------------------------------------

const SEE = '参见|參見|详见|詳見|另见|又见|(?<![意看遇听望瞧碰预常少罕偏可])[见見]';
const STRONG_LEAD = `${SEE}|按照|依照|依据|根据|遵循|遵照|遵守|执行|参照|违反|符合|基于|按|依`;
const WEAK_LEAD = '满足|参考|引用|采用|适用|属于|结合|(?<![例比诸假])如';
const WEAK = /^(?:满足|参考|引用|采用|适用|属于|结合|如)$/;
const SELF =
  '本(?:文件|标准|部分|规范|规程|指南|指导性技术文件|法|条例|办法|规定|细则|意见|方案|预案|规划|规则|章程|决定)';
const BEFORE = new RegExp(
  `(?:(?<lead>${STRONG_LEAD}|${WEAK_LEAD})(?:了)?\\s{0,4}(?:[（(]\\s?)?)?` +
    `(?:(?<self>${SELF})(?:中的|的|中)?\\s{0,2})?(?:(?<edition>(?:19|20)\\d\\d)\\s?年?版(?:本)?(?:中的|的|中)?\\s{0,2})?$`,
);

/** With these before it, 表 or 图 ends another word (代表, 附表, 企图): the number names no table or figure of the document. */
const OTHER_TABLE =
  /(?:[代报仪发列钟手外附续秒水电气热燃量度]|电[压流能]|压力|流量|功率|万用|登记|申请|统计|对照|调查|汇总|明细|一览|评分|时间|报告|意见)$/;
const OTHER_FIGURE = /(?:[企意试地蓝版力妄贪截制绘附续视]|示意|流程|结构|框|原理|曲线|分布|拓扑)$/;
const FORMULA_BEFORE = /(?:[按由见据照如和与及至到～~、，,；（(\s公]|利用|采用|使用|代入|^)$/;
const CHINESE_CAPTION_BEFORE = /(?:[见按如照据在和与及、（(]|附录[A-Z])$/;
const CAPTION_CITED = /^\s?(?:所[示列]|中[的所]?|给出|规定|的|计算)/;

const CITES_RULE = /^\s?(?:中|的|所|中所)?\s?(?:规定|给出|描述|列出|叙述|所述|述及|所[列示给]|条款|所规定|约定)/;
const CITES_PLACE = new RegExp(
  '^\\s?(?:中|的|所)?(?:的|所)?\\s?(?:规定|要求|描述|给出|列出|叙述|定义|所述|说明|约定|内容|方法|程序|步骤|条件|试验|测试|检验|' +
    '检查|进行|执行|操作|注|示例|列项|表\\s?\\d|图\\s?\\d|公式|条|段|外(?!部|形|观|界|壳)|以外|之外|一致|相[同符]|所)',
);
const CITES_LOOSELY = /^(?:的|中|\s?中(?=[的，,、所]))/;
const REFERENCE_BEFORE = /(?:上述|前述|下列|涉及|(?:[—–-]\d{4}|（所有部分）)\s?(?:中的|的|中)?\s?|\d\s?中)$/;
const OTHER_NUMBER_BEFORE =
  /(?:[A-Za-z]\s?|版本?[号为]?[：:\s]{0,2}|[Vv]er(?:sion)?\.?\s?|(?:IP|地址|端口|电话)[：:为是\s]{0,3})$/i;
const CALCULATED = /^\s?(?:计(?!量)|取(?!样)|考虑|折|缩|放大|设|加权|估|约|换算)/;
/** The far end of a range, a tolerance or a product: the number before it is a quantity too. */
const QUANTITY_AFTER = /^\s?(?:[~～〜∼±×*^/－–—-]\s?[\d.]|至\s?\d)/;
const LINE_BEFORE = /(?:^|[\r\n])[\s#>*|]*$/;
const CAPTION_AFTER = /^(?:[\s：:]|[（(](?:续|规范性|资料性)|$)/;
const STATEMENT_AFTER =
  /^[ \t\u00a0\u3000]*(?:给出|规定|列出|所|中|的|为(?!了)|是|表[示明]|描述|说明|和|与|及|、|至|～|~|或|应|分别|适用|不|～)/;

/** 条 also counts records and roads: alone it is an article only after a law's name or before what articles do. */
const ARTICLE_BEFORE = /[》法例则定释程]\s?$/;
const ARTICLE_AFTER = /^\s?(?:规定|所|的|中|[和与及或至、，。；）)]|有关|关于|情形|等|要求|之|作出|列举|$)/;

/** How far around a reference the evidence may stand, in code units. */
const CONTEXT = 32;

interface Evidence {
  readonly lead: string;
  readonly leadStart: number;
  readonly edition: string;
  readonly self: boolean;
  readonly certain: boolean;
}

/** Judges a reference by its surroundings from its first target on; `undefined` when that target is none. */
function judge(text: string, targets: readonly Target[]): Evidence | undefined {
  const first = targets[0] as Target;
  const end = (targets[targets.length - 1] as Target).end;
  const compound = targets.length > 1 || first.path.length > 0;
  const before = text.slice(Math.max(0, first.start - CONTEXT), first.start);
  const after = text.slice(end, end + CONTEXT);
  const match = BEFORE.exec(before);
  const lead = match?.groups?.lead ?? '';
  const edition = match?.groups?.edition ?? '';
  const self = match?.groups?.self !== undefined;
  const leadStart = lead === '' ? first.start : first.start - before.length + (match?.index ?? 0);
  const evidence = { lead, leadStart, edition, self, compound };
  const certain =
    first.kind === 'clause' && first.key.includes('.')
      ? judgeNumber(text, first, before, after, evidence)
      : judgeLabel(text, first, before, after, evidence);
  return certain === undefined ? undefined : { lead, leadStart, edition, self, certain };
}

interface Surroundings extends Omit<Evidence, 'certain'> {
  /** More than one target, or a path into the only one: no label looks like that. */
  readonly compound: boolean;
}

/** 第5章, 附录A, 表3 …: certain unless the word or the place says otherwise. */
function judgeLabel(
  text: string,
  first: Target,
  before: string,
  after: string,
  evidence: Surroundings,
): boolean | undefined {
  const written = text.slice(first.start, first.end);
  const number = text.slice(first.numberStart, first.numberEnd);
  if (first.kind === 'table' && OTHER_TABLE.test(before)) return undefined;
  if (first.kind === 'figure' && OTHER_FIGURE.test(before)) return undefined;
  if (first.kind === 'formula' && written.startsWith('式') && !FORMULA_BEFORE.test(before)) return undefined;
  const cited = evidence.lead !== '' || evidence.self || CAPTION_CITED.test(after);
  // 附录24 and 公式29 without more are a title and its page in a list of contents.
  if (first.kind === 'annex' && /^\d/.test(first.key) && !cited) return undefined;
  if (first.kind === 'formula' && !/[)）]/.test(written)) return cited;
  const captioned = first.kind === 'table' || first.kind === 'figure';
  if (captioned && parseChineseNumeral(number) !== undefined && !/^\d/.test(number)) {
    if (!CHINESE_CAPTION_BEFORE.test(before) && !CAPTION_CITED.test(after)) return undefined;
  }
  if (first.kind === 'clause' && !written.startsWith('第') && evidence.lead === '' && !evidence.self) return undefined;
  const pointed = evidence.lead !== '' || evidence.self || evidence.edition !== '';
  if (!pointed && !evidence.compound && LINE_BEFORE.test(before)) {
    if (/^(?:[\r\n]|$)/.test(after)) return captioned || first.start === 0 ? false : undefined;
    if (CAPTION_AFTER.test(after)) {
      return captioned && STATEMENT_AFTER.test(after) ? true : undefined;
    }
    if (captioned && !STATEMENT_AFTER.test(after)) return false;
  }
  if (first.kind === 'article' && !pointed && !evidence.compound) {
    return ARTICLE_BEFORE.test(before) || ARTICLE_AFTER.test(after);
  }
  return !(captioned && /\d-\d/.test(first.key));
}

/** 5.2, 5.2.1, A.1: a place only when the words around it say so. */
function judgeNumber(
  text: string,
  first: Target,
  before: string,
  after: string,
  evidence: Surroundings,
): boolean | undefined {
  const written = text.slice(first.start, first.end);
  const labelled = !/^[A-Z\d]/.test(written) || /[章条节款]$/.test(written) || first.path.length > 0;
  if (evidence.edition !== '' || evidence.self) return true;
  const letter = /^[A-Z]/.test(first.key);
  const deep = first.key.split('.').length > 2 || letter;
  if (!deep && !labelled && (QUANTITY_AFTER.test(after) || /^\s?计(?![算量时数])/.test(after))) return undefined;
  if (evidence.lead !== '') return deep || labelled || judgeShallow(first, after, evidence.lead);
  if (REFERENCE_BEFORE.test(before) || (/除\s?$/.test(before) && /^\s?(?:[之以]外|外)/.test(after))) return true;
  if (OTHER_NUMBER_BEFORE.test(before)) return undefined;
  if (LINE_BEFORE.test(before)) return judgeAtLineStart(text, first, after, deep, labelled, evidence.compound);
  if (labelled && (deep || first.path.length > 0 || !/[条章款]$/.test(written))) return true;
  if (CITES_RULE.test(after)) return true;
  if (CITES_PLACE.test(after)) return deep;
  if (!deep)
    return labelled || (/[\u4e00-\u9fff][（(]\s?$/.test(before) && /^\s?[)）]/.test(after)) ? false : undefined;
  if (/[（(]\s?$/.test(before) && /^\s?[)）]/.test(after)) return true;
  // Nothing else than a subclause of an annex looks like A.2.1.9.
  if (letter && first.key.split('.').length > 3) return true;
  const model = letter && first.key.split('.').length === 2;
  if (CITES_LOOSELY.test(after)) return !model || !after.startsWith('的');
  return model ? undefined : false;
}

/** At the start of a line a number is the label of that line, unless it is more than a label or a sentence goes on. */
function judgeAtLineStart(
  text: string,
  first: Target,
  after: string,
  deep: boolean,
  labelled: boolean,
  compound: boolean,
): boolean | undefined {
  if (/\s[条节]$/.test(text.slice(first.start, first.end))) return undefined;
  if (/^\s*$/.test(after)) {
    if (labelled || (deep && compound)) return true;
    return text.trimStart().startsWith(text.slice(first.start, first.end)) ? false : undefined;
  }
  if (labelled || compound) return /^\s/.test(after) && !compound ? undefined : deep || labelled;
  return deep && /^(?:的|中)/.test(after) ? true : undefined;
}

/** A number with one dot after a lead: "见5.2" and "按5.3，" are places, "按1.5计" is not known to be one. */
function judgeShallow(first: Target, after: string, lead: string): boolean | undefined {
  if (/见|見/.test(lead)) return true;
  if (CALCULATED.test(after)) return first.key.startsWith('0.') ? undefined : false;
  if (CITES_PLACE.test(after) || CITES_LOOSELY.test(after)) return !first.key.startsWith('0.');
  return !first.key.startsWith('0.') && !WEAK.test(lead);
}

// --- Finding --------------------------------------------------------------------------------------------------------

/**
 * All cross-references of a text (a paragraph, list item or cell), in the order of their places, not overlapping.
 * Offsets are UTF-16 code units of `text`. Never throws. References inside a standard code, or that belong to another
 * document named before them ("GB/T 7345—2008中5.2"), are reported too: what stands before `start` tells the caller.
 */
export function findReferences(text: string): CrossReference[] {
  const found: CrossReference[] = [];
  TRIGGER.lastIndex = 0;
  for (let trigger = TRIGGER.exec(text); trigger !== null; trigger = TRIGGER.exec(text)) {
    RUN.lastIndex = trigger.index;
    const run = RUN.exec(text);
    if (run === null) continue;
    const tokens = lexer.tokenize(run[0]).tokens;
    for (const parsed of parser.read(tokens)) {
      const reference = accept(text, trigger.index, parsed);
      if (reference !== undefined) found.push(reference);
    }
    TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, trigger.index + run[0].length);
  }
  return found;
}

/** Places a parsed reference in the text, without the leading targets that nothing supports. */
function accept(text: string, base: number, parsed: Parsed): CrossReference | undefined {
  const all = parsed.targets.map((target) => shifted(target, base));
  for (let index = 0; index < all.length; index++) {
    const first = all[index] as Target;
    if (first.numberStart === first.numberEnd) continue;
    const targets = all.slice(index);
    const evidence = judge(text, targets);
    if (evidence === undefined) continue;
    return assemble(base, parsed, targets, index, evidence);
  }
  return undefined;
}

function assemble(
  base: number,
  parsed: Parsed,
  targets: readonly Target[],
  dropped: number,
  evidence: Evidence,
): CrossReference {
  const start = targets[0]?.start ?? base;
  const end = targets[targets.length - 1]?.end ?? start;
  const slips: Slip<ReferenceSlip>[] = [];
  const see = /^(?:参见|參見|详见|詳見)$/.test(evidence.lead);
  if (see) {
    const repair = evidence.lead.endsWith('見') ? '見' : '见';
    slips.push({ kind: 'see-verb', start: evidence.leadStart, end: evidence.leadStart + evidence.lead.length, repair });
  }
  for (const slip of parsed.slips) {
    if (slip.start + base < start) continue;
    slips.push({ ...slip, start: slip.start + base, end: slip.end + base });
  }
  const ranges = parsed.ranges
    .filter((range) => range[0] >= dropped)
    .map((range) => [range[0] - dropped, range[1] - dropped] as const);
  return { start, end, ...evidence, targets, ranges, slips };
}

function shifted(target: Target, base: number): Target {
  const path = target.path.map((step) => ({ ...step, start: step.start + base, end: step.end + base }));
  return {
    ...target,
    path,
    start: target.start + base,
    end: target.end + base,
    numberStart: target.numberStart + base,
    numberEnd: target.numberEnd + base,
  };
}

// --- Pointers without a number --------------------------------------------------------------------------------------

const POINTER_WORD = '文|图(?![书像形片案纸层谱])|表(?![达面示明现决单头])|式(?![样子])|节|述(?!及)|列(?![车式])';
const POINTER = new RegExp(
  '(?:参见|详见|(?<![意看遇听望瞧碰预常少罕偏])见)(?:' +
    `(?<see>[上下])(?:${POINTER_WORD})|(?<face>[前后])(?:文|述)|` +
    `(?<page>(?:${SELF})?第?${GAP}(?:\\d{1,4}|${HAN_NUMBER})${GAP}页))` +
    '(?:所[示述列])?|' +
    '如(?:(?<as>[上下])(?:图(?![书像形片案纸层谱])|表(?![达面示明现决单头])|式(?![样子]))(?:所[示述列])?|(?<said>[上前])(?:文)?所述)',
  'g',
);

/** All pointers to a place without its number, in the order of their places. Never throws. */
export function findRelativePointers(text: string): RelativePointer[] {
  const found: RelativePointer[] = [];
  for (const match of text.matchAll(POINTER)) {
    const { see, face, page, as, said } = match.groups ?? {};
    const word = see ?? face ?? as ?? said;
    const kind = page !== undefined ? 'page' : word === '下' || word === '后' ? 'below' : 'above';
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind });
  }
  return found;
}
