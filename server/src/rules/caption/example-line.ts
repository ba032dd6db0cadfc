/** 示例： stands on a line of its own. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const exampleLine: Rule = {
  id: 'example-line',
  category: 'caption',
  title: say('“示例：”宜单独占一行', '示例： on a line of its own'),
  why: say(
    '“示例：”或“示例×：”宜单独占一行，示例的内容另起一行。短的示例接排也很常见，因此默认不提示。',
    '示例： should have a line of its own, with the example below. Short examples are often set on the same line; so the rule is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.4.5' }],
  covers: ['NTE-09'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 标记\n\n⟦示例：⟧DJ-20\n', fixed: '# 5 标记\n\n示例：\n\nDJ-20\n' },
    {
      text: '# 5 标记\n\n⟦示例1：⟧DJ-20\n\n⟦示例2：⟧DJ-30\n',
      fixed: '# 5 标记\n\n示例1：\n\nDJ-20\n\n示例2：\n\nDJ-30\n',
    },
  ],
  good: [
    { text: '# 5 标记\n\n示例：\n\nDJ-20\n' },
    { text: '# 5 标记\n\n注：DJ-20\n' },
    { text: '# 5 标记\n\n按示例：DJ-20\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { kind, label, passage } of draft.remarks) {
      if (kind !== 'example' || label.rest >= passage.block.text.length) continue;
      const gap = draft.documents[passage.document]?.format === 'markdown' ? '\n\n' : '\n';
      const head = passage.block.text.slice(0, label.rest).trimEnd();
      report({
        at: span(passage, 0, head.length),
        message: say('“示例：”宜单独占一行', '示例： should have a line of its own'),
        fixes: passage.block.quoted
          ? []
          : [
              {
                title: say('另起一行写示例的内容', 'Put the example below'),
                kind: 'safe',
                edits: [{ at: span(passage, 0, label.rest), text: `${head}${gap}` }],
              },
            ],
      });
    }
  },
};
