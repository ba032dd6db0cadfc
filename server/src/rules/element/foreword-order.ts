/** The contents of the foreword stand in the order of GB/T 1.1—2020, 8.3 a) to h). */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { displaced } from '../code/order.ts';
import { type Bilingual, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { sentenceEnd, softened } from './fixed-sentence.ts';
import { type ForewordContent, forewordOf } from './foreword.ts';

export const forewordOrder: Rule = {
  id: 'foreword-order',
  category: 'element',
  title: say('前言内容的顺序', 'The order of the foreword'),
  why: say(
    '前言依次给出：起草依据、与其他文件的关系、与代替文件的关系、与国际文件的关系、有关专利的说明、提出和归口信息、起草单位和主要起草人、历次版本发布情况。',
    'The foreword gives, in this order: what it was drafted by, its relation to other documents, what it replaces, the international document, patents, the proposing and the responsible body, the drafting bodies and drafters, the history of editions.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3' }],
  covers: ['FWD-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件由示例协会提出并归口。\n\n本文件起草单位：甲公司。\n\n本文件主要起草人：周禾。\n\n⟦请注意本文件的某些内容可能涉及专利。⟧本文件的发布机构不承担识别专利的责任。\n',
    },
    {
      text: '# 前言\n\n⟦本文件主要起草人：周禾。⟧\n\n本文件起草单位：甲公司。\n\n本文件及其所代替文件的历次版本发布情况为：\n\n——本次为第一次修订。\n',
    },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n本文件起草单位：甲公司。\n\n⟦本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。⟧\n',
    },
  ],
  good: [
    {
      text: '# 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。\n\n本文件是GB/T 9999《示例》的第2部分。GB/T 9999已经发布了以下部分：\n\n——第1部分：总则。\n\n本文件代替GB/T 9999.2—2015《示例》，主要技术变化如下：\n\na) 增加了包装（见5.3）。\n\n本文件修改采用ISO 9999:2016《示例》。\n\n请注意本文件的某些内容可能涉及专利。\n\n本文件由某部提出。\n\n本文件由示例协会归口。\n\n本文件由甲公司牵头组织制定。\n\n本文件起草单位：甲公司。\n\n本文件主要起草人：周禾。\n\n本文件及其所代替文件的历次版本发布情况为：\n\n——本次为第一次修订。\n\n本文件由示例协会负责解释。\n',
    },
    {
      text: '# 前言\n\nGB/T 9999《示例》分为以下部分：\n\n——第1部分：总则。\n\n本部分按照GB/T 1.1—2009给出的规则起草。\n\n本部分由示例协会归口。\n',
    },
    { text: '# 前言\n\n本文件由示例协会归口。\n\n本文件由某部提出并监督。\n', options: {} },
    { text: '# 5 文件\n\n本文件主要起草人：周禾。\n\n本文件起草单位：甲公司。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword) return;
    // The edition of 2009 had the parts before the basis.
    const older = followsEarlierEdition(facts);
    const ranked = foreword.paragraphs.filter(({ content }) => !older || (content !== 'basis' && content !== 'series'));
    const order = (content: ForewordContent): number => ORDER.findIndex((group) => group.includes(content));
    for (const at of displaced(ranked, (a, b) => order(a.content) - order(b.content))) {
      const { passage, content } = ranked[at] as (typeof ranked)[number];
      const later = ranked.slice(0, at).find((before) => order(before.content) > order(content));
      const earlier = ranked.slice(at + 1).find((after) => order(after.content) < order(content));
      const { text } = passage.block;
      const name = NAMES[content];
      const message = later
        ? say(`${name.zh}应在${NAMES[later.content].zh}之前`, `${name.en}: before ${NAMES[later.content].en}`)
        : earlier &&
          say(`${name.zh}应在${NAMES[earlier.content].zh}之后`, `${name.en}: after ${NAMES[earlier.content].en}`);
      if (!message) continue;
      report({ at: span(passage, 0, sentenceEnd(text, 0)), message, ...softened(facts) });
    }
  },
};

/** Contents of one group may stand in any order. */
const ORDER: readonly (readonly ForewordContent[])[] = [
  ['basis'],
  ['series'],
  ['replacement'],
  ['adoption'],
  ['patent'],
  ['proposal', 'responsibility'],
  ['bodies'],
  ['drafters'],
  ['history'],
];

const NAMES: Readonly<Record<ForewordContent, Bilingual>> = {
  basis: say('起草依据', 'what it was drafted by'),
  series: say('与其他部分的关系', 'its relation to other parts'),
  replacement: say('与代替文件的关系', 'what it replaces'),
  adoption: say('与国际文件的关系', 'the international document'),
  patent: say('有关专利的说明', 'patents'),
  proposal: say('提出和归口信息', 'the proposing body'),
  responsibility: say('归口信息', 'the responsible body'),
  bodies: say('起草单位', 'the drafting bodies'),
  drafters: say('主要起草人', 'the drafters'),
  history: say('历次版本发布情况', 'the history of editions'),
};
