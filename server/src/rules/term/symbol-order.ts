/** Symbols and abbreviations stand in the order of the alphabet. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { hasIndex, type ListedSymbol, symbolLists } from './listed.ts';

export const symbolOrder: Rule = {
  id: 'symbol-order',
  category: 'term',
  title: say('符号和缩略语宜按字母顺序列出', 'Symbols and abbreviations in the order of the alphabet'),
  why: say(
    '清单宜以字母顺序列出：大写字母在小写字母之前，无角标的在有角标的之前，希腊字母在拉丁字母之后，其他特殊符号在最后。',
    'The list is in the order of the alphabet: capitals before small letters, letters without index before those with one, Greek behind Latin letters, other signs last.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.8.3' }],
  covers: ['SYM-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 缩略语\n\nAPI：应用程序接口\n\nIP：互联网协议\n\n⟦USB⟧：通用串行总线\n\nPLC：可编程序控制器\n\nURI：统一资源标识符\n',
    },
    { text: '# 4 符号\n\n⟦b⟧：宽度\n\nA：面积\n\na：长度\n' },
    {
      text: '# 4 缩略语\n\n| 缩略语 | 含义 |\n| --- | --- |\n| ⟦URI⟧ | 统一资源标识符 |\n| API | 应用程序接口 |\n| PLC | 可编程序控制器 |\n',
    },
    { text: '# 4 符号\n\n⟦α⟧：角度\n\nA：面积\n\nB：磁感应强度\n' },
  ],
  good: [
    {
      text: '# 4 缩略语\n\nAPI：应用程序接口\n\nDCS：集散控制系统\n\nDDoS：拒绝服务\n\nIaaS：基础设施即服务\n\nICS：工业控制系统\n\nIoT：物联网\n',
    },
    { text: '# 4 符号\n\nA：面积\n\na：长度\n\nB：磁感应强度\n\nb：宽度\n\nα：角度\n\nβ：相位角\n' },
    { text: '# 4 符号\n\n## 4.1 几何量\n\nl：长度\n\nw：宽度\n\n## 4.2 电学量\n\nI：电流\n\nU：电压\n' },
    // Digits and letters: no order is said for abbreviations.
    { text: '# 4 缩略语\n\nHTTP：超文本传输协议\n\nH264：视频编码\n\nIP：互联网协议\n' },
    // Symbols and abbreviations together may be in two groups.
    { text: '# 4 符号和缩略语\n\nU：电压\n\nAPI：应用程序接口\n' },
    // What has an index is not judged.
    { text: '# 4 符号\n\nC<sub>2</sub>：电容\n\nA：面积\n\nC<sub>m</sub>：电容\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { kind, entries, clause } of symbolLists(draft)) {
      // Entries that were not understood may stand between.
      if (kind === 'both' || entries.some(hasIndex) || clause.children.length > 0) continue;
      const wrong = firstOutOfOrder(entries);
      if (!wrong || entries.some((entry) => entry !== wrong && entry.text === wrong.text)) continue;
      report({
        at: wrong.span,
        message: say(
          `“${wrong.text}”不在字母顺序上：清单宜按字母顺序列出`,
          `${wrong.text} is out of order: the list is in the order of the alphabet`,
        ),
      });
    }
  },
};

/** Negative: a before b; 0 where the standard does not tell. */
function compare(a: string, b: string): number {
  const [greekA, greekB] = [/^[\u0391-\u03c9]/.test(a), /^[\u0391-\u03c9]/.test(b)];
  if (greekA !== greekB) return greekA ? 1 : -1;
  // The order of the Greek alphabet is that of Unicode, but nobody looks up by it.
  if (greekA) return 0;
  const [plainA, plainB] = [a, b].map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, '')) as [string, string];
  for (let at = 0; at < Math.min(plainA.length, plainB.length); at++) {
    const [one, other] = [plainA.charAt(at), plainB.charAt(at)];
    if (one === other) continue;
    return /\d/.test(one) || /\d/.test(other) ? 0 : one < other ? -1 : 1;
  }
  if (plainA.length !== plainB.length) return plainA.length - plainB.length;
  return a === b || a.length > 1 ? 0 : a < b ? -1 : 1;
}

/** The first entry that does not belong to the longest run in order; with two entries, the first. Quadratic only in short lists. */
function firstOutOfOrder(entries: readonly ListedSymbol[]): ListedSymbol | undefined {
  const inOrder = entries.every(
    (entry, at) => at === 0 || compare((entries[at - 1] as ListedSymbol).text, entry.text) <= 0,
  );
  if (inOrder || entries.length > MOST) return undefined;
  const lengths: number[] = [];
  for (let at = entries.length - 1; at >= 0; at--) {
    let best = 0;
    for (let next = at + 1; next < entries.length; next++) {
      if (compare((entries[at] as ListedSymbol).text, (entries[next] as ListedSymbol).text) <= 0) {
        best = Math.max(best, lengths[next] as number);
      }
    }
    lengths[at] = best + 1;
  }
  let left = Math.max(...lengths);
  for (const [at, entry] of entries.entries()) {
    if (lengths[at] !== left) return entry;
    left--;
  }
  return undefined;
}

const MOST = 300;
