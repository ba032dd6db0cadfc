/** An abbreviation stands for what its entry says. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { termsOf } from '../../facts/terms.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { symbolLists } from './listed.ts';

export const abbreviationMeaning: Rule = {
  id: 'abbreviation-meaning',
  category: 'term',
  title: say('缩略语的中文应前后一致', 'An abbreviation has one meaning'),
  why: say(
    '同一个概念宜使用同一个术语。文中对缩略语的解释与清单或术语条目中的不同，读者会以为是两个概念；统一为一种说法。',
    'One concept is named by one term. Where the text explains an abbreviation otherwise than its list or entry readers take it for another concept: use one wording.',
  ),
  severity: 'info',
  basis: [
    { document: DRAFTING, clause: '5.4.1' },
    { document: DRAFTING, clause: '9.4.3.3' },
  ],
  covers: [],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 缩略语\n\nNVR：网络硬盘录像机（Network Video Recorder）\n\n# 5 要求\n\n网络视频录像机（⟦NVR⟧）应注册。\n',
    },
    {
      text: '# 4 缩略语\n\nDCS——集散控制系统\n\n# 5 要求\n\n包括分布式控制系统(⟦DCS⟧, distributed control system)。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n设计运行范围　operational design domain；ODD\n\n外部条件。\n\n# 4 要求\n\n设计运行域（⟦ODD⟧）应标明。\n',
    },
  ],
  good: [
    {
      text: '# 4 缩略语\n\nNVR：网络硬盘录像机（Network Video Recorder）\n\n# 5 要求\n\n每台网络硬盘录像机（NVR）应注册，录像机（NVR）应接地。\n',
    },
    // What the brackets hold is an example, a code or something else that has nothing in common.
    {
      text: '# 4 缩略语\n\nID：标识\n\nIP：互联网协议/因特网协议\n\nUA：用户代理\n\n# 5 要求\n\n设备编码（ID）应唯一，因特网协议（IP）应支持，服务器（如UA）可选，网关（SIP UA）可选。\n',
    },
    { text: '# 4 缩略语\n\nNVR：网络硬盘录像机\n\n# 5 要求\n\n不写“网络视频录像机（NVR）”。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const meanings = meaningsOf(draft);
    if (meanings.size === 0) return;
    const column = explainedColumn(draft.passages);
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (SILENT.has(passage.element)) continue;
      for (const { abbreviation, start, before } of column[index] as readonly Explained[]) {
        const meaning = meanings.get(abbreviation);
        if (!meaning || meaning.span.passage === passage || !meaning.words.every((word) => differs(before, word)))
          continue;
        const [word] = meaning.words;
        report({
          at: span(passage, start, start + abbreviation.length),
          message: say(
            `“${abbreviation}”在别处解释为“${word}”：宜统一为一种说法`,
            `${abbreviation} is explained as ${word} elsewhere: use one wording`,
          ),
          related: [{ at: meaning.span, message: say('缩略语的解释', 'where it is explained') }],
        });
      }
    }
  },
};

const SILENT: ReadonlySet<string> = new Set(['bibliography', 'normative-references', 'cover', 'contents', 'foreword']);

interface Meaning {
  readonly span: Span;
  /** Any of them may stand in front of the abbreviation. Never empty. */
  readonly words: readonly string[];
}

/** From the lists and from the entries of terms; the first one where there are two. */
function meaningsOf(draft: Draft): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { entries } of symbolLists(draft)) {
    for (const { text, span: at, explanation } of entries) {
      const words = (/^[\u3400-\u9fffA-Za-z0-9/、，\s]*[\u3400-\u9fff]/.exec(explanation)?.[0] ?? '')
        .split(/[/、，]/)
        .map((word) => word.replace(/\s+/g, ''))
        .filter((word) => word.length > 2);
      if (words.length > 0 && text.length > 1 && !meanings.has(text)) meanings.set(text, { span: at, words });
    }
  }
  for (const { names } of termsOf(draft).entries) {
    const words = names.filter(({ kind }) => kind !== 'abbreviation').map(({ text }) => text.replace(/\s+/g, ''));
    for (const { kind, text, span: at } of names) {
      if (kind === 'abbreviation' && words.length > 0 && !meanings.has(text)) meanings.set(text, { span: at, words });
    }
  }
  return meanings;
}

/**
 * Whether the words in front of an abbreviation name what `word` names, but otherwise: half of its characters stand
 * there, and neither ends with the other.
 */
function differs(before: string, word: string): boolean {
  if (before.endsWith(word)) return false;
  // 录像机（NVR）for 网络硬盘录像机: shorter, not other.
  let same = 0;
  while (same < word.length && before.charAt(before.length - 1 - same) === word.charAt(word.length - 1 - same)) same++;
  if (!/[\u3400-\u9fff]/.test(before.charAt(before.length - 1 - same))) return false;
  const tail = before.slice(-word.length - 1);
  const shared = [...word].filter((character) => tail.includes(character)).length;
  return shared >= word.length / 2 && shared >= 2;
}

interface Explained {
  readonly abbreviation: string;
  readonly start: number;
  /** The Chinese in front of the bracket, without its gaps. */
  readonly before: string;
}

const EXPLAINED = /[（(]([A-Z][A-Za-z0-9/-]{1,12})(?:[，,；;][^（）()]{0,60})?[）)]/g;

const explainedColumn = blockColumn(({ text, rows }: Block): readonly Explained[] | undefined => {
  if (rows.length > 0) return undefined;
  const found: Explained[] = [];
  for (const { 1: abbreviation = '', index } of text.matchAll(EXPLAINED)) {
    const before = text.slice(Math.max(0, index - 30), index).replace(/[\s\u3000]+/g, '');
    if (/[\u3400-\u9fff]{2}$/.test(before) && !isQuoted(text, index))
      found.push({ abbreviation, start: index + 1, before });
  }
  return found.length > 0 ? found : undefined;
});
