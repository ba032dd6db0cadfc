/** In the text a standard is cited by its number, without its name. */
import { textOf } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { annexNature, DRAFTING, isQuoted, within } from './citations.ts';

const NAME = /^[\s\u3000]*(《[^《》]{1,80}》)/;

export const citedName: Rule = {
  id: 'cited-name',
  category: 'code',
  title: say('文中引用文件只提及编号', 'The text cites by number'),
  why: say(
    '文中引用标准化文件时提及文件编号即可，名称在“规范性引用文件”中给出；文件改名时，正文就不必跟着改。',
    'In the text the number is enough; the name stands in the list. Then the text need not change when the document is renamed.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.5.4.1' }],
  covers: ['CIT-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 要求\n\n标志按GB/T 191⟦《包装储运图示标志》⟧的规定。\n',
      fixed: '# 5 要求\n\n标志按GB/T 191的规定。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n标志按GB/T 191的规定，使用见《强制性产品认证管理规定》。\n' },
    { text: '# 前言\n\n本文件代替GB/T 191—2000《包装储运图示标志》。\n' },
    { text: '# 8 要素\n\n前言中的表述为“本文件按照GB/T 1.1—2020《标准化文件的结构和起草规则》的规定起草。”\n' },
    { text: '# 参考文献\n\n[1] GB/T 191《包装储运图示标志》\n' },
    { text: '# 5 要求\n\n注：GB/T 191《包装储运图示标志》已修订。\n' },
  ],
  check(context: RuleContext): void {
    for (const use of context.facts.codes) {
      if (use.context !== 'text' || isQuoted(use) || annexNature(use) === 'informative') continue;
      const match = NAME.exec(textOf(use.span).slice(use.span.end, use.span.end + 90));
      if (!match) continue;
      const name = match[1] as string;
      const end = use.span.end + match[0].length;
      context.report({
        at: within(use, end - name.length, end),
        message: say('文中引用只提及文件编号，名称在清单中给出', 'cite by number; the name stands in the list'),
        fixes: [
          {
            title: say('删去名称', 'Remove the name'),
            kind: 'meaning',
            edits: [{ at: within(use, use.span.end, end), text: '' }],
          },
        ],
      });
    }
  },
};
