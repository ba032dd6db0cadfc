/** The chapters of a product standard: technical requirements are there, and the others in the usual order. */
import type { Draft } from '../../draft/draft.ts';
import { chaptersOf, isWholeStandard } from '../../facts/chapters.ts';
import {
  isProductStandard,
  PRODUCT_ELEMENTS,
  type ProductChapter,
  productChapters,
} from '../../facts/product-chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { misplaced, nameOf, nameSpan } from './order.ts';

const HEAD = '# 1 范围\n\n# 2 术语和定义\n\n';

export const productElementOrder: Rule = {
  id: 'product-element-order',
  category: 'product',
  title: say('产品标准的各章按通常的次序编排', 'The chapters of a product standard stand in the usual order'),
  why: say(
    '产品标准的技术要素依次为：分类、标记和编码，技术要求，取样，试验方法，检验规则，标志、标签和随行文件，包装、运输和贮存。其中技术要求是必备要素。浙江制造标准的章另有一条规则。',
    'The technical elements of a product standard are, in this order: classification, requirements, sampling, test methods, inspection rules, marking and labels, packaging with transport and storage. Requirements are mandatory. For 浙江制造 standards there is a rule of its own.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '表1' }],
  covers: ['PRD-01'],
  profiles: STANDARDS.filter((profile) => profile !== 'zhejiang-made'),
  bad: [
    { text: `${HEAD}# 3 技术要求\n\n# 4 检验规则\n\n# ⟦5 试验方法⟧\n\n# 6 标志、包装、运输和贮存\n` },
    { text: `${HEAD}# ⟦3 标志和标签⟧\n\n# 4 技术要求\n\n# 5 试验方法\n\n# 6 检验规则\n` },
    { text: `${HEAD}# 3 技术要求\n\n# ⟦4 产品分类⟧\n\n# 5 试验方法\n\n# 6 检验规则\n` },
    // Nothing is required of the product.
    { objectType: 'product', text: `# ⟦1 范围⟧\n\n# 2 分类\n\n# 3 试验方法\n\n# 4 检验规则\n` },
  ],
  good: [
    {
      text: `${HEAD}# 3 分类和标记\n\n# 4 技术要求\n\n# 5 取样\n\n# 6 试验方法\n\n# 7 检验规则\n\n# 8 标志、标签和随行文件\n\n# 9 包装、运输和贮存\n`,
    },
    { text: `${HEAD}# 3 要求\n\n# 4 试验方法\n\n# 5 检验规则\n\n# 6 包装、标志、贮存和运输\n` },
    // Other chapters stand where they like; several elements may be one chapter.
    { text: `${HEAD}# 3 总则\n\n# 4 技术要求和试验方法\n\n# 5 安装\n\n# 6 检验规则\n\n# 7 包装\n\n# 8 标志\n` },
    { text: `${HEAD}# 3 技术要求\n\n# 4 试验方法\n\n# 5 检验规则\n\n# 6 标志和包装\n\n# 7 使用要求\n` },
    { text: `${HEAD}# 3 技术要求\n\n# 4 试验方法\n\n# 5 抽样\n\n# 6 抽样与检验规则\n` },
    // No product, and an excerpt.
    { objectType: 'service', text: `${HEAD}# 3 检验规则\n\n# 4 试验方法\n\n# 5 技术要求\n` },
    { objectType: 'product', text: '# 4 试验方法\n\n# 5 技术要求\n\n# 6 检验规则\n' },
    // Requirements under a title of their own.
    { objectType: 'product', text: '# 1 范围\n\n# 2 电气性能\n\n# 3 机械强度\n\n# 4 试验方法\n' },
  ],
  check({ draft, report }: RuleContext): void {
    if (!isProductStandard(draft) || !isWholeStandard(draft)) return;
    const chapters = productChapters(draft);
    if (lacksRequirements(draft, chapters)) {
      const first = chaptersOf(draft)[0];
      if (first) {
        report({
          at: nameSpan(first),
          message: say(
            '产品标准应有“技术要求”一章，文件中没有',
            'a product standard has technical requirements; this document has none',
          ),
        });
      }
    }
    const ordered = firstOfEach(chapters);
    const wrong = misplaced(ordered, rankOf);
    for (const chapter of wrong) {
      const right = ordered.find((other) => !wrong.includes(other) && rankOf(other) > rankOf(chapter));
      const left = [...ordered].reverse().find((other) => !wrong.includes(other) && rankOf(other) < rankOf(chapter));
      const neighbour = right ?? left;
      if (!neighbour) continue;
      const name = nameOf(chapter.clause);
      const other = nameOf(neighbour.clause);
      report({
        at: nameSpan(chapter.clause),
        message: right
          ? say(`“${name}”通常在“${other}”之前`, `${name} usually stands before ${other}`)
          : say(`“${name}”通常在“${other}”之后`, `${name} usually stands behind ${other}`),
      });
    }
  },
};

/** Of several elements in one chapter the last one; marking and packaging in either order: 包装、标志、贮存和运输. */
function rankOf({ elements }: ProductChapter): number {
  const last = elements.at(-1) ?? 'marking';
  return PRODUCT_ELEMENTS.indexOf(last === 'packaging' ? 'marking' : last);
}

/** The first chapter of each kind, so that there are few. */
function firstOfEach(chapters: readonly ProductChapter[]): ProductChapter[] {
  const ranks = new Set<number>();
  return chapters.filter((chapter) => {
    const rank = rankOf(chapter);
    if (ranks.has(rank) || NO_ORDER.test(chapter.clause.title)) return false;
    ranks.add(rank);
    return true;
  });
}

/** What stands at any place; 抽样 is part of the inspection as well. */
const NO_ORDER = /基本要求|承诺|抽样/;

/** Every chapter is something else for sure: none may hold the requirements under another title. */
function lacksRequirements(draft: Draft, chapters: readonly ProductChapter[]): boolean {
  if (chapters.some(({ elements }) => elements.includes('requirements') || elements.includes('basic-requirements')))
    return false;
  const known = new Set(chapters.map(({ clause }) => clause));
  return chaptersOf(draft).every((chapter) => chapter.element !== 'text' || known.has(chapter));
}
