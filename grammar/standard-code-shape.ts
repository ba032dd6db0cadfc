/**
 * The shape of a standard code: lexer and parser. They say where prefix, number, date and additions of a code stand
 * in a short stretch of text that opens with one; whether that is a code, and which, is decided in `standard-code.ts`.
 * The text is folded before (full-width letters, digits and signs to ASCII, one unit for one unit).
 */

import type { IToken, TokenType } from 'chevrotain';
import { createToken, EmbeddedActionsParser, Lexer } from 'chevrotain';
import { CHINESE_FAMILIES, DOCUMENT_KINDS, FOREIGN_FAMILIES } from './standard-code-families.ts';

/** Start and end in UTF-16 code units of the text given to `readShape`. */
export type Span = readonly [start: number, end: number];

export type Form = 'chinese' | 'local' | 'group' | 'enterprise' | 'foreign' | 'itu' | 'military' | 'unknown';

export interface DateShape {
  /** The dash or colon before the year, with the gaps around it. */
  readonly mark: Span;
  readonly year: Span;
  readonly month: string;
}

export interface AmendmentShape {
  readonly span: Span;
  /** `XG`, `AMD`, `COR`, `A`, in upper case. */
  readonly word: string;
  readonly number: string;
  readonly date: DateShape | undefined;
  readonly slash: boolean;
}

export interface Shape {
  readonly form: Form;
  /** The head in upper case, for a compound the last one: `GB`, `NB`, `ISO`, `ZZB`. */
  readonly head: string;
  /** The type mark of a Chinese code, in upper case: `T`, `Z` or ``. */
  readonly mark: string;
  readonly prefix: Span;
  /** The prefix without its type mark: `GB` of `GB/T`. */
  readonly stem: Span;
  readonly number: Span;
  /** An enterprise joins its number with a hyphen: `Q/HX-001—2020`. */
  readonly hyphenated: boolean;
  /** A hyphen that stands where the dot before the part belongs. */
  readonly partHyphen: Span | undefined;
  readonly date: DateShape | undefined;
  readonly amendments: readonly AmendmentShape[];
  readonly dual: Shape | undefined;
  readonly allParts: boolean;
  readonly end: number;
}

/** The class of characters that leave a gap between the parts of a code. */
export const GAP = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';

/** What a writer may take for a dash; 一 is one only before a year, which the cut of the text takes care of. */
export const DASHES = '\\-\\u2010-\\u2015\\u2212\\u2500\\ufe63\\uff0d一';

const alternatives = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

const WORD_END = '(?![A-Za-z])';

/** Every token is one; the parser passes over what follows a code with it. */
const Any = createToken({ name: 'Any', pattern: Lexer.NA });

const AllParts = createToken({
  name: 'AllParts',
  pattern: /[(（] ?(?:所有部分|all parts) ?[)）]/,
  start_chars_hint: ['(', '（'],
  line_breaks: false,
  categories: Any,
});
const Region = createToken({
  name: 'Region',
  pattern: /[(（](?:[一-鿿]{1,4}|J)[)）]/,
  start_chars_hint: ['(', '（'],
  line_breaks: false,
  categories: Any,
});
const LocalHead = createToken({
  name: 'LocalHead',
  pattern: /DB(?:[SJ]?\d\d(?:\d\d)?(?!\d)|J \d\d(?=\/))/i,
  start_chars_hint: ['D', 'd'],
  line_breaks: false,
  categories: Any,
});
const ChineseHead = createToken({
  name: 'ChineseHead',
  // A type mark may be glued to the head: GBT, DLT.
  pattern: new RegExp(`(?:${alternatives(CHINESE_FAMILIES.keys())})(?=[TZ]?${WORD_END})`, 'i'),
  line_breaks: false,
  categories: Any,
});
const Kind = createToken({
  name: 'Kind',
  pattern: new RegExp(`(?:${alternatives(DOCUMENT_KINDS)})${WORD_END}`),
  line_breaks: false,
  categories: Any,
});
const ForeignHead = createToken({
  name: 'ForeignHead',
  pattern: new RegExp(`(?:${alternatives(FOREIGN_FAMILIES.keys())}|IETF|ETSI)${WORD_END}`),
  line_breaks: false,
  categories: Any,
});
const ItuHead = createToken({ name: 'ItuHead', pattern: /ITU-[TR](?![A-Za-z])/, line_breaks: false, categories: Any });
const MilitaryHead = createToken({
  name: 'MilitaryHead',
  pattern: /MIL-(?:STD|PRF|DTL|HDBK|SPEC|[A-Z])(?=-\d)/,
  line_breaks: false,
  categories: Any,
});
const Mark = createToken({ name: 'Mark', pattern: /[TZ](?![A-Za-z])/i, line_breaks: false, categories: Any });
const Word = createToken({ name: 'Word', pattern: /[A-Za-z]+/, line_breaks: false, categories: Any });
const Digits = createToken({ name: 'Digits', pattern: /\d+/, line_breaks: false, categories: Any });
const Dot = createToken({ name: 'Dot', pattern: /\./, line_breaks: false, categories: Any });
const Slash = createToken({ name: 'Slash', pattern: /[/\\]/, line_breaks: false, categories: Any });
const Plus = createToken({ name: 'Plus', pattern: /\+/, line_breaks: false, categories: Any });
const Colon = createToken({ name: 'Colon', pattern: /:/, line_breaks: false, categories: Any });
const Dash = createToken({
  name: 'Dash',
  pattern: new RegExp(`[${DASHES}]{1,2}`),
  start_chars_hint: ['-', '‐', '‑', '‒', '–', '—', '―', '−', '─', '﹣', '－', '一'],
  line_breaks: false,
  categories: Any,
});
const Gap = createToken({
  name: 'Gap',
  pattern: new RegExp(`${GAP}+`),
  line_breaks: false,
  categories: Any,
  start_chars_hint: [
    ' ',
    '\t',
    '\u00a0',
    '\u202f',
    '\u3000',
    ...'\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007',
    ...'\u2008\u2009\u200a',
  ],
});
const Bracket = createToken({
  name: 'Bracket',
  pattern: /[()（）]/,
  start_chars_hint: ['(', ')', '（', '）'],
  line_breaks: false,
  categories: Any,
});

const TOKENS = [
  AllParts,
  Region,
  LocalHead,
  ItuHead,
  MilitaryHead,
  ChineseHead,
  Kind,
  ForeignHead,
  Mark,
  Word,
  Digits,
  Dot,
  Slash,
  Plus,
  Colon,
  Dash,
  Gap,
  Bracket,
  Any,
];

const lexer = new Lexer(TOKENS, { ensureOptimizations: true, positionTracking: 'onlyOffset' });

/** Tokens that are letters only, whatever else they may be. */
const LETTERS: ReadonlySet<TokenType> = new Set([ChineseHead, Kind, ForeignHead, Mark, Word]);

const SEPARATORS: ReadonlySet<TokenType> = new Set([Slash, Gap]);

const endOf = (token: IToken): number => token.startOffset + token.image.length;
const spanOf = (first: IToken, last: IToken): Span => [first.startOffset, endOf(last)];
const isYear = (token: IToken): boolean => /^(?:19[4-9]|20[0-9])\d$/.test(token.image);
const isShort = (token: IToken): boolean => token.image.length <= 2;

/** How a number is put together. */
interface NumberStyle {
  readonly letters: 'never' | 'maybe' | 'always';
  readonly dots: boolean;
  /** `part`: hyphens divide parts; `own`: hyphens and slashes belong to the number. */
  readonly hyphens: 'never' | 'part' | 'own';
  readonly suffix: 'never' | 'edition' | 'any';
  /** A hyphen with two digits is a year, as in `ASTM D638-22`. */
  readonly shortYear: boolean;
}

const PLAIN: NumberStyle = { letters: 'never', dots: true, hyphens: 'never', suffix: 'edition', shortYear: false };
const STRUCTURED: NumberStyle = { letters: 'maybe', dots: true, hyphens: 'own', suffix: 'edition', shortYear: false };
const ITU: NumberStyle = { letters: 'always', dots: true, hyphens: 'part', suffix: 'never', shortYear: false };
const MILITARY: NumberStyle = { letters: 'never', dots: true, hyphens: 'part', suffix: 'any', shortYear: false };

function chineseStyle(head: string): NumberStyle {
  return CHINESE_FAMILIES.get(head)?.structured === true ? STRUCTURED : PLAIN;
}

function foreignStyle(head: string): NumberStyle {
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

type Draft = { -readonly [K in keyof Shape]: Shape[K] };

function draft(form: Form, head: string, stem: Span, mark?: IToken): Draft {
  const prefix: Span = [stem[0], mark === undefined ? stem[1] : endOf(mark)];
  return {
    form,
    head,
    mark: mark?.image.toUpperCase() ?? '',
    prefix,
    stem,
    number: [0, 0],
    hyphenated: false,
    partHyphen: undefined,
    date: undefined,
    amendments: [],
    dual: undefined,
    allParts: false,
    end: 0,
  };
}

class ShapeParser extends EmbeddedActionsParser {
  constructor() {
    super(TOKENS, { maxLookahead: 1, recoveryEnabled: false, nodeLocationTracking: 'none' });
    this.performSelfAnalysis();
  }

  /** A code, and whatever follows it. */
  readonly text = this.RULE('text', (): Shape => {
    const shape = this.SUBRULE(this.code);
    this.MANY(() => this.CONSUME(Any));
    return shape;
  });

  private readonly code = this.RULE(
    'code',
    (): Shape =>
      this.OR([
        { ALT: () => this.SUBRULE(this.chineseCode) },
        { ALT: () => this.SUBRULE(this.localCode) },
        { GATE: () => this.LA(2).tokenType === Slash, ALT: () => this.SUBRULE(this.groupCode) },
        { GATE: () => this.LA(1).image === 'Q', ALT: () => this.SUBRULE(this.enterpriseCode) },
        { ALT: () => this.SUBRULE(this.foreignCode) },
        { ALT: () => this.SUBRULE(this.ituCode) },
        { ALT: () => this.SUBRULE(this.militarySpecification) },
        { GATE: () => this.LA(1).image !== 'Q', ALT: () => this.SUBRULE(this.unknownCode) },
      ]),
  );

  /** `GB/T 2423.10—2008`, `NB/SH/T 0521—2010`, `JJF（浙）1051—2009`, and `GBT1.1-2020`. */
  readonly chineseCode = this.RULE('chineseCode', (): Shape => {
    const head = this.CONSUME(ChineseHead);
    let last = head;
    this.OPTION1({
      GATE: () => head.image.toUpperCase() === 'NB' && this.follows(Slash, ChineseHead),
      DEF: () => {
        this.CONSUME(Slash);
        last = this.CONSUME2(ChineseHead);
      },
    });
    this.OPTION2(() => {
      last = this.CONSUME(Region);
    });
    const mark = this.SUBRULE(this.typeMark);
    const shape = this.ACTION(() => draft('chinese', head.image.toUpperCase(), spanOf(head, last), mark));
    this.SUBRULE(this.chineseRest, { ARGS: [shape, chineseStyle(shape?.head ?? '')] });
    return shape;
  });

  /** `DB33/T 944.1—2014`, `DB33/ 887—2013`, `DB13(J)/T 123—2011`. */
  readonly localCode = this.RULE('localCode', (): Shape => {
    const head = this.CONSUME(LocalHead);
    let last = head;
    this.OPTION1(() => {
      last = this.CONSUME(Region);
    });
    const mark = this.SUBRULE(this.typeMark);
    this.OPTION2(() => this.CONSUME(Slash));
    const shape = this.ACTION(() => draft('local', head.image.toUpperCase(), spanOf(head, last), mark));
    const structured = this.ACTION(() => /^DBJ/i.test(head.image));
    this.SUBRULE(this.chineseRest, { ARGS: [shape, structured ? STRUCTURED : PLAIN] });
    return shape;
  });

  /** `T/ZZB 2109—2021`, `T/31SCTA 001—2020`. */
  readonly groupCode = this.RULE('groupCode', (): Shape => {
    const first = this.CONSUME(Mark);
    this.CONSUME(Slash);
    this.OPTION1(() => this.CONSUME(Gap));
    this.OPTION2(() => this.CONSUME(Digits));
    let last = this.SUBRULE1(this.letters);
    this.MANY({
      GATE: () => this.follows(Dash, LETTERS),
      DEF: () => {
        this.CONSUME(Dash);
        last = this.SUBRULE2(this.letters);
      },
    });
    const shape = this.ACTION(() => draft('group', last.image.toUpperCase(), spanOf(first, last)));
    this.SUBRULE(this.chineseRest, { ARGS: [shape, PLAIN] });
    return shape;
  });

  /** `Q/GDW 11304—2014`, `Q/GDW/Z 461`, `Q/12AB 1234—2020`, `Q/XXX J 001—2020`. */
  readonly enterpriseCode = this.RULE('enterpriseCode', (): Shape => {
    const first = this.CONSUME1(Word);
    this.CONSUME1(Slash);
    this.OPTION1(() => this.CONSUME1(Digits));
    let last = this.SUBRULE1(this.letters);
    this.MANY({
      GATE: () => this.follows(Slash, LETTERS) || this.follows(Dash, LETTERS),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME2(Slash) }, { ALT: () => this.CONSUME(Dash) }]);
        last = this.SUBRULE2(this.letters);
      },
    });
    const shape = this.ACTION(() => draft('enterprise', '', spanOf(first, last)));
    this.SUBRULE(this.chineseRest, { ARGS: [shape, STRUCTURED] });
    return shape;
  });

  /** `PPCA 7—2023`, `AX/T 1234—2020`: letters that no table knows. */
  readonly unknownCode = this.RULE('unknownCode', (): Shape => {
    const head = this.CONSUME(Word);
    const mark = this.SUBRULE(this.typeMark);
    const shape = this.ACTION(() => draft('unknown', head.image, spanOf(head, head), mark));
    this.SUBRULE(this.chineseRest, { ARGS: [shape, PLAIN] });
    return shape;
  });

  /** `ISO/IEC TR 29110-1:2016`, `DIN EN ISO 4762`, `ASTM D638-22`, `IETF RFC 3261`. */
  readonly foreignCode = this.RULE('foreignCode', (): Shape => {
    const first = this.CONSUME1(ForeignHead);
    let head = first;
    let last = first;
    this.MANY({
      // An R of its own is a class letter (OIML R 76), but for ISO/R and GOST R.
      GATE: () =>
        (this.follows(SEPARATORS, ForeignHead) || this.follows(SEPARATORS, Kind)) &&
        (this.LA(2).image !== 'R' || /^(?:ISO|GOST)$/.test(last.image)),
      DEF: () => {
        this.OR1([{ ALT: () => this.CONSUME(Slash) }, { ALT: () => this.CONSUME(Gap) }]);
        this.OR2([
          {
            ALT: () => {
              head = last = this.CONSUME2(ForeignHead);
            },
          },
          {
            ALT: () => {
              last = this.CONSUME(Kind);
            },
          },
        ]);
      },
    });
    // In ISO/SAE and IEC/IEEE the number is one of ISO and IEC.
    const shape = this.ACTION(() =>
      draft('foreign', /^I(?:SO|EC)$/.test(first.image) ? first.image : head.image, spanOf(first, last)),
    );
    this.SUBRULE(this.foreignRest, { ARGS: [shape, foreignStyle(shape?.head ?? '')] });
    return shape;
  });

  /** `ITU-T G.711`. */
  readonly ituCode = this.RULE('ituCode', (): Shape => {
    const head = this.CONSUME(ItuHead);
    const shape = this.ACTION(() => draft('itu', 'ITU', spanOf(head, head)));
    this.SUBRULE(this.foreignRest, { ARGS: [shape, ITU] });
    return shape;
  });

  /** `MIL-STD-810G`. */
  readonly militarySpecification = this.RULE('militarySpecification', (): Shape => {
    const head = this.CONSUME(MilitaryHead);
    this.CONSUME(Dash);
    const shape = this.ACTION(() => draft('military', 'MIL', spanOf(head, head)));
    this.SUBRULE(this.foreignRest, { ARGS: [shape, MILITARY] });
    return shape;
  });

  /** The `/T` of `GB/T`, also written ` / T`, ` T`, `-T` or `T`. */
  private readonly typeMark = this.RULE('typeMark', (): IToken | undefined => {
    let mark: IToken | undefined;
    this.OPTION1({
      GATE: () =>
        this.follows(Mark) ||
        this.follows(Slash, Mark) ||
        this.follows(Gap, Mark) ||
        this.follows(Dash, Mark) ||
        this.follows(Gap, Slash, Mark) ||
        this.follows(Slash, Gap, Mark) ||
        this.follows(Gap, Slash, Gap, Mark),
      DEF: () => {
        this.MANY(() =>
          this.OR([
            { ALT: () => this.CONSUME(Gap) },
            { ALT: () => this.CONSUME(Slash) },
            { ALT: () => this.CONSUME(Dash) },
          ]),
        );
        mark = this.CONSUME(Mark);
      },
    });
    return mark;
  });

  /** Everything after the prefix of a Chinese code. */
  private readonly chineseRest = this.RULE('chineseRest', (shape: Draft, style: NumberStyle = PLAIN): void => {
    this.OPTION1(() =>
      this.OR([
        { ALT: () => this.CONSUME1(Gap) },
        {
          GATE: () => shape.mark !== '' || (shape.form === 'enterprise' && this.LA(1).image === '-'),
          ALT: () => {
            this.CONSUME(Dash);
            this.ACTION(() => {
              shape.hyphenated = shape.form === 'enterprise';
            });
          },
        },
      ]),
    );
    const number = this.SUBRULE1(this.number, { ARGS: [style] });
    let end = this.ACTION(() => number[1]);
    let partHyphen: Span | undefined;
    this.OPTION2({
      // A number of one token has no part yet.
      GATE: () => style.hyphens === 'never' && number[1] - number[0] === this.LA(0).image.length && this.partFollows(),
      DEF: () => {
        const hyphen = this.CONSUME2(Dash);
        const part = this.CONSUME(Digits);
        this.ACTION(() => {
          partHyphen = spanOf(hyphen, hyphen);
          end = endOf(part);
        });
      },
    });
    this.ACTION(() => {
      shape.number = [number[0], end];
      shape.partHyphen = partHyphen;
      shape.end = end;
    });
    const date = this.SUBRULE(this.date, { ARGS: [true] });
    const amendments = this.SUBRULE(this.chineseAmendments);
    this.OPTION3({
      GATE: () => this.follows(Slash, ForeignHead) && ['ISO', 'IEC', 'CISPR'].includes(this.LA(2).image),
      DEF: () => {
        this.CONSUME(Slash);
        const dual = this.SUBRULE(this.foreignCode);
        this.ACTION(() => {
          shape.dual = dual;
        });
      },
    });
    const allParts = this.SUBRULE(this.allParts);
    this.ACTION(() => {
      shape.date = date;
      shape.amendments = amendments;
      shape.allParts = allParts !== undefined;
      shape.end = allParts ?? shape.dual?.end ?? amendments.at(-1)?.span[1] ?? dateEnd(date) ?? end;
    });
  });

  /** Everything after the prefix of another code. */
  private readonly foreignRest = this.RULE('foreignRest', (shape: Draft, style: NumberStyle = PLAIN): void => {
    this.OPTION(() => this.CONSUME(Gap));
    const number = this.SUBRULE(this.number, { ARGS: [style] });
    const date = this.SUBRULE(this.date, { ARGS: [style.shortYear] });
    const amendments = this.SUBRULE(this.foreignAmendments);
    const allParts = this.SUBRULE(this.allParts);
    this.ACTION(() => {
      shape.number = number;
      shape.date = date;
      shape.amendments = amendments;
      shape.allParts = allParts !== undefined;
      shape.end = allParts ?? amendments.at(-1)?.span[1] ?? dateEnd(date) ?? number[1];
    });
  });

  private readonly number = this.RULE('number', (style: NumberStyle = PLAIN): Span => {
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
  private readonly date = this.RULE('date', (short: boolean): DateShape | undefined => {
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
          date = { mark: spanOf(first ?? mark, last ?? mark), year: spanOf(year, year), month };
        });
      },
    });
    return date;
  });

  /** `/XG1—2006`. */
  private readonly chineseAmendments = this.RULE('chineseAmendments', (): AmendmentShape[] => {
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
  private readonly foreignAmendments = this.RULE('foreignAmendments', (): AmendmentShape[] => {
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
  private readonly allParts = this.RULE('allParts', (): number | undefined => {
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

  private readonly letters = this.RULE(
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

  private follows(...types: readonly (TokenType | ReadonlySet<TokenType>)[]): boolean {
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
    if (style.shortYear && isShort(next)) return false;
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
  private partFollows(): boolean {
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
    return short && at === 2 && mark.tokenType === Dash && isShort(year) && year.image.length === 2;
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

function dateEnd(date: DateShape | undefined): number | undefined {
  if (date === undefined) return undefined;
  return date.year[1] + (date.month === '' ? 0 : date.month.length + 1);
}

function amendment(
  first: IToken,
  word: IToken,
  number: IToken,
  date: DateShape | undefined,
  slash: boolean,
): AmendmentShape {
  const span: Span = [first.startOffset, dateEnd(date) ?? endOf(number)];
  return { span, word: word.image.toUpperCase(), number: number.image, date, slash };
}

const parser = new ShapeParser();

/**
 * Reads the code that the folded text opens with. What follows the code is left alone.
 * `undefined` when the text opens with none. Never throws.
 */
export function readShape(text: string): Shape | undefined {
  parser.input = lexer.tokenize(text).tokens;
  const shape = parser.text();
  return parser.errors.length === 0 ? shape : undefined;
}
