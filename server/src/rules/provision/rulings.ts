/**
 * What the rules on elements without provisions share: the words by which a sentence requires, recommends or permits
 * something itself. What it only tells of is left out: 规定了企业应遵守的要求, 是否应检定.
 */
import type { Draft } from '../../draft/draft.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { once } from '../../source/per-block.ts';
import { type Bilingual, type Report, type Severity, say } from '../rule.ts';
import { type Spoken, spanIn, spokenColumn, type Zone } from './zones.ts';

export interface Ruling {
  readonly kind: 'requirement' | 'recommendation' | 'permission';
  /** The verb, or what stands for it. */
  readonly start: number;
  readonly end: number;
}

/** Of each sentence in the zones, which are not `text`, the first of its strongest kind. */
export function* strongestRulingsIn(
  draft: Draft,
  ...zones: readonly Exclude<Zone, 'text'>[]
): Generator<readonly [Spoken, Ruling]> {
  for (const spoken of apart(draft)) {
    if (spoken.zone === 'text' || !zones.includes(spoken.zone)) continue;
    const rulings = rulingsOf(spoken);
    const strongest = STRONGEST_FIRST.find((kind) => rulings.some((ruling) => ruling.kind === kind));
    const ruling = rulings.find(({ kind }) => kind === strongest);
    if (ruling) yield [spoken, ruling];
  }
}

/** The sentences with rulings that stand beside the text proper, for all rules on them. */
const apart: (draft: Draft) => readonly Spoken[] = once((draft) => {
  const found: Spoken[] = [];
  for (const [spoken] of ruled(draft, 'beside-text')) if (spoken.zone !== 'text') found.push(spoken);
  return found;
});

const STRONGEST_FIRST: readonly Ruling['kind'][] = ['requirement', 'recommendation', 'permission'];

/** All of a sentence, in the order of their places. */
export function rulingsOf({ sentence, zone }: Spoken): readonly Ruling[] {
  const rulings = rulingsOfSentence(sentence);
  if (zone !== 'definition') return rulings;
  return rulings.filter(
    ({ end }) => !NOUN_PHRASE.test(sentence.text.slice(end, Math.min(sentence.end, end + LONGEST_LOOK))),
  );
}

export const rulingsOfSentence: (sentence: Sentence) => readonly Ruling[] = once((sentence) => {
  const { text } = sentence;
  const rulings: Ruling[] = [];
  const taken = new Set<number>();
  for (const { kind, start, end } of sentence.substitutes) {
    // 应该, 可以 and 允许 are among the provisions too, and so is the 应 of 应当.
    if (kind === 'equivalent') continue;
    rulings.push({ kind: 'requirement', start, end });
    taken.add(start);
  }
  for (const { kind, start, end } of sentence.provisions) {
    // 推荐 and 建议 tell what somebody else recommends as well.
    if (kind === 'capability' || /推荐|建议/.test(text.slice(start, end))) continue;
    if (!taken.has(start)) rulings.push({ kind, start, end });
  }
  return rulings
    .filter(({ kind, start, end }) => {
      const before = text.slice(Math.max(sentence.start, start - LONGEST_LOOK), start);
      const behind = text.slice(end, Math.min(sentence.end, end + LONGEST_LOOK));
      if (TOLD.test(before) || ATTRIBUTE.test(behind) || REMARK.test(behind)) return false;
      return kind !== 'permission' || permits(before, behind);
    })
    .sort((a, b) => a.start - b.start);
});

const ruled = spokenColumn(rulingsOfSentence);

const LONGEST_LOOK = 60;

/** Before the verb, in the same part of the sentence: somebody demands, decides, asks or says it. */
const TOLD =
  /(?:规定|要求|声明|承诺|认为|表明|指出|约定|明确|确定|判断|判定|说明|描述|确保|保证|是否|何时|如何|怎样|哪些|什么|为何|所|假定|假设|意味着|表示|提出|给出|确立|界定|增加|更改|修改|删除|改为|调整|理解为|法律|法规)[^，。；,;：]{0,30}$|(?:规定|指出|认为|提出|表明|说明)[了：，:][^。；]{0,40}$|[“「《][^”」》]*$/;

/** Right behind the verb: in 应遵守的规则 and 应具有的能力 it is a part of a noun. */
const ATTRIBUTE =
  /^(?:该|当)?(?:(?:同时|共同|重点|首先|优先|单独)?(?![为有是])[\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{0,6}(?:遵守|满足|符合|具有|具备|给出|考虑|包含|承担|采取|提供|达到|遵循|执行|选择))的(?![。；，])/;

/** 必须指出, 应注意到: a turn of speech. */
const REMARK = /^当?(?:指出|强调|看到|承认)(?:的是)?[，,：:]/;

/** A definition is a noun phrase that the verb may be a part of: 应能在5 s内响应的装置. */
const NOUN_PHRASE = /^[^，。；,;]{1,40}的[^，。；,;的]{1,15}[。；]?$/;

/** Permits something, and does not say what is possible: 可采用, 可不记录; not 可分为, 也可由……组成, 从而可采用. */
function permits(before: string, behind: string): boolean {
  if (/(?:[所又即]|便于|以便|从而|使得?|因此|由于)$/.test(before)) return false;
  if (/(?:用于|界定)[^，。；,;]*$/.test(before)) return false;
  if (/^由[^，。；,;]*(?:组成|构成|形成|引起|产生|发出|得到|看出)/.test(behind)) return false;
  return /^(?:采用|使用|选用|选择|参照|参考(?=使用|执行|采用)|省略|代替|替代|按|根据|依据|由|采取|执行|协商|适当|自行|增加|减少|延长|缩短|不)/.test(
    behind,
  );
}

/**
 * How much milder a ruling is reported than a requirement. That recommendations and permissions are barred came with
 * the edition of 2020, and what permits is not as certain as what requires.
 */
export function milder({ kind }: Ruling, earlier: boolean): Severity | 'off' | undefined {
  if (kind === 'requirement') return undefined;
  if (kind === 'permission') return earlier ? 'off' : 'info';
  return earlier ? 'info' : undefined;
}

const NAMES: Readonly<Record<Ruling['kind'], Bilingual>> = {
  requirement: say('要求', 'a requirement'),
  recommendation: say('推荐', 'a recommendation'),
  permission: say('允许', 'a permission'),
};

/** The report for a ruling where none may stand: `where` names the place, `instead` says what to do. */
export function rulingReport(
  spoken: Spoken,
  { start, end, kind }: Ruling,
  where: Bilingual,
  instead: Bilingual,
  severity?: Severity,
): Report {
  const word = spoken.sentence.text.slice(start, end);
  const name = NAMES[kind];
  return {
    at: spanIn(spoken, start, end),
    message: say(
      `${where.zh}不应包含${name.zh}型条款（“${word}”）：${instead.zh}`,
      `${word} makes this ${name.en}, which has no place in ${where.en}: ${instead.en}`,
    ),
    ...(severity && { severity }),
  };
}
