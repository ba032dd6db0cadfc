/**
 * The chapters that a product standard typically has (GB/T 20001.10—2014, table 1; 质量承诺 and 基本要求 are those of
 * 浙江制造 standards), recognised by their titles, and whether a draft is a product standard at all.
 */
import type { Clause, Draft, FunctionType } from '../draft/draft.ts';
import { squeeze } from '../draft/elements.ts';
import { once } from '../source/per-block.ts';
import { chaptersOf } from './chapters.ts';

export type ProductElement =
  | 'classification' // 分类、标记和编码, 型式与参数, 型号和基本参数
  | 'basic-requirements' // 基本要求, in 浙江制造 standards
  | 'requirements' // 技术要求, 要求
  | 'sampling' // 取样
  | 'test-methods' // 试验方法, 检验方法
  | 'inspection' // 检验规则
  | 'marking' // 标志、标签和随行文件
  | 'packaging' // 包装、运输和贮存
  | 'commitment'; // 质量承诺

/** A chapter that is at least one of them: 标志、包装、运输和贮存 is two. */
export interface ProductChapter {
  readonly clause: Clause;
  /** In the order of `PRODUCT_ELEMENTS`. Never empty. */
  readonly elements: readonly ProductElement[];
}

/** One part of a title, which says one thing: 标志 in 标志、包装、运输和贮存. */
const PARTS: readonly (readonly [ProductElement, RegExp])[] = [
  [
    'classification',
    /^(?:产品)?(?:分类|分级|型式|型号|规格|品种|等级|标记|命名|编码|(?:基本|主要)?参数|型式尺寸|型号命名|结构型式|规格型号|型号规格)(?:命名|编制|方法|代号|代码|尺寸)?$/,
  ],
  ['basic-requirements', /^基本要求$/],
  ['requirements', /^(?:技术|质量|性能|安全|理化|通用技术|产品)?(?:要求|指标|性能)$/],
  ['sampling', /^(?:取样|抽样|采样)(?:方法)?$/],
  ['test-methods', /^(?:试验|检验|检测|测试|测定|测量|分析|检查)方法$|^试验$/],
  ['inspection', /^(?:产品)?(?:检验|验收|检测|检验验收|质量评定)(?:规则|程序)$/],
  ['marking', /^(?:产品)?(?:标志|标识|标签|铭牌|使用说明书?|说明书|随行文件|质量证明书|合格证)$/],
  ['packaging', /^(?:产品)?(?:包装|运输|贮存|储存|贮藏|储藏|贮运|储运|保管|交付|(?:包装|运输|贮存)要求)$/],
  ['commitment', /^(?:产品)?质量(?:与服务|服务)?承诺$|^(?:售后)?服务承诺$/],
];

export const PRODUCT_ELEMENTS: readonly ProductElement[] = PARTS.map(([element]) => element);

/** What joins the parts of a title. */
const JOINT = /[、，,/]|以及|[和及与]/;
/** No title of a chapter is longer; a longer one may be a sentence. */
const LONGEST_TITLE = 40;

/** What a title names, part by part: 标志、包装、运输和贮存 → 标志, 包装, 运输, 贮存. */
export function titleParts(title: string): readonly string[] {
  const name = squeeze(title);
  return name.length > LONGEST_TITLE ? [] : name.split(JOINT).filter((part) => part !== '');
}

/** The typical chapters that a title names; none where half of it names something else: 目标和要求. */
export function productElements(title: string): readonly ProductElement[] {
  const parts = titleParts(title);
  const found = new Set<ProductElement>();
  let known = 0;
  for (const part of parts) {
    const element = PARTS.find(([, pattern]) => pattern.test(part))?.[0];
    if (!element) continue;
    found.add(element);
    known++;
  }
  return known * 2 > parts.length ? PRODUCT_ELEMENTS.filter((element) => found.has(element)) : [];
}

/** In document order. */
export const productChapters: (draft: Draft) => readonly ProductChapter[] = once((draft) => {
  const found: ProductChapter[] = [];
  for (const clause of chaptersOf(draft)) {
    if (clause.element !== 'text') continue;
    const elements = productElements(clause.title);
    if (elements.length > 0) found.push({ clause, elements });
  }
  return found;
});

/** Function types that a standard with the requirements on a product may have. */
const WITH_REQUIREMENTS: readonly (FunctionType | undefined)[] = [undefined, 'specification'];

/**
 * Whether a draft certainly is a product standard: it says so, or has requirements, test methods, and the inspection or
 * the packaging of a product in chapters of their own.
 */
export const isProductStandard: (draft: Draft) => boolean = once((draft) => {
  if (draft.objectType) return draft.objectType === 'product';
  if (!WITH_REQUIREMENTS.includes(draft.functionType)) return false;
  const there = new Set(productChapters(draft).flatMap(({ elements }) => elements));
  return there.has('requirements') && there.has('test-methods') && (there.has('inspection') || there.has('packaging'));
});
