/** The scope of a product standard lists its chapters, in their order. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { chaptersOf, isWholeStandard } from '../../facts/chapters.ts';
import {
  isProductStandard,
  type ProductElement,
  productChapters,
  productElements,
  titleParts,
} from '../../facts/product-chapters.ts';
import { type Aspect, chapterOf, isAspect, type ScopeAspects, scopeAspects } from '../../facts/scope-aspects.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { misplaced, nameOf } from './order.ts';

const CHAPTERS = '# 2 分类\n\n# 3 技术要求\n\n# 4 试验方法\n\n# 5 检验规则\n\n# 6 标志、包装、运输和贮存\n';

export const scopeAspectsRule: Rule = {
  id: 'scope-aspects',
  category: 'product',
  title: say('产品标准的范围按次序列出各章', 'The scope of a product standard lists its chapters in their order'),
  why: say(
    '产品标准的范围逐项写出文件的内容，与章的标题和次序一致。章增删、改名或换位以后，范围常常忘了跟着改。“规定了……，描述了……”分开列出的，只在各自之内比较次序。',
    'The scope of a product standard names what the document contains, as the titles of the chapters do, and in their order. It is often left as it was when chapters are put in or moved. Where it lists some behind 规定了 and others behind 描述了, the order is compared within each.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.3.1' }],
  covers: ['PRD-02', 'SCP-07', 'ZZB-09'],
  profiles: STANDARDS,
  bad: [
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶的分类、试验方法、⟦技术要求⟧、检验规则、标志、包装、运输和贮存。\n\n${CHAPTERS}`,
    },
    {
      objectType: 'product',
      text: `# 1 范围\n\n⟦本文件规定了水壶的分类、技术要求、试验方法、标志、包装、运输和贮存⟧。\n\n${CHAPTERS}`,
    },
    // No chapter for it.
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶的分类、技术要求、试验方法、检验规则、标志、包装、运输、贮存和⟦质量承诺⟧。\n\n${CHAPTERS}`,
    },
    {
      profile: 'zhejiang-made',
      text: `# 1 范围\n\n⟦本文件规定了水壶的分类、技术要求、试验方法、检验规则、标志、包装、运输和贮存⟧。\n\n${CHAPTERS}\n# 7 质量承诺\n`,
    },
  ],
  good: [
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶（以下简称“壶”）的分类、技术要求、试验方法、检验规则、标志、包装、运输和贮存。\n\n${CHAPTERS}`,
    },
    // By verbs, as the 2020 edition has it.
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶的分类、技术要求、检验规则以及标志、包装、运输和贮存的要求，描述了相应的试验方法。\n\n${CHAPTERS}`,
    },
    // Looser words for the same chapters, and an open list.
    {
      objectType: 'product',
      text: `# 1 范围\n\n本标准规定了水壶的产品型号、要求、检验方法、检验规则及标识、贮存。\n\n${CHAPTERS}`,
    },
    { objectType: 'product', text: `# 1 范围\n\n本文件规定了水壶的分类、技术要求、试验方法等内容。\n\n${CHAPTERS}` },
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶的分类、技术要求、检验规则、标志和贮存。本文件描述了试验方法。\n\n${CHAPTERS}`,
    },
    // The product's own name has such words.
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了包装与运输机械的分类、技术要求、试验方法、检验规则、标志、包装、运输和贮存。\n\n${CHAPTERS}`,
    },
    // A subclause or an annex has what no chapter has.
    {
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶的分类、技术要求、试验方法、检验规则、标志、包装、运输、贮存和抽样。\n\n${CHAPTERS}\n# 附录A（规范性）抽样方案\n`,
    },
    // No list of chapters at all; no product.
    { objectType: 'product', text: `# 1 范围\n\n本文件规定了水壶的通用要求。\n\n${CHAPTERS}` },
    { objectType: 'service', text: `# 1 范围\n\n本文件规定了水壶的技术要求、分类。\n\n${CHAPTERS}` },
  ],
  check({ draft, profile, report }: RuleContext): void {
    if (!isProductStandard(draft) || !isWholeStandard(draft)) return;
    const scope = scopeAspects(draft);
    if (!scope) return;
    const { passage } = scope;
    const chapters = chaptersOf(draft).filter(({ element }) => element === 'text' || element === 'terms');
    const { unlisted, moved } = compareScope(scope, chapters);
    const required = unlisted.filter((chapter) => isRequired(chapter, profile === 'zhejiang-made'));
    if (required.length > 0) {
      report({
        at: span(passage, scope.start, scope.end),
        message: say(`范围没有列出${namesOf(required)}`, `the scope does not list ${namesOf(required)}`),
      });
    }
    for (const { aspect, chapter } of moved) {
      report({
        at: span(passage, aspect.start, aspect.end),
        message: say(
          `范围中“${aspect.text}”的次序与章的次序不一致：对应的是“${nameOf(chapter)}”`,
          `${aspect.text} stands in another order than its chapter ${nameOf(chapter)}`,
        ),
      });
    }
    if (moved.length > 0 || chapters.length < 3) return;
    for (const { text, start, end, name } of scope.aspects) {
      if (name || !NAMED.test(text) || isTitled(text, draft)) continue;
      report({
        at: span(passage, start, end),
        message: say(`范围列出了“${text}”，文件中没有这样的章`, `the scope lists ${text}, which no chapter deals with`),
      });
    }
  },
};

/** The typical chapters; in a 浙江制造 standard all. Terms are not always listed. */
function isRequired({ element, title }: Clause, all: boolean): boolean {
  return element === 'text' && (all || productElements(title).length > 0);
}

/** Aspects that certainly are chapters of a product standard. */
const NAMED =
  /^(?:产品)?(?:分类|取样|抽样|试验方法|检验方法|检验规则|标志|标识|标签|包装|运输|贮存|储存|质量承诺|基本要求)$/;

/** Whether any title of the draft has the aspect, or says the same with another word. */
function isTitled(aspect: string, draft: Draft): boolean {
  const [element] = productElements(aspect);
  const word = aspect.replace(/^产品/, '');
  if (productChapters(draft).some(({ elements }) => element !== undefined && elements.includes(element))) return true;
  return draft.clauses.some(({ title }) => squeeze(title).includes(word));
}

interface ScopeMismatch {
  /** Chapters that no aspect is. */
  readonly unlisted: readonly Clause[];
  /** Aspects that stand in another order than their chapters, with the chapter of each. */
  readonly moved: readonly { readonly aspect: Aspect; readonly chapter: Clause }[];
}

/** Looser words for the typical chapters: the scope says 要求 where the chapter is called 技术要求. */
const LOOSE: Readonly<Record<ProductElement, RegExp>> = {
  classification: /分类|分级|等级|型[式号]|规格|参数|标记|命名|编码|品种|尺寸|代号|结构/,
  'basic-requirements': /基本要求/,
  requirements: /(?<!基本|包装|标志)(?:要求|指标|性能)/,
  sampling: /[取抽采]样/,
  'test-methods': /方法|试验|检测|测试/,
  inspection: /规则|检验|验收/,
  marking: /标[志识签记]|说明|文件|铭牌|合格证/,
  packaging: /包装|运输|[贮储]|交付/,
  commitment: /承诺|服务/,
};

/** Compares the list with the chapters, all of which the list should have. */
function compareScope({ aspects, open }: ScopeAspects, chapters: readonly Clause[]): ScopeMismatch {
  const found: { aspect: Aspect; chapter: Clause; rank: number }[] = [];
  for (const aspect of aspects) {
    const chapter = aspect.name ? undefined : chapterOf(aspect, chapters);
    if (chapter) found.push({ aspect, chapter, rank: chapters.indexOf(chapter) });
  }
  // A scope that does not list chapters at all speaks in another way.
  if (new Set(found.map(({ rank }) => rank)).size < 2) return { unlisted: [], moved: [] };
  const verbs = new Set(found.map(({ aspect }) => aspect.verb));
  const moved = [...verbs].flatMap((verb) =>
    misplaced(
      found.filter(({ aspect }) => aspect.verb === verb),
      ({ rank }) => rank,
    ),
  );
  return { unlisted: open ? [] : chapters.filter((chapter) => !isListed(chapter, aspects)), moved };
}

function isListed({ title }: Clause, aspects: readonly Aspect[]): boolean {
  const parts = titleParts(title);
  const loose = productElements(title).map((element) => LOOSE[element]);
  return aspects.some(
    (aspect) => parts.some((part) => isAspect(aspect, part)) || loose.some((words) => words.test(aspect.text)),
  );
}

/** “8　检验规则”“9　质量承诺” */
function namesOf(chapters: readonly Clause[]): string {
  return chapters.map((chapter) => `“${nameOf(chapter)}”`).join('');
}
