/** Between a term and its English equivalent is a gap, and nothing else. */
import { breaksLine } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING, LONGEST_ENGLISH } from './entries.ts';

export const termEnglishForm: Rule = {
  id: 'term-english-form',
  category: 'term',
  title: say('术语与英文对应词之间空一个汉字', 'A gap between the term and its English equivalent'),
  why: say(
    '英文对应词位于术语之后，与术语之间空一个汉字的间隙，不加括号，也不用逗号、斜线等连接。',
    'The English equivalent stands behind the term with a gap of one Chinese character: no brackets, no comma, no slash.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '10.3.5' }],
  covers: ['TRM-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器⟦（position sensor）⟧\n\n用于反馈位置的元件。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈位置的元件。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1 位置传感器⟦position sensor⟧\n\n用于反馈位置的元件。\n',
      fixed: '# 3 术语和定义\n\n## 3.1 位置传感器　position sensor\n\n用于反馈位置的元件。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器⟦，position sensor⟧\n\n用于反馈位置的元件。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈位置的元件。\n',
    },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈位置的元件。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器 position sensor\n\n用于反馈位置的元件。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n恒温偏差（TD）　thermostatic deviation\n\n水温与设定温度之差。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n会话初始协议（SIP） session initiation protocol\n\n一种协议。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n细颗粒物PM2.5 fine particulate matter\n\n粒径不大于2.5 μm的颗粒物。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n设计运行范围\noperational design domain\n\n外部环境条件。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { line, englishStart } of certainEntries(draft)) {
      const { text } = line.block;
      const written = text.slice(englishStart, englishStart + LONGEST_ENGLISH + 1);
      if (written.length > LONGEST_ENGLISH) continue;
      const form = IN_BRACKETS.exec(written) ?? JOINED.exec(written);
      const english = form?.[1];
      if (!english || breaksLine(draft, line, englishStart)) continue;
      const at = span(line, englishStart, englishStart + form[0].trimEnd().length);
      report({
        at,
        message: say(
          '英文对应词与术语之间空一个汉字，不加括号和其他标点',
          'a gap of one Chinese character between term and English, no brackets or marks',
        ),
        fixes: [
          {
            title: say('改为空一个汉字', 'put a gap'),
            kind: 'safe',
            edits: [{ at, text: `\u3000${english}` }],
          },
        ],
      });
    }
  },
};

/** At least one word in small letters: no abbreviation. */
const WORDS = "[A-Za-z][A-Za-z0-9 /'’-]*[a-z]{3}[A-Za-z0-9 /'’-]*";
const IN_BRACKETS = new RegExp(`^[\\s\\u3000]*[（(](${WORDS})[）)]\\s*$`);
/** Without a gap, or with another mark. */
const JOINED = new RegExp(`^(?:[\\s\\u3000]*[，,：:/、]\\s*)?(${WORDS})$`);
