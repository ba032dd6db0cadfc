/** No 、 before 等: 铜、铝等. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { matches, proseColumn, replacement } from './texts.ts';

export const commaBeforeDeng: Rule = {
  id: 'comma-before-deng',
  category: 'wording',
  title: say('“等”之前不用顿号', 'No 、 before 等'),
  why: say(
    '“等”“等等”表示列举未尽，它之前不再用顿号：铜、铝等。“等级”“等效”“等离子”一类的词不在此列。',
    '等 ends an enumeration by itself; no 、 stands before it. Words such as 等级, 等效 and 等离子 are something else.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.1.2' }],
  covers: ['PUN-03'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n以邮件、电话⟦、⟧等方式告知，采用目测、手感⟦、⟧等方法检查，提供送餐、助浴⟦、⟧等服务。\n',
      fixed: '# 5 要求\n\n以邮件、电话等方式告知，采用目测、手感等方法检查，提供送餐、助浴等服务。\n',
    },
    { text: '# 5 要求\n\n材料为铜、铝⟦、⟧等。\n', fixed: '# 5 要求\n\n材料为铜、铝等。\n' },
    {
      text: '# 5 要求\n\n铜、铝⟦、⟧等材料应符合GB/T 191，包括长、宽⟦、⟧等等。\n',
      fixed: '# 5 要求\n\n铜、铝等材料应符合GB/T 191，包括长、宽等等。\n',
    },
    {
      text: '一、统筹水、气⟦、⟧等方面的治理。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、统筹水、气等方面的治理。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n包括名称、等级、等效声级、等离子体、等电位连接和等同采用。\n' },
    { text: '# 5 要求\n\n铜、铝等材料，不写“铜、铝、等”。\n' },
    { text: '# 5 要求\n\n标识、等保测评、等待时间、等方性和等内容量，恒温、等条件概率、等服务时间。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of commas(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message: say('“等”之前不用顿号', 'no 、 before 等'),
        fixes: [replacement(at, '', 'safe')],
      });
    }
  },
};

/** Behind 等 stands a mark, or a word that sums up what was listed. */
const COMMA =
  /、(?=等等?(?:$|[，。；：）)]|的[^级]|(?:有关|相关|其他|多种|各种|各类|多个)|(?:方面|部门|单位|材料|因素|情形|情况|问题|措施|环节|领域|信息|资料|文件|设备|设施|工作|活动|功能|方式|方法|形式|手段|渠道|途径|内容|项目|指标|机构|人员|服务|场所|事项|行为|产品|需要|程序)(?!量|学|法|时间|概率)))/g;

const commas = proseColumn((text) => (text.includes('、等') ? matches(text, COMMA) : []));
