/** The grammar of what follows the prefix of a standard code: number, date, amendments, （所有部分）. */
import type { IToken, TokenType } from 'chevrotain';
import { EmbeddedActionsParser } from 'chevrotain';
import { CHINESE_FAMILIES, FOREIGN_FAMILIES } from './standard-code-families.ts';
import type { AmendmentShape, DateShape, Span } from './standard-code-shape.ts';
import {
  AllParts,
  ChineseHead,
  Colon,
  Dash,
  Digits,
  Dot,
  ForeignHead,
  Gap,
  Kind,
  LETTERS,
  Mark,
  Plus,
  Slash,
  TOKENS,
  Word,
} from './standard-code-tokens.ts';
import { endOf } from './token.ts';

/** From the start of one token to the end of another. */
export const spanOf = (first: IToken, last: IToken): Span => [first.startOffset, endOf(last)];
const isYear = (token: IToken): boolean => /^(?:19[4-9]|20[0-9])\d$/.test(token.image);

/** How a number is put together. */
export interface NumberStyle {
  readonly letters: 'never' | 'maybe' | 'always';
  readonly dots: boolean;
  /** `part`: hyphens divide parts; `own`: hyphens and slashes belong to the number. */
  readonly hyphens: 'never' | 'part' | 'own';
  readonly suffix: 'never' | 'edition' | 'any';
  /** A hyphen with two digits is a year, as in `ASTM D638-22`. */
  readonly shortYear: boolean;
}

/** `2423.10`. */
export const PLAIN: NumberStyle = {
  letters: 'never',
  dots: true,
  hyphens: 'never',
  suffix: 'edition',
  shortYear: false,
};
/** `D65-05`, `15-92`: letters, hyphens and slashes belong to the number. */
export const STRUCTURED: NumberStyle = {
  letters: 'maybe',
  dots: true,
  hyphens: 'own',
  suffix: 'edition',
  shortYear: false,
};
/** `G.711`. */
export const ITU: NumberStyle = { letters: 'always', dots: true, hyphens: 'part', suffix: 'never', shortYear: false };
/** `810G`. */
export const MILITARY: NumberStyle = { letters: 'never', dots: true, hyphens: 'part', suffix: 'any', shortYear: false };

/** How the family with this head numbers; the plain way when it is not known. */
export function chineseStyle(head: string): NumberStyle {
  return CHINESE_FAMILIES.get(head)?.structured === true ? STRUCTURED : PLAIN;
}

/** The same for a family of another country or an international one. */
export function foreignStyle(head: string): NumberStyle {
  const family = FOREIGN_FAMILIES.get(head);
  if (family === undefined) return MILITARY;
  return {
    letters: family.letters,
    dots: family.dots,
    hyphens: 'part',
    suffix: family.suffix ? 'any' : 'never',
    shortYear: head === 'ASTM',
  };
}

/** The rules for everything after a prefix; the parser with the prefixes adds its own to them. */
export abstract class NumberParser extends EmbeddedActionsParser {
  constructor() {
    super(TOKENS, { maxLookahead: 1, recoveryEnabled: false, nodeLocationTracking: 'none' });
  }

  protected readonly number = this.RULE('number', (style: NumberStyle = PLAIN): Span => {
    let first: IToken | undefined;
    let last: IToken | undefined;
    this.OPTION1({
      GATE: () => style.letters !== 'never' && /^[A-Z]{1,4}$/.test(this.LA(1).image),
      DEF: () => {
        first = this.SUBRULE1(this.letters);
        this.OPTION2(() =>
          this.OR1([
            { GATE: () => /^[^\t]$/.test(this.LA(1).image), ALT: () => this.CONSUME(Gap) },
            { ALT: () => this.CONSUME1(Dot) },
          ]),
        );
      },
    });
    const digits = this.CONSUME1(Digits);
    last = digits;
    this.OPTION3({
      // ETSI writes the six digits of its European standards in two groups.
      GATE: () => this.threeDigits(digits) && this.follows(Gap, Digits) && this.threeDigits(this.LA(2)),
      DEF: () => {
        this.CONSUME2(Gap);
        last = this.CONSUME2(Digits);
      },
    });
    this.OPTION4({
      GATE: () => this.suffixFollows(style),
      DEF: () => {
        last = this.SUBRULE2(this.letters);
      },
    });
    this.MANY({
      GATE: () => this.numberGoesOn(style, last),
      DEF: () => {
        this.OR2([
          { ALT: () => this.CONSUME2(Dot) },
          { ALT: () => this.CONSUME(Dash) },
          { ALT: () => this.CONSUME(Slash) },
        ]);
        this.OPTION5(() => this.SUBRULE3(this.letters));
        last = this.CONSUME3(Digits);
        this.OPTION6({
          GATE: () => this.suffixFollows(style),
          DEF: () => {
            last = this.SUBRULE4(this.letters);
          },
        });
      },
    });
    return this.ACTION(() => [(first ?? digits).startOffset, endOf(last ?? digits)]);
  });

  /** Dash or colon, year, and perhaps a month. */
  protected readonly date = this.RULE('date', (short: boolean): DateShape | undefined => {
    let date: DateShape | undefined;
    this.OPTION1({
      GATE: () => this.dateFollows(short),
      DEF: () => {
        let first: IToken | undefined;
        let last: IToken | undefined;
        let month = '';
        this.OPTION2(() => {
          first = this.CONSUME1(Gap);
        });
        const mark = this.OR([{ ALT: () => this.CONSUME1(Dash) }, { ALT: () => this.CONSUME(Colon) }]);
        this.OPTION3(() => {
          last = this.CONSUME2(Gap);
        });
        const year = this.CONSUME1(Digits);
        let end = year;
        this.OPTION4({
          GATE: () => isYear(year) && this.monthFollows(),
          DEF: () => {
            this.CONSUME2(Dash);
            end = this.CONSUME2(Digits);
            month = end.image;
          },
        });
        this.ACTION(() => {
          date = { mark: spanOf(first ?? mark, last ?? mark), year: spanOf(year, year), month, end: endOf(end) };
        });
      },
    });
    return date;
  });

  /** `/XG1—2006`. */
  protected readonly chineseAmendments = this.RULE('chineseAmendments', (): AmendmentShape[] => {
    const found: AmendmentShape[] = [];
    this.MANY({
      GATE: () =>
        this.amendmentFollows(/^XG$/, Slash) || (this.LA(1).image === 'XG' && this.LA(2).tokenType === Digits),
      DEF: () => {
        let slash: IToken | undefined;
        this.OPTION(() => {
          slash = this.CONSUME(Slash);
        });
        const word = this.CONSUME(Word);
        const number = this.CONSUME(Digits);
        const date = this.SUBRULE(this.date, { ARGS: [false] });
        this.ACTION(() => found.push(amendment(slash ?? word, word, number, date, slash !== undefined)));
      },
    });
    return found;
  });

  /** `/AMD 2:2005`, `/Amd.10:2005`, `/Cor 1:2010`, `+A11:2014`. */
  protected readonly foreignAmendments = this.RULE('foreignAmendments', (): AmendmentShape[] => {
    const found: AmendmentShape[] = [];
    this.MANY({
      GATE: () => this.amendmentFollows(/^(?:AMD|COR|A|AC)$/i, Slash) || this.amendmentFollows(/^(?:AMD|A|AC)$/, Plus),
      DEF: () => {
        const sign = this.OR([{ ALT: () => this.CONSUME(Slash) }, { ALT: () => this.CONSUME(Plus) }]);
        const word = this.CONSUME(Word);
        this.OPTION1(() => this.CONSUME(Dot));
        this.OPTION2(() => this.CONSUME(Gap));
        const number = this.CONSUME(Digits);
        const date = this.SUBRULE(this.date, { ARGS: [false] });
        this.ACTION(() => found.push(amendment(sign, word, number, date, true)));
      },
    });
    return found;
  });

  /** The end of `（所有部分）`, if it follows. */
  protected readonly allParts = this.RULE('allParts', (): number | undefined => {
    let end: number | undefined;
    this.OPTION1({
      GATE: () => this.follows(AllParts) || this.follows(Gap, AllParts),
      DEF: () => {
        this.OPTION2(() => this.CONSUME(Gap));
        const token = this.CONSUME(AllParts);
        this.ACTION(() => {
          end = endOf(token);
        });
      },
    });
    return end;
  });

  protected readonly letters = this.RULE(
    'letters',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(Word) },
        { ALT: () => this.CONSUME(Mark) },
        { ALT: () => this.CONSUME(ChineseHead) },
        { ALT: () => this.CONSUME(ForeignHead) },
        { ALT: () => this.CONSUME(Kind) },
      ]),
  );

  protected follows(...types: readonly (TokenType | ReadonlySet<TokenType>)[]): boolean {
    for (const [index, type] of types.entries()) {
      const next = this.LA(index + 1).tokenType;
      if (type instanceof Set ? !type.has(next) : next !== type) return false;
    }
    return true;
  }

  private threeDigits(token: IToken): boolean {
    return token.tokenType === Digits && token.image.length === 3;
  }

  private numberGoesOn(style: NumberStyle, last: IToken | undefined): boolean {
    if (this.follows(Dot, Digits)) return style.dots;
    // ASTM joins the inch and the metric number of one standard: A36/A36M.
    if (style.shortYear && this.follows(Slash, LETTERS, Digits)) return true;
    if (style.hyphens === 'own' && this.follows(Slash, Digits)) return this.LA(2).image.length === 1;
    if (style.hyphens === 'never' || !this.follows(Dash, Digits)) return false;
    const dash = this.LA(1).image;
    const next = this.LA(2);
    if (dash === '—' || dash.length > 1 || next.image.length > 5) return false;
    if (style.shortYear && next.image.length <= 2) return false;
    // D65-05 and 15-92 are numbers, 12345-92 is a number and its year.
    const maybeYear = /^(?:0|[5-9])\d$/.test(next.image) && last?.image.length !== 2;
    if (style.hyphens === 'own' && maybeYear && !this.isDateAhead(3)) return false;
    return !isYear(next) || (style.hyphens === 'own' ? this.isDateAhead(3) : this.LA(3).tokenType === Colon);
  }

  private isDateAhead(at: number): boolean {
    return this.LA(at).tokenType === Dash && this.LA(at + 1).tokenType === Digits && isYear(this.LA(at + 1));
  }

  private suffixFollows(style: NumberStyle): boolean {
    const word = this.LA(1);
    if (!LETTERS.has(word.tokenType) || this.LA(2).tokenType === Digits) return false;
    if (style.suffix === 'edition') return /^[A-Z]$/.test(word.image);
    return style.suffix === 'any' && word.image.length <= 2;
  }

  /** A hyphen and one or two digits that number a part: before a year, or alone with a hyphen proper. */
  protected partFollows(): boolean {
    if (!this.follows(Dash, Digits) || !/^[1-9]\d?$/.test(this.LA(2).image)) return false;
    if (this.LA(1).image.length > 1) return false;
    if (this.isDateAhead(3)) return true;
    const after = this.LA(3).tokenType;
    if (this.LA(1).image === '—' || this.LA(2).image.length > 1) return false;
    return after !== Dot && after !== Dash && after !== Slash && !LETTERS.has(after);
  }

  private dateFollows(short: boolean): boolean {
    let at = 1;
    if (this.LA(at).tokenType === Gap) at += 1;
    const mark = this.LA(at);
    if (mark.tokenType !== Dash && mark.tokenType !== Colon) return false;
    at += 1;
    if (this.LA(at).tokenType === Gap) at += 1;
    const year = this.LA(at);
    if (year.tokenType !== Digits) return false;
    if (isYear(year)) return true;
    return short && at === 2 && mark.tokenType === Dash && year.image.length === 2;
  }

  private monthFollows(): boolean {
    if (!this.follows(Dash, Digits) || !/^(?:0[1-9]|1[0-2])$/.test(this.LA(2).image)) return false;
    const after = this.LA(3).tokenType;
    return after !== Dash && after !== Dot && !LETTERS.has(after);
  }

  private amendmentFollows(word: RegExp, sign: TokenType): boolean {
    if (this.LA(1).tokenType !== sign || this.LA(2).tokenType !== Word || !word.test(this.LA(2).image)) return false;
    let at = 3;
    if (this.LA(at).tokenType === Dot) at += 1;
    if (this.LA(at).tokenType === Gap) at += 1;
    return this.LA(at).tokenType === Digits;
  }
}

function amendment(
  first: IToken,
  word: IToken,
  number: IToken,
  date: DateShape | undefined,
  slash: boolean,
): AmendmentShape {
  const span: Span = [first.startOffset, date?.end ?? endOf(number)];
  return { span, word: word.image.toUpperCase(), number: number.image, date, slash };
}
