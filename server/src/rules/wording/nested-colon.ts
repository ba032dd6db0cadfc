/** One sentence leads to what follows with one colon: 应符合下列要求：, not 应符合下列要求：包括：. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { type Hit, proseColumn } from './texts.ts';

export const nestedColon: Rule = {
  id: 'nested-colon',
  category: 'wording',
  title: say('一句之内不套用冒号', 'No colon within what a colon leads to'),
  why: say(
    '一个句子内部一般不套用冒号。引出列项的句子只用一个冒号：前一个引导语并入后一个，或改用句号、逗号。',
    'A sentence has one colon. Where it leads to a list twice, put the two lead-ins together, or use a full stop or a comma for the first.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.7.3.5' }],
  covers: ['PUN-04'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n壶体应符合下列要求⟦：⟧包括：\n\na) 外观光洁；\n\nb) 无裂纹。\n' },
    { text: '# 5 要求\n\n试验步骤如下⟦：⟧操作人员应按以下步骤：\n\na) 注水；\n\nb) 加热。\n' },
    { text: '一、申报时应提交以下材料⟦：⟧具体包括：\n\n二、甲。\n\n三、乙。\n', profile: 'policy' },
  ],
  good: [
    { text: '# 5 要求\n\n壶体应符合下列要求：\n\na) 外观：光洁，包括：\n\nb) 无裂纹。\n' },
    { text: '# 5 要求\n\n5.1　外观：壶体应符合下列要求：\n\n注：分级如下：\n' },
    { text: '# 5 要求\n\n标志应注明以下内容：“警告：高温。使用方法如下：”\n' },
    { text: '# 5 要求\n\n分为下列类型：甲类、乙类。各类包括：\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of colons(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message: say('一句之内套用了冒号，引出下文只用一个冒号', 'this sentence leads to what follows with two colons'),
      });
    }
  },
};

const LEAD_IN = '(?:如下|(?:下列|以下)[^，。；：！？“”]{0,10}|包括)';
const NESTED = new RegExp(`${LEAD_IN}(：)[^。；：！？“”]{0,25}?${LEAD_IN}：$`);

const colons = proseColumn<Hit>((text) => {
  if (!text.endsWith('：')) return [];
  const match = NESTED.exec(text.slice(-LONGEST));
  if (!match) return [];
  const start = Math.max(0, text.length - LONGEST) + match.index + match[0].indexOf('：');
  return [{ start, end: start + 1 }];
});

const LONGEST = 80;
