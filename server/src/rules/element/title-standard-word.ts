/** The name does not say that the document is a standard. */
import type { FunctionType } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { followsOtherRules } from './chapters.ts';
import { inName, namesOf } from './names.ts';

export const titleStandardWord: Rule = {
  id: 'title-standard-word',
  category: 'element',
  title: say('名称不包含“……标准”等字样', 'A name does not contain the word standard'),
  why: say(
    '名称不必描述文件是“标准”“国家标准”“行业标准”或“标准化指导性技术文件”，这由封面表明。改用表示功能类型的词语，如“规范”“规程”“指南”。食品安全国家标准、污染物排放和环境质量标准另有规定，不在此列。',
    'A name does not say that the document is a standard, the cover does. Use the word for its function, such as 规范, 规程, 指南. Food safety standards and environmental standards have rules of their own.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.1.4.1' }],
  covers: ['NAM-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\ntitle: 电水壶产品质量⟦标准⟧\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶产品质量规范\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 社区食堂服务⟦行业标准⟧\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 社区食堂服务规范\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 电水壶⟦团体标准⟧　第1部分：容器\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶规范　第1部分：容器\n---\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 数据编码⟦标准化指导性技术文件⟧\n---\n\n# 1 范围\n' },
  ],
  good: [
    { text: '---\ntitle: 标准化工作导则　第1部分：标准化文件的结构和起草规则\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 企业标准体系　要求\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 钢铁　标准样品\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 团体标准化　第1部分：良好行为指南\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 食品安全国家标准　食品添加剂使用标准\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 水泥工业大气污染物排放标准\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 团体标准　涉及专利的处置指南\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 企业采用国际标准\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 装配式墙板应用技术标准\n---\n\n# 1 总则\n\n# 2 术语\n' },
    { text: '# 中华人民共和国国家标准\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    { text: '---\ntitle: 服务业组织　评定标准的编写\n---\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    // 《……技术标准》 is how engineering construction standards are called.
    if (followsOtherRules(draft)) return;
    for (const name of namesOf(draft)) {
      if (OTHER_REGIME.test(name.text)) continue;
      const match = WORD.exec(name.text);
      if (!match) continue;
      const [word] = match;
      const better = /文件$/.test(word) ? undefined : WORDS[draft.functionType ?? 'specification'];
      const at = inName(name, match.index, match.index + word.length);
      report({
        at,
        message: say(`名称不应包含“${word}”`, `a name does not contain ${word}`),
        fixes: better
          ? [
              {
                title: say(`改为“${better}”`, `Write ${better}`),
                kind: 'meaning',
                edits: [{ at, text: better }],
              },
            ]
          : [],
      });
    }
  },
};

/** At the end of the name, or before 第X部分; 团体标准 alone may be what the document is about. */
const WORD =
  /(?<=[^\s]{2})(?<!国际|国外|先进)(?:(?:国家|行业|地方|团体|企业)?标准|(?:国家)?标准化指导性技术文件)(?=$|[\u3000 ]第|[（(][^（）()]{0,12}稿[）)]$)/;
/** Standards whose names follow the rules of their own laws. */
const OTHER_REGIME = /食品安全|排放标准|环境质量标准|环境.{0,6}标准|水质标准|卫生标准|工程.{0,12}标准/;

const WORDS: Readonly<Record<FunctionType, string>> = {
  terminology: '术语',
  symbol: '符号',
  classification: '分类',
  test: '试验方法',
  specification: '规范',
  'code-of-practice': '规程',
  guidance: '指南',
};
