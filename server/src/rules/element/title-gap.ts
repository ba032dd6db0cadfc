/** The elements of a name stand apart by a gap, not by a dash. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { inName, namesOf } from './names.ts';

export const titleGap: Rule = {
  id: 'title-gap',
  category: 'element',
  title: say('名称的元素之间空一个汉字', 'A gap between the elements of a name'),
  why: say(
    '文件名称由多个元素组成时，各元素之间空一个汉字的间隙，不用短横线、破折号或冒号连接；一字线只用在英文译名的元素之间。',
    'Between the elements of a name there is a gap of one Chinese character, no hyphen and no dash; the dash is for the English name.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '10.1.4' },
    { document: 'GB/T 1.1—2020', clause: '10.3.1.2' },
  ],
  covers: ['NAM-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\ntitle: 标准化工作导则⟦-⟧第1部分：结构\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 标准化工作导则　第1部分：结构\n---\n\n# 1 范围\n',
    },
    {
      text: '# 社区食堂⟦——⟧服务规范\n\n# 前言\n\n# 社区食堂⟦ — ⟧服务规范\n\n# 1 范围\n',
      fixed: '# 社区食堂　服务规范\n\n# 前言\n\n# 社区食堂　服务规范\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 社区食堂⟦⟧第2部分：术语\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 社区食堂　第2部分：术语\n---\n\n# 1 范围\n',
    },
  ],
  good: [
    { text: '---\ntitle: 标准化工作导则　第1部分：结构\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 标准化工作导则 第1部分：结构\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 人-机系统　基于 IPv6 - 的测试方法\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 气相色谱-质谱法　邻苯二甲酸酯的测定\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 杭州—宁波智慧高速公路\n---\n\n# 1 范围\n' },
    { text: '# 第1部分：术语\n\n# 前言\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const name of namesOf(draft)) {
      for (const { 0: dash, index } of name.text.matchAll(SEPARATOR)) {
        const at = inName(name, index, index + dash.length);
        report({
          at,
          message: say(
            dash === '' ? '“第X部分”之前应空一个汉字的间隙' : `名称的元素之间空一个汉字的间隙，不用“${dash.trim()}”`,
            'a gap of one Chinese character between the elements of a name',
          ),
          fixes: [
            { title: say('改为一个汉字的间隙', 'Insert the gap'), kind: 'safe', edits: [{ at, text: '\u3000' }] },
          ],
        });
      }
    }
  },
};

/** A dash before 第X部分, with gaps around it, or doubled: a single one may be part of a word. */
const SEPARATOR = new RegExp(
  '(?<=[\\u3400-\\u9fff）)]) ?[-－–—―─‐]{1,2} ?(?=第 ?\\d{1,3} ?部分)|' +
    '(?<=[\\u3400-\\u9fff）)])(?: [-－–—―─] |[—―─]{2})(?=[\\u3400-\\u9fff])|' +
    '(?<=[\\u3400-\\u9fff）)])(?<!的)(?=第\\d{1,3}部分：)',
  'g',
);
