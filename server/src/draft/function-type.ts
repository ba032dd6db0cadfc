/**
 * What a standard does and what it is about: declared in the front matter, else told by the word that its name ends
 * with (GB/T 1.1—2020, table 1).
 */
import type { FunctionType, Metadata, ObjectType, ProfileId } from './draft.ts';

const FUNCTION_NAMES: Readonly<Record<string, FunctionType>> = {
  terminology: 'terminology',
  术语: 'terminology',
  术语标准: 'terminology',
  symbol: 'symbol',
  符号: 'symbol',
  符号标准: 'symbol',
  classification: 'classification',
  分类: 'classification',
  分类标准: 'classification',
  test: 'test',
  试验: 'test',
  试验标准: 'test',
  specification: 'specification',
  规范: 'specification',
  规范标准: 'specification',
  'code-of-practice': 'code-of-practice',
  规程: 'code-of-practice',
  规程标准: 'code-of-practice',
  guidance: 'guidance',
  指南: 'guidance',
  指南标准: 'guidance',
};

const OBJECT_NAMES: Readonly<Record<string, ObjectType>> = {
  product: 'product',
  产品: 'product',
  产品标准: 'product',
  process: 'process',
  过程: 'process',
  过程标准: 'process',
  service: 'service',
  服务: 'service',
  服务标准: 'service',
};

export const FUNCTION_TYPES: readonly FunctionType[] = [
  'terminology',
  'symbol',
  'classification',
  'test',
  'specification',
  'code-of-practice',
  'guidance',
];

export const OBJECT_TYPES: readonly ObjectType[] = ['product', 'process', 'service'];

/** The function type that a name means, or undefined. */
export function functionTypeOf(name: string): FunctionType | undefined {
  return Object.hasOwn(FUNCTION_NAMES, name.trim()) ? FUNCTION_NAMES[name.trim()] : undefined;
}

/** The object type that a name means, or undefined. */
export function objectTypeOf(name: string): ObjectType | undefined {
  return Object.hasOwn(OBJECT_NAMES, name.trim()) ? OBJECT_NAMES[name.trim()] : undefined;
}

/** How the name of a standard ends, without the stage in brackets behind it. */
const ENDINGS: readonly (readonly [RegExp, FunctionType])[] = [
  [/(?:术语|词汇)$/, 'terminology'],
  [/(?:图形符号|符号|标志)$/, 'symbol'],
  [/(?:分类(?:与代码)?|编码(?:规则)?|代码)$/, 'classification'],
  [/(?:试验|检验|检测|测试|测定|测量|分析)方法$|的测定(?:\s.*)?$/, 'test'],
  [/规范$/, 'specification'],
  [/规程$/, 'code-of-practice'],
  [/指南$|指导$/, 'guidance'],
];

/** `declared` is what the front matter says. Silent where the name has no such word, or where it belongs to a code of law. */
export function detectFunctionType(declared: string, { title }: Metadata): FunctionType | undefined {
  const named = functionTypeOf(declared);
  if (named) return named;
  const name = title.replace(/[\s\u3000]*[（(][^（()）]{0,20}稿[）)]$/, '').trim();
  return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}

/** What 浙江制造 standards are about is a product; elsewhere the front matter has to say it. */
export function detectObjectType(declared: string, profile: ProfileId): ObjectType | undefined {
  return objectTypeOf(declared) ?? (profile === 'zhejiang-made' ? 'product' : undefined);
}
