/**
 * remark, set up for drafts: CommonMark with GFM, formulas and front matter.
 *
 * Switched off is what a draft means otherwise: an indented paragraph is a paragraph, `---` below a line is a rule,
 * `[1]` is a bibliography entry and no link, addresses and boxes are text. Bold type ends behind Chinese punctuation.
 */
import type { Root } from 'mdast';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { ConstructRecord } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { starsBesideChinese } from './markdown-emphasis.ts';

const DISABLED = [
  'codeIndented',
  'setextUnderline',
  'definition',
  'tasklistCheck',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];

const PROCESSOR = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkFrontmatter, [
    { type: 'yaml', marker: '-' },
    { type: 'yaml', fence: { open: '---', close: '...' } },
  ])
  .use(asDraftsMeanIt)
  .freeze();

/** Parses Markdown; places are offsets in UTF-16 code units. */
export function parseMarkdown(text: string): Root {
  return PROCESSOR.parse(text);
}

function asDraftsMeanIt(this: Processor): void {
  const data = this.data();
  const disable = { disable: { null: DISABLED } };
  // Put together once: the parser would do it again for every chunk. Literal addresses begin at any letter, and would
  // make up most of it.
  const extension = combineExtensions([...(data.micromarkExtensions ?? []), disable]);
  data.micromarkExtensions = [{ ...extension, text: { ...enabled(extension.text ?? {}), 42: starsBesideChinese } }];
  // A transform would make links of addresses, without places in the source.
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.map((each) => ({ ...each, transforms: [] }));
}

/** The constructs that are not switched off. */
function enabled(constructs: ConstructRecord): ConstructRecord {
  const left: ConstructRecord = {};
  for (const [code, found] of Object.entries(constructs)) {
    const rest = [found ?? []].flat().filter(({ name }) => !DISABLED.includes(name ?? ''));
    if (rest.length > 0) left[code] = rest;
  }
  return left;
}
