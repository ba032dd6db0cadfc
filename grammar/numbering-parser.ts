/** The rules of the numbering grammar. They read one label at the start of the input; what stands behind it is not theirs. */
import { EMPTY_ALT, EmbeddedActionsParser, type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import {
  bracketedLabel,
  emptyLabel,
  type LabelDraft,
  type LabelKind,
  type LabelSlipKind,
  letterValue,
  numbered,
  numberLabel,
  numberOf,
  slipAt,
} from './numbering-label.ts';
import {
  AnnexWord,
  Any,
  ArticleWord,
  AttachmentWord,
  Bullet,
  Capital,
  ChapterWord,
  Circled,
  Close,
  CloseSquare,
  Colon,
  Comma,
  Digits,
  Dot,
  ExampleWord,
  FigureWord,
  Gap,
  HanNumber,
  Hyphen,
  LongDash,
  NoteWord,
  Open,
  OpenSquare,
  Ordinal,
  PartWord,
  SectionWord,
  Small,
  SoftHyphen,
  TableWord,
  TOKENS,
} from './numbering-tokens.ts';
import { circledNumber, parseChineseNumeral } from './numeral.ts';
import type { Slip } from './slip.ts';
import { endOf } from './token.ts';

const CAPTION_NUMBER = new Set([Capital, Digits, HanNumber]);
const BRACKETED_NUMBER = new Set([HanNumber, Digits, Small]);
const HAN_MARK = new Set([Comma]);

class NumberingParser extends EmbeddedActionsParser {
  constructor() {
    super(TOKENS, { maxLookahead: 3, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  /** label and what stands behind it, which is read over: reporting it as an error would cost more than the label. */
  readonly start = this.RULE('start', (): LabelDraft | undefined => {
    const label = this.SUBRULE(this.label);
    this.MANY(() => this.CONSUME(Any));
    return label;
  });

  /** label: one of the forms below, told apart by at most three tokens; or none. */
  readonly label = this.RULE('label', (): LabelDraft | undefined =>
    this.OR<LabelDraft | undefined>([
      { ALT: () => this.SUBRULE(this.annex) },
      { ALT: () => this.SUBRULE(this.attachment) },
      { GATE: () => this.#goesOn(CAPTION_NUMBER), ALT: () => this.SUBRULE(this.caption) },
      { ALT: () => this.SUBRULE(this.note) },
      { ALT: () => this.SUBRULE(this.ordinal) },
      { GATE: () => this.#goesOn(BRACKETED_NUMBER), ALT: () => this.SUBRULE(this.bracketed) },
      { ALT: () => this.SUBRULE(this.bibliography) },
      { GATE: () => this.#goesOn(HAN_MARK), ALT: () => this.SUBRULE(this.han) },
      { ALT: () => this.SUBRULE(this.mark) },
      { ALT: () => this.SUBRULE(this.digits) },
      { GATE: () => this.#annexNumberFollows(), ALT: () => this.SUBRULE(this.annexClause) },
      { ALT: () => this.SUBRULE(this.letter) },
      { ALT: EMPTY_ALT(undefined) },
    ]),
  );

  /** 附录A; slips: 附录1, 附录一 */
  readonly annex = this.RULE('annex', (): LabelDraft => {
    this.CONSUME(AnnexWord);
    this.OPTION(() => this.CONSUME(Gap));
    return this.OR([
      { ALT: () => this.#annexLetter(this.CONSUME(Capital)) },
      { ALT: () => this.#wrongAnnexNumber(this.CONSUME(Digits)) },
      { ALT: () => this.#wrongAnnexNumber(this.CONSUME(HanNumber)) },
    ]);
  });

  /** 附件1 of a policy document; 附件A is a slip for 附录A */
  readonly attachment = this.RULE('attachment', (): LabelDraft => {
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
  readonly caption = this.RULE('caption', (): LabelDraft => {
    const kind = this.OR<LabelKind>([
      {
        ALT: () => {
          this.CONSUME(TableWord);
          return 'table';
        },
      },
      {
        ALT: () => {
          this.CONSUME(FigureWord);
          return 'figure';
        },
      },
    ]);
    this.OPTION(() => this.CONSUME(Gap));
    const label = this.OR1<LabelDraft>([
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
  readonly captionNumber = this.RULE('captionNumber', (): LabelDraft => {
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
          if (separator.wrong)
            slips.push({ kind: 'separator', start: separator.start, end: separator.end, repair: '.' });
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
  readonly note = this.RULE('note', (): LabelDraft => {
    const kind = this.OR<LabelKind>([
      {
        ALT: () => {
          this.CONSUME(NoteWord);
          return 'note';
        },
      },
      {
        ALT: () => {
          this.CONSUME(ExampleWord);
          return 'example';
        },
      },
    ]);
    this.OPTION(() => this.CONSUME(Gap));
    const number = this.OPTION1(() => this.CONSUME(Digits));
    this.OPTION2(() => this.CONSUME1(Gap));
    const colon = this.CONSUME(Colon);
    return this.ACTION(() => {
      const at = number?.startOffset ?? colon.startOffset;
      const path = number ? [Number(number.image)] : [];
      return { ...emptyLabel(kind), end: endOf(colon), numberStart: at, numberEnd: number ? endOf(number) : at, path };
    });
  });

  /** 第一编, 第一篇, 第一章, 第一节, 第一条 */
  readonly ordinal = this.RULE('ordinal', (): LabelDraft => {
    this.CONSUME(Ordinal);
    this.OPTION(() => this.CONSUME(Gap));
    const number = this.OR([{ ALT: () => this.CONSUME(HanNumber) }, { ALT: () => this.CONSUME(Digits) }]);
    this.OPTION1(() => this.CONSUME1(Gap));
    const level = this.OR1<{ kind: LabelKind; word: IToken }>([
      { ALT: () => ({ kind: 'han-part', word: this.CONSUME(PartWord) }) },
      { ALT: () => ({ kind: 'han-chapter', word: this.CONSUME(ChapterWord) }) },
      { ALT: () => ({ kind: 'han-section', word: this.CONSUME(SectionWord) }) },
      { ALT: () => ({ kind: 'article', word: this.CONSUME(ArticleWord) }) },
    ]);
    return this.ACTION(() => ({ ...numbered(level.kind, number, [numberOf(number)]), end: endOf(level.word) }));
  });

  /** （一）, （1）, and as slips (一), （a）, （一）、 */
  readonly bracketed = this.RULE('bracketed', (): LabelDraft => {
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
  readonly bibliography = this.RULE('bibliography', (): LabelDraft => {
    this.CONSUME(OpenSquare);
    const number = this.CONSUME(Digits);
    const close = this.CONSUME(CloseSquare);
    return this.ACTION(() => ({
      ...numbered('bibliography', number, [Number(number.image)]),
      end: endOf(close),
    }));
  });

  /** 一、 */
  readonly han = this.RULE('han', (): LabelDraft => {
    const number = this.CONSUME(HanNumber);
    this.OPTION(() => this.CONSUME(Gap));
    const comma = this.CONSUME(Comma);
    return this.ACTION(() => ({ ...numbered('han', number, [numberOf(number)]), end: endOf(comma) }));
  });

  /** ——, ·, ① */
  readonly mark = this.RULE(
    'mark',
    (): LabelDraft =>
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
  readonly digits = this.RULE('digits', (): LabelDraft => {
    const first = this.CONSUME(Digits);
    return this.SUBRULE(this.numberTail, { ARGS: [first, ''] });
  });

  /** A.1, A.1.2, and as a slip A. 1 */
  readonly annexClause = this.RULE('annexClause', (): LabelDraft => {
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
  readonly numberTail = this.RULE('numberTail', (first: IToken, annex: string): LabelDraft => {
    const path = [Number(first?.image)];
    const slips: Slip<LabelSlipKind>[] = [];
    let end = this.ACTION(() => endOf(first));
    this.MANY({
      GATE: () => this.LA(2).tokenType === Digits && !isYear(this.LA(2).image),
      DEF: () => {
        const separator = this.SUBRULE(this.separator);
        const next = this.CONSUME(Digits);
        this.ACTION(() => {
          if (separator.wrong)
            slips.push({ kind: 'separator', start: separator.start, end: separator.end, repair: '.' });
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
  readonly letter = this.RULE('letter', (): LabelDraft => {
    const letter = this.OR([{ ALT: () => this.CONSUME(Small) }, { ALT: () => this.CONSUME(Capital) }]);
    const mark = this.OR1([{ ALT: () => this.CONSUME(Close) }, { ALT: () => this.CONSUME(Dot) }]);
    return this.ACTION(() => {
      const slips: Slip<LabelSlipKind>[] = [];
      const small = letter.image.toLowerCase();
      if (small !== letter.image) slips.push(slipAt('case', letter, small));
      if (tokenMatcher(mark, Dot)) slips.push(slipAt('bracket', mark, ')'));
      return { ...numbered('letter-item', letter, [letterValue(small)]), end: endOf(mark), slips };
    });
  });

  /**
   * Whether the second token, gap aside, is one of these. Words begin like labels far more often than labels do (表面,
   * 一般, （见5.2）), and an error inside a rule is expensive.
   */
  #goesOn(second: ReadonlySet<TokenType>): boolean {
    const next = this.LA(2).tokenType;
    return second.has(next === Gap ? this.LA(3).tokenType : next);
  }

  /** Tells "A. 1" from "A. 外观": more tokens than the parser looks at by itself. */
  #annexNumberFollows(): boolean {
    const next = this.LA(3).tokenType;
    return (next === Gap ? this.LA(4).tokenType : next) === Digits;
  }

  #annexLetter(letter: IToken): LabelDraft {
    return this.ACTION(() => ({ ...numbered('annex', letter, []), annex: letter.image }));
  }

  #wrongAnnexNumber(number: IToken): LabelDraft {
    return this.ACTION(() => {
      const value = numberOf(number);
      const letter = value >= 1 && value <= 26 ? String.fromCharCode(64 + value) : '';
      return { ...numbered('annex', number, []), annex: letter, slips: [slipAt('annex-number', number, letter)] };
    });
  }

  #numbered(kind: LabelKind, number: IToken): LabelDraft {
    return this.ACTION(() => numbered(kind, number, [numberOf(number)]));
  }

  #bare(kind: LabelKind, mark: IToken): LabelDraft {
    return this.ACTION(() => ({
      ...emptyLabel(kind),
      end: endOf(mark),
      numberStart: endOf(mark),
      numberEnd: endOf(mark),
    }));
  }
}

/** No document has as many subclauses: in 1.2024年收入 the number is 1. */
function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** Building it is the expensive part; there is one for all. */
export const parser = new NumberingParser();
