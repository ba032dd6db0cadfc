/** A run of points inside a paragraph counts up: 一是……二是……三是……. */
import { chineseNumeral, circledNumber, parseChineseNumeral } from '../../../../grammar/numeral.ts';
import type { Passage } from '../../draft/draft.ts';
import { POLICIES, type Rule, type RuleContext, say, span } from '../rule.ts';

export const inlineRun: Rule = {
  id: 'inline-run',
  category: 'policy',
  title: say('段内列举的序数应连续', 'Points listed in a paragraph count up'),
  why: say(
    '“一是……二是……三是……”“第一，……第二，……”一类的段内列举，增删一点后容易跳号或重号。',
    'In a list inside a paragraph, 一是…二是…三是…, a number is easily skipped or doubled when a point is added or removed.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.3' }],
  covers: [],
  profiles: POLICIES,
  bad: [
    { text: '一、甲。下列环节：（一）可靠性；（二）稳定性；⟦（四）⟧一致性。\n\n二、乙。\n\n三、丙。\n' },
    {
      text: '一、重点任务\n\n（一）扩大供给。一是培育主体，二是完善标准，⟦四是⟧优化环境。\n\n（二）提升质量。\n\n（三）培育品牌。\n',
    },
    {
      text: '一、重点任务\n\n（一）扩大供给。一是培育主体，二是完善标准，⟦二是⟧优化环境。\n\n（二）提升质量。\n\n（三）培育品牌。\n',
    },
    { text: '一、甲。第一，培育主体。第二，完善标准。⟦第四⟧，优化环境。\n\n二、乙。\n\n三、丙。\n' },
    { text: '一、甲。一要培育主体，二要完善标准，⟦四要⟧优化环境。\n\n二、乙。\n\n三、丙。\n' },
    { text: '一、甲。\n\n一是培育主体。\n\n二是完善标准。\n\n⟦四是⟧优化环境。\n\n二、乙。\n\n三、丙。\n' },
    { text: '一、甲。应当提交：（1）申请书；（2）证明；⟦（4）⟧承诺书。\n\n二、乙。\n\n三、丙。\n' },
  ],
  good: [
    {
      text: '一、甲。下列单位：（一）企业；（二）学校；（三）医院。有（三）项以上的除外：（一）未满一年。\n\n二、乙。\n\n三、丙。\n',
    },
    {
      text: '一、甲。一是培育主体，二是完善标准，三是优化环境。\n\n二、乙。一是加强领导，二是落实责任。\n\n三、丙。\n',
    },
    // A run inside a point of another run.
    {
      text: '一、甲。一是培育主体，二是完善标准：一是制定，二是宣贯，三是实施。三是优化环境。\n\n二、乙。\n\n三、丙。\n',
    },
    {
      text: '一、甲。首先是培育主体，二是完善标准，三是优化环境。二是全国唯一的试点，四是重点。\n\n二、乙。\n\n三、丙。\n',
    },
    { text: '一、甲。一是培育主体，二要完善标准，三是优化环境。\n\n二、乙。\n\n三、丙。\n' },
    {
      text: '一、甲。规模统一是前提，其二是质量，三要素缺一不可；第一，培育主体；综合实力位居第一，第三产业占比提高。\n\n二、乙。\n\n三、丙。\n',
    },
    { text: '一、甲。一是培育主体，二是完善标准。首先加强领导，二是落实责任。\n\n二、乙。\n\n三、丙。\n' },
  ],
  check(context) {
    const families = FAMILIES.map((family) => new Run(family, context));
    for (const passage of context.draft.passages) {
      if (SILENT.has(passage.role) || passage.element === 'contents') continue;
      for (const run of families) run.take(passage);
    }
  },
};

const SILENT: ReadonlySet<Passage['role']> = new Set([
  'table',
  'figure',
  'formula',
  'code',
  'comment',
  'layout',
  'contents',
  'title',
  'signature',
]);

interface Family {
  /** One point; its group is the number. */
  readonly pattern: RegExp;
  readonly value: (number: string) => number | undefined;
  readonly write: (number: number) => string;
}

const HAN = '[一二三四五六七八九十]{1,3}';

const FAMILIES: readonly Family[] = [
  {
    pattern: new RegExp(`(?<=^|[。；;，,：:])(${HAN})是`, 'g'),
    value: parseChineseNumeral,
    write: (number) => `${chineseNumeral(number)}是`,
  },
  {
    pattern: new RegExp(`(?<=^|[。；;，,：:])(${HAN})要(?![素件点害务领闻义员求])`, 'g'),
    value: parseChineseNumeral,
    write: (number) => `${chineseNumeral(number)}要`,
  },
  {
    pattern: new RegExp(`(?<=^|[。；;：:])第(${HAN})(?=[，,：:])`, 'g'),
    value: parseChineseNumeral,
    write: (number) => `第${chineseNumeral(number)}`,
  },
  {
    pattern: /(?<=^|[。；;：:，,])[（(](\d{1,2})[）)]/g,
    value: Number,
    write: (number) => `（${number}）`,
  },
  {
    pattern: new RegExp(`(?<=^|[。；;：:，,])[（(](${HAN})[）)]`, 'g'),
    value: parseChineseNumeral,
    write: (number) => `（${chineseNumeral(number)}）`,
  },
  {
    pattern: /(?<=^|[。；;：:，,])([①-⑳])/g,
    value: circledNumber,
    write: (number) => String.fromCharCode(0x2460 + number - 1),
  },
];

interface Point {
  readonly number: number;
  readonly passage: Passage;
  readonly end: number;
}

/** Runs are nested no deeper; a longer pile is a text that keeps saying 一是. */
const DEEPEST = 8;

/** The open runs of one family, the innermost last. */
class Run {
  readonly #family: Family;
  readonly #context: RuleContext;
  #open: Point[] = [];
  #previous: Passage | undefined;

  constructor(family: Family, context: RuleContext) {
    this.#family = family;
    this.#context = context;
  }

  take(passage: Passage): void {
    const { text } = passage.block;
    // The number of the paragraph itself belongs to the outline.
    const from = passage.role === 'clause' ? (passage.label?.end ?? 0) : 0;
    const goesOn = from === 0 && passage.clause === this.#previous?.clause;
    let first = true;
    let met = false;
    for (const match of text.matchAll(this.#family.pattern)) {
      if (match.index < from) continue;
      if (first && !(goesOn && match.index === 0)) this.#open = [];
      first = false;
      met = true;
      const number = this.#family.value(match[1] as string);
      if (number === undefined || number === 0) continue;
      this.#point({ number, passage, end: match.index + match[0].length }, match.index);
    }
    if (!met) this.#open = [];
    this.#previous = passage;
  }

  #point(point: Point, start: number): void {
    const { number } = point;
    if (number === 1) {
      if (this.#open.length === DEEPEST) this.#open.shift();
      this.#open.push(point);
      return;
    }
    const at = this.#open.findLastIndex((open) => open.number + 1 === number);
    if (at >= 0) {
      this.#open.length = at + 1;
      this.#open[at] = point;
      return;
    }
    const last = this.#open.at(-1);
    if (!last) return;
    const gap = number === last.number + 2;
    const doubled = number === last.number;
    if ((!gap && !doubled) || this.#isExplained(last, point.passage, start, last.number + 1, doubled)) return;
    this.#report(last, point, start, doubled);
    this.#open[this.#open.length - 1] = point;
  }

  /** Whether the missing point stands there in other words, or another list has begun in other words. */
  #isExplained(last: Point, passage: Passage, start: number, missing: number, doubled: boolean): boolean {
    const between =
      last.passage === passage
        ? passage.block.text.slice(last.end, start)
        : `${last.passage.block.text.slice(last.end)}。${passage.block.text.slice(0, start)}`;
    if (/首先|其一|第一|一方面|首要/.test(between)) return true;
    if (doubled) return false;
    const numeral = chineseNumeral(missing);
    return (
      new RegExp(`(?:^|[。；;，,：:、（(第其])(?:${numeral}|${missing})`).test(between) ||
      /其次|再次|再者|同时是/.test(between)
    );
  }

  #report(last: Point, point: Point, start: number, doubled: boolean): void {
    const is = this.#family.write(point.number);
    const right = this.#family.write(last.number + 1);
    this.#context.report({
      at: span(point.passage, start, point.end),
      message: doubled
        ? say(`“${is}”重复，此处应为“${right}”`, `${is} stands twice; this one should be ${right}`)
        : say(`“${this.#family.write(last.number)}”之后是“${is}”，缺“${right}”`, `${right} is missing before ${is}`),
    });
  }
}
