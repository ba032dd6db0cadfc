/** The name of a code of practice says 规程, not 流程 or 程序. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { namePlaces } from './name.ts';

export const codeOfPracticeName: Rule = {
  id: 'code-of-practice-name',
  category: 'product',
  title: say('规程标准的名称用“规程”', 'The name of a code of practice says 规程'),
  why: say(
    '规程标准的名称中应含有“规程”。“程序”“流程”“规则”不能与其他功能类型区分。只查声明为规程标准的文件。',
    'The name of a code of practice contains 规程. 程序, 流程 and 规则 do not tell it from other types of standards. Checked where the type is declared.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.6—2017', clause: '' }],
  covers: ['COP-01'],
  profiles: STANDARDS,
  bad: [
    {
      functionType: 'code-of-practice',
      text: '---\ntitle: 电梯维护操作⟦程序⟧\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电梯维护操作规程\n---\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 茶叶采摘⟦规则⟧\nfunction-type: 规程\n---\n\n# 1 范围\n' },
  ],
  good: [
    { functionType: 'code-of-practice', text: '---\ntitle: 电梯维护操作规程\n---\n\n# 1 范围\n' },
    { functionType: 'code-of-practice', text: '---\ntitle: 电梯维护规程　第2部分：检查程序\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电梯维护操作程序\n---\n\n# 1 范围\n' },
    { functionType: 'specification', text: '---\ntitle: 电梯检验规则\n---\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const name = draft.metadata.title;
    if (draft.functionType !== 'code-of-practice' || name.includes('规程')) return;
    // A name without any such word is the matter of GB/T 1.1, 6.1.4.2.
    const word = /(?:程序|规则)$/.exec(name);
    if (!word) return;
    for (const place of namePlaces(draft)) {
      const at = { ...place, start: place.start + word.index };
      report({
        at,
        message: say(
          `规程标准的名称用“规程”，不用“${word[0]}”`,
          `the name of a code of practice says 规程, not ${word[0]}`,
        ),
        fixes: [{ title: say('改为“规程”', 'change to 规程'), kind: 'meaning', edits: [{ at, text: '规程' }] }],
      });
    }
  },
};
