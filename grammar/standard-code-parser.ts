/** The grammar of standard codes: their prefixes, family by family, and what follows each. */
import type { IToken } from 'chevrotain';
import type { NumberStyle } from './standard-code-number-parser.ts';
import {
  chineseStyle,
  foreignStyle,
  ITU,
  MILITARY,
  NumberParser,
  PLAIN,
  STRUCTURED,
  spanOf,
} from './standard-code-number-parser.ts';
import type { Form, Shape, Span } from './standard-code-shape.ts';
import {
  Any,
  ChineseHead,
  Dash,
  Digits,
  ForeignHead,
  Gap,
  ItuHead,
  Kind,
  LETTERS,
  LocalHead,
  lexer,
  Mark,
  MilitaryHead,
  Region,
  SEPARATORS,
  Slash,
  Word,
} from './standard-code-tokens.ts';
import { endOf } from './token.ts';

/** A shape while it is read. */
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

class ShapeParser extends NumberParser {
  constructor() {
    super();
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
  private readonly chineseCode = this.RULE('chineseCode', (): Shape => {
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
  private readonly localCode = this.RULE('localCode', (): Shape => {
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
  private readonly groupCode = this.RULE('groupCode', (): Shape => {
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
  private readonly enterpriseCode = this.RULE('enterpriseCode', (): Shape => {
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
  private readonly unknownCode = this.RULE('unknownCode', (): Shape => {
    const head = this.CONSUME(Word);
    const mark = this.SUBRULE(this.typeMark);
    const shape = this.ACTION(() => draft('unknown', head.image, spanOf(head, head), mark));
    this.SUBRULE(this.chineseRest, { ARGS: [shape, PLAIN] });
    return shape;
  });

  /** `ISO/IEC TR 29110-1:2016`, `DIN EN ISO 4762`, `ASTM D638-22`, `IETF RFC 3261`. */
  private readonly foreignCode = this.RULE('foreignCode', (): Shape => {
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
  private readonly ituCode = this.RULE('ituCode', (): Shape => {
    const head = this.CONSUME(ItuHead);
    const shape = this.ACTION(() => draft('itu', 'ITU', spanOf(head, head)));
    this.SUBRULE(this.foreignRest, { ARGS: [shape, ITU] });
    return shape;
  });

  /** `MIL-STD-810G`. */
  private readonly militarySpecification = this.RULE('militarySpecification', (): Shape => {
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
      shape.end = allParts ?? shape.dual?.end ?? amendments.at(-1)?.span[1] ?? date?.end ?? end;
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
      shape.end = allParts ?? amendments.at(-1)?.span[1] ?? date?.end ?? number[1];
    });
  });
}

const parser = new ShapeParser();

/**
 * Reads the code that a folded text opens with; offsets count from its start. What follows the code is left alone.
 * `undefined` when the text opens with none. Never throws.
 */
export function readShape(text: string): Shape | undefined {
  parser.input = lexer.tokenize(text).tokens;
  const shape = parser.text();
  return parser.errors.length === 0 ? shape : undefined;
}
