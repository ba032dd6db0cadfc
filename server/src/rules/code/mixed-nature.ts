/** The same number is not cited as GB in one place and as GB/T in another. */
import type { CodeUse, Facts } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, isOwn, plainKey, within } from './citations.ts';

export const mixedNature: Rule = {
  id: 'mixed-nature',
  category: 'code',
  title: say('同一文件的代号应一致', 'One code for one document'),
  why: say(
    '同一顺序号在一处写作GB、另一处写作GB/T（JB与JB/T等同理），其中一处必有误。许多强制性标准已转为推荐性标准，请核对现行编号。',
    'If the same number stands as GB in one place and as GB/T in another, one of them is wrong. Many mandatory standards have become recommended ones: check the current number.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '5.4.1' }],
  covers: ['REF-14'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 755　旋转电机　定额和性能\n\n# 5 要求\n\n定额应符合⟦GB 755⟧的规定。\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 755　旋转电机　定额和性能\n\n# 5 要求\n\n定额应符合GB/T 755的规定。\n',
    },
    { text: '# 5 要求\n\n应符合JB/T 8896的规定。\n\n# 6 试验方法\n\n按JB/T 8896和⟦JB 8896—2010⟧的规定进行。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n应符合GB/T 755和GB 18613的规定。\n' },
    { text: '# 5 要求\n\nGB 5296.1—1997和GB/T 5296.1—2012均适用。\n' },
    { text: '# 前言\n\n本文件代替GB 755—2000。\n\n# 5 要求\n\n应符合GB/T 755的规定。\n' },
    { text: '# 5 要求\n\n应符合GB/T 2423.1和GB 2423.2的规定。\n' },
  ],
  check(context: RuleContext): void {
    for (const uses of sameNumbers(context.facts)) {
      const right = rightPrefix(uses);
      for (const use of uses) {
        if (use.code.prefix === right || isOwn(context.facts, use.code)) continue;
        const at = within(use, use.code.ranges.prefix[0], use.code.ranges.prefix[1]);
        context.report({
          at: use.span,
          message: say(
            `他处写作“${right} ${use.code.number}”，代号不一致，请核对`,
            `elsewhere it is ${right} ${use.code.number}; check which one is right`,
          ),
          fixes: [{ title: say(`改为“${right}”`, `Write ${right}`), kind: 'meaning', edits: [{ at, text: right }] }],
        });
      }
    }
  },
};

/** Uses of one number under several codes, unless their years show that these are different editions. */
function* sameNumbers(facts: Facts): Generator<readonly CodeUse[]> {
  const groups = new Map<string, CodeUse[]>();
  for (const use of facts.codes) {
    const { scope } = use.code;
    if (scope !== 'national' && scope !== 'industry' && scope !== 'local') continue;
    if (use.context !== 'text' && use.context !== 'note' && use.context !== 'list') continue;
    const key = plainKey(use.code);
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  for (const uses of groups.values()) {
    if (new Set(uses.map((use) => use.code.prefix)).size < 2) continue;
    const dated = uses.every((use) => use.code.year !== '');
    const editions = new Set(uses.map((use) => `${use.code.prefix} ${use.code.year}`));
    if (dated && new Set(uses.map((use) => use.code.year)).size === editions.size) continue;
    yield uses;
  }
}

/** The code of the list, else the one used most, else the first. */
function rightPrefix(uses: readonly CodeUse[]): string {
  const listed = uses.find((use) => use.context === 'list');
  if (listed) return listed.code.prefix;
  const counts = new Map<string, number>();
  for (const { code } of uses) counts.set(code.prefix, (counts.get(code.prefix) ?? 0) + 1);
  let best = '';
  for (const [prefix, count] of counts) if (count > (counts.get(best) ?? 0)) best = prefix;
  return best;
}
