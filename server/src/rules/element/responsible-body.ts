/** Who proposed the document and who is responsible for it: the sentences of the foreword with 提出 and 归口. */
import type { Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { softened } from './fixed-sentence.ts';
import { forewordOf, paragraphsWith } from './foreword.ts';

export const responsibleBody: Rule = {
  id: 'responsible-body',
  category: 'element',
  title: say('前言中的提出和归口信息', 'The proposing and the responsible body in the foreword'),
  why: say(
    '前言给出文件的归口信息，提出信息可省略，表述为“本文件由××××提出。”“本文件由××××归口。”，两者相同时为“本文件由××××提出并归口。”。由全国专业标准化技术委员会提出或归口的，在其名称之后给出国内代号（SAC/TC ×××）。',
    'The foreword says who is responsible for the document (归口), and may say who proposed it: 本文件由××××提出。 本文件由××××归口。 Behind the name of a national technical committee stands its code (SAC/TC ×××).',
  ),
  severity: 'error',
  options: [
    {
      name: 'forms',
      title: say('另外允许的表述', 'Other forms that are accepted'),
      default: [],
    },
  ],
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3 f)' }],
  covers: ['FWD-07', 'ZZB-10', 'ZZB-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件由⟦全国电工术语标准化技术委员会⟧提出并归口。\n',
    },
    {
      text: '# 前言\n\n本文件由示例市养老服务协会提出并⟦归口管理⟧。\n',
      fixed: '# 前言\n\n本文件由示例市养老服务协会提出并归口。\n',
    },
    {
      text: '# 前言\n\n本文件由⟦全国暖通空调及净化设备标准化技术委员会冷却塔分技术委员会⟧归口。\n',
    },
    {
      text: '# ⟦前言⟧\n\n本文件起草单位：示例有限公司。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: '# 前言\n\n本文件由全国标准化原理与方法标准化技术委员会（SAC/TC 286）提出并归口。\n' },
    {
      text: '# 前言\n\n本文件由中华人民共和国公安部提出。\n\n本文件由全国安全防范报警系统标准化技术委员会(SAC/TC100)归口。\n',
    },
    { text: '# 前言\n\n本文件由浙江省社区服务标准化技术委员会提出并归口。\n' },
    { text: '# 前言\n\n本文件由示例协会归口管理。\n', options: { forms: ['归口管理'] } },
    {
      text: '# 前言\n\n本文件由浙江省质量协会提出并归口管理。\n\n本文件由甲公司牵头组织制定。\n',
      profile: 'zhejiang-made',
    },
    {
      text: '# 前言\n\n本文件由全国电动工具标准化技术委员会电动工具分技术委员会（SAC/TC 68/SC 1）和全国旋转电机标准化技术委员会（SAC/TC 26）归口。\n',
    },
    { text: '# 前言\n\n本文件起草单位：全国电工术语标准化技术委员会、示例有限公司。\n' },
  ],
  check({ draft, facts, options, profile, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword) return;
    const soft = softened(facts);
    const sentences = paragraphsWith(foreword, 'proposal', 'responsibility');
    for (const passage of sentences) {
      for (const found of committeesWithoutCode(passage)) report({ ...found, ...soft });
      if (!(options.forms as readonly string[]).includes(MANAGED)) {
        const found = managed(passage);
        if (found) report({ ...found, severity: 'warning', ...soft });
      }
    }
    if (foreword.passages.length === 0 || !isWholeStandard(draft) || followsEarlierEdition(facts)) return;
    if (foreword.passages.some(({ block }) => block.text.includes('归口'))) return;
    report({
      at: wholeSpan(foreword.clause.heading),
      message: say(
        '前言缺少归口信息：“本文件由××××归口。”',
        'the foreword does not say who is responsible: 本文件由××××归口。',
      ),
      // Enterprises follow GB/T 1.1 of their own will.
      severity: profile === 'enterprise' ? 'info' : 'warning',
    });
  },
};

/** A national committee, with the subcommittee that may stand behind it, and the bracket that should follow. */
const COMMITTEE =
  /全国[^，。；：（）()]{1,60}?标准化技术委员会(?:(?:(?!全国)[^，。；：（）()]){1,40}?分技术委员会)?(\s*[（(][^（）()]{0,60}[）)])?/g;

function* committeesWithoutCode(passage: Passage): Generator<Report> {
  for (const match of passage.block.text.matchAll(COMMITTEE)) {
    if (match[1] && /SAC|TC/.test(match[1])) continue;
    yield {
      at: span(passage, match.index, match.index + match[0].length),
      message: say(
        '全国专业标准化技术委员会名称之后应给出国内代号，例如（SAC/TC 286）',
        'the code of the national technical committee is missing, such as （SAC/TC 286）',
      ),
    };
  }
}

const MANAGED = '归口管理';

function managed(passage: Passage): Report | undefined {
  const start = passage.block.text.indexOf(MANAGED);
  if (start < 0) return undefined;
  const at = span(passage, start, start + MANAGED.length);
  return {
    at,
    message: say('规定的表述为“归口”', 'the prescribed word is 归口'),
    fixes: [{ title: say('改为“归口”', 'Change to 归口'), kind: 'safe', edits: [{ at, text: '归口' }] }],
  };
}
