/** Listed abbreviations are used. */
import { filled, keyedColumn } from '../../draft/columns.ts';
import type { Draft, Passage, Role } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { hasIndex, type ListedSymbol, type SymbolList, symbolLists } from './listed.ts';

export const abbreviationUnused: Rule = {
  id: 'abbreviation-unused',
  category: 'term',
  title: say('列出的缩略语应在文中使用', 'Listed abbreviations are used'),
  why: say(
    '清单给出文件中使用的、为理解文件所必需的缩略语。文中没有使用的应从清单中删去。',
    'The list explains the abbreviations that the document uses. One that the text does not use has to go.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.8.1' }],
  covers: ['SYM-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 缩略语\n\nAPI：应用程序接口\n\n⟦PLC⟧：可编程序控制器\n\n# 4 要求\n\nAPI应公开，PLCOPEN除外。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 15969.1　PLC　通用信息\n\n# 3 缩略语\n\n| 缩略语 | 含义 |\n| --- | --- |\n| API | 应用程序接口 |\n| ⟦PLC⟧ | 可编程序控制器 |\n\n# 4 要求\n\nAPI应公开。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 缩略语\n\nAPI：应用程序接口\n\nIP：互联网协议\n\nPLC：可编程序控制器\n\n# 4 要求\n\nAPI应公开，IPv6地址应唯一。\n\n![](plc.png)\n\n图1　PLC的接线\n',
    },
    // In the explanation of another, in a formula, in code.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 缩略语\n\nCOP：性能系数\n\nSDK：软件开发工具包\n\nUA：用户代理\n\nUAC：UA客户端\n\n# 4 要求\n\nUAC应注册。\n\n$$COP = Q / W$$\n\n```\nSDK.init()\n```\n',
    },
    // Symbols with an index, which a formula writes in its own way.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 符号和缩略语\n\n*T*<sub>1</sub>——初温；\n\n*U*<sub>AB</sub>——电压；\n\n# 4 要求\n\n外观应完好。\n',
    },
    // A single letter; an excerpt.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 符号\n\nU：电压\n\n# 4 要求\n\n外观应完好。\n',
    },
    { text: '# 4 缩略语\n\nPLC：可编程序控制器\n\n# 5 要求\n\n外观应完好。\n' },
    // For the other parts of the series.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 缩略语\n\n下列缩略语适用于本文件的所有部分。\n\nPLC：可编程序控制器\n\n# 4 要求\n\n外观应完好。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    if (!isWholeStandard(draft)) return;
    const lists = symbolLists(draft).filter(({ kind }) => kind !== 'symbols');
    if (lists.length === 0) return;
    const key = lists.flatMap((list) => abbreviationsOf(list).map(({ text }) => text)).join('\n');
    for (const list of lists) {
      const intro = draft.passages[list.clause.first + 1]?.block.text.slice(0, 200) ?? '';
      const listed = abbreviationsOf(list);
      if (listed.length === 0 || /部分|系列/.test(intro)) continue;
      const used = usedOf(listed, list, draft, key);
      for (const { text, span } of listed) {
        if (used.has(text)) continue;
        report({
          at: span,
          message: say(
            `文中没有使用“${text}”：从清单中删去`,
            `${text} is not used in the text: remove it from the list`,
          ),
        });
      }
    }
  },
};

/** No list is longer; each entry is looked for among all words. */
const MOST = 300;

/** Two capitals at least: what has fewer may be a symbol with its index, which formulas write in other ways. */
const ABBREVIATION = /^(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z0-9/+-]+$/;

const NO_USE: ReadonlySet<Role> = new Set(['contents', 'cover', 'layout', 'comment', 'reference', 'bibliography']);

function abbreviationsOf({ entries }: SymbolList): readonly ListedSymbol[] {
  return entries.filter((entry) => ABBREVIATION.test(entry.text) && !hasIndex(entry)).slice(0, MOST);
}

/** `key` has all listed texts of the draft. */
function usedOf(
  listed: readonly ListedSymbol[],
  { clause }: SymbolList,
  draft: Draft,
  key: string,
): ReadonlySet<string> {
  const used = new Set<string>();
  const column = useColumn(draft.passages, key);
  for (const index of filled(column)) {
    const passage = draft.passages[index] as Passage;
    if (NO_USE.has(passage.role)) continue;
    const isOwn = index >= clause.first && index < clause.end;
    if (!isOwn) for (const text of column[index] as readonly string[]) used.add(text);
  }
  const open = listed.filter(({ text }) => !used.has(text));
  // In the list itself only what explains another entry counts.
  const words = new Set<string>();
  if (open.length > 0) {
    for (const { text, explanation } of listed) {
      for (const word of latinWords(explanation)) if (!names(word, text)) words.add(word);
    }
  }
  for (const { text } of open) if ([...words].some((word) => names(word, text))) used.add(text);
  return used;
}

/** IPv6 and IPs are made of IP, URIS is not made of URI. */
function names(word: string, name: string): boolean {
  for (let at = word.indexOf(name); at >= 0; at = word.indexOf(name, at + 1)) {
    if (!/[A-Za-z]/.test(word.charAt(at - 1)) && !/[A-Z]/.test(word.charAt(at + name.length))) return true;
  }
  return false;
}

/** The listed texts that the words of a block use. */
const useColumn = keyedColumn(
  (key) => ({ listed: [...new Set(key.split('\n'))], byWord: new Map<string, readonly string[]>() }),
  (block, { listed, byWord }): readonly string[] | undefined => {
    const used = new Set<string>();
    for (const word of latinWords(wholeText(block))) {
      let texts = byWord.get(word);
      if (!texts) {
        texts = listed.filter((text) => names(word, text));
        byWord.set(word, texts);
      }
      for (const text of texts) used.add(text);
    }
    return used.size > 0 ? [...used] : undefined;
  },
);

/** The words in Latin letters. */
function latinWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z][A-Za-z0-9/+-]+/g));
}
