/**
 * The numbering grammar: the label that a heading, paragraph, item or caption begins with.
 *
 * It says what a label looks like, not whether the paragraph really is a clause or a caption: "3.5 mm" begins like a
 * clause, and only the draft, which sees the neighbours, can tell. What is understood but written otherwise than
 * GB/T 1.1—2020 and GB/T 15834—2011 write it is returned with its slips.
 */
import { createToken, EmbeddedActionsParser, type IToken, Lexer, type TokenType, tokenMatcher } from 'chevrotain';
import { circledNumber, parseChineseNumeral } from './numeral.ts';
import type { Slip } from './slip.ts';

export type LabelKind =
  | 'clause' // 5, 5.2.1, A.1.2, 0.1
  | 'annex' // 附录A
  | 'table' // 表1, 表A.1
  | 'figure' // 图1, 图A.1
  | 'letter-item' // a)
  | 'number-item' // 1)
  | 'dash-item' // ——
  | 'dot-item' // ·
  | 'note' // 注：, 注1：
  | 'example' // 示例：, 示例1：
  | 'bibliography' // [1]
  | 'han' // 一、
  | 'bracketed-han' // （一）
  | 'arabic' // 1.
  | 'bracketed-arabic' // （1）
  | 'circled' // ①
  | 'han-part' // 第一编, 第一部分
  | 'han-chapter' // 第一章
  | 'han-section' // 第一节
  | 'article' // 第一条
  | 'attachment'; // 附件1 of a policy document

export type LabelSlipKind =
  | 'separator' // 5-1, 表A1, 图A-1: the dot is missing or another mark stands for it
  | 'trailing-mark' // 5.1. or 5.1、
  | 'inner-gap' // A. 7.5
  | 'annex-number' // 附录1, 附录一
  | 'annex-word' // 附件A
  | 'chinese-numeral' // 图一
  | 'bracket' // a. or (a) for a)
  | 'case' // A) for a)
  | 'half-width-bracket' // (一)
  | 'mark'; // （一）、 or 1、

export interface Label {
  readonly kind: LabelKind;
  /** End of the label with the mark that belongs to it (`)`, `、`, `：`), before any gap. It starts at 0. */
  readonly end: number;
  /** The number alone, the part that renumbering replaces; empty where the label carries no number (`——`, `注：`). */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Capital letter of the annex that the number belongs to (A.1, 表A.1, 附录A); otherwise empty. */
  readonly annex: string;
  /** The number's components: 5.2.1 → [5,2,1]; A.1.2 → [1,2]; c) → [3]; 十二 → [12]; none → []. */
  readonly path: readonly number[];
  /** The number in canonical writing: '5.2.1', 'A.1', 'A', '3', 'A.3', 'c', '12'; '' when there is none. */
  readonly key: string;
  /** Letter of a sub-table or sub-figure attached to the number (表2a → 'a'); otherwise empty. */
  readonly sub: string;
  /** Where the text behind the label begins; the gap is what stands between. Equals the text's length for a bare label. */
  readonly rest: number;
  readonly slips: readonly Slip<LabelSlipKind>[];
}

/** A label is never longer; a table row of numbers must not be lexed to its end. */
const LONGEST_LABEL = 60;

const token = (name: string, pattern: RegExp, hints?: string): TokenType =>
  createToken({ name, pattern, ...(hints ? { start_chars_hint: [...hints] } : {}) });

const HAN_DIGITS = '〇零一二三四五六七八九十百';
const Gap = token('Gap', /[ \t\u00a0\u2000-\u200b\u202f\u3000]+/, ' \t\u00a0\u2002\u2003\u2009\u200b\u202f\u3000');
const Digits = token('Digits', /[0-9]+/);
const Capital = token('Capital', /[A-Z](?![A-Za-z])/);
const Small = token('Small', /[a-z](?![A-Za-z])/);
const Dot = token('Dot', /[.．]/, '.．');
const Hyphen = token('Hyphen', /[-–－]/, '-–－');
const LongDash = token('LongDash', /[—―─⸺]+/, '—―─⸺');
const SoftHyphen = token('SoftHyphen', /\u00ad/, '\u00ad');
const Bullet = token('Bullet', /[·•●▪◆■\uf06c\uf0b7]/, '·•●▪◆■\uf06c\uf0b7');
const Comma = token('Comma', /、/, '、');
const Colon = token('Colon', /[:：]/, ':：');
const Open = token('Open', /[（(]/, '（(');
const Close = token('Close', /[）)]/, '）)');
const OpenSquare = token('OpenSquare', /[[［]/, '[［');
const CloseSquare = token('CloseSquare', /[\]］]/, ']］');
const Circled = token('Circled', /[①-⑳]/, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const HanNumber = token('HanNumber', /[〇零一二三四五六七八九十百]+/, HAN_DIGITS);
const AnnexWord = token('AnnexWord', /附[ \u3000]*[录錄]/, '附');
const AttachmentWord = token('AttachmentWord', /附[ \u3000]*件/, '附');
const TableWord = token('TableWord', /表/, '表');
const FigureWord = token('FigureWord', /[图圖]/, '图圖');
const NoteWord = token('NoteWord', /[注註]/, '注註');
const ExampleWord = token('ExampleWord', /示[ \u3000]*例/, '示');
const Ordinal = token('Ordinal', /第/, '第');
const ChapterWord = token('ChapterWord', /章/, '章');
const SectionWord = token('SectionWord', /[节節]/, '节節');
const ArticleWord = token('ArticleWord', /[条條](?!件)/, '条條');
const PartWord = token('PartWord', /编|編|部分/, '编編部');
const Other = createToken({ name: 'Other', pattern: /[^]/, line_breaks: true });

const TOKENS = [
  Gap, Digits, Capital, Small, Dot, Hyphen, LongDash, SoftHyphen, Bullet, Comma, Colon, Open, Close, OpenSquare,
  CloseSquare, Circled, HanNumber, AnnexWord, AttachmentWord, TableWord, FigureWord, NoteWord, ExampleWord, Ordinal,
  ChapterWord, SectionWord, ArticleWord, PartWord, Other,
];

const lexer = new Lexer(TOKENS, { positionTracking: 'onlyOffset' });

interface Draft {
  kind: LabelKind;
  end: number;
  numberStart: number;
  numberEnd: number;
  annex: string;
  path: number[];
  sub: string;
  slips: Slip<LabelSlipKind>[];
}

const endOf = (token: IToken): number => token.startOffset + token.image.length;

class NumberingParser extends EmbeddedActionsParser {
  constructor() {
    super(TOKENS, { maxLookahead: 3, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  /** label: one of the forms below, told apart by at most three tokens. */
  readonly label = this.RULE('label', (): Draft =>
    this.OR<Draft>([
      { ALT: () => this.SUBRULE(this.annex) },
      { ALT: () => this.SUBRULE(this.attachment) },
      { ALT: () => this.SUBRULE(this.caption) },
      { ALT: () => this.SUBRULE(this.note) },
      { ALT: () => this.SUBRULE(this.ordinal) },
      { ALT: () => this.SUBRULE(this.bracketed) },
      { ALT: () => this.SUBRULE(this.bibliography) },
      { ALT: () => this.SUBRULE(this.han) },
      { ALT: () => this.SUBRULE(this.mark) },
      { ALT: () => this.SUBRULE(this.digits) },
      { ALT: () => this.SUBRULE(this.annexClause) },
      { ALT: () => this.SUBRULE(this.letter) },
    ]),
  );

  /** 附录A; slips: 附录1, 附录一 */
  readonly annex = this.RULE('annex', (): Draft => {
    this.CONSUME(AnnexWord);
    this.OPTION(() => this.CONSUME(Gap));
    return this.OR([
      { ALT: () => this.#annexLetter(this.CONSUME(Capital)) },
      { ALT: () => this.#wrongAnnexNumber(this.CONSUME(Digits)) },
      { ALT: () => this.#wrongAnnexNumber(this.CONSUME(HanNumber)) },
    ]);
  });

  /** 附件1 of a policy document; 附件A is a slip for 附录A */
  readonly attachment = this.RULE('attachment', (): Draft => {
    const word = this.CONSUME(AttachmentWord);
    this.OPTION(() => this.CONSUME(Gap));
    return this.OR([
      {
        ALT: () => {
          const label = this.#annexLetter(this.CONSUME(Capital));
          return this.ACTION(() => {
            const slip = { kind: 'annex-word', start: word.startOffset, end: endOf(word), repair: '附录' } as const;
            return { ...label, slips: [slip] };
          });
        },
      },
      { ALT: () => this.#numbered('attachment', this.CONSUME(Digits)) },
      { ALT: () => this.#numbered('attachment', this.CONSUME(HanNumber)) },
    ]);
  });

  /** 表1, 图A.1, 表2a; slips: 图5-1, 表A1, 图一 */
  readonly caption = this.RULE('caption', (): Draft => {
    const kind = this.OR<LabelKind>([
      { ALT: () => (this.CONSUME(TableWord), 'table') },
      { ALT: () => (this.CONSUME(FigureWord), 'figure') },
    ]);
    this.OPTION(() => this.CONSUME(Gap));
    const label = this.OR1<Draft>([
      {
        ALT: () => {
          const numeral = this.CONSUME(HanNumber);
          return this.ACTION(() => {
            const value = parseChineseNumeral(numeral.image) ?? 0;
            const slip = slipAt('chinese-numeral', numeral, String(value));
            return { ...numbered(kind, numeral, [value]), slips: [slip] };
          });
        },
      },
      { ALT: () => this.SUBRULE(this.captionNumber) },
    ]);
    return this.ACTION(() => ({ ...label, kind }));
  });

  /** 1, A.1, 5-1, 2a */
  readonly captionNumber = this.RULE('captionNumber', (): Draft => {
    const slips: Slip<LabelSlipKind>[] = [];
    let annex = '';
    let start = -1;
    this.OPTION(() => {
      const letter = this.CONSUME(Capital);
      annex = letter.image;
      start = letter.startOffset;
      const separator = this.OPTION1(() => this.SUBRULE(this.separator));
      this.ACTION(() => {
        if (separator === undefined) {
          slips.push({ kind: 'separator', start: endOf(letter), end: endOf(letter), repair: '.' });
        } else if (separator.wrong) {
          slips.push({ kind: 'separator', start: separator.start, end: separator.end, repair: '.' });
        }
      });
    });
    const first = this.CONSUME(Digits);
    const path = [Number(first.image)];
    let end = endOf(first);
    this.MANY({
      // "图1—图3" or "表1 - 说明" is not a number of two components: the digits must follow at once
      GATE: () => this.LA(2).tokenType === Digits && this.LA(1).tokenType !== Gap,
      DEF: () => {
        const separator = this.SUBRULE1(this.separator);
        const next = this.CONSUME1(Digits);
        this.ACTION(() => {
          if (separator.wrong) slips.push({ kind: 'separator', start: separator.start, end: separator.end, repair: '.' });
          path.push(Number(next.image));
          end = endOf(next);
        });
      },
    });
    const sub = this.OPTION2(() => this.CONSUME(Small));
    return this.ACTION(() => ({
      kind: 'table',
      end: sub ? endOf(sub) : end,
      numberStart: start >= 0 ? start : first.startOffset,
      numberEnd: end,
      annex,
      path,
      sub: sub?.image ?? '',
      slips,
    }));
  });

  /** the dot between two components of a number, or what stands for it */
  readonly separator = this.RULE('separator', () => {
    const mark = this.OR([
      { ALT: () => ({ token: this.CONSUME(Dot), dot: true }) },
      { ALT: () => ({ token: this.CONSUME(Hyphen), dot: false }) },
      { ALT: () => ({ token: this.CONSUME(LongDash), dot: false }) },
    ]);
    return this.ACTION(() => ({
      wrong: !mark.dot || mark.token.image !== '.',
      start: mark.token.startOffset,
      end: endOf(mark.token),
    }));
  });

  /** 注：, 注1：, 示例：, 示例1： */
  readonly note = this.RULE('note', (): Draft => {
    const kind = this.OR<LabelKind>([
      { ALT: () => (this.CONSUME(NoteWord), 'note') },
      { ALT: () => (this.CONSUME(ExampleWord), 'example') },
    ]);
    this.OPTION(() => this.CONSUME(Gap));
    const number = this.OPTION1(() => this.CONSUME(Digits));
    this.OPTION2(() => this.CONSUME1(Gap));
    const colon = this.CONSUME(Colon);
    return this.ACTION(() => {
      const at = number?.startOffset ?? colon.startOffset;
      const path = number ? [Number(number.image)] : [];
      return { ...empty(kind), end: endOf(colon), numberStart: at, numberEnd: number ? endOf(number) : at, path };
    });
  });

  /** 第一编, 第一章, 第一节, 第一条 */
  readonly ordinal = this.RULE('ordinal', (): Draft => {
    this.CONSUME(Ordinal);
    this.OPTION(() => this.CONSUME(Gap));
    const number = this.OR([
      { ALT: () => this.CONSUME(HanNumber) },
      { ALT: () => this.CONSUME(Digits) },
    ]);
    this.OPTION1(() => this.CONSUME1(Gap));
    const level = this.OR1<{ kind: LabelKind; word: IToken }>([
      { ALT: () => ({ kind: 'han-part', word: this.CONSUME(PartWord) }) },
      { ALT: () => ({ kind: 'han-chapter', word: this.CONSUME(ChapterWord) }) },
      { ALT: () => ({ kind: 'han-section', word: this.CONSUME(SectionWord) }) },
      { ALT: () => ({ kind: 'article', word: this.CONSUME(ArticleWord) }) },
    ]);
    return this.ACTION(() => ({ ...numbered(level.kind, number, [valueOf(number)]), end: endOf(level.word) }));
  });

  /** （一）, （1）, and as slips (一), （a）, （一）、 */
  readonly bracketed = this.RULE('bracketed', (): Draft => {
    const open = this.CONSUME(Open);
    this.OPTION(() => this.CONSUME(Gap));
    const number = this.OR([
      { ALT: () => this.CONSUME(HanNumber) },
      { ALT: () => this.CONSUME(Digits) },
      { ALT: () => this.CONSUME(Small) },
    ]);
    this.OPTION1(() => this.CONSUME1(Gap));
    const close = this.CONSUME(Close);
    const mark = this.OPTION2(() => this.CONSUME(Comma));
    return this.ACTION(() => bracketedLabel(open, number, close, mark));
  });

  /** [1] */
  readonly bibliography = this.RULE('bibliography', (): Draft => {
    this.CONSUME(OpenSquare);
    const number = this.CONSUME(Digits);
    const close = this.CONSUME(CloseSquare);
    return this.ACTION(() => ({
      ...numbered('bibliography', number, [Number(number.image)]),
      end: endOf(close),
    }));
  });

  /** 一、 */
  readonly han = this.RULE('han', (): Draft => {
    const number = this.CONSUME(HanNumber);
    this.OPTION(() => this.CONSUME(Gap));
    const comma = this.CONSUME(Comma);
    return this.ACTION(() => ({ ...numbered('han', number, [valueOf(number)]), end: endOf(comma) }));
  });

  /** ——, ·, ① */
  readonly mark = this.RULE('mark', (): Draft =>
    this.OR([
      { ALT: () => this.#bare('dash-item', this.CONSUME(LongDash)) },
      { ALT: () => this.#bare('dash-item', this.CONSUME(SoftHyphen)) },
      { ALT: () => this.#bare('dot-item', this.CONSUME(Bullet)) },
      {
        ALT: () => {
          const circled = this.CONSUME(Circled);
          return this.ACTION(() => numbered('circled', circled, [circledNumber(circled.image) ?? 0]));
        },
      },
    ]),
  );

  /** 5, 5.2.1, 1., 1), and as slips 5.1., 5-1, 1、 */
  readonly digits = this.RULE('digits', (): Draft => {
    const first = this.CONSUME(Digits);
    return this.SUBRULE(this.numberTail, { ARGS: [first, ''] });
  });

  /** A.1, A.1.2, and as a slip A. 1 */
  readonly annexClause = this.RULE('annexClause', (): Draft => {
    const letter = this.CONSUME(Capital);
    const dot = this.CONSUME(Dot);
    const gap = this.OPTION(() => this.CONSUME(Gap));
    const first = this.CONSUME(Digits);
    const label = this.SUBRULE(this.numberTail, { ARGS: [first, letter.image] });
    return this.ACTION(() => {
      const slips = [...label.slips];
      if (dot.image !== '.') slips.unshift(slipAt('separator', dot, '.'));
      if (gap) slips.unshift(slipAt('inner-gap', gap, ''));
      return { ...label, numberStart: letter.startOffset, annex: letter.image, slips };
    });
  });

  /** what follows the first component: more components, or the mark that makes it an item */
  readonly numberTail = this.RULE('numberTail', (first: IToken, annex: string): Draft => {
    const path = [Number(first?.image)];
    const slips: Slip<LabelSlipKind>[] = [];
    let end = this.ACTION(() => endOf(first));
    this.MANY({
      GATE: () => this.LA(2).tokenType === Digits,
      DEF: () => {
        const separator = this.SUBRULE(this.separator);
        const next = this.CONSUME(Digits);
        this.ACTION(() => {
          if (separator.wrong) slips.push({ kind: 'separator', start: separator.start, end: separator.end, repair: '.' });
          path.push(Number(next.image));
          end = endOf(next);
        });
      },
    });
    const mark = this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(Dot) },
        { ALT: () => this.CONSUME(Comma) },
        { ALT: () => this.CONSUME(Close) },
      ]),
    );
    return this.ACTION(() => numberLabel(first, annex, path, end, mark, slips));
  });

  /** a), and as slips A), a. */
  readonly letter = this.RULE('letter', (): Draft => {
    const letter = this.OR([
      { ALT: () => this.CONSUME(Small) },
      { ALT: () => this.CONSUME(Capital) },
    ]);
    const mark = this.OR1([
      { ALT: () => this.CONSUME(Close) },
      { ALT: () => this.CONSUME(Dot) },
    ]);
    return this.ACTION(() => {
      const slips: Slip<LabelSlipKind>[] = [];
      const small = letter.image.toLowerCase();
      if (small !== letter.image) slips.push(slipAt('case', letter, small));
      if (tokenMatcher(mark, Dot)) slips.push(slipAt('bracket', mark, ')'));
      return { ...numbered('letter-item', letter, [letterValue(small)]), end: endOf(mark), slips };
    });
  });

  #annexLetter(letter: IToken): Draft {
    return this.ACTION(() => ({ ...numbered('annex', letter, []), annex: letter.image }));
  }

  #wrongAnnexNumber(number: IToken): Draft {
    return this.ACTION(() => {
      const value = valueOf(number);
      const letter = value >= 1 && value <= 26 ? String.fromCharCode(64 + value) : '';
      return { ...numbered('annex', number, []), annex: letter, slips: [slipAt('annex-number', number, letter)] };
    });
  }

  #numbered(kind: LabelKind, number: IToken): Draft {
    return this.ACTION(() => numbered(kind, number, [valueOf(number)]));
  }

  #bare(kind: LabelKind, mark: IToken): Draft {
    return this.ACTION(() => ({ ...empty(kind), end: endOf(mark), numberStart: endOf(mark), numberEnd: endOf(mark) }));
  }
}

function empty(kind: LabelKind): Draft {
  return { kind, end: 0, numberStart: 0, numberEnd: 0, annex: '', path: [], sub: '', slips: [] };
}

function numbered(kind: LabelKind, number: IToken, path: number[]): Draft {
  const end = endOf(number);
  return { ...empty(kind), end, numberStart: number.startOffset, numberEnd: end, path };
}

function slipAt(kind: LabelSlipKind, token: IToken, repair: string): Slip<LabelSlipKind> {
  return { kind, start: token.startOffset, end: endOf(token), repair };
}

function valueOf(number: IToken): number {
  return number.tokenType === Digits ? Number(number.image) : (parseChineseNumeral(number.image) ?? 0);
}

const letterValue = (small: string): number => small.charCodeAt(0) - 96;

function bracketedLabel(open: IToken, number: IToken, close: IToken, mark: IToken | undefined): Draft {
  const slips: Slip<LabelSlipKind>[] = [];
  if (number.tokenType === Small) {
    slips.push(slipAt('bracket', open, ''));
    return { ...numbered('letter-item', number, [letterValue(number.image)]), end: endOf(close), slips };
  }
  if (open.image === '(') slips.push(slipAt('half-width-bracket', open, '（'));
  if (close.image === ')') slips.push(slipAt('half-width-bracket', close, '）'));
  if (mark) slips.push(slipAt('mark', mark, ''));
  const kind = number.tokenType === Digits ? 'bracketed-arabic' : 'bracketed-han';
  return { ...numbered(kind, number, [valueOf(number)]), end: endOf(mark ?? close), slips };
}

function numberLabel(
  first: IToken,
  annex: string,
  path: number[],
  end: number,
  mark: IToken | undefined,
  slips: Slip<LabelSlipKind>[],
): Draft {
  const label = { ...empty('clause'), end, numberStart: first.startOffset, numberEnd: end, annex, path, slips };
  if (!mark) return label;
  const withMark = { ...label, end: endOf(mark) };
  const single = path.length === 1 && annex === '';
  if (tokenMatcher(mark, Close)) return single ? { ...withMark, kind: 'number-item' } : label;
  if (single && tokenMatcher(mark, Dot)) return { ...withMark, kind: 'arabic' };
  if (single) return { ...withMark, kind: 'arabic', slips: [...slips, slipAt('mark', mark, '.')] };
  return { ...withMark, slips: [...slips, slipAt('trailing-mark', mark, '')] };
}

const parser = new NumberingParser();

/** What a label can begin with: decides for most paragraphs, at the price of one look, that there is none. */
const FIRST =
  /^[0-9A-Za-z（([［〇零一二三四五六七八九十百附表图圖注註示第—―─⸺\u00ad·•●▪◆■\uf06c\uf0b7①-⑳]/;

/**
 * The label at the very start of `text`, or undefined. Linear in the length of the label, not of the text.
 * Offsets count UTF-16 code units of `text`.
 */
export function parseLabel(text: string): Label | undefined {
  if (!FIRST.test(text)) return undefined;
  parser.input = lexer.tokenize(text.slice(0, LONGEST_LABEL)).tokens;
  const draft = parser.label();
  // What stands behind the label is not the grammar's: an error there leaves a draft, an error in the label none.
  if (draft === undefined || draft.path.some((value) => value > 9999)) return undefined;
  return { ...draft, key: keyOf(draft), rest: restOf(text, draft.end) };
}

function keyOf(draft: Draft): string {
  if (draft.kind === 'annex') return draft.annex;
  if (draft.kind === 'letter-item') return String.fromCharCode(96 + (draft.path[0] as number));
  const number = draft.path.join('.');
  return draft.annex ? `${draft.annex}.${number}` : number;
}

function restOf(text: string, end: number): number {
  let at = end;
  while (at < text.length && /[\s\u200b]/.test(text[at] as string)) at++;
  return at;
}
