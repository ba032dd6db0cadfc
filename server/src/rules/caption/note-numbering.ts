/** A single note is 注：, several notes of one clause, table or figure are 注1：, 注2：. */
import { type Rule, STANDARDS, say } from '../rule.ts';
import { checkRemarks } from './remark-numbering.ts';

export const noteNumbering: Rule = {
  id: 'note-numbering',
  category: 'caption',
  title: say('注的编号', 'Numbering of notes'),
  why: say(
    '每个章、条、术语条目、图或表中，只有一个注时标明“注：”；有多个注时从“注1：”开始编号。换一个条、条目、图或表，编号重新从1开始。',
    'In each clause, term entry, figure or table a single note is marked 注：; several are numbered from 注1：. The next clause, entry, figure or table starts anew.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.11.2' }],
  covers: ['NTE-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '## 5.1 外观\n\n表面应光滑。\n\n注⟦1⟧：目视检查。\n\n## 5.2 尺寸\n',
      fixed: '## 5.1 外观\n\n表面应光滑。\n\n注：目视检查。\n\n## 5.2 尺寸\n',
    },
    {
      text: '## 5.1 外观\n\n表面应光滑。\n\n⟦注⟧：目视检查。\n\n注：光照度由供需双方商定。\n',
      fixed: '## 5.1 外观\n\n表面应光滑。\n\n注1：目视检查。\n\n注2：光照度由供需双方商定。\n',
    },
    { text: '## 5.1 外观\n\n表面应光滑。\n\n注1：目视检查。\n\n注⟦1⟧：光照度由供需双方商定。\n' },
    { text: '## 5.1 外观\n\n表面应光滑。\n\n注1：目视检查。\n\n注⟦3⟧：光照度由供需双方商定。\n' },
    { text: '## 5.1 外观\n\n表面应光滑。\n\n注1：目视检查。\n\n⟦注⟧：光照度由供需双方商定。\n' },
  ],
  good: [
    {
      text: '## 5.1 外观\n\n表面应光滑。\n\n注：目视检查。\n\n## 5.2 尺寸\n\n尺寸应符合图样。\n\n注：图样由供方提供。\n',
    },
    {
      text: '## 5.1 外观\n\n注1：目视检查。\n\n注2：光照度由供需双方商定。\n\n## 5.2 尺寸\n\n注1：单位为毫米。\n\n注2：图样由供方提供。\n',
    },
    // The second note is the table's.
    {
      text: '## 5.1 外观\n\n注：目视检查。\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n注：按条计数。\n',
    },
    // Or the clause's, which goes on counting.
    {
      text: '## 5.1 外观\n\n注1：目视检查。\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n注2：按条计数。\n',
    },
    { text: '## 5.1 外观\n\na) 无划痕；\n\n注1：目视检查。\n\nb) 无锈蚀。\n\n注2：以手感检查。\n' },
  ],
  check(context) {
    checkRemarks('note', context);
  },
};
