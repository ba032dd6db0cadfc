/** The list of references has its order: by issuer, then by code and number. */
import type { Draft } from '../../draft/draft.ts';
import { placeOf } from '../../facts/place.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';
import { type CodedReference, codedEntries, codeOf, DRAFTING } from './citations.ts';
import { compareRanks, displaced, type IsoOrder, type Rank, rankOf } from './order.ts';

export const referenceOrder: Rule = {
  id: 'reference-order',
  category: 'code',
  title: say('引用文件的排列顺序', 'The order of the normative references'),
  why: say(
    '引用文件依次为：国家标准化文件，行业标准化文件，本行政区域的地方标准化文件，团体标准化文件，ISO、ISO/IEC或IEC标准化文件，其他机构或组织的标准化文件，其他文献。国家标准、ISO或IEC标准按顺序号排列；行业、地方、团体及其他国际标准化文件先按文件代号的字母顺序，再按顺序号排列。',
    'National documents come first, then those of industries, the own region, associations, ISO and IEC, other organisations, other literature. National, ISO and IEC documents are ordered by number, the others by code and number.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.3.2' }],
  covers: ['REF-08', 'REF-09'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\n⟦GB/T 2423.10⟧　振动\n\nGB/T 2423.2　高温\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 2423.2　高温\n\nGB/T 2423.10　振动\n',
    },
    {
      text: '# 2 规范性引用文件\n\n⟦JB/T 8896⟧　工业机器人\n\nGB/T 191　包装\n\nGB/T 755　电机\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装\n\nGB/T 755　电机\n\nJB/T 8896　工业机器人\n',
    },
    {
      text: '# 2 规范性引用文件\n\n- GB/T 191　包装\n- ⟦JB/T 8896⟧　机器人\n- DL/T 645　电能表\n- ISO 780　包装（Packaging）\n',
      fixed:
        '# 2 规范性引用文件\n\n- GB/T 191　包装\n- DL/T 645　电能表\n- JB/T 8896　机器人\n- ISO 780　包装（Packaging）\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装\n\n⟦ISO 780⟧　包装（Packaging）\n\nT/ZZB 1064　电机\n\nJJG 1　直尺\n',
    },
  ],
  good: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 755—2008　电机\n\nGB/T 2423（所有部分）　环境试验\n\nGB/T 2423.2　高温\n\nGB/T 2423.10　振动\n\nGB 25958　能效\n\nDL/T 645　电能表\n\nJB/T 8896　机器人\n\nT/CAS 115　保险杠\n\nISO 780　包装（Packaging）\n\nIEC 60034-1　电机（Machines）\n\nITU-T G.711　编码（Coding）\n',
    },
    {
      text: '# 2 规范性引用文件\n\nISO 9000　质量（Quality）\n\nISO/IEC 646　字符（Characters）\n\nIEC 60034-1　电机（Machines）\n\nITU-T G.711　编码（Coding）\n\nIETF RFC 3261　会话（Session）\n',
    },
    { text: '# 2 规范性引用文件\n\nISO/IEC 646　字符（Characters）\n\nISO 9000　质量（Quality）\n' },
    {
      text: '# 2 规范性引用文件\n\nGB/T 7345—2008　电机\n\nGB/T 7345—1994　电机\n\nJJF 1001　术语\n\nGB/T 7346　电机\n',
    },
    { text: '# 参考文献\n\n[1] JB/T 8896　机器人\n\n[2] GB/T 191　包装\n' },
  ],
  check(context: RuleContext): void {
    const entries = codedEntries(context.draft);
    const best = bestOrder(entries);
    const first = best.wrong[0];
    if (first === undefined) return;
    context.report(reportOf(first, best, entries, context.draft));
  },
};

export interface Ranked {
  readonly entry: CodedReference;
  readonly rank: Rank;
}

export interface Order {
  readonly ranked: readonly Ranked[];
  /** The fewest entries that have to move. */
  readonly wrong: readonly Ranked[];
}

/** In whichever of the accepted orders fewer entries stand wrong. */
export function bestOrder(entries: readonly CodedReference[]): Order {
  const orders = (['mixed', 'apart'] as const).map((iso) => orderOf(entries, iso));
  return orders.reduce((one, other) => (other.wrong.length < one.wrong.length ? other : one));
}

function orderOf(entries: readonly CodedReference[], iso: IsoOrder): Order {
  const issuers = new Map<string, number>();
  for (const { code } of entries) if (!issuers.has(code.prefix)) issuers.set(code.prefix, issuers.size);
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry.code, iso, issuers);
    return rank ? [{ entry, rank }] : [];
  });
  const wrong = displaced(ranked, (a, b) => compareRanks(a.rank, b.rank)).map((at) => ranked[at] as Ranked);
  return { ranked, wrong };
}

function reportOf(first: Ranked, order: Order, entries: readonly CodedReference[], draft: Draft): Report {
  const sorted = [...order.ranked].sort((a, b) => compareRanks(a.rank, b.rank));
  const at = sorted.indexOf(first);
  const before = sorted[at - 1]?.entry.code.canonical;
  const after = sorted[at + 1]?.entry.code.canonical;
  const code = first.entry.code.canonical;
  const others = order.wrong.length - 1;
  const more = others > 0 ? say(`（另有${others}处）`, ` (and ${others} more)`) : say('', '');
  return {
    at: codeOf(first.entry),
    message: before
      ? say(`“${code}”应排在“${before}”之后${more.zh}`, `${code} belongs behind ${before}${more.en}`)
      : say(`“${code}”应排在“${after}”之前${more.zh}`, `${code} belongs before ${after}${more.en}`),
    related: order.wrong.slice(1).map(({ entry }) => ({ at: codeOf(entry), message: say('顺序不对', 'out of order') })),
    fixes: order.ranked.length === entries.length ? sortingFix(order.ranked, sorted, draft) : [],
  };
}

/** Puts the entries into order by exchanging their texts; only where text and source are the same. */
function sortingFix(ranked: readonly Ranked[], sorted: readonly Ranked[], draft: Draft): NonNullable<Report['fixes']> {
  const plain = ranked.every(({ entry: { passage } }) => {
    const { document, start, end } = placeOf(wholeSpan(passage));
    return draft.documents[document]?.text.slice(start, end) === passage.block.text;
  });
  const complete = draft.references.every((entry) => entry.list !== 'normative' || entry.code !== undefined);
  if (!plain || !complete) return [];
  const edits = ranked.flatMap(({ entry }, at) => {
    const right = sorted[at]?.entry;
    return right && right !== entry ? [{ at: wholeSpan(entry.passage), text: right.passage.block.text }] : [];
  });
  return [{ title: say('按规定的顺序重排清单', 'Sort the list'), kind: 'meaning', edits }];
}
