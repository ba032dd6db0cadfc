/** The number of a group standard: T/, the code of the association, sequence number, year. */
import { parseStandardCode } from '../../../../grammar/standard-code.ts';
import { type Rule, type RuleContext, say } from '../rule.ts';
import { type CoverValue, coverOf, frontMatter } from './cover.ts';

export const ownNumber: Rule = {
  id: 'own-number',
  category: 'element',
  title: say('团体标准的编号', 'The number of a group standard'),
  why: say(
    '团体标准的编号依次由团体标准代号“T”、“/”、社会团体代号（大写拉丁字母）、顺序号和四位年份号组成，如T/ZZB 2109—2021。代号与顺序号之间空半个汉字的间隙，顺序号与年份号之间用一字线。',
    'A group standard has a number of T, a slash, the code of the association in capital Latin letters, a sequence number and a year of four digits behind an em dash: T/ZZB 2109—2021.',
  ),
  severity: 'error',
  basis: [
    { document: '《团体标准管理规定》', clause: '' },
    { document: 'GB/T 1.1—2020', clause: '8.1' },
  ],
  covers: ['GRP-01', 'GRP-02'],
  profiles: ['group-standard', 'zhejiang-made'],
  bad: [
    {
      text: '---\nnumber: ⟦T/zzb 2109—2021⟧\ntitle: 电水壶\n---\n\n# 1 范围\n',
      fixed: '---\nnumber: T/ZZB 2109—2021\ntitle: 电水壶\n---\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: "⟦ZZB/T 2109—2021⟧"\ntitle: 电水壶\n---\n\n# 1 范围\n',
      fixed: '---\nnumber: "T/ZZB 2109—2021"\ntitle: 电水壶\n---\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: ⟦T/ZZB2109-2021⟧ # 暂定\ntitle: 电水壶\n---\n\n# 1 范围\n',
      fixed: '---\nnumber: T/ZZB 2109—2021 # 暂定\ntitle: 电水壶\n---\n\n# 1 范围\n',
    },
    { text: '---\nnumber: ⟦T／ZZB-2109⟧\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: ⟦T/ZZB 2109⟧\ntitle: 电水壶\nstage: 发布稿\n---\n\n# 1 范围\n' },
  ],
  good: [
    { text: '---\nnumber: T/ZZB 0430—2018\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/CHEAA 0001.2—2026\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/ZZB ××××—2026\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/ZZB XXXX-2026\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: 计划编号2026-012\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/ZZB 2109\ntitle: 电水壶\nstage: 征求意见稿\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: ""\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/CAS 290—2026\ntitle: 电水壶\n---\n\n# 1 范围\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    const number = frontMatter(draft)?.data.get('number') ?? coverOf(draft)?.data.get('number');
    if (!number?.text || PLACEHOLDER.test(number.text) || !/^[TＴ\w]{1,9}[/／]/.test(number.text)) return;
    const code = parseStandardCode(number.text);
    const inFront = number.at.passage.block.kind === 'front-matter';
    if (code?.scope === 'group') {
      // In the text the rules on standard codes look at it.
      if (inFront && code.slips.length > 0) write(number, code.canonical, 'safe', context);
      else if (code.year === '' && draft.stage === 'published') reportForm(number, context);
    } else if (!code?.known) {
      const turned = TURNED.exec(number.text);
      const right = turned ? parseStandardCode(`T/${turned[1]} ${turned[2]}`) : undefined;
      if (right) write(number, right.canonical, 'meaning', context);
      else reportForm(number, context);
    }
  },
};

/** A number that is not given yet. */
const PLACEHOLDER = /[×＊*]|[xX]{2,}|_{2,}|待定/;
/** ZZB/T 2109—2021 */
const TURNED = /^([A-Z]{2,8})[/／][TＴ]\s*(\S+)$/;

function write(number: CoverValue, text: string, kind: 'safe' | 'meaning', { report }: RuleContext): void {
  report({
    at: number.at,
    message: say(`团体标准的编号应写作“${text}”`, `the number of a group standard is written ${text}`),
    fixes: [{ title: say(`改为“${text}”`, `Write ${text}`), kind, edits: [{ at: number.at, text }] }],
  });
}

function reportForm(number: CoverValue, { report }: RuleContext): void {
  report({
    at: number.at,
    message: say(
      '团体标准的编号应为“T/社会团体代号 顺序号—年份号”，如T/ZZB 2109—2021',
      'a group standard has a number such as T/ZZB 2109—2021',
    ),
  });
}
