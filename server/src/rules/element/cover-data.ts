/** The cover gives all data that it has to give. */
import type { ProfileId, Stage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { coverOf, type Datum } from './cover.ts';

/** What the data are called, by the names that the option takes. */
const NAMES: Readonly<Partial<Record<Datum, string>>> = {
  number: '文件编号',
  title: '文件名称',
  'title-en': '英文译名',
  ics: 'ICS号',
  ccs: 'CCS号',
  'publication-date': '发布日期',
  'implementation-date': '实施日期',
  publisher: '发布机构',
  'record-number': '备案号',
};

export const coverData: Rule = {
  id: 'cover-data',
  category: 'element',
  title: say('封面应标明的信息', 'What the cover has to give'),
  why: say(
    '封面应标明文件名称、文件编号、ICS号、CCS号、发布日期、实施日期和发布机构；国家标准、行业标准还应标明英文译名，行业标准还应标明备案号。编号、日期和备案号在发布时才有，只对发布稿检查；其余的从报批稿起检查。没有封面信息的文稿不检查。',
    'The cover gives name, number, ICS, CCS, dates of publication and implementation, and publisher; that of a national or industry standard also the English name, that of an industry standard its record number. Number, dates and record number are checked when a standard is published, the others from the approval draft on. A draft without any cover data is not checked.',
  ),
  severity: 'warning',
  options: [
    {
      name: 'data',
      title: say('封面应标明的信息', 'The data that the cover has to give'),
      default: ['number', 'title', 'ics', 'ccs', 'publication-date', 'implementation-date', 'publisher'],
    },
  ],
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.1' }],
  covers: ['COV-01', 'COV-04', 'NAM-09'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: GB/T 12345—2026\ntitle: 电水壶\ntitle-en: Electric kettles\nstage: 报批稿\n⟦ics⟧: ""\nccs: Y 63\npublisher: 国家标准化管理委员会\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 电水壶\nstage: 报批稿\nics: "97.040.50"\nccs: Y 63⟦⟧\n---\n\n# 1 范围\n',
      profile: 'group-standard',
    },
    {
      text: '---\nnumber: QB/T 1234—2026\ntitle: 电水壶\ntitle-en: Electric kettles\nstage: 发布稿\nics: "97.040.50"\nccs: Y 63\npublisher: 工业和信息化部\npublication-date: 2026-05-01\n⟦implementation-date⟧: # 待定\nrecord-number:  12345-2026\n---\n\n# 1 范围\n',
      profile: 'industry',
    },
    {
      text: '---\ntitle: 电水壶\nstage: 报批稿\nics: "97.040.50"\npublisher: 协会⟦⟧\n---\n\n# 1 范围\n',
      profile: 'group-standard',
      options: { data: ['title', 'title-en', 'ics', 'publisher'] },
    },
  ],
  good: [
    {
      text: '---\ntitle: 电水壶\ntitle-en: Electric kettles\nstage: 报批稿\nics: "97.040.50"\nccs: Y 63\npublisher: 国家标准化管理委员会\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 电水壶\nstage: 征求意见稿\nics: ""\nccs: ""\npublisher: 协会\nnumber: T/ABC 1—2026\n---\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 电水壶\nstage: 报批稿\n---\n\n# 1 范围\n' },
    { text: '# 电水壶\n\n（报批稿）\n\n2026-05-01 发布\n\n2026-08-01 实施\n\n# 前言\n\n# 1 范围\n' },
    {
      text: '---\n标题: 电水壶\n阶段: 报批稿\nICS: "97.040.50"\nCCS: Y 63\n发布机构: 协会\n---\n\n# 1 范围\n',
      profile: 'group-standard',
    },
    {
      text: '---\ntitle: 电水壶\nstage: 报批稿\nics: "97.040.50"\npublisher: 协会\n---\n\n# 1 范围\n',
      profile: 'group-standard',
      options: { data: ['title', 'ics', 'publisher'] },
    },
  ],
  check({ draft, profile, options, report }: RuleContext): void {
    const cover = coverOf(draft);
    if (!cover?.front || !draft.stage) return;
    const demanded = [...(options.data as readonly string[]), ...(BESIDES[profile] ?? [])];
    const absent: string[] = [];
    for (const datum of Object.keys(NAMES) as Datum[]) {
      if (!demanded.includes(datum) || !isDue(datum, draft.stage)) continue;
      const value = cover.data.get(datum);
      if (value?.text) continue;
      const name = NAMES[datum] as string;
      if (value) report({ at: value.at, message: say(`封面应标明${name}`, `the cover has to give: ${datum}`) });
      else absent.push(name);
    }
    if (absent.length === 0) return;
    const { length } = cover.front.block.text;
    report({
      at: span(cover.front, length, length),
      message: say(`封面应标明${absent.join('、')}`, `the cover has to give: ${absent.join(', ')}`),
    });
  },
};

/** What the covers of some levels give besides. */
const BESIDES: Readonly<Partial<Record<ProfileId, readonly Datum[]>>> = {
  'gb-t-1.1': ['title-en'],
  industry: ['title-en', 'record-number'],
};

/** A draft gets its number, its dates and its record number when it is published. */
const ON_PUBLICATION: readonly Datum[] = ['number', 'publication-date', 'implementation-date', 'record-number'];

function isDue(datum: Datum, stage: Stage): boolean {
  return stage === 'published' || (stage === 'approval' && !ON_PUBLICATION.includes(datum));
}
