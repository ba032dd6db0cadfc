/** The drafting bodies and the drafters in the foreword. */
import type { Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { SELF, softened } from './fixed-sentence.ts';
import { type Foreword, forewordOf, paragraphsWith } from './foreword.ts';

export const draftingBodies: Rule = {
  id: 'drafting-bodies',
  category: 'element',
  title: say('前言中的起草单位和主要起草人', 'The drafting bodies and the drafters in the foreword'),
  why: say(
    '起草单位和主要起草人的表述形式为“本文件起草单位：……。”“本文件主要起草人：……。”。有自己表述形式的团体可在选项forms中给出。',
    'The prescribed forms are 本文件起草单位：……。 and 本文件主要起草人：……。 An association that has forms of its own gives them in the option forms.',
  ),
  severity: 'warning',
  options: [
    {
      name: 'forms',
      title: say('另外允许的表述，不带“本文件”和冒号', 'Other forms that are accepted, without 本文件 and the colon'),
      default: [],
    },
  ],
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3 g)' }],
  covers: ['FWD-08', 'ZZB-12'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件⟦主要起草单位⟧：示例有限公司。\n\n本文件⟦起草人⟧：周禾、宋平。\n',
      fixed: '# 前言\n\n本文件起草单位：示例有限公司。\n\n本文件主要起草人：周禾、宋平。\n',
    },
    { text: '# 前言\n\n本文件起草单位：示例有限公司。\n\n本文件⟦参加起草单位⟧：某大学。\n' },
    { text: '# 前言\n\n⟦起草单位⟧：示例有限公司。\n', fixed: '# 前言\n\n本文件起草单位：示例有限公司。\n' },
    {
      text: '# 前言\n\n本文件⟦参与起草单位（排名不分先后）⟧：某大学。\n',
      profile: 'zhejiang-made',
      options: { forms: ['主要起草单位'] },
    },
    {
      text: '# ⟦前言⟧\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
      stage: 'approval',
    },
  ],
  good: [
    { text: '# 前言\n\n本文件起草单位：示例有限公司。\n\n本文件主要起草人：周禾、宋平。\n' },
    { text: '# 前言\n\n本标准起草单位: 示例有限公司。\n\n本标准主要起草人: 周禾。\n' },
    {
      text: '# 前言\n\n本文件主要起草单位：甲公司。\n\n本文件参与起草单位（排名不分先后）：乙公司。\n\n本文件主要起草人：周禾。\n\n本文件评审专家组长：何以安。\n',
      profile: 'zhejiang-made',
    },
    { text: '# 前言\n\n本文件及其所代替文件主要起草人：陈朝武。\n' },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n本文件起草单位：甲公司。\n本文件主要起草人：周禾。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
      stage: 'approval',
    },
    { text: '# 前言\n\n与2015年版相比，起草单位的数量：3个。\n' },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
      stage: 'comment',
    },
  ],
  check({ draft, facts, options, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword) return;
    const soft = softened(facts);
    const forms = new Set([...FORMS, ...(options.forms as readonly string[])].map(plain));
    for (const passage of paragraphsWith(foreword, 'bodies', 'drafters')) {
      const found = reportOf(passage, forms);
      if (found) report({ ...found, ...soft });
    }
    const finished = draft.stage === 'review' || draft.stage === 'approval';
    if (!finished || foreword.passages.length === 0 || !isWholeStandard(draft)) return;
    const missing = missingForms(foreword);
    if (missing.length === 0) return;
    report({
      at: wholeSpan(foreword.clause.heading),
      message: say(`前言缺少${missing.join('和')}`, `the foreword does not give: ${missing.join(', ')}`),
      ...soft,
    });
  },
};

const FORMS = ['起草单位', '主要起草人'];

/** Those of the forms that the foreword has in no words. */
function missingForms(foreword: Foreword): string[] {
  const has = (word: RegExp): boolean => foreword.passages.some(({ block }) => word.test(block.text));
  return [...(has(/单位/) ? [] : ['起草单位']), ...(has(/起草人|编写人|编制人/) ? [] : ['主要起草人'])];
}

/** The document itself, if it is named, and the words before the colon. */
const LABEL = new RegExp(`^(${SELF}的?)?([^：:]{2,40})[：:]`);

function reportOf(passage: Passage, forms: ReadonlySet<string>): Report | undefined {
  const match = LABEL.exec(passage.block.text);
  if (!match) return undefined;
  const [, self = '', label = ''] = match;
  // 及其所代替文件主要起草人 is a form that published standards have for those of all editions.
  if (/^及/.test(label) || /[，。、]|相比|数量/.test(label)) return undefined;
  const known = forms.has(plain(label));
  if (known && self !== '') return undefined;
  const at = span(passage, self.length, self.length + label.trimEnd().length);
  const right = known ? `本文件${label.trimEnd()}` : rightForm(label);
  const wanted = known ? right : /单位/.test(label) ? '起草单位' : '主要起草人';
  const text = self === '' && right && !known ? `本文件${right}` : right;
  return {
    at,
    message: say(
      `规定的表述为“本文件${String(wanted).replace(/^本文件/, '')}：……。”`,
      `the prescribed form is 本文件${String(wanted).replace(/^本文件/, '')}：……。`,
    ),
    fixes: text
      ? [{ title: say(`改为“${text}”`, `Change to ${text}`), kind: known ? 'safe' : 'meaning', edits: [{ at, text }] }]
      : [],
  };
}

/** What a label is to become; those who only took part would have to be named with the others. */
function rightForm(label: string): string | undefined {
  if (/参[加与编]|协[作助]|支持/.test(label)) return undefined;
  return /单位/.test(label) ? '起草单位' : '主要起草人';
}

function plain(label: string): string {
  return label.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');
}
