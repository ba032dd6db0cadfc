/** A reference names the right kind of thing: 表3 that is really 图3, 表C.2.4 that is really C.2.4. */
import type { Facts, Labelled, Mention } from '../../facts/facts.ts';
import { labelKey } from '../../facts/labels.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isGap } from './broken.ts';
import { isBroken, labelName, labelSpan, targetName } from './mentions.ts';

export const referenceKind: Rule = {
  id: 'reference-kind',
  category: 'reference',
  title: say('引用应写对是图、是表还是条', 'A reference names the right kind of thing'),
  why: say(
    '编号存在而种类写错（把“图3”写成“表3”，或在条的编号前多写了“表”字）时，使用者找不到所引的内容。',
    'Where the number exists but the kind is wrong (表3 for 图3, or 表 before the number of a clause) the reader looks in the wrong place.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n接线应符合⟦表2⟧的规定，参数见表1。\n\n表1 参数\n\n| 项目 | 值 |\n| --- | --- |\n| 电压 | 5 V |\n\n![](a.png)\n\n图1 外形\n\n![](b.png)\n\n图2 接线\n',
      fixed:
        '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n接线应符合图2的规定，参数见表1。\n\n表1 参数\n\n| 项目 | 值 |\n| --- | --- |\n| 电压 | 5 V |\n\n![](a.png)\n\n图1 外形\n\n![](b.png)\n\n图2 接线\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n结果应符合⟦表A.1.1⟧中的准则。\n\n# 附录A（规范性）评价\n\n## A.1 准则\n\n### A.1.1 总则\n\n### A.1.2 分级\n\n表A.1 分级\n\n| 级 | 值 |\n| --- | --- |\n| 1 | 2 |\n',
      fixed:
        '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n结果应符合A.1.1中的准则。\n\n# 附录A（规范性）评价\n\n## A.1 准则\n\n### A.1.1 总则\n\n### A.1.2 分级\n\n表A.1 分级\n\n| 级 | 值 |\n| --- | --- |\n| 1 | 2 |\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n参数见表1，外形见图1。\n\n表2 参数\n\n| 项目 | 值 |\n| --- | --- |\n| 电压 | 5 V |\n\n![](a.png)\n\n图1 外形\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n接线应符合图1的规定，参数见表1。\n\n表1 参数\n\n| 项目 | 值 |\n| --- | --- |\n| 电压 | 5 V |\n\n![](a.png)\n\n图1 接线\n',
    },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n接线应符合GB/T 1234—2020中表2的规定。\n\n![](a.png)\n\n图1 外形\n\n![](b.png)\n\n图2 接线\n',
    },
  ],
  check(context: RuleContext): void {
    for (const mention of context.facts.mentions) {
      const match = kindMatch(mention, context.facts);
      if (match) reportKind(mention, match, context);
    }
  },
};

/** What a broken mention of a table or figure may mean: the figure or table, or the clause, with that number. */
export function kindMatch(mention: Mention, { labels, draft }: Facts): Labelled | undefined {
  const { kind, key } = mention.target;
  if ((kind !== 'table' && kind !== 'figure') || !isBroken(mention)) return undefined;
  if (/\..*\./.test(key)) return labels.get(labelKey('clause', key));
  // Where 表2 stands without 表1, it is the table that has the wrong number.
  return isGap(kind, key, draft) ? undefined : labels.get(labelKey(kind === 'table' ? 'figure' : 'table', key));
}

function reportKind(mention: Mention, match: Labelled, { report }: RuleContext): void {
  const { numberStart, numberEnd, key } = mention.target;
  const written = targetName(mention.target);
  const right = labelName(match.kind, key);
  const at = labelSpan(mention);
  // The number of "表1、2" carries no word of its own to change.
  const word = at.start < numberStart;
  report({
    at,
    message: say(
      `本文件中没有${written}，有${right}`,
      `there is no ${written} in this document, but there is ${right}`,
    ),
    fixes: word
      ? [
          {
            title: say(`改为${right}`, `change to ${right}`),
            kind: 'meaning',
            edits: [{ at: { ...at, end: Math.max(numberEnd, at.end) }, text: right }],
          },
        ]
      : [],
  });
}
