/** Term and definition stand on lines of their own. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING, NO_TERM } from './entries.ts';

export const termLines: Rule = {
  id: 'term-lines',
  category: 'term',
  title: say('术语与定义各占一行', 'Term and definition have lines of their own'),
  why: say(
    '术语条目不是条：条目编号单独占一行，术语和英文对应词另起一行，定义再另起一行，之间不用冒号或“是指”连接。',
    'An entry is no subclause: its number stands on a line of its own, term and English equivalent on the next, the definition on the one below, with no colon and no 是指 between them.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '8.7.3.1' },
    { document: DRAFTING, clause: '10.3.5' },
  ],
  covers: ['TRM-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n3.1 位置传感器 position sensor⟦：⟧用于反馈电动机转子位置的元件。\n',
      fixed: '# 3 术语和定义\n\n3.1 位置传感器 position sensor\n\n用于反馈电动机转子位置的元件。\n',
    },
    { text: '# 3 术语和定义\n\n**3.1** 位置传感器⟦：⟧用于反馈电动机转子位置的元件。\n' },
    {
      text: '# 3 术语和定义\n\n3.1 位置传感器（position sensor）⟦是指⟧用于反馈电动机转子位置的元件。\n',
      fixed: '# 3 术语和定义\n\n3.1 位置传感器（position sensor）\n\n用于反馈电动机转子位置的元件。\n',
    },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n' },
    { text: '# 3 术语和定义\n\n3.1 位置传感器 position sensor\n\n用于反馈电动机转子位置的元件。\n' },
    // Sentences of the chapter, not entries.
    { text: '# 3 术语和定义\n\n3.1 下列术语适用于本文件：电机、传感器。\n' },
    { text: '# 3 术语和定义\n\n3.1 本文件中的电机是指步进电机。\n' },
    { text: '# 3 术语和定义\n\n3.1 一般规定：术语的使用前后一致。\n\n3.2 电机的分类：按电源分为两类。\n' },
    { text: '# 4 要求\n\n4.1 外观：表面应平整。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { term, heading, label } of draft.clauses) {
      if (!term || !label) continue;
      const text = heading.block.text.slice(label.rest);
      const joined = RUN_IN.exec(text.slice(0, LONGEST));
      if (!joined || !text.endsWith('。') || /[应宜须]/.test(text)) continue;
      const [, line = '', mark = ''] = joined;
      if (NO_TERM.test(line)) continue;
      const start = label.rest + line.length;
      const at = span(heading, start, start + mark.length);
      report({
        at,
        message: say('术语与定义各占一行', 'term and definition stand on lines of their own'),
        fixes: [{ title: say('另起一行', 'begin a new line'), kind: 'meaning', edits: [{ at, text: '\n\n' }] }],
      });
    }
  },
};

const LONGEST = 160;

/** A term without anything of a sentence, its English, and what joins the definition. */
const RUN_IN =
  /^((?!本|下列|以下|该)(?:(?![应宜是指用适为的])[\u3400-\u9fff]){2,16}(?:[\s\u3000]*[（(]?[A-Za-z][A-Za-z0-9 ,;/'-]{1,80}[）)]?)?)([：:]|是指|系指)[\s\u3000]*[\u3400-\u9fff]{5}/;
