/** Content is referred to by its number, never by its page. */
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { draftPointers } from './mentions.ts';

export const pageReference: Rule = {
  id: 'page-reference',
  category: 'reference',
  title: say('不应引用页码', 'No reference to a page'),
  why: say(
    '文件的内容用章、条、图、表、附录的编号引用。页码随版式改变，换一次版就会指错。',
    'Content is referred to by the number of its clause, table, figure or annex. Pages change with every layout.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-03'],
  profiles: STANDARDS,
  bad: [{ text: '# 5 要求\n\n外形尺寸⟦见第12页⟧。\n' }, { text: '# 5 要求\n\n步骤⟦详见本文件第8页⟧的说明。\n' }],
  good: [
    { text: '# 5 要求\n\n说明书第12页应给出安全警示，首页应见警示标志。\n' },
    { text: '# 5 要求\n\n不写“见第12页”，写“见5.2”。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { text, pointer, at } of draftPointers(draft)) {
      if (pointer.kind !== 'page' || isQuoted(text, pointer.start)) continue;
      report({
        at: at(pointer.start, pointer.end),
        message: say(
          '用章、条、图、表的编号代替页码',
          'refer to the number of the clause, table or figure, not to a page',
        ),
      });
    }
  },
};
