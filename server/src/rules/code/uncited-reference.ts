/** What stands in the list of normative references is cited in the text. */
import { codeKey, type StandardCode } from '../../../../grammar/standard-code.ts';
import { blockColumn } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { textsOf } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type CodedReference, codeOf, DRAFTING, isWhole, plainKey, referenceIndex, seriesKey } from './citations.ts';

export const uncitedReference: Rule = {
  id: 'uncited-reference',
  category: 'code',
  title: say('清单中的文件应在文中引用', 'What is listed is cited'),
  why: say(
    '“规范性引用文件”列出的是文中规范性引用的文件。正文和附录中没有提及的文件应从清单中删去；起草时参考过的文件列入“参考文献”。',
    'The list holds the documents that the text cites normatively. A document that neither body nor annexes name has to go; what was only consulted belongs to the bibliography.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.1' }],
  covers: ['REF-12'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了电动机的要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n⟦GB/T 4942.1⟧　旋转电机整体结构的防护等级\n\n# 3 要求\n\n标志应符合GB/T 191的规定。\n',
    },
    {
      text: '# 前言\n\n本文件参考了GB/T 4942.1。\n\n# 1 范围\n\n本文件规定了电动机的要求。\n\n# 2 规范性引用文件\n\n⟦GB/T 4942.1⟧　旋转电机整体结构的防护等级\n\n# 3 要求\n\n外观应完好。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 2423（所有部分）　环境试验\n\n# 3 要求\n\n低温试验按GB/T 2423.1的规定进行。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 2423.1　环境试验\n\nGB/T 2423.2　环境试验\n\nGB/T 2423.10　环境试验\n\n# 3 要求\n\n试验按GB/T 2423.1、2423.2和2423.10的规定进行。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 2900.26　电工术语\n\n# 3 术语和定义\n\nGB/T 2900.26界定的术语和定义适用于本文件。\n\n# 4 要求\n\n外观应完好。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 3 要求\n\n| 项目 | 依据 |\n| --- | --- |\n| 标志 | GB/T 191 |\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nITU-T H.264　视频编码（Video coding）\n\n# 3 要求\n\n标志应符合《包装储运图示标志》的规定，视频编码采用H.264。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 3 术语和定义\n\n下列术语和定义适用于本文件。\n',
    },
  ],
  check(context: RuleContext): void {
    if (!isWhole(context.draft)) return;
    const { entries } = referenceIndex(context.facts);
    const cited = citedKeys(context);
    const open = entries.filter((entry) => !keysOf(entry.code).some((key) => cited.has(key)));
    if (open.length === 0) return;
    const forms = citingForms(context.draft.passages);
    for (const entry of open) {
      if (isWritten(entry, forms)) continue;
      context.report({
        at: codeOf(entry),
        message: say(
          `文中未引用“${entry.code.canonical}”：从清单中删去，或移入“参考文献”`,
          `the text does not cite ${entry.code.canonical}: remove it, or move it to the bibliography`,
        ),
      });
    }
  },
};

function citedKeys({ facts }: RuleContext): Set<string> {
  const cited = new Set<string>();
  for (const { code, context } of facts.codes) {
    if (context !== 'text' && context !== 'note' && context !== 'source') continue;
    for (const one of code.dual ? [code, code.dual] : [code]) {
      cited.add(codeKey(one));
      cited.add(plainKey(one));
      cited.add(`${seriesKey(one)} *`);
      // The series without a part may stand for any of them.
      if (one.part === '') cited.add(`${seriesKey(one)} all`);
    }
  }
  return cited;
}

/** Under any of these names a citation would count. */
function keysOf(code: StandardCode): string[] {
  const keys = [codeKey(code), plainKey(code)];
  if (code.allParts) keys.push(`${seriesKey(code)} *`);
  if (code.part !== '') keys.push(`${seriesKey(code)} all`);
  if (code.dual) keys.push(codeKey(code.dual));
  return keys;
}

/** A run of numbers behind a prefix: "GB/T 2423.1、2423.2和2423.10", "GB/T 2828.3/.4", "HG/T 20592～20635". */
const RUN_NUMBER = '\\d[\\d.]{0,12}(?:[—-]\\d{4})?';
const RUN = new RegExp(
  `([A-Z]{2,6}(?:/[TZ])?)[ \u3000]?(${RUN_NUMBER}(?:[ \u3000]?(?:、|，|和|及|或|与|～|~|至|-|/)[ \u3000]?\\.?${RUN_NUMBER}){1,60})`,
  'g',
);
const NAME = /《([^《》]{2,80})》/g;
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]{1,30}/g;

/** Citations of a block in words that no code grammar reads: by name, with a shared prefix, by a number alone. */
interface WrittenForms {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly ranges: readonly { readonly prefix: string; readonly from: number; readonly to: number }[];
  readonly words: ReadonlySet<string>;
}

const writtenForms = blockColumn((block): WrittenForms | undefined => {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const ranges: WrittenForms['ranges'][number][] = [];
  const words = new Set<string>();
  for (const text of textsOf(block)) {
    for (const match of text.matchAll(NAME)) names.add(bare(match[1] as string));
    for (const match of text.matchAll(WORD)) words.add(match[0].replace(/[.-]+$/, ''));
    for (const [, prefix, run] of text.matchAll(RUN) as Iterable<readonly [string, string, string]>) {
      for (const number of run.match(/\.?\d+(?:\.\d+)*/g) ?? []) numbers.add(`${prefix} ${number}`);
      const range = /(\d{2,6})[\d.]*[ \u3000]?(?:～|~|至)[ \u3000]?(\d{2,6})/.exec(run);
      if (range) ranges.push({ prefix, from: Number(range[1]), to: Number(range[2]) });
    }
  }
  return names.size + words.size + numbers.size > 0 ? { names, numbers, ranges, words } : undefined;
});

/** The forms of all blocks where a citation counts. */
function citingForms(passages: readonly Passage[]): WrittenForms[] {
  const forms: WrittenForms[] = [];
  for (const [index, written] of writtenForms(passages).entries()) {
    if (!written) continue;
    const { element } = passages[index] as Passage;
    if (element === 'normative-references' || element === 'bibliography') continue;
    if (element === 'foreword' || element === 'contents' || element === 'cover') continue;
    forms.push(written);
  }
  return forms;
}

function isWritten({ code, title }: CodedReference, forms: readonly WrittenForms[]): boolean {
  const name = bare(title.split(/[（(《》]/).find((piece) => piece !== '') ?? '');
  const { prefix, number, part } = code;
  const whole = `${prefix} ${number}`;
  const partOnly = part === '' ? undefined : `${prefix} .${part}`;
  const foreign = code.scope === 'international' || code.scope === 'foreign';
  const word = foreign ? (code.number.split(' ').at(-1) as string) : undefined;
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { names, numbers, ranges, words } of forms) {
    if (names.has(name) || numbers.has(whole)) return true;
    if (partOnly !== undefined && numbers.has(partOnly)) return true;
    if (word !== undefined && words.has(word)) return true;
    for (const range of ranges) {
      if (range.prefix === prefix) [from, to] = [Math.min(from, range.from), Math.max(to, range.to)];
    }
  }
  return from <= Number(code.series) && Number(code.series) <= to;
}

function bare(name: string): string {
  return name.replace(/[\s\u3000]+/g, '');
}
