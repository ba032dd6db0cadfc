/** Requirements give a value or something else that can be verified, not 足够, 较为, 适当的. */
import type { Draft } from '../../draft/draft.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type Spoken, spanIn, spokenColumn, spokenIn } from './zones.ts';

export const vagueRequirement: Rule = {
  id: 'vague-requirement',
  category: 'provision',
  title: say('要求不用“足够”“较为”“适当的强度”等定性词语', 'No 足够, 较为 or 适当的强度 in requirements'),
  why: say(
    '要求是客观、可证实的准则。“应足够坚固”“应较为便捷”“应具有适当的强度”“应相对完善”无法判定是否符合；写出特性的数值，或能够验证的其他准则。同一句中给出了数值、试验或引用的，不作提示。',
    'A requirement is an objective criterion that can be verified. Whether something is 足够坚固 or 较为便捷 cannot be decided: give the value of a characteristic, or another criterion. Sentences that name a value, a test or a reference are left alone.',
  ),
  severity: 'warning',
  options: [
    {
      name: 'words',
      title: say('另外不准使用的定性词语', 'more words that are not to be used with 应'),
      default: [],
    },
  ],
  basis: [
    { document: 'GB/T 1.1—2020', clause: '表C.1' },
    { document: 'GB/T 20001.5—2017', clause: '6.3.5.2' },
    { document: 'GB/T 20001.10—2014', clause: '4.2.6' },
  ],
  covers: ['MOD-06', 'SPC-04', 'PRD-05'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 要求\n\n外壳应⟦足够⟧坚固，支架应具有⟦足够的⟧强度，操作应⟦较为⟧便捷。\n' },
    { text: '# 6 要求\n\n手柄应有⟦适当的⟧刚度；管理制度应⟦相对⟧完善。\n' },
    { text: '# 6 要求\n\n接线应⟦良好⟧。\n', options: { words: ['良好'] } },
  ],
  good: [
    { text: '# 6 要求\n\n外壳应足够坚固，抗拉强度应不小于400 MPa。\n' },
    { text: '# 6 要求\n\n支架应具有足够的强度，按7.3试验后不应断裂。\n' },
    { text: '# 6 要求\n\n应使用适当的能愿动词，相对湿度应不大于75%，相对位置应标明。\n' },
    { text: '# 6 要求\n\n在足够大的空间内试验，样品应完整。时间不足够时应延长。\n' },
    { text: '# 6 要求\n\n不写“应足够坚固”。应保留足够的记录以证明符合要求。接线宜较为整齐，接触应良好。\n' },
  ],
  check({ draft, options, report }: RuleContext): void {
    const added = options.words as readonly string[];
    const own = added.length > 0 ? new RegExp(`^[^，。；,;：、“]{0,8}?(${added.map(literal).join('|')})`) : undefined;
    for (const [spoken, words] of own ? withOwn(draft, own) : vague(draft)) {
      const { zone, sentence } = spoken;
      if (zone !== 'text') continue;
      for (const { start, end } of words) {
        const word = sentence.text.slice(start, end);
        report({
          at: spanIn(spoken, start, end),
          message: say(
            `“${word}”无法判定是否符合，写出数值或能够验证的准则`,
            `nobody can verify ${word}: give a value or another criterion`,
          ),
        });
      }
    }
  },
};

interface VagueWord {
  readonly start: number;
  readonly end: number;
}

const vague = spokenColumn((sentence) => vagueWords(sentence, [VAGUE]));

/** The same with the words of the configuration, for which nothing can be kept. */
function* withOwn(draft: Draft, own: RegExp): Generator<readonly [Spoken, readonly VagueWord[]]> {
  for (const spoken of spokenIn(draft)) yield [spoken, vagueWords(spoken.sentence, [VAGUE, own])];
}

/** The words right behind the verbs of a requirement that says nothing else to decide by. */
function vagueWords(sentence: Sentence, patterns: readonly RegExp[]): readonly VagueWord[] {
  const { text } = sentence;
  if (sentence.kind !== 'requirement') return NONE;
  const found = new Map<number, VagueWord>();
  for (const { kind, end: from } of sentence.provisions) {
    if (kind !== 'requirement') continue;
    const behind = text.slice(from, Math.min(sentence.end, from + LONGEST));
    for (const pattern of patterns) {
      const match = pattern.exec(behind);
      const word = match?.slice(1).find((group) => group !== undefined);
      if (!match || word === undefined) continue;
      const start = from + match[0].lastIndexOf(word);
      found.set(start, { start, end: start + word.length });
    }
  }
  if (found.size === 0 || VERIFIABLE.test(text.slice(sentence.start, sentence.end))) return NONE;
  return [...found.values()];
}

const NONE: readonly VagueWord[] = [];

const LONGEST = 24;

const QUALITY =
  '(?:机械|抗拉|抗压|绝缘|结构)?(?:强度|刚度|硬度|韧性|稳定性|可靠性|精度|灵敏度|坚固|牢固|厚度|长度|宽度|高度|亮度|容量|间隙|距离|空间|余量|裕度|承载力|承载能力|耐久性|防护能力|处理能力|存储空间|照明|通风|能力)';

/** Right behind the verb: 应足够坚固, 应具有足够的强度, 应较为便捷, 应有适当的强度, 应相对完善. */
const VAGUE = new RegExp(
  `^(?:当|该)?(?:具有|具备|有|保持|保证有?|留有|预留|配备|提供|采取|建立|为|是)?(?:(足够的?)(?!长的?时间)[\\u3400-\\u9fff]|(较为)[\\u3400-\\u9fff]|(适当的?)${QUALITY}|(相对)(?:完善|完整|稳定|合理|便捷|简单|宽松|平整|均匀))`,
);

/** A number with a unit or sign, a test, a reference: something to decide by. */
const VERIFIABLE =
  /\d|[≤≥<>＜＞±%％‰℃]|[表图]\s?[A-Z0-9]|附录|符合(?!性)[^，。；,;]{0,30}(?:规定|要求|标准)|按(?!时|需|键|钮|期|量)|试验后|测试后|不应?(?:小|大|低|高|少|多|短|长)于|以(?![上下内外及后前来往])[\u3400-\u9fff]{2}|满足|能够?承受|使[^，。；,;]{0,20}[能不]|与[^，。；,;]{1,20}(?:相适应|相匹配|匹配|适应|相当)/;

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
