/** What stands in the list of normative references is cited in the text. */
import { codeKey, type StandardCode } from '../../../../grammar/standard-code.ts';
import { blockColumn, filled, keyedColumn } from '../../draft/columns.ts';
import type { ElementKind, Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { CELL_END, once, wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type CodedReference, codeOf, DRAFTING, plainKey, referenceIndex, seriesKey } from './citations.ts';

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
    if (!isWholeStandard(context.draft)) return;
    const { entries } = referenceIndex(context.facts);
    const cited = citedKeys(context);
    const open = entries.filter((entry) => !keysOf(entry.code).some((key) => cited.has(key)));
    if (open.length === 0) return;
    const forms = citingForms(context.draft.passages, open);
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
    for (const key of keysCited(code)) cited.add(key);
  }
  return cited;
}

/** The names that a citation gives to what it cites. */
const keysCited = once((code: StandardCode): readonly string[] => {
  const keys: string[] = [];
  for (const one of code.dual ? [code, code.dual] : [code]) {
    keys.push(codeKey(one), plainKey(one), `${seriesKey(one)} *`);
    // The series without a part may stand for any of them.
    if (one.part === '') keys.push(`${seriesKey(one)} all`);
  }
  return keys;
});

/** Under any of these names a citation would count. */
const keysOf = once((code: StandardCode): readonly string[] => {
  const keys = [codeKey(code), plainKey(code)];
  if (code.allParts) keys.push(`${seriesKey(code)} *`);
  if (code.part !== '') keys.push(`${seriesKey(code)} all`);
  if (code.dual) keys.push(codeKey(code.dual));
  return keys;
});

/** A run of numbers behind a prefix: "GB/T 2423.1、2423.2和2423.10", "GB/T 2828.3/.4", "HG/T 20592～20635". */
const RUN_NUMBER = '\\d[\\d.]{0,12}(?:[—-]\\d{4})?';
const RUN = new RegExp(
  `([A-Z]{2,6}(?:/[TZ])?)[ \u3000]?(${RUN_NUMBER}(?:[ \u3000]?(?:、|，|和|及|或|与|～|~|至|-|/)[ \u3000]?\\.?${RUN_NUMBER}){1,60})`,
  'g',
);
const NAME = new RegExp(`《([^《》${CELL_END}]{2,80})》`, 'g');
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]{1,30}/g;

/** Citations in words that no code grammar reads: by name, with a shared prefix, by a number alone. */
interface WrittenForms {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
  /** Those of the wanted words that are there. */
  readonly words: ReadonlySet<string>;
}

/** The names in 《》 of a block's texts; undefined where there are none. */
const namesOfBlocks = blockColumn((block) => {
  const names = [...wholeText(block).matchAll(NAME)].map((match) => bare(match[1] as string));
  return names.length > 0 ? names : undefined;
});

interface Run {
  readonly numbers: readonly string[];
  readonly prefix: string;
  readonly range: readonly [from: number, to: number] | undefined;
}

/** The runs of numbers in a block's texts; undefined where there are none. */
const runsOfBlocks = blockColumn((block): readonly Run[] | undefined => {
  const runs = [...wholeText(block).matchAll(RUN)].map((match) => runOf(match[1] as string, match[2] as string));
  return runs.length > 0 ? runs : undefined;
});

function runOf(prefix: string, run: string): Run {
  const numbers = (run.match(/\.?\d+(?:\.\d+)*/g) ?? []).map((number) => `${prefix} ${number}`);
  const range = /(\d{2,6})[\d.]*[ \u3000]?(?:～|~|至)[ \u3000]?(\d{2,6})/.exec(run);
  return { prefix, numbers, range: range ? [Number(range[1]), Number(range[2])] : undefined };
}

/** Those of the wanted words that a block's texts have; undefined where there are none. */
const wordsOfBlocks = keyedColumn(
  (key) => new Set(key.split('\n')),
  (block, wanted): readonly string[] | undefined => {
    const words = [...wholeText(block).matchAll(WORD)].map((match) => match[0].replace(/[.-]+$/, ''));
    const found = words.filter((word) => wanted.has(word));
    return found.length > 0 ? found : undefined;
  },
);

/** The forms of all texts where a citation counts. */
function citingForms(passages: readonly Passage[], entries: readonly CodedReference[]): WrittenForms {
  const names = new Set<string>();
  for (const found of citing(namesOfBlocks(passages), passages)) for (const name of found) names.add(name);
  const numbers = new Set<string>();
  const ranges = new Map<string, readonly [number, number]>();
  for (const runs of citing(runsOfBlocks(passages), passages)) {
    for (const run of runs) {
      for (const number of run.numbers) numbers.add(number);
      if (!run.range) continue;
      const [from, to] = ranges.get(run.prefix) ?? run.range;
      ranges.set(run.prefix, [Math.min(from, run.range[0]), Math.max(to, run.range[1])]);
    }
  }
  const wanted = new Set(entries.flatMap(({ code }) => lastWord(code) ?? []));
  const words = new Set<string>();
  if (wanted.size > 0) {
    const column = wordsOfBlocks(passages, [...wanted].join('\n'));
    for (const found of citing(column, passages)) for (const word of found) words.add(word);
  }
  return { names, numbers, ranges, words };
}

/** What a column has to say of the passages where a citation counts. */
function* citing<Fact>(facts: readonly (Fact | undefined)[], passages: readonly Passage[]): Generator<Fact> {
  for (const index of filled(facts)) {
    if (!SILENT.includes((passages[index] as Passage).element)) yield facts[index] as Fact;
  }
}

const SILENT: readonly ElementKind[] = ['normative-references', 'bibliography', 'foreword', 'contents', 'cover'];

/** The number by which a foreign document may be cited alone: C37.20 of IEEE C37.20. */
function lastWord(code: StandardCode): string | undefined {
  const foreign = code.scope === 'international' || code.scope === 'foreign';
  return foreign ? code.number.split(' ').at(-1) : undefined;
}

function isWritten({ code, title }: CodedReference, { names, numbers, ranges, words }: WrittenForms): boolean {
  if (names.has(bare(title.split(/[（(《》]/).find((piece) => piece !== '') ?? ''))) return true;
  const { prefix, number, part } = code;
  if (numbers.has(`${prefix} ${number}`)) return true;
  if (part !== '' && numbers.has(`${prefix} .${part}`)) return true;
  const [from, to] = ranges.get(prefix) ?? [1, 0];
  if (from <= Number(code.series) && Number(code.series) <= to) return true;
  return words.has(lastWord(code) ?? '');
}

function bare(name: string): string {
  return name.replace(/[\s\u3000]+/g, '');
}
