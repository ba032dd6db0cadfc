/** What the foreword of a document says that adopts an international one. */
import { type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { SELF, softened } from './fixed-sentence.ts';
import { forewordOf } from './foreword.ts';

export const adoptionStatement: Rule = {
  id: 'adoption-statement',
  category: 'element',
  title: say('前言中与国际文件的关系', 'The relation to the international document in the foreword'),
  why: say(
    '与国际文件有一致性对应关系的，前言写明“本文件等同采用……”“本文件修改采用……”或者一致性程度为非等效，并给出国际文件的编号和名称；“使用翻译法”“使用重新起草法”是GB/T 20000.2的旧表述。',
    'The foreword of a document that adopts an international one says 本文件等同采用……, 本文件修改采用…… or 非等效; 使用翻译法 and 使用重新起草法 are words of an earlier edition.',
  ),
  severity: 'info',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.3 d)' },
    { document: 'GB/T 1.2—2020', clause: '' },
  ],
  covers: ['FWD-17'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件⟦使用翻译法⟧等同采用IEC 60034-1:2022《旋转电机》。\n',
      fixed: '# 前言\n\n本文件等同采用IEC 60034-1:2022《旋转电机》。\n',
    },
    {
      text: '# 前言\n\n本文件⟦使用重新起草法⟧修改采用ISO 9999:2016《示例》。\n',
      fixed: '# 前言\n\n本文件修改采用ISO 9999:2016《示例》。\n',
    },
    { text: '# 旋转电机\n\n（IEC 60034-1:2022，IDT）\n\n# ⟦前言⟧\n\n本文件由示例协会归口。\n\n# 1 范围\n' },
  ],
  good: [
    { text: '# 前言\n\n本文件等同采用IEC 60034-1:2022《旋转电机》。\n' },
    {
      text: '# 旋转电机\n\n（IEC 60034-1:2022，IDT）\n\n# 前言\n\n本文件等同采用IEC 60034-1:2022《旋转电机》。\n\n# 1 范围\n',
    },
    { text: '# 前言\n\n本文件参考“ISO/IEC导则，第2部分”起草，一致性程度为非等效。\n' },
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n本标准使用翻译法等同采用IEC 60034-1:2004《旋转电机》。\n',
    },
    { text: '# 5 翻译\n\n本文件使用翻译法等同采用国际标准的，应说明。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword || foreword.passages.length === 0) return;
    for (const passage of foreword.passages) {
      const match = METHOD.exec(passage.block.text);
      if (!match || softened(facts).severity) continue;
      const start = (match[1] as string).length;
      const at = span(passage, start, start + (match[2] as string).length);
      report({
        at,
        message: say('现行的表述不写编制方法', 'the method is no longer stated'),
        fixes: [{ title: say(`删去“${match[2]}”`, `Remove ${match[2]}`), kind: 'safe', edits: [{ at, text: '' }] }],
      });
    }
    const cover = draft.passages
      .slice(0, foreword.clause.first)
      .find(({ block }) => DEGREE.test(block.text.slice(0, 200)));
    if (!cover || foreword.passages.some(({ block }) => RELATION.test(block.text.slice(0, 1000)))) return;
    report({
      at: wholeSpan(foreword.clause.heading),
      message: say(
        '封面标明与国际文件的一致性程度，前言应说明与该国际文件的关系，例如“本文件等同采用……”',
        'the cover gives a degree of correspondence; the foreword has to state it, such as 本文件等同采用……',
      ),
      severity: 'warning',
      related: [{ at: wholeSpan(cover), message: say('封面', 'the cover') }],
      ...softened(facts),
    });
  },
};

const METHOD = new RegExp(`^(${SELF})(使用(?:翻译法|重新起草法))(?:等同采用|修改采用)`);
const DEGREE = /[（(](?:ISO|IEC|ITU|ISO\/IEC)[^（）()]{3,80}[，,]\s*(?:IDT|MOD|NEQ)\s*[）)]/;
const RELATION = /采用|一致性程度|非等效|等同|参考/;
