/** The numbers 一、（一）1.（1） of a policy document are continuous. */
import type { LabelKind } from '../../../../grammar/numbering.ts';
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { POLICIES, type Rule, type RuleContext, say } from '../rule.ts';
import {
  hasLostOrdinal,
  inlineForms,
  LEVELS,
  numberOf,
  numberSpan,
  relabelled,
  textBefore,
  written,
} from './levels.ts';

export const policySequence: Rule = {
  id: 'policy-sequence',
  category: 'policy',
  title: say('公文层次序数应连续', 'The numbers of a policy document are continuous'),
  why: say(
    '“一、”“（一）”“1.”“（1）”各层次的序数应依次连续。下一层次的序数可以在每个上级层次下重新从一开始，也可以全文连续；跳号、重号或回退多是增删、移动段落后留下的。',
    'The numbers of each level 一、,（一）, 1., （1） follow one another. A lower level may start anew under each item of the level above or run on through the document. A gap, a repeated or a smaller number is usually left over from moving paragraphs.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 9704—2012', clause: '7.3.3' },
    { document: 'GB/T 15834—2011', clause: 'B.3.8' },
  ],
  covers: ['POL-01'],
  profiles: POLICIES,
  bad: [
    { text: '一、总体要求\n\n二、重点任务\n\n⟦四⟧、保障措施\n' },
    { text: '一、总体要求\n\n（一）指导思想。\n\n（二）主要目标。\n\n（⟦二⟧）实施步骤。\n\n二、重点任务\n' },
    { text: '一、重点任务\n\n(一)扩大供给\n\n(二)提升质量\n\n(三)培育品牌\n\n(⟦二⟧)政策举措\n\n二、组织实施\n' },
    // One wrong number, and the next one is right again.
    { text: '一、总体要求\n\n二、重点任务\n\n⟦二⟧、支持政策\n\n四、组织实施\n' },
    { text: '一、重点任务\n\n（一）扩大供给\n\n1.培育主体。\n\n⟦3⟧.完善标准。\n\n（二）提升质量\n' },
    { text: '一、总体要求\n\n（一）指导思想。\n\n二、重点任务\n\n（⟦三⟧）扩大供给。\n\n（四）提升质量。\n' },
    {
      text:
        '一、总体要求\n\n（一）甲。\n\n二、重点任务\n\n（一）甲。\n\n（二）乙。\n\n三、支持政策\n\n（一）甲。\n\n（二）乙。\n\n' +
        '四、组织实施\n\n（⟦三⟧）甲。\n\n（四）乙。\n\n五、附则\n\n（一）甲。\n',
    },
  ],
  good: [
    // The second level starts anew under each item of the first …
    {
      text: '一、总体要求\n\n（一）指导思想。\n\n（二）主要目标。\n\n二、重点任务\n\n（一）扩大供给。\n\n（二）提升质量。\n',
    },
    // … or runs on.
    {
      text: '一、总体要求\n\n（一）指导思想。\n\n（二）主要目标。\n\n二、重点任务\n\n（三）扩大供给。\n\n（四）提升质量。\n',
    },
    {
      text: '二、基本原则\n\n（一）甲。\n\n（二）乙。\n\n三、主要任务\n\n（一）甲\n\n1.子。\n\n2.丑。\n\n（二）乙\n\n3.寅。\n\n4.卯。\n',
    },
    { text: '第一章 总则\n\n一、甲。\n\n二、乙。\n\n第二章 职责\n\n三、丙。\n\n四、丁。\n' },
    // The first item of the list stands in the paragraph that introduces it.
    { text: '一、甲。\n\n二、乙。请报送：1.方案；\n\n2.清单。\n\n三、丙。\n' },
    {
      text: '第五条 有下列情形之一的，不予受理：\n\n（一）甲；\n\n（二）乙。\n\n有下列情形之一的，予以撤销：\n\n（一）丙；\n\n（二）丁。\n',
    },
    { text: '三、重点任务\n\n（一）甲。\n\n（二）乙。\n\n四、保障措施\n' },
    // A list within an item has the same marks.
    { text: '一、甲\n\n（一）子\n\n1.提交下列材料：\n\n1.申请书；\n\n2.证明。\n\n2.受理。\n\n3.决定。\n\n二、乙\n' },
    // A letter and its enclosure are two texts.
    { text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n2024年3月1日\n\n附件\n\n工作方案\n\n一、甲。\n\n二、乙。\n' },
  ],
  check(context) {
    const state = new Levels(context);
    for (const clause of context.draft.clauses) {
      if (clause.kind === 'policy' && clause.label && LEVELS.includes(clause.label.kind)) state.take(clause);
    }
    state.finish();
  },
};

/** How the first items under each item of the level above are numbered, for one level of one text. */
interface Habit {
  restarts: number;
  readonly runsOn: Clause[];
}

/** How often a level must start anew before one that runs on is an oversight. */
const FIRM_HABIT = 3;
/** Missing numbers are looked for in the text only while there are few. */
const FEW = 8;
/** Without a sibling or parent before it, how far back a missing number is looked for. */
const NEAR = 20;

class Levels {
  readonly #context: RuleContext;
  /** The last clause by parent and kind, and by text and kind. */
  readonly #siblings = new Map<string, Clause>();
  readonly #running = new Map<string, Clause>();
  readonly #habits = new Map<string, Habit>();
  /** The number of the item that leads to a list with the same marks, by parent and kind. */
  readonly #interrupted = new Map<string, number>();
  /** What the number of a clause should have been, where it was wrong: the next one may go on from either. */
  readonly #supposed = new Map<Clause, number>();

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(clause: Clause): void {
    const kind = clause.label?.kind as LabelKind;
    const level = `${clause.text}:${kind}`;
    const place =
      kind === 'clause' ? decimalPlace(clause) : `${clause.parent?.heading.index ?? `text ${clause.text}`}:${kind}`;
    const sibling = this.#siblings.get(place);
    const running = this.#running.get(level);
    this.#siblings.set(place, clause);
    this.#running.set(level, clause);
    const number = numberOf(clause);
    if (!sibling && clause.parent && running && kind !== 'clause') this.#observe(level, clause, running);
    if (!sibling && number === 1) return;
    if (running && kind !== 'clause' && this.#follows(clause, running)) return;
    if (sibling && this.#follows(clause, sibling)) return;
    // A file may hold only the later part of a document.
    if (!sibling && (!clause.parent || kind === 'clause')) return;
    if (number === 1 && this.#startsAnew(clause)) {
      if (sibling && sibling.end === clause.first) this.#interrupted.set(place, numberOf(sibling));
      return;
    }
    if (number - 1 === this.#interrupted.get(place)) return;
    const runsOn = !sibling && running && this.#runsOn(level);
    this.#reportBreak(clause, sibling ?? (runsOn ? running : undefined), kind);
  }

  /** Whether the number goes on from that of `before`, or from what that should have been. */
  #follows(clause: Clause, before: Clause): boolean {
    const number = numberOf(clause);
    return number === numberOf(before) + 1 || number - 1 === this.#supposed.get(before);
  }

  /** Whether the level mostly counts through the text. */
  #runsOn(level: string): boolean {
    const habit = this.#habits.get(level);
    return habit !== undefined && habit.runsOn.length > habit.restarts;
  }

  finish(): void {
    for (const { restarts, runsOn } of this.#habits.values()) {
      const [odd] = runsOn;
      if (restarts < FIRM_HABIT || runsOn.length !== 1 || !odd) continue;
      const right = relabelled(odd, 1);
      this.#context.report({
        at: numberSpan(odd),
        severity: 'warning',
        message: say(
          `其他各部分的这一层次均重新从“${right}”开始，此处“${written(odd)}”接着上一部分编号，疑为“${right}”`,
          `this level starts anew with ${right} everywhere else; ${written(odd)} goes on from the part before`,
        ),
      });
    }
  }

  #observe(level: string, clause: Clause, running: Clause): void {
    let habit = this.#habits.get(level);
    if (!habit) {
      habit = { restarts: 0, runsOn: [] };
      this.#habits.set(level, habit);
    }
    const number = numberOf(clause);
    if (number === 1) habit.restarts++;
    else if (number === numberOf(running) + 1) habit.runsOn.push(clause);
  }

  /** Another list under the same heading: a sentence leads to it. */
  #startsAnew(clause: Clause): boolean {
    if (clause.label?.kind === 'clause') return true;
    const before = textBefore(this.#context.draft, clause.heading.index);
    if (!before) return true;
    return before.role !== 'clause' || /[：:]$/.test(before.block.text);
  }

  #reportBreak(clause: Clause, before: Clause | undefined, kind: LabelKind): void {
    const number = numberOf(clause);
    const expected = before ? numberOf(before) + 1 : 1;
    const from = (before ?? clause.parent)?.heading.index ?? Math.max(0, clause.heading.index - NEAR);
    if (number > expected && standInText(this.#context.draft, kind, expected, number, from, clause.heading.index))
      return;
    this.#supposed.set(clause, expected);
    const is = written(clause);
    const right = relabelled(clause, expected);
    const message = !before
      ? say(`这一层次的序数应从“${right}”开始，此处为“${is}”`, `this level starts with ${right}, not with ${is}`)
      : number === expected - 1
        ? say(`序数“${is}”重复，此处应为“${right}”`, `${is} stands twice; this one should be ${right}`)
        : say(`序数“${is}”不连续，此处应为“${right}”`, `${is} is out of sequence; expected ${right}`);
    this.#context.report({
      at: numberSpan(clause),
      message,
      ...(before
        ? {
            related: [
              {
                at: numberSpan(before),
                message: say(`前一个序数是“${written(before)}”`, `the one before is ${written(before)}`),
              },
            ],
          }
        : {}),
    });
  }
}

/** Decimal numbers name their parent themselves. */
function decimalPlace(clause: Clause): string {
  return `${clause.text}:decimal ${clause.label?.path.slice(0, -1).join('.')}`;
}

/** Whether all numbers [expected, number) stand somewhere inside the passages from `from` to `to`. */
function standInText(
  draft: Draft,
  kind: LabelKind,
  expected: number,
  number: number,
  from: number,
  to: number,
): boolean {
  if (number - expected > FEW) return false;
  const passages = draft.passages.slice(from, to);
  if (number - expected === 1 && passages.some(hasLostOrdinal)) return true;
  for (let missing = expected; missing < number; missing++) {
    const forms = inlineForms(kind, missing);
    if (!passages.some((passage) => holds(passage, forms))) return false;
  }
  return true;
}

function holds(passage: Passage, forms: readonly string[]): boolean {
  const { text } = passage.block;
  return forms.some((form) => text.includes(form));
}
