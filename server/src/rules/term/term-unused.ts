/** A term that is defined is used. */
import { filled, keyedColumn } from '../../draft/columns.ts';
import type { Draft, Passage, Role } from '../../draft/draft.ts';
import { elementOf, isWholeStandard } from '../../facts/chapters.ts';
import type { TermEntry } from '../../facts/terms.ts';
import { wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { certainEntries, DRAFTING, LONGEST_ENGLISH } from './entries.ts';
import { shortForms } from './short-forms.ts';

export const termUnused: Rule = {
  id: 'term-unused',
  category: 'term',
  title: say('界定的术语应在文中使用', 'A term that is defined is used'),
  why: say(
    '界定的术语应在文件中至少使用两次。条目之外没有使用的术语不需要界定：删去条目，或检查文中是否用了别的词。',
    'A defined term is used at least twice in the document. One that is used nowhere needs no definition: remove the entry, or see whether the text uses another word for it.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.7.3.2' }],
  covers: ['TRM-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n## 3.1\n\n⟦感知网关节点设备⟧　sensor layer gateway\n\n汇总数据的装置。\n\n# 4 要求\n\n感知网关节点应隔离。\n',
    },
    // Used once: a hint.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n## 3.1\n\n⟦恒温状态⟧　thermostatic state\n\n水温保持的状态。\n\n注：恒温状态自动进入。\n\n# 4 要求\n\n恒温状态应有指示。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 100　恒温状态的检验\n\n# 3 术语和定义\n\n## 3.1\n\n⟦恒温状态⟧　thermostatic state\n\n水温保持的状态。\n\n# 4 要求\n\n外观应完好。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n## 3.1\n\n恒温状态　thermostatic state\n\n水温保持的状态。\n\n# 4 要求\n\n恒温状态应有指示，恒温 状态应稳定。\n',
    },
    // By its abbreviation, its symbol, its English name; as part of another term.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n## 3.1\n\n设计运行范围　operational design domain；ODD\n\n外部条件。\n\n## 3.2\n\n最低车速　minimum speed; *V*min\n\n最低的车速。\n\n## 3.3\n\n云计算平台/系统　cloud computing platform/system\n\n软件的集合。\n\n# 4 要求\n\nODD应标明，ODD应记录，*V*min和*V*min应显示，云计算平台和云计算平台应备份。\n',
    },
    // By a short form.
    {
      text: '# 1 范围\n\n本文件规定了养老服务机构（以下简称“机构”）的要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n## 3.1\n\n养老服务机构　elderly care institution\n\n提供照料的机构。\n\n## 3.2\n\n辅助驾驶系统　assistance system\n\n辅助驾驶的系统。\n\n注：简称为“系统”。\n\n# 4 要求\n\n机构和系统应合格。\n',
    },
    // Terms for the other parts of the series.
    {
      text: '# 1 范围\n\n本文件界定了术语。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n下列术语和定义适用于GB/T 100的所有部分。\n\n## 3.1\n\n恒温状态　thermostatic state\n\n水温保持的状态。\n\n# 4 要求\n\n外观应完好。\n',
    },
    // An excerpt; a standard on terminology.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温状态　thermostatic state\n\n水温保持的状态。\n\n# 4 要求\n\n外观应完好。\n',
    },
    {
      text: '# 1 范围\n\n本文件界定了术语。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n## 3.1\n\n恒温状态　thermostatic state\n\n水温保持的状态。\n\n# 4 分类\n\n分为两类。\n',
      functionType: 'terminology',
    },
  ],
  check({ draft, report }: RuleContext): void {
    if (draft.functionType === 'terminology' || !isWholeStandard(draft) || isForOthers(draft)) return;
    const entries = certainEntries(draft).filter((entry) => !hasShortForm(entry, draft));
    if (entries.length === 0 || entries.length > MOST) return;
    const counts = countUses(entries, draft);
    for (const entry of entries) {
      const [term] = entry.names;
      const count = counts.get(entry) ?? 0;
      if (!term || count >= ENOUGH) continue;
      report({
        at: term.span,
        message:
          count === 0
            ? say(
                `术语“${term.text}”在条目之外没有使用：删去该条目，或检查文中是否用了别的词`,
                `${term.text} is used nowhere: remove the entry, or see whether the text uses another word`,
              )
            : say(
                `术语“${term.text}”在条目之外只使用了一次，界定的术语应至少使用两次`,
                `${term.text} is used once; a defined term is used at least twice`,
              ),
        ...(count === 1 && { severity: 'info' as const }),
      });
    }
  },
};

/** Who defines more terms writes a vocabulary; each of them is looked for in the whole text. */
const MOST = 300;

/** Whether the terms are those of a whole series. */
function isForOthers(draft: Draft): boolean {
  const chapter = elementOf(draft, 'terms');
  if (!chapter) return true;
  const intro = draft.passages[chapter.first + 1]?.block.text.slice(0, 400) ?? '';
  return /部分|系列/.test(intro);
}

/** Whether the text may name the concept by a short form, which a note of the entry or （以下简称…） gives. */
function hasShortForm({ names, behind }: TermEntry, draft: Draft): boolean {
  if (behind.some(({ block }) => /简称|缩写|[又也亦]称/.test(block.text.slice(0, LONGEST_NOTE)))) return true;
  return shortForms(draft).some(({ bracket: { passage, start } }) => {
    const before = squeeze(passage.block.text.slice(Math.max(0, start - LONGEST_NAME), start));
    return names.some(({ text }) => before.endsWith(squeeze(text)));
  });
}

const LONGEST_NOTE = 400;
const LONGEST_NAME = 60;

/** What names a concept, in the text without its spaces: its names, its English equivalents, the halves of 平台/系统. */
function needlesOf(line: string): readonly string[] {
  const [english = '', ...names] = line.split('\t');
  const needles = new Set<string>();
  for (const text of names) {
    const name = squeeze(text);
    needles.add(name);
    needles.add(name.replace(/[（(〈<][^（）()〈〉<>]*[）)〉>]/g, ''));
    for (const half of name.split(/[/／]/)) if (half.length > 2) needles.add(half);
  }
  for (const part of english.split(/[；;，,（）()]/)) if (squeeze(part).length > 1) needles.add(squeeze(part));
  return [...needles].filter((needle) => needle !== '');
}

const NO_USE: ReadonlySet<Role> = new Set(['contents', 'cover', 'layout', 'comment', 'reference', 'bibliography']);

/** A term is used at least so often. */
const ENOUGH = 2;

/** How often each entry is named beyond itself, until all are named often enough: generously, also inside of longer words. */
function countUses(entries: readonly TermEntry[], draft: Draft): ReadonlyMap<TermEntry, number> {
  const column = countColumn(draft.passages, keyOf(entries));
  const counts = new Map<TermEntry, number>();
  let open = entries.length;
  for (const position of filled(column)) {
    const passage = draft.passages[position] as Passage;
    if (NO_USE.has(passage.role)) continue;
    for (const [at, count] of column[position] as Counts) {
      const entry = entries[at] as TermEntry;
      if (isOwn(passage, entry)) continue;
      const before = counts.get(entry) ?? 0;
      counts.set(entry, before + count);
      if (before < ENOUGH && before + count >= ENOUGH) open--;
    }
    if (open === 0) break;
  }
  return counts;
}

function isOwn({ index }: Passage, { clause }: TermEntry): boolean {
  return index >= clause.first && index < clause.end;
}

interface Needle {
  readonly needle: string;
  /** The position of the entry. */
  readonly at: number;
}

/** The names and the English equivalents of the entries, each entry on a line. */
function keyOf(entries: readonly TermEntry[]): string {
  const lines = entries.map(({ names, line, englishStart }) => {
    const english = line.block.text.slice(englishStart, englishStart + LONGEST_ENGLISH);
    return [english, ...names.map(({ text }) => text)].map((text) => text.replace(/\s/g, ' ')).join('\t');
  });
  return lines.join('\n');
}

/** The needles by their first character. */
function needleIndex(key: string): ReadonlyMap<string, readonly Needle[]> {
  const byFirst = new Map<string, Needle[]>();
  for (const [at, line] of key.split('\n').entries()) {
    for (const needle of needlesOf(line)) {
      const known = byFirst.get(needle.charAt(0));
      if (known) known.push({ needle, at });
      else byFirst.set(needle.charAt(0), [{ needle, at }]);
    }
  }
  return byFirst;
}

/** Positions of entries with how often a block names them; only those that it names. */
type Counts = readonly (readonly [number, number])[];

const countColumn = keyedColumn(needleIndex, (block, byFirst): Counts | undefined => {
  const text = squeeze(wholeText(block));
  const found = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    let last = -1;
    // The needles of one entry stand together: two of them at one place are one use.
    for (const { needle, at } of byFirst.get(text.charAt(index)) ?? NO_NEEDLES) {
      if (at === last || !text.startsWith(needle, index)) continue;
      found.set(at, (found.get(at) ?? 0) + 1);
      last = at;
    }
  }
  return found.size > 0 ? [...found] : undefined;
});

const NO_NEEDLES: readonly Needle[] = [];

function squeeze(text: string): string {
  return text.replace(/[\s\u3000*_$\\{}^]+/g, '');
}
