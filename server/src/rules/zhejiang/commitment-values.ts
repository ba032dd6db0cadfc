/** 质量承诺 promises something that can be counted on: a time to respond, a warranty period, traceability or service. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { productChapters } from '../../facts/product-chapters.ts';
import { perBlock, wholeText } from '../../source/per-block.ts';
import { nameSpan } from '../product/order.ts';
import { type Rule, type RuleContext, say } from '../rule.ts';

const HEAD = '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 技术要求\n\n';

export const commitmentValues: Rule = {
  id: 'commitment-values',
  category: 'zhejiang',
  title: say('“质量承诺”写明响应时间、质保期和追溯或服务', '质量承诺 says how fast, how long, and how it is traced'),
  why: say(
    '“质量承诺”应是顾客能够核对的：几小时内响应、几小时内给出处理方案、质量保证期多长、怎样追溯。“及时响应”“完善的售后服务”无法核对。',
    'A commitment has to be one that customers can check: within how many hours somebody responds, how long the warranty lasts, how the product is traced. 及时响应 cannot be checked.',
  ),
  severity: 'info',
  basis: [{ document: '已发布的T/ZZB标准', clause: '' }],
  covers: ['ZZB-14'],
  profiles: ['zhejiang-made'],
  bad: [
    { text: `${HEAD}# ⟦4 质量承诺⟧\n\n4.1 对用户的反馈及时响应。\n\n4.2 质量保证期不少于2年，产品可追溯。\n` },
    { text: `${HEAD}# ⟦4 质量承诺⟧\n\n对用户的投诉在24 h内响应，提供完善的售后服务。\n` },
  ],
  good: [
    {
      text: `${HEAD}# 4 质量承诺\n\n4.1 接到反馈后8 h内响应，24 h内提出处理方案。\n\n4.2 质量保证期不少于5年，用二维码追溯。\n`,
    },
    {
      text: `${HEAD}# 4 质量承诺\n\n4.1 自售出之日起12个月内免费更换。\n\n4.2 投诉在一个工作日内答复，48小时内到达现场。\n\n4.3 提供终身维修服务。\n`,
    },
    {
      text: `${HEAD}# 4 质量承诺\n\n4.1 自购买之日起三年内保修。\n\n4.2 服务热线在二十四小时内处理问题，建立售后服务档案。\n`,
    },
    // Not written yet; an excerpt.
    { text: `${HEAD}# 4 质量承诺\n\n<!-- 响应时间、质保期 -->\n` },
    { text: '# 4 质量承诺\n\n对用户的反馈及时响应。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    if (!isWholeStandard(draft)) return;
    const chapter = productChapters(draft).find(({ elements }) => elements.includes('commitment'))?.clause;
    if (!chapter) return;
    const said = saidIn(chapter, draft);
    if (!said) return;
    const missing = TOPICS.filter((_, at) => !said[at]).map(({ name }) => name);
    if (missing.length === 0) return;
    report({
      at: nameSpan(chapter),
      message: say(
        `“质量承诺”没有写明${missing.map(({ zh }) => zh).join('、')}`,
        `the commitment does not say ${missing.map(({ en }) => en).join(', ')}`,
      ),
    });
  },
};

const COUNT = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]{1,4}|[×X]{2,4})';
const TOPICS = [
  {
    name: say('有数值的响应时间', 'within which time somebody responds'),
    words: new RegExp(`${COUNT}\\s?(?:h|H|min|d|小时|分钟|天|日|个?工作日)(?![A-Za-z])`),
  },
  {
    name: say('有数值的质量保证期', 'how long the warranty lasts'),
    words: new RegExp(`${COUNT}\\s?(?:年|个?月|a(?![A-Za-z])|周年|万?\\s?(?:km|公里|次))|终身`),
  },
  {
    name: say('追溯或服务', 'how the product is traced or served'),
    words: /追溯|溯源|服务|维修|更换|退换|档案|上门|技术支持/,
  },
] as const;

/** For each topic whether the text has words for it; undefined for a block that says nothing. */
const topicsOf = perBlock((block) => {
  const text = wholeText(block);
  return TOPICS.map(({ words }) => words.test(text));
});

/** Which of the topics the chapter deals with; undefined where nothing stands in it yet. */
function saidIn({ first, end }: Clause, draft: Draft): boolean[] | undefined {
  let said: boolean[] | undefined;
  for (let at = first + 1; at < end; at++) {
    const passage = draft.passages[at];
    if (!passage || passage.role === 'comment' || passage.role === 'layout') continue;
    const before = said;
    said = topicsOf(passage.block).map((found, topic) => found || (before?.[topic] ?? false));
  }
  return said;
}
