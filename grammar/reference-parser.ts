/** The parser of cross-references: a run of labels and joining words becomes targets, ranges, item paths and slips. */
import type { IToken, TokenType } from 'chevrotain';
import { EmbeddedActionsParser } from 'chevrotain';
import { chineseNumeral } from './numeral.ts';
import type { NumberInLabel } from './reference-number.ts';
import {
  ANNEX_IN,
  CAPTION_IN,
  CLAUSE_IN,
  captionNumber,
  FORMULA_IN,
  numberIn,
  ORDINAL_IN,
  ordinal,
  SHARED_IN,
} from './reference-number.ts';
import type { ReferenceSlip, Step, Target, TargetKind } from './reference-target.ts';
import {
  AnnexLabel,
  ArticleLabel,
  CAPITALS,
  ChapterLabel,
  ClauseNumber,
  ClosingArticle,
  ClosingChapter,
  Comma,
  FigureLabel,
  FormulaLabel,
  FormulaNumber,
  Integer,
  ItemPath,
  Join,
  Letter,
  ListWord,
  lexer,
  Of,
  OpenArticle,
  OpenChapter,
  OrdinalStep,
  RangeSign,
  TableLabel,
  TOKENS,
} from './reference-tokens.ts';
import type { Slip } from './slip.ts';
import { endOf } from './token.ts';

/** One reference as it is read from a run; positions count from the start of the run. */
export interface Parsed {
  readonly targets: readonly Target[];
  readonly ranges: readonly (readonly [number, number])[];
  readonly slips: readonly Slip<ReferenceSlip>[];
}

/** A reference while it is read. */
interface Reading {
  readonly targets: Target[];
  readonly ranges: (readonly [number, number])[];
  readonly slips: Slip<ReferenceSlip>[];
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
  private references: Reading[] = [];
  private current: Reading = { targets: [], ranges: [], slips: [] };

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
      this.slip('range-sign', sign.startOffset, endOf(sign), '～');
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
    if (this.repeats()) return false;
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

function hasItem(target: Target): boolean {
  return target.path.some((step) => step.kind === 'item');
}

/** The steps that one token takes; `positional` when the token counts list items (列项的第二项). */
function stepsOf(step: IToken, positional: boolean): Step[] {
  if (step.tokenType === OrdinalStep) {
    const { text } = numberIn(step, ORDINAL_IN);
    const kind = ordinalKind(step.image, positional);
    return [{ kind, key: ordinal(text), start: step.startOffset, end: endOf(step) }];
  }
  const steps: Step[] = [];
  for (const mark of step.image.matchAll(/([a-z]|\d{1,2})\s?[)）]/g)) {
    const start = step.startOffset + mark.index;
    steps.push({ kind: 'item', key: mark[1] ?? '', start, end: start + mark[0].length });
  }
  return steps;
}

/** What 第二款, 第二节, 第二列项, 第二项 step into. */
function ordinalKind(written: string, positional: boolean): Step['kind'] {
  if (/[款段]$/.test(written)) return 'paragraph';
  if (written.endsWith('节')) return 'section';
  return positional || written.endsWith('列项') ? 'ordinal' : 'item';
}

const parser = new ReferenceParser();

/** The references in a run of labels and joining words, in the order of their places. Never throws. */
export function parseRun(run: string): readonly Parsed[] {
  return parser.read(lexer.tokenize(run).tokens);
}
