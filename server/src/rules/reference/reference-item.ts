/** A reference to a list item finds the item. */
import type { Step } from '../../../../grammar/cross-reference.ts';
import type { Item, List } from '../../draft/draft.ts';
import type { Mention } from '../../facts/facts.ts';
import { listsByClause } from '../../facts/labels.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { targetName } from './mentions.ts';

export const referenceItem: Rule = {
  id: 'reference-item',
  category: 'reference',
  title: say('引用的列项应存在', 'The list item that is referred to exists'),
  why: say(
    '“5.2 d)”指5.2的列项d)。列项增删后编号会变，引用应随之更改。',
    '5.2 d) means item d) of the list in 5.2. When items come and go, references to them have to follow.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n外观应符合下列要求：\n\na) 光滑；\n\nb) 无裂纹。\n\n## 5.2 检查\n\n按5.1列项的第二项和5.1列项的⟦第三项⟧检查。\n',
    },
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n外观应符合下列要求：\n\na) 光滑；\n\nb) 无裂纹；\n\nc) 无毛刺。\n\n## 5.2 检查\n\n按5.1 a)和5.1 ⟦d)⟧的要求检查。\n',
    },
  ],
  good: [
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n外观应符合下列要求：\n\na) 光滑；\n\nb) 无裂纹；\n\nc) 无毛刺。\n\n## 5.2 检查\n\n按5.1 c)的要求和GB/T 191—2008中5.1 d)检查。\n',
    },
    { text: '# 5 要求\n\n## 5.1 外观\n\n外观应光滑。\n\n## 5.2 检查\n\n按5.1 d)的要求检查。\n' },
    {
      text: '# 5 要求\n\n## 5.1 外观\n\na) 光滑；\n\nb) 无裂纹。\n\n试样应：\n\nc) 清洁；\n\nd) 干燥。\n\n## 5.2 检查\n\n按5.1 d)的要求检查。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const pointers = facts.mentions.filter(({ target }) => target.path.length > 0);
    if (pointers.length === 0) return;
    const lists = listsByClause(draft);
    for (const mention of pointers) {
      const last = lastItemBefore(mention, lists);
      const step = mention.target.path[0];
      if (!last || !step) continue;
      const name = targetName(mention.target);
      report({
        at: { ...mention.span, start: step.start, end: step.end },
        message: say(
          `${name}的列项到${last.label?.key})为止，没有${itemName(step)}`,
          `the list of ${name} ends with ${last.label?.key}); there is no ${itemName(step)}`,
        ),
        related: [{ at: span(last.passage, 0, last.label?.end ?? 0), message: say('最后一项', 'the last item') }],
      });
    }
  },
};

function itemName({ kind, key }: Step): string {
  return kind === 'ordinal' ? `第${key}项` : `${key})`;
}

/** The last item of the lists of a clause where just one is lettered, continuous from a). */
function lastItemOf(lists: readonly List[]): Item | undefined {
  const lettered = lists.filter(({ items }) => items[0]?.label?.kind === 'letter-item');
  const [list] = lettered;
  if (lettered.length !== 1 || !list || list.depth !== 1) return undefined;
  return list.items.every(({ label }, index) => label?.path[0] === index + 1) ? list.items.at(-1) : undefined;
}

/** The last item of the clause that is mentioned, where the letter of the mention lies behind it. */
function lastItemBefore(
  { resolution, reference, target }: Mention,
  lists: ReadonlyMap<number, readonly List[]>,
): Item | undefined {
  const step = target.path[0];
  if (resolution.to !== 'label' || !reference.certain || !step) return undefined;
  const counted = step.kind === 'ordinal';
  if (!counted && (step.kind !== 'item' || !/^[a-z]$/.test(step.key))) return undefined;
  const { labelled } = resolution;
  if (labelled.kind !== 'clause' || labelled.clause.children.length > 0) return undefined;
  const last = lastItemOf(lists.get(labelled.clause.heading.index) ?? []);
  if (!last?.label) return undefined;
  const behind = counted ? Number(step.key) > (last.label.path[0] ?? 0) : step.key > last.label.key;
  return behind ? last : undefined;
}
