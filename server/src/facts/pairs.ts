/**
 * Pairs: for each requirement of a product standard the clauses that say how it is tested (GB/T 20001.10—2014, 6.7.1),
 * how each pair was found, and how certain it is. What looks at the draft as a matrix, requirement by test method by
 * inspection, reads it here.
 *
 * A *requirement* is the smallest clause of the chapter 技术要求 that has a title: 6.1 外观 with all its untitled
 * subclauses. Where the chapter has no titles, each of its clauses is one. A *test* is the same in 试验方法.
 */
import type { Clause, Draft } from '../draft/draft.ts';
import { once, perBlock, wholeText } from '../source/per-block.ts';
import type { Facts, Mention } from './facts.ts';
import { type ItemRow, itemCell, itemRows } from './inspection-rows.ts';
import { labelKey } from './labels.ts';
import { productChapters } from './product-chapters.ts';
import { isNear, subjectOf } from './titles.ts';

export type Evidence =
  | 'mention' // one mentions the other
  | 'table' // a row of a table names both
  | 'title' // both have the same title, or nearly
  | 'text' // the text of the test names what the requirement's title says
  | 'number'; // both have the same place in their chapters

export type Certainty = 'certain' | 'likely' | 'guess';

export interface Pair {
  readonly requirement: Clause;
  readonly test: Clause;
  /** What was found for it; the strongest first. Never empty. */
  readonly evidence: readonly Evidence[];
  readonly certainty: Certainty;
}

export interface Pairing {
  /** In document order, as the tests are. */
  readonly requirements: readonly Clause[];
  readonly tests: readonly Clause[];
  /** In the order of the requirements, then of the tests. */
  readonly pairs: readonly Pair[];
  readonly testsOf: (requirement: Clause) => readonly Pair[];
  readonly requirementsOf: (test: Clause) => readonly Pair[];
  /** Requirements that are tested elsewhere: a row of a table names another standard as their method. */
  readonly elsewhere: ReadonlySet<Clause>;
  /** Whether a test says that it holds for the requirements as a whole: 第6章规定的各项要求. */
  readonly wholesale: boolean;
}

/** A draft that pairs more than this pairs everything with everything: nothing is told of it. */
const MOST_PAIRS = 20_000;
/** Titles are compared one by one only with so few; a draft with more untested requirements is not divided in this way. */
const MOST_COMPARED = 60;

/** What a product is subject to, and what is verified in other ways than by a test of the product. */
const NO_TEST =
  /总则|通则|概述|^(?:一般|总体|通用|基本)(?:要求|规定|性要求)$|(?:使用|工作|环境|正常)条件|使用环境|试验条件|成套|配套|互换|图样|质量保证|原[材辅]?料|^(?:主要)?(?:材料|配方|辅料|零部件|元器件|关键部件)|工艺|设计|生产|加工|制造|装备|人员|净含量|附件|备件|添加剂|卫生规范|标志|标识|标签|包装|运输|贮存/;

/** Whether a requirement is one on the product itself, as far as its title tells. */
export function needsTest({ title, titled }: Clause): boolean {
  return titled === 'no' || !NO_TEST.test(title);
}

/** What all tests share. */
const SHARED =
  /条件|环境|要求|总则|通则|一般|概述|仪器|设备|器具|装置|工具|试剂|材料|样[品本机件]|试[样件片剂]|取样|抽样|采样|制备|制样|处理|准备|安装|布置|调节|报告|记录|结果|计算|判[定别]|数据|修约|原理|符号|程序|顺序|项目|说明|其他|其它/;

/** Whether a clause of the test methods is a test of something, as far as its title tells, and not what all share. */
export function servesOne({ title, titled }: Clause): boolean {
  return titled === 'no' || !SHARED.test(title);
}

/** Undefined where the draft does not have both chapters, one by itself each, divided into clauses. */
export const pairsOf: (facts: Facts) => Pairing | undefined = once((facts) => {
  const { draft } = facts;
  const requirements = unitsOf(draft, 'requirements');
  const tests = unitsOf(draft, 'test-methods');
  if (requirements.units.length === 0 || tests.units.length === 0) return undefined;
  const finder = new Finder(facts, requirements, tests);
  return finder.find();
});

/** The clauses of chapters that are paired, and for each clause in them those that it stands for. */
interface Units {
  readonly chapters: readonly Clause[];
  readonly units: readonly Clause[];
  /** For a clause of the chapter: the unit that it is or is part of, or the units that it has. */
  readonly of: ReadonlyMap<Clause, readonly Clause[]>;
}

function unitsOf(draft: Draft, wanted: 'requirements' | 'test-methods'): Units {
  const chapters: Clause[] = [];
  for (const { clause, elements } of productChapters(draft)) {
    // 技术要求和试验方法 in one chapter: each clause has its own method.
    if (elements.length === 1 && elements[0] === wanted) chapters.push(clause);
  }
  const units: Clause[] = [];
  const of = new Map<Clause, readonly Clause[]>();
  for (const chapter of chapters) {
    const titled = chapter.children.some(hasTitle);
    for (const child of chapter.children) collectUnits(child, titled, units, of);
  }
  return { chapters, units, of };
}

/** Adds the units of a clause; gives back those that it stands for. */
function collectUnits(
  clause: Clause,
  titled: boolean,
  units: Clause[],
  of: Map<Clause, readonly Clause[]>,
): readonly Clause[] {
  if (titled && clause.children.some(hasTitle)) {
    const own = clause.children.flatMap((child) => collectUnits(child, true, units, of));
    of.set(clause, own);
    return own;
  }
  units.push(clause);
  const own = [clause];
  for (const part of withSubclauses(clause)) of.set(part, own);
  return own;
}

function hasTitle(clause: Clause): boolean {
  return clause.title !== '' && clause.titled !== 'no';
}

function withSubclauses(clause: Clause): Clause[] {
  return [clause, ...clause.children.flatMap(withSubclauses)];
}

const squeezedText = perBlock((block) => wholeText(block).replace(/[\s\u3000]+/g, ''));

const STRENGTH: readonly Evidence[] = ['mention', 'table', 'title', 'text', 'number'];
const NONE: readonly never[] = [];

class Finder {
  /** By requirement and test: what was found for the pair, with the certainty of each. */
  readonly #found = new Map<Clause, Map<Clause, Map<Evidence, Certainty>>>();
  readonly #tested = new Set<Clause>();
  readonly #elsewhere = new Set<Clause>();
  #wholesale = false;
  #count = 0;
  readonly #facts: Facts;
  readonly #requirements: Units;
  readonly #tests: Units;
  readonly #requirementsBySubject: ReadonlyMap<string, readonly Clause[]>;

  constructor(facts: Facts, requirements: Units, tests: Units) {
    this.#facts = facts;
    this.#requirements = requirements;
    this.#tests = tests;
    this.#requirementsBySubject = bySubject(requirements.units);
  }

  find(): Pairing | undefined {
    for (const mention of this.#facts.mentions) this.#takeMention(mention);
    for (const test of this.#tests.units) this.#takeBareNumbers(test);
    for (const rows of itemRows(this.#facts).values()) {
      for (const row of rows) this.#takeRow(row);
    }
    for (const test of this.#tests.units) {
      for (const requirement of this.#requirementsBySubject.get(subjectOf(test.title)) ?? NONE) {
        this.#add(requirement, test, 'title', 'certain');
      }
    }
    this.#takeNearTitles();
    this.#takeTexts();
    this.#takeNumbers();
    return this.#count > MOST_PAIRS ? undefined : this.#pairing();
  }

  #add(requirement: Clause, test: Clause, evidence: Evidence, certainty: Certainty): void {
    if (this.#count > MOST_PAIRS) return;
    const tests = this.#found.get(requirement) ?? new Map<Clause, Map<Evidence, Certainty>>();
    this.#found.set(requirement, tests);
    const known = tests.get(test) ?? new Map<Evidence, Certainty>();
    if (known.size === 0) this.#count++;
    tests.set(test, known);
    if (!known.has(evidence)) known.set(evidence, certainty);
    this.#tested.add(test);
  }

  /** A test that mentions a requirement, or a requirement that mentions its test. */
  #takeMention(mention: Mention): void {
    const { passage, cell } = mention.span;
    const from = passage.clause;
    if (!from || mention.resolution.to !== 'label' || mention.resolution.labelled.kind !== 'clause') return;
    const fromTests = this.#tests.of.get(from) ?? NONE;
    const fromRequirements = this.#requirements.of.get(from) ?? NONE;
    if (fromTests.length > 0 && this.#requirements.chapters.includes(mention.resolution.labelled.clause)) {
      this.#wholesale = true;
    }
    // The rows of a table say more: which requirement goes with which test.
    if (cell) return;
    const targets = targetsOf(mention);
    this.#addAll(unitsIn(targets, this.#requirements), fromTests, 'mention');
    this.#addAll(fromRequirements, unitsIn(targets, this.#tests), 'mention');
  }

  /** Where both sides are several, as 6.3 with its parts and 7.3 with its parts, each belongs to what has its title. */
  #addAll(requirements: readonly Clause[], tests: readonly Clause[], evidence: Evidence): void {
    const several = requirements.length > 1 && tests.length > 1;
    for (const requirement of requirements) {
      const own = several ? tests.filter((test) => isAlike(requirement, test)) : NONE;
      for (const test of own.length > 0 ? own : tests) {
        this.#add(requirement, test, evidence, several && own.length === 0 ? 'likely' : 'certain');
      }
    }
  }

  /** 手动操作，检查6.2～6.5: numbers that are no mentions by themselves, but are those of requirements. */
  #takeBareNumbers(test: Clause): void {
    for (let at = test.first; at < test.end; at++) {
      const passage = this.#facts.draft.passages[at];
      if (!passage) continue;
      for (const [from, to] of bareNumbers(passage.block)) {
        const start = this.#clauseOf(from);
        const end = this.#clauseOf(to);
        for (const clause of start && end ? between(start, end) : NONE) {
          for (const requirement of this.#requirements.of.get(clause) ?? NONE)
            this.#add(requirement, test, 'mention', 'likely');
        }
      }
    }
  }

  #clauseOf(key: string): Clause | undefined {
    const labelled = this.#facts.labels.get(labelKey('clause', key));
    return labelled?.kind === 'clause' ? labelled.clause : undefined;
  }

  /** What a row does not name is the clause that the table stands in: 水分 | 7.2 in the table of 6.4 理化指标. */
  #takeRow({ passage, row, mentions, cites }: ItemRow): void {
    const targets = mentions.flatMap(targetsOf);
    let tests = unitsIn(targets, this.#tests);
    let requirements = unitsIn(targets, this.#requirements);
    if (requirements.length === 0) {
      const item = itemCell(passage.block.rows[row] ?? []);
      requirements = (item && this.#requirementsBySubject.get(subjectOf(item.text))) ?? NONE;
    }
    const around = passage.clause ? [passage.clause] : NONE;
    if (requirements.length === 0) requirements = unitsIn(around, this.#requirements);
    if (tests.length === 0) tests = unitsIn(around, this.#tests);
    if (cites && tests.length === 0) for (const requirement of requirements) this.#elsewhere.add(requirement);
    this.#addAll(requirements, tests, 'table');
  }

  /** For what has no pair yet: a title that is nearly the same, its own or that of the clause that it belongs to. */
  #takeNearTitles(): void {
    for (const [requirement, tests] of nearTitles(this.#untested(), this.#tests)) {
      for (const test of tests) this.#add(requirement, test, 'title', 'likely');
    }
    const idle = this.#idle();
    for (const [test, requirements] of nearTitles(idle, this.#requirements)) {
      for (const requirement of requirements) this.#add(requirement, test, 'title', 'likely');
    }
  }

  /** For what has no pair yet: the free test that has its place, counted from the pair before or behind it. */
  #takeNumbers(): void {
    const byKey = new Map(this.#tests.units.map((test) => [test.key, test]));
    const untested = new Set(this.#untested().filter(needsTest));
    if (untested.size === 0) return;
    for (const units of [this.#requirements.units, [...this.#requirements.units].reverse()]) {
      let offset = 0;
      for (const requirement of units) {
        const sure = untested.has(requirement) ? undefined : this.#firstTest(requirement);
        if (sure) offset = (sure.label?.path[1] ?? 0) - (requirement.label?.path[1] ?? 0);
        if (!untested.has(requirement)) continue;
        for (const chapter of this.#tests.chapters) {
          const test = byKey.get(parallelKey(requirement, chapter, offset));
          if (test && servesOne(test) && !this.#tested.has(test)) this.#add(requirement, test, 'number', 'guess');
        }
      }
    }
  }

  #firstTest(requirement: Clause): Clause | undefined {
    return this.#found.get(requirement)?.keys().next().value;
  }

  /** For what has no pair yet: the other side's text names it, as a row of 理化指标 does the test 水分. */
  #takeTexts(): void {
    for (const [requirement, test] of this.#named(this.#untested(), this.#tests.units)) {
      this.#add(requirement, test, 'text', 'guess');
    }
    for (const [test, requirement] of this.#named(this.#idle(), this.#requirements.units)) {
      this.#add(requirement, test, 'text', 'guess');
    }
  }

  /** Each of the clauses with each of the others whose text names what it is about. */
  #named(clauses: readonly Clause[], others: readonly Clause[]): (readonly [Clause, Clause])[] {
    const named = clauses.filter(hasTitle).map((clause) => [clause, subjectOf(clause.title)] as const);
    if (named.length === 0 || named.length > MOST_COMPARED) return [];
    return others.flatMap((other) => {
      const text = this.#textOf(other);
      return named.flatMap(([clause, subject]) =>
        subject.length > 1 && text.includes(subject) ? [[clause, other] as const] : [],
      );
    });
  }

  #textOf({ first, end }: Clause): string {
    const passages = this.#facts.draft.passages.slice(first, end);
    return passages.map(({ block }) => squeezedText(block)).join('\n');
  }

  /** Tests of something that nothing has been found for. */
  #idle(): Clause[] {
    return this.#tests.units.filter((test) => !this.#tested.has(test) && servesOne(test));
  }

  #untested(): Clause[] {
    return this.#requirements.units.filter((unit) => !this.#found.has(unit) && !this.#elsewhere.has(unit));
  }

  #pairing(): Pairing {
    const pairs: Pair[] = [];
    const ofRequirement = new Map<Clause, Pair[]>();
    const ofTest = new Map<Clause, Pair[]>();
    const order = new Map(this.#tests.units.map((test, at) => [test, at]));
    for (const requirement of this.#requirements.units) {
      const tests = [...(this.#found.get(requirement) ?? NONE)];
      tests.sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      for (const [test, found] of tests) {
        const evidence = STRENGTH.filter((kind) => found.has(kind));
        const certainty = strongest([...found.values()]);
        const pair: Pair = { requirement, test, evidence, certainty };
        pairs.push(pair);
        push(ofRequirement, requirement, pair);
        push(ofTest, test, pair);
      }
    }
    return {
      requirements: this.#requirements.units,
      tests: this.#tests.units,
      pairs,
      testsOf: (requirement) => ofRequirement.get(requirement) ?? NONE,
      requirementsOf: (test) => ofTest.get(test) ?? NONE,
      elsewhere: this.#elsewhere,
      wholesale: this.#wholesale,
    };
  }
}

function strongest(certainties: readonly Certainty[]): Certainty {
  if (certainties.includes('certain')) return 'certain';
  return certainties.includes('likely') ? 'likely' : 'guess';
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function bySubject(units: readonly Clause[]): Map<string, Clause[]> {
  const found = new Map<string, Clause[]>();
  for (const unit of units) {
    if (hasTitle(unit)) push(found, subjectOf(unit.title), unit);
  }
  return found;
}

/** The units that clauses are, are part of, or have. */
function unitsIn(clauses: readonly Clause[], { of }: Units): readonly Clause[] {
  return clauses.flatMap((clause) => of.get(clause) ?? NONE);
}

function isAlike(one: Clause, other: Clause): boolean {
  const [subject, another] = [subjectOf(one.title), subjectOf(other.title)];
  return subject !== '' && (subject === another || isNear(subject, another));
}

/** For each clause the units of the other chapter that have nearly its title, or that of the clause it belongs to. */
function nearTitles(clauses: readonly Clause[], { of }: Units): (readonly [Clause, readonly Clause[]])[] {
  if (clauses.length === 0 || clauses.length > MOST_COMPARED) return [];
  const names = [...of.keys()].filter(hasTitle).map((clause) => [clause, subjectOf(clause.title)] as const);
  return clauses.map((clause) => {
    for (const subject of subjectsAbove(clause)) {
      const near = names.filter(([, other]) => subject === other || isNear(subject, other));
      if (near.length > 0) return [clause, near.flatMap(([name]) => of.get(name) ?? NONE)];
    }
    return [clause, NONE];
  });
}

/** What a clause is about, and what the clauses that it belongs to are about; the chapter left out. */
function subjectsAbove(clause: Clause): string[] {
  const subjects: string[] = [];
  for (let at = clause; at.parent; at = at.parent) if (hasTitle(at)) subjects.push(subjectOf(at.title));
  return subjects;
}

/** The number at the same place of another chapter: 6.12.3 → 7.11.3 with an offset of -1. */
function parallelKey({ label }: Clause, chapter: Clause, offset: number): string {
  const [, second = 0, ...rest] = label?.path ?? [];
  return [chapter.key, second + offset, ...rest].join('.');
}

const NUMBER = '\\d{1,2}(?:\\.\\d{1,3}){1,5}';
/** Numbers of clauses behind a word for testing, and no quantity behind them. */
const BARE_NUMBERS = new RegExp(
  `(?:检查|检验|检测|测定|测量|测试|试验|验证|考核|观察|满足|符合)\\s?(${NUMBER}(?:\\s?[～~、，,和及至]\\s?${NUMBER})*)(?![\\d.])(?!\\s?(?:[A-Za-z%‰℃°μΩ]|[倍次个台件只级年]))`,
  'g',
);

/** Bare numbers of clauses in a text, as ranges: '6.2～6.5、6.7' gives 6.2 to 6.5 and 6.7 to 6.7. */
const bareNumbers = perBlock((block): readonly (readonly [string, string])[] => {
  const found: [string, string][] = [];
  for (const [, list = ''] of block.text.matchAll(BARE_NUMBERS)) {
    for (const part of list.split(/[、，,和及]/)) {
      const [from = '', to = from] = part.split(/[～~至]/).map((number) => number.trim());
      found.push([from, to]);
    }
  }
  return found;
});

/** A longer range stands for its ends only. */
const LONGEST_RANGE = 200;

/** The clauses from one to another below the same clause; the ends alone where they are not. */
function between(first: Clause, last: Clause): readonly Clause[] {
  const siblings = last.parent?.children ?? NONE;
  const from = siblings.indexOf(first);
  const to = siblings.indexOf(last);
  if (from < 0 || to < from || to - from > LONGEST_RANGE) return first === last ? [last] : [first, last];
  return siblings.slice(from, to + 1);
}

/** The clauses that a mention means: one, or at the end of a range 6.2～6.5 all from its start. */
export function targetsOf({ resolution, rangeFrom }: Mention): readonly Clause[] {
  if (resolution.to !== 'label' || resolution.labelled.kind !== 'clause') return NONE;
  const last = resolution.labelled.clause;
  const first = rangeFrom?.resolution;
  return first?.to === 'label' && first.labelled.kind === 'clause' ? between(first.labelled.clause, last) : [last];
}
