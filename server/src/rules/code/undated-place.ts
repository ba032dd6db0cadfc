/** Who cites a clause, table or annex of another document cites a dated edition of it. */

import { textOf } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, entriesFor, isCitation, isOwn, referenceIndex } from './citations.ts';
import { isDirectLink } from './cited-place.ts';

export const undatedPlace: Rule = {
  id: 'undated-place',
  category: 'code',
  title: say('引用具体的章、条、图、表、附录应注日期', 'A place in another document is cited with the year'),
  why: say(
    '被引用文件修订后编号会变。凡提及被引用文件中具体的章、条、图、表或附录的编号，均应注日期，清单中也同样注日期。',
    'Numbers change when a document is revised. Who names a clause, figure, table or annex of another document cites it with the year, in the list as well.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '9.5.4.1.1' }],
  covers: ['CIT-09'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 试验方法\n\n温升按⟦GB/T 12350⟧第23章的规定进行。\n' },
    { text: '# 5 试验方法\n\n按⟦GB/T 7345⟧中5.25的规定进行，限值见⟦GB/T 755⟧的表1。\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 12350　安全要求\n\n# 5 试验方法\n\n按⟦GB/T 12350⟧附录B的规定进行。\n' },
  ],
  good: [
    { text: '# 5 试验方法\n\n按GB/T 12350—2009第23章和GB/T 5171.21—2016中7.2的规定进行。\n' },
    { text: '# 5 试验方法\n\n按GB/T 191和表1的规定进行，按GB/T 2423.1、5.2和附录A进行。\n' },
    { text: '# 5 试验方法\n\n按GB/T 2423.1中试验Ab进行，温度为5.2 ℃。\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 12350—2009　安全要求\n\n# 5 试验方法\n\n按GB/T 12350第23章的规定进行。\n' },
    { text: '# 5 要求\n\n消息应符合IETF RFC 3261的第22章的规定。\n' },
    { text: '# 前言\n\n本文件的附录A参考了GB/T 12350附录B编制。\n' },
  ],
  check(context: RuleContext): void {
    const index = referenceIndex(context.facts);
    for (const use of context.facts.codes) {
      const { code, place, span } = use;
      if (!place?.certain || code.year !== '' || isOwn(context.facts, code)) continue;
      // An RFC is never revised under its number.
      if (!isCitation(use) || /\bRFC$/.test(code.prefix)) continue;
      const first = place.targets[0];
      if (!first || !isDirectLink(textOf(span).slice(span.end, first.start))) continue;
      // Dated in the list: then that is what the citation fails to say.
      if (entriesFor(index, code).some((entry) => entry.code.year !== '')) continue;
      context.report({
        at: span,
        ...(use.context === 'note' ? { severity: 'warning' as const } : {}),
        message: say(
          `提及了“${code.canonical}”的具体内容，应注日期`,
          `a place in ${code.canonical} is named: cite it with the year`,
        ),
      });
    }
  },
};
