/** The dates of the cover are dates, in the form yyyy-mm-dd, and a standard is not in force before it is published. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type CoverValue, coverOf, frontMatter } from './cover.ts';

export const coverDates: Rule = {
  id: 'cover-dates',
  category: 'element',
  title: say('发布日期、实施日期', 'The dates of the cover'),
  why: say(
    '发布日期、实施日期写作“年-月-日”（2026-09-18），应是日历上有的日期；实施日期不早于发布日期。',
    'The dates of publication and implementation are written 2026-09-18 and exist in the calendar; a standard is not implemented before it is published.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.1' }],
  covers: ['COV-07'],
  profiles: STANDARDS,
  bad: [
    { text: '---\ntitle: 电水壶\npublication-date: ⟦2021-04-31⟧\n---\n\n# 1 范围\n' },
    {
      text: '---\ntitle: 电水壶\npublication-date: 2026-05-01\nimplementation-date: ⟦2026-04-01⟧\n---\n\n# 1 范围\n',
    },
    {
      text: '⟦2026年5月1日⟧ 发布\n\n⟦2026-2-30⟧ 实施\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 电水壶\npublication-date: "⟦2026/9/8⟧"\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶\npublication-date: "2026-09-08"\n---\n\n# 1 范围\n',
    },
  ],
  good: [
    { text: '---\ntitle: 电水壶\npublication-date: 2024-02-29\nimplementation-date: 2024-02-29\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\npublication-date: 2026-××-××\nimplementation-date: 2026-XX-XX\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ndate: 2026\nimplementation-date: ""\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ndate: 2026-09-18T08:00:00Z\n---\n\n# 1 范围\n' },
    { text: '2019-03-27 发布　　　　2019-04-30 实施\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    { text: '# 1 范围\n\n本文件自2026年2月30日实施。\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    const data = frontMatter(draft)?.data;
    const text = coverOf(draft)?.front ? undefined : coverOf(draft)?.data;
    const value = (datum: 'publication-date' | 'implementation-date') => data?.get(datum) ?? text?.get(datum);
    const published = value('publication-date');
    const implemented = value('implementation-date');
    const from = published && check(published, context);
    const to = implemented && check(implemented, context);
    if (!published || !implemented || !from || !to || to >= from) return;
    context.report({
      at: implemented.at,
      message: say(`实施日期${to}早于发布日期${from}`, `implemented on ${to}, before it is published on ${from}`),
      related: [{ at: published.at, message: say('发布日期', 'the date of publication') }],
    });
  },
};

const DATE = /^(\d{4})\s*[-—–年/.]\s*(\d{1,2})\s*[-—–月/.]\s*(\d{1,2})(?:\s*日)?$/;

/** The date in the form 2026-09-18, or undefined where it is none. */
function check({ text, at }: CoverValue, { report }: RuleContext): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  if (year === '') return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isInCalendar(Number(year), Number(month), Number(day))) {
    report({ at, message: say(`没有${text}这一天`, `there is no ${text}`) });
    return undefined;
  }
  if (text !== date) {
    report({
      at,
      severity: 'info',
      message: say(`封面的日期写作“${date}”`, `dates on the cover are written ${date}`),
      fixes: [{ title: say(`改为“${date}”`, `Write ${date}`), kind: 'safe', edits: [{ at, text: date }] }],
    });
  }
  return date;
}

function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
