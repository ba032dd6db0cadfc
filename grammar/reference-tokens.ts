/**
 * What the labels in a cross-reference look like (第5章, 5.2.1, 附录A, 表3, 公式（2）, a)) and the words that join them: the
 * tokens, their lexer, and the expressions that find where a label may begin and cut the run of labels from there on.
 */
import type { TokenType } from 'chevrotain';
import { createToken, Lexer } from 'chevrotain';

/** The spaces that may stand within a label. */
export const SPACE = '[ \\t\\u00a0\\u3000]';
export const GAP = `${SPACE}{0,4}`;
const HAN_DIGITS = '〇零一二三四五六七八九十百千';
export const HAN_NUMBER = `[${HAN_DIGITS}]{1,7}`;
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

/** Not the first character of 章程, 条件, 条例 … */
const CHAPTER_WORD = '章(?![鱼程])';
const ARTICLE_WORD = '条(?![件例款文目码形线约理纹状])';

const CHAPTER = `第${GAP}${ORDINAL_NUMBER}${GAP}${CHAPTER_WORD}`;
const BARE_CHAPTER = `[1-9]\\d?${CHAPTER_WORD}`;
const ARTICLE =
  `第${GAP}${ORDINAL_NUMBER}${GAP}[条條]` +
  `(?!件|例|款|文|目|码|形|线|约|理|纹|状|信息|消息|数据|记录|指令|生产|道路|路)(?:之${HAN_NUMBER})?`;
const MORE_ORDINALS = `(?:${GAP}(?:[、和与及或～~至到]|以及)${GAP}${ORDINAL_NUMBER}){1,9}${GAP}`;
const OPEN_CHAPTER = `第${GAP}${ORDINAL_NUMBER}(?=${MORE_ORDINALS}${CHAPTER_WORD})`;
const OPEN_ARTICLE = `第${GAP}${ORDINAL_NUMBER}(?=${MORE_ORDINALS}${ARTICLE_WORD})`;
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
export const FORMULA_NUMBER = `(?:[A-Z]${GAP}[.\\-－]?${GAP})?\\d{1,3}(?:[.\\-－]\\d{1,3}){0,2}[a-z]?`;
const FORMULA = `公?式${GAP}(?:[（(]${GAP}${FORMULA_NUMBER}${GAP}[）)]|${FORMULA_NUMBER}${CAPTION_TAIL})`;
const FORMULA_TAIL = `[（(]${GAP}${FORMULA_NUMBER}${GAP}[）)]`;

const ANNEX_WORD = '附(?:录|錄|件)';
const ANNEX =
  `${ANNEX_WORD}${GAP}(?:[A-Z](?:\\.[1-9]\\d{0,2}){0,7}(?![.\\w])|` + `(?:\\d{1,2}|${HAN_NUMBER})(?![.\\w])${COUNTED})`;

/** Where the number or letter alone can go on a list: 表3、4所示, 附录A和B. */
const LIST_GOES_ON = '(?!\\s{0,2}[^\\s，。；：、,;:）)\\]】和与及或～~至到的中所规给要列])';
const INTEGER = `(?:[1-9]\\d{0,2}(?![.\\d])${LIST_GOES_ON}|${ORDINAL_NUMBER}(?=${GAP}[、和与及或～~至到章条]))`;
const LETTER = `[A-Z](?![.\\w])${LIST_GOES_ON}`;
const CLOSING_CHAPTER = `${ORDINAL_NUMBER}${GAP}${CHAPTER_WORD}`;
const CLOSING_ARTICLE = `${ORDINAL_NUMBER}${GAP}${ARTICLE_WORD}`;

const ITEM = `第?${GAP}[a-z]\\s?[)）](?:${GAP}第?${GAP}\\d{1,2}\\s?[)）])?(?:${GAP}(?:项(?!目)|列项|条(?![件例款])|款(?![项式])))?`;
const LIST = '列项';
const RANGE = '[～~〜∼至到]|—{1,2}|[–－-]';
const JOIN = '[、，,]?\\s{0,4}(?:以及|和/或|或者|及其|和|与|及|或)\\s{0,4}|[、/]\\s{0,4}';
const COMMA = '[，,]\\s{0,4}';
const OF = '中的|中|的|里的';

const DIGITS = [...'0123456789'];
export const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SMALL = [...'abcdefghijklmnopqrstuvwxyz'];
const SPACES = [' ', '\t', '\u00a0', '\u3000'];

function token(name: string, pattern: string, hints: readonly string[]): TokenType {
  return createToken({ name, pattern: new RegExp(pattern), start_chars_hint: [...hints] });
}

const Space = createToken({
  name: 'Space',
  pattern: new RegExp(`${SPACE}+`),
  group: Lexer.SKIPPED,
  start_chars_hint: SPACES,
});
export const ArticleLabel = token('ArticleLabel', ARTICLE, ['第']);
export const ChapterLabel = token('ChapterLabel', `${CHAPTER}|${BARE_CHAPTER}`, ['第', ...DIGITS]);
export const OrdinalStep = token('OrdinalStep', ORDINAL_STEP, ['第']);
export const OpenChapter = token('OpenChapter', OPEN_CHAPTER, ['第']);
export const OpenArticle = token('OpenArticle', OPEN_ARTICLE, ['第']);
export const ClauseNumber = token('ClauseNumber', CLAUSE, ['第', ...DIGITS, ...CAPITALS]);
export const AnnexLabel = token('AnnexLabel', ANNEX, ['附']);
export const TableLabel = token('TableLabel', TABLE, ['表']);
export const FigureLabel = token('FigureLabel', FIGURE, ['图', '圖']);
export const FormulaLabel = token('FormulaLabel', FORMULA, ['公', '式']);
export const FormulaNumber = token('FormulaNumber', FORMULA_TAIL, ['（', '(']);
export const ItemPath = token('ItemPath', ITEM, ['第', ...SPACES, ...SMALL]);
export const ClosingChapter = token('ClosingChapter', CLOSING_CHAPTER, [...DIGITS, ...HAN_DIGITS]);
export const ClosingArticle = token('ClosingArticle', CLOSING_ARTICLE, [...DIGITS, ...HAN_DIGITS]);
export const Integer = token('Integer', INTEGER, [...DIGITS, ...HAN_DIGITS]);
export const Letter = token('Letter', LETTER, CAPITALS);
export const ListWord = token('ListWord', LIST, ['列']);
export const Join = token('Join', JOIN, [...'、，,以和或及与/']);
export const Comma = token('Comma', COMMA, ['，', ',']);
export const RangeSign = token('RangeSign', RANGE, [...'～~〜∼至到—–－-']);
export const Of = token('Of', OF, ['中', '的', '里']);

export const TOKENS = [
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

export const lexer = new Lexer(TOKENS, { ensureOptimizations: true, positionTracking: 'onlyOffset' });

/** The longest run of labels and joining words from a place on; cut between words, never inside one. */
export const RUN = new RegExp(
  `(?:${GAP}(?:${TOKENS.slice(1)
    .map((type) => (type.PATTERN as RegExp).source)
    .join('|')})){1,400}`,
  'y',
);

const NUMBER_START = '(?<![A-Za-z0-9_.．\\-−×/￥¥$€<>≤≥=±+*^#＃~～∶\\\\]|\\d[—–:：])';

/** Where a reference can begin. */
export const TRIGGER = new RegExp(
  `第(?=${GAP}[0-9A-Z${HAN_DIGITS}])|附[录錄件]|[表图圖]|公式|(?<!公)式(?=${GAP}[（(]?\\d)|` +
    `${NUMBER_START}(?:\\d{1,2}(?:\\.\\d|章)|[A-Z]\\.\\d)`,
  'g',
);
