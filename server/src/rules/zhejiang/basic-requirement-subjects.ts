/** 基本要求 deals with design, materials, processes and equipment, and inspection. */
import type { Clause } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { productChapters } from '../../facts/product-chapters.ts';
import { nameSpan } from '../product/order.ts';
import { type Rule, type RuleContext, say } from '../rule.ts';

const HEAD = '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n';

export const basicRequirementSubjects: Rule = {
  id: 'basic-requirement-subjects',
  category: 'zhejiang',
  title: say('“基本要求”包括设计、材料、工艺装备、检验四个方面', '基本要求 has its four subjects'),
  why: say(
    '“浙江制造”标准的“基本要求”体现“精心设计、精良选材、精工制造、精准服务”，通常分为研发设计、原材料、工艺及装备、检测能力四条。缺少其中一条时，评审一般会要求补充。',
    'The chapter 基本要求 of a 浙江制造 standard usually has four clauses: design, materials, processes and equipment, inspection capability. Reviewers usually ask for the one that is missing.',
  ),
  severity: 'warning',
  basis: [{ document: '已发布的T/ZZB标准', clause: '' }],
  covers: ['ZZB-08'],
  profiles: ['zhejiang-made'],
  bad: [
    {
      text: `${HEAD}# ⟦4 基本要求⟧\n\n## 4.1 研发设计\n\n略。\n\n## 4.2 原材料\n\n略。\n\n## 4.3 工艺及装备\n\n略。\n`,
    },
    { text: `${HEAD}# ⟦4 基本要求⟧\n\n## 4.1 设计\n\n略。\n\n## 4.2 检验能力\n\n略。\n` },
  ],
  good: [
    {
      text: `${HEAD}# 4 基本要求\n\n## 4.1 研发设计\n\n略。\n\n## 4.2 原材料\n\n略。\n\n## 4.3 工艺及装备\n\n略。\n\n## 4.4 检测能力\n\n略。\n`,
    },
    {
      text: `${HEAD}# 4 基本要求\n\n## 4.1 设计研发\n\n略。\n\n## 4.2 原材料及零部件\n\n略。\n\n## 4.3 生产制造\n\n略。\n\n## 4.4 检验检测\n\n略。\n`,
    },
    {
      text: `${HEAD}# 4 基本要求\n\n## 4.1 产品设计\n\n略。\n\n## 4.2 面料和辅料\n\n略。\n\n## 4.3 装备与工艺\n\n略。\n\n## 4.4 检测\n\n略。\n`,
    },
    // Without titles, or in one text: by its words.
    {
      text: `${HEAD}# 4 基本要求\n\n4.1 应采用三维软件设计。\n\n4.2 应采用符合GB/T 3280的不锈钢。\n\n4.3 应有自动化生产线。\n\n4.4 应具备外观的检验能力。\n`,
    },
    // Not divided yet; an excerpt.
    { text: `${HEAD}# 4 基本要求\n\n# 5 技术要求\n\n略。\n` },
    { text: '# 4 基本要求\n\n## 4.1 研发设计\n\n略。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    if (!isWholeStandard(draft)) return;
    const chapter = productChapters(draft).find(({ elements }) => elements.includes('basic-requirements'))?.clause;
    // Without titles the subjects do not show.
    if (!chapter?.children.some(hasTitle)) return;
    const titles = chapter.children.map(({ title }) => title);
    const missing = SUBJECTS.filter(({ words }) => !titles.some((title) => words.test(title)));
    if (missing.length === 0) return;
    const names = missing.map(({ name }) => `“${name}”`).join('');
    report({
      at: nameSpan(chapter),
      message: say(`“基本要求”中没有${names}方面的条`, `基本要求 has no clause on ${names}`),
    });
  },
};

function hasTitle({ title, titled }: Clause): boolean {
  return titled === 'yes' && title !== '';
}

const SUBJECTS: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '研发设计', words: /设计|研发|开发/ },
  {
    name: '原材料',
    words: /材料|原料|[面辅物基坯板线胚]料|零部?件|元器件|部件|配件|组件|选材|用料|配料|原辅料|种源|原纸|纱线|钢材/,
  },
  { name: '工艺及装备', words: /工艺|装备|设备|制造|生产|加工|工序|过程/ },
  { name: '检测能力', words: /检[验测]|试验|测试|检查/ },
];
