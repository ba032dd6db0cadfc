/** A new industry or local standard is a recommended one: its code ends in /T. */
import { parseStandardCode } from '../../../../grammar/standard-code.ts';
import { type Rule, type RuleContext, say } from '../rule.ts';
import { coverOf, frontMatter } from './cover.ts';

export const recommendedCode: Rule = {
  id: 'recommended-code',
  category: 'element',
  title: say('行业标准、地方标准的代号带“/T”', 'Industry and local standards are recommended ones'),
  why: say(
    '按2018年施行的《标准化法》，行业标准、地方标准是推荐性标准，新的编号带“/T”（指导性技术文件带“/Z”）。环境保护、食品安全、安全生产、工程建设、医药等法律、行政法规另有规定的领域除外。',
    'Under the Standardization Law in force since 2018 industry and local standards are recommended standards, and new numbers have /T (/Z for guidance documents). Fields with laws of their own, such as environment, food safety, work safety, construction and medicine, are left out.',
  ),
  severity: 'warning',
  basis: [{ document: '《中华人民共和国标准化法》', clause: '第二条' }],
  covers: ['NAM-15'],
  profiles: ['industry', 'local'],
  bad: [
    {
      text: '---\nnumber: ⟦JB⟧ 12345—2026\ntitle: 电水壶\n---\n\n# 1 范围\n',
      fixed: '---\nnumber: JB/T 12345—2026\ntitle: 电水壶\n---\n\n# 1 范围\n',
    },
    {
      text: '⟦QB⟧ 1234—2022\n\n2022-03-01 发布\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      fixed: 'QB/T 1234—2022\n\n2022-03-01 发布\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
    },
    { text: '---\nnumber: ⟦DB33/⟧ 123—2026\ntitle: 社区食堂服务规范\n---\n\n# 1 范围\n', profile: 'local' },
  ],
  good: [
    { text: '---\nnumber: JB/T 12345—2026\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: JB 12345—2012\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: HJ 1234—2026\ntitle: 水质监测\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: YY 9706.1—2026\ntitle: 医用电气设备\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: DBS33/ 123—2026\ntitle: 食品\n---\n\n# 1 范围\n', profile: 'local' },
    { text: '---\nnumber: DB33/ 123—2026\ntitle: 印染工业大气污染物排放限值\n---\n\n# 1 范围\n', profile: 'local' },
    { text: '---\nnumber: JB/Z 123—2026\ntitle: 电水壶\n---\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const number = frontMatter(draft)?.data.get('number') ?? coverOf(draft)?.data.get('number');
    const code = number?.text ? parseStandardCode(number.text) : undefined;
    if (!number || !code?.certain || !code.known || /\/[TZ]$/.test(code.prefix)) return;
    if (code.year !== '' && Number(code.year) < FIRST_YEAR) return;
    const local = code.scope === 'local' && /^DB\d/.test(code.prefix) && !OWN_LAWS.test(draft.metadata.title);
    if (!local && !(code.scope === 'industry' && INDUSTRIES.has(code.prefix))) return;
    const [start, end] = code.ranges.prefix;
    const slash = number.text[end] === '/' ? 1 : 0;
    const at = { ...number.at, start: number.at.start + start, end: number.at.start + end + slash };
    const better = `${code.prefix}/T`;
    report({
      at,
      message: say(
        `行业标准、地方标准是推荐性标准，代号应为“${better}”`,
        `industry and local standards are recommended ones: ${better}`,
      ),
      fixes: [{ title: say(`改为“${better}”`, `Write ${better}`), kind: 'meaning', edits: [{ at, text: better }] }],
    });
  },
};

/** The law is in force since 2018-01-01. */
const FIRST_YEAR = 2018;
/** Industries without mandatory standards of their own. */
const INDUSTRIES: ReadonlySet<string> = new Set([
  'JB',
  'QB',
  'HG',
  'FZ',
  'SJ',
  'YD',
  'QC',
  'JC',
  'YB',
  'YS',
  'LY',
  'SB',
  'GH',
  'BB',
  'WB',
  'XB',
  'CB',
  'LB',
  'TY',
  'WH',
]);
const OWN_LAWS = /排放|污染|限值|环境|食品|水质|安全|工程|设计|节能/;
