/** A standard is cited with its year if it is listed with its year, and without if it is listed without. */
import type { CodeUse } from '../../facts/facts.ts';
import { type Bilingual, type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type CodedReference, DRAFTING, entriesFor, isCitation, isOwn, referenceIndex, within } from './citations.ts';

export const datedMismatch: Rule = {
  id: 'dated-mismatch',
  category: 'code',
  title: say('注日期与否，文中与清单应一致', 'Dated in the list and in the text, or in neither'),
  why: say(
    '注日期引用只适用所注的版本，不注日期引用适用最新版本。文中的引用与“规范性引用文件”清单是否注日期、注哪一年不一致，使用者就不知道该用哪个版本。',
    'A dated reference means that edition only, an undated one the latest. If text and list differ in that, or in the year, nobody knows which edition applies.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '9.5.4.1' }],
  covers: ['REF-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 12350—2009　小功率电动机的安全要求\n\n# 5 要求\n\n安全性能应符合⟦GB/T 12350⟧的规定。\n',
      fixed:
        '# 2 规范性引用文件\n\nGB/T 12350—2009　小功率电动机的安全要求\n\n# 5 要求\n\n安全性能应符合GB/T 12350—2009的规定。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 7345　控制电机基本技术要求\n\n# 5 试验方法\n\n按⟦GB/T 7345—2008⟧中5.2.4的规定进行。\n',
      fixed:
        '# 2 规范性引用文件\n\nGB/T 7345—2008　控制电机基本技术要求\n\n# 5 试验方法\n\n按GB/T 7345—2008中5.2.4的规定进行。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 7345—2008　控制电机基本技术要求\n\n# 5 试验方法\n\n按⟦GB/T 7345—1994⟧的规定进行。\n',
      fixed:
        '# 2 规范性引用文件\n\nGB/T 7345—2008　控制电机基本技术要求\n\n# 5 试验方法\n\n按GB/T 7345—2008的规定进行。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 21418—2008　永磁无刷电动机系统\n\n# 3 术语和定义\n\n⟦GB/T 21418⟧界定的术语和定义适用于本文件。\n',
    },
  ],
  good: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志（GB/T 191—2008，ISO 780:1997，MOD）\n\n# 5 要求\n\n标志应符合GB/T 191的规定。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 7345—2008　控制电机\n\nGB/T 7345　控制电机\n\n# 5 要求\n\n应符合GB/T 7345的规定，试验按GB/T 7345—2008中5.2的规定进行。\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 7345—1994。\n\n# 2 规范性引用文件\n\nGB/T 7345　控制电机\n\n# 3 术语和定义\n\n## 3.1\n\n步距角 step angle\n\n转子转过的角度。\n\n[来源：GB/T 7345—2008，3.2]\n',
    },
  ],
  check(context: RuleContext): void {
    const index = referenceIndex(context.facts);
    for (const use of context.facts.codes) {
      if (use.context !== 'text' && use.context !== 'note') continue;
      const entries = entriesFor(index, use.code).filter((entry) => !isDual(entry, use));
      if (entries.length === 0 || entries.some((entry) => entry.code.year === use.code.year)) continue;
      if (!isCitation(use) || isOwn(context.facts, use.code)) continue;
      context.report(reportOf(use, entries));
    }
  },
};

/** Cited by the international half of a dual number: its year is another. */
function isDual(entry: CodedReference, use: CodeUse): boolean {
  return entry.code.prefix !== use.code.prefix;
}

function reportOf(use: CodeUse, entries: readonly CodedReference[]): Report {
  const entry = entries[0] as CodedReference;
  return {
    at: use.span,
    message: messageOf(use, entry),
    // The number of an RFC names one edition anyway.
    ...(use.context === 'note' || /\bRFC$/.test(use.code.prefix) ? { severity: 'warning' as const } : {}),
    related: [{ at: span(entry.passage, entry.codeStart, entry.codeEnd), message: say('清单中的写法', 'as listed') }],
    fixes: entries.length === 1 ? fixesOf(use, entry) : [],
  };
}

function messageOf({ code }: CodeUse, { code: listed }: CodedReference): Bilingual {
  const [here, there] = [code.canonical, listed.canonical];
  if (code.year === '') {
    return say(
      `清单中注日期（${there}），此处未注日期（${here}）`,
      `listed with its year (${there}), cited without (${here})`,
    );
  }
  if (listed.year === '') {
    return say(
      `清单中未注日期（${there}），此处注日期（${here}）`,
      `listed without a year (${there}), cited with one (${here})`,
    );
  }
  return say(
    `清单中为${listed.year}年版，此处为${code.year}年版`,
    `listed is the edition of ${listed.year}, cited that of ${code.year}`,
  );
}

function fixesOf(use: CodeUse, entry: CodedReference): NonNullable<Report['fixes']> {
  const { code } = use;
  const listed = entry.code;
  if (listed.allParts || code.allParts) return [];
  if (listed.year === '') {
    if (listed.dual || listed.amendment) return [];
    const end = listed.ranges.number[1];
    return [
      {
        title: say(`清单中也注日期：${code.canonical}`, `Date it in the list too: ${code.canonical}`),
        kind: 'meaning',
        edits: [{ at: span(entry.passage, end, end), text: `${yearMark(listed.scope)}${code.year}` }],
      },
    ];
  }
  const [, end] = code.ranges.number;
  const at = within(use, code.ranges.year?.[0] ?? end, code.ranges.year?.[1] ?? end);
  const text = code.ranges.year ? listed.year : `${yearMark(code.scope)}${listed.year}`;
  return [
    { title: say(`改为“${listed.canonical}”`, `Write ${listed.canonical}`), kind: 'meaning', edits: [{ at, text }] },
  ];
}

function yearMark(scope: string): string {
  return scope === 'international' || scope === 'foreign' ? ':' : '—';
}
