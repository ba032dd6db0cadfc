/** The tokens of the numbering grammar: what the label at the start of a heading, paragraph, item or caption is made of. */
import { createToken, Lexer, type TokenType } from 'chevrotain';

/** Every token is one of these. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA });

const token = (name: string, pattern: RegExp, hints?: string): TokenType =>
  createToken({ name, pattern, categories: Any, ...(hints ? { start_chars_hint: [...hints] } : {}) });

const HAN_DIGITS = '〇零一二三四五六七八九十百';
export const Gap = token(
  'Gap',
  /[ \t\u00a0\u2000-\u200b\u202f\u3000]+/,
  ' \t\u00a0\u2002\u2003\u2009\u200b\u202f\u3000',
);
export const Digits = token('Digits', /[0-9]+/);
export const Capital = token('Capital', /[A-Z](?![A-Za-z])/);
export const Small = token('Small', /[a-z](?![A-Za-z])/);
export const Dot = token('Dot', /[.．]/, '.．');
export const Hyphen = token('Hyphen', /[-–－]/, '-–－');
export const LongDash = token('LongDash', /[—―─⸺]+/, '—―─⸺');
export const SoftHyphen = token('SoftHyphen', /\u00ad/, '\u00ad');
export const Bullet = token('Bullet', /[·•●▪◆■\uf06c\uf0b7]/, '·•●▪◆■\uf06c\uf0b7');
export const Comma = token('Comma', /、/, '、');
export const Colon = token('Colon', /[:：]/, ':：');
export const Open = token('Open', /[（(]/, '（(');
export const Close = token('Close', /[）)]/, '）)');
export const OpenSquare = token('OpenSquare', /[[［]/, '[［');
export const CloseSquare = token('CloseSquare', /[\]］]/, ']］');
export const Circled = token('Circled', /[①-⑳]/, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
export const HanNumber = token('HanNumber', /[〇零一二三四五六七八九十百]+/, HAN_DIGITS);
export const AnnexWord = token('AnnexWord', /附[ \u3000]*[录錄]/, '附');
export const AttachmentWord = token('AttachmentWord', /附[ \u3000]*件/, '附');
export const TableWord = token('TableWord', /表/, '表');
export const FigureWord = token('FigureWord', /[图圖]/, '图圖');
export const NoteWord = token('NoteWord', /[注註]/, '注註');
export const ExampleWord = token('ExampleWord', /示[ \u3000]*例/, '示');
export const Ordinal = token('Ordinal', /第/, '第');
export const ChapterWord = token('ChapterWord', /章/, '章');
export const SectionWord = token('SectionWord', /[节節]/, '节節');
export const ArticleWord = token('ArticleWord', /[条條](?!件)/, '条條');
export const PartWord = token('PartWord', /[编編篇]|部分/, '编編篇部');
/** The lexer sorts tokens by first character: one by one below 256, in runs of 255 above. This is one of each. */
const EVERY_START = Array.from({ length: 513 }, (_, at) => (at < 256 ? at : Math.min((at - 255) * 255 + 1, 0xffff)));
/** From the first character that stands in no label on, all is text behind it. */
const Other = createToken({
  name: 'Other',
  pattern: /[\s\S]+/,
  categories: Any,
  line_breaks: true,
  start_chars_hint: EVERY_START,
});

/** All tokens, in the order in which the lexer tries them. */
export const TOKENS: TokenType[] = [
  Any,
  Gap,
  Digits,
  Capital,
  Small,
  Dot,
  Hyphen,
  LongDash,
  SoftHyphen,
  Bullet,
  Comma,
  Colon,
  Open,
  Close,
  OpenSquare,
  CloseSquare,
  Circled,
  HanNumber,
  AnnexWord,
  AttachmentWord,
  TableWord,
  FigureWord,
  NoteWord,
  ExampleWord,
  Ordinal,
  ChapterWord,
  SectionWord,
  ArticleWord,
  PartWord,
  Other,
];

export const lexer = new Lexer(TOKENS, { ensureOptimizations: true, positionTracking: 'onlyOffset' });
