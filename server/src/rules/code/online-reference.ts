/** An online reference gives its whole address. */
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './citations.ts';

export const onlineReference: Rule = {
  id: 'online-reference',
  category: 'code',
  title: say('在线引用文件应给出完整的网址', 'An online reference gives its whole address'),
  why: say(
    '对于在线引用文件，应提供足以识别和定位来源的信息，包括访问方法和完整的网址，标点和大小写与来源中的相同。',
    'An online reference tells how to find its source: the way of access and the whole address, with punctuation and case as in the source.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.5.1' }],
  covers: ['CIT-18'],
  profiles: STANDARDS,
  bad: [
    { text: '# 参考文献\n\n[1] 统计用区划代码编制规则 ⟦www.stats.gov.cn/sj⟧\n' },
    { text: '# 参考文献\n\n[1] 萧钰. 出版业信息化[⟦EB/OL⟧]. 2001.\n' },
  ],
  good: [
    { text: '# 参考文献\n\n[1] 统计用区划代码编制规则 http://www.stats.gov.cn/sj\n' },
    { text: '# 参考文献\n\n[1] 萧钰. 出版业信息化[EB/OL]. (2001-12-19)[2002-04-15]. https://www.creader.com/news\n' },
    // Broken by the line.
    { text: '# 参考文献\n\n[1] 萧钰. 出版业信息化[EB/OL].\n\nhttps://www.creader.com/news\n' },
    { text: '# 参考文献\n\n[1] 萧钰. 出版业信息化[EB/OL]. DOI:10.1000/182\n' },
    { text: '# 4 要求\n\n网址为www.example.com。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { passage } of draft.references) {
      const { text } = passage.block;
      if (text.length > LONGEST) continue;
      const address = BARE_ADDRESS.exec(text);
      if (address) {
        report({
          at: span(passage, address.index, address.index + address[0].length),
          message: say(
            '网址不完整：写出“https://”等访问方式',
            'not the whole address: begin with https:// or the like',
          ),
        });
        continue;
      }
      const online = ONLINE.exec(text);
      if (!online || ADDRESS.test(text) || passage.block.marks.some(({ kind }) => kind === 'link')) continue;
      const next: Passage | undefined = draft.passages[passage.index + 1];
      if (next && next.element === passage.element && (ADDRESS.test(next.block.text) || next.block.text === ''))
        continue;
      report({
        at: span(passage, online.index + 1, online.index + online[0].length - 1),
        message: say('在线引用文件没有网址', 'an online reference without its address'),
      });
    }
  },
};

const LONGEST = 2000;
const BARE_ADDRESS = /(?<![/.\w@-])www\.[A-Za-z0-9.-]+(?:\/[A-Za-z0-9._~/?&=%#-]*)?/;
const ONLINE = /\[(?:EB|DB|J|M|N|S|R|C|D|CP)\/OL\]/;
const ADDRESS = /:\/\/|www\.|doi/i;
