/** A chapter 总体原则, 总则 or 原则 holds no requirements. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { rulingReport, rulingsOf } from './rulings.ts';
import { chapterNameOf, isAmongPrinciples, nameOfChapter, PRINCIPLES, spokenIn } from './zones.ts';

export const principlesWithoutRequirements: Rule = {
  id: 'principles-without-requirements',
  category: 'provision',
  title: say('“总体原则”“总则”“原则”一章不含要求', 'No requirements in a chapter 总体原则, 总则 or 原则'),
  why: say(
    '总体原则/总则/原则应使用陈述或推荐型条款，不应包含要求型条款。把“应”改为“宜”或陈述，或者把标题改为“总体要求”。这条规则是2020年版增加的，在按更早版本起草的文件中只作提示。',
    'Principles are stated or recommended; they hold no requirements. Write 宜 or a statement, or call the chapter 总体要求. The rule came with the edition of 2020; in documents drafted under an earlier one it is only a hint.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.10' }],
  covers: ['GEN-01'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 总则\n\n4.1 组织⟦应⟧建立制度。\n\n4.2 数据⟦不得⟧外传。\n' },
    { text: '# 4 总体原则\n\n## 4.1 公开\n\n服务内容⟦应⟧公开，价格⟦应⟧透明。\n' },
  ],
  good: [
    { text: '# 4 总则\n\n4.1 组织宜建立制度，数据由专人保管。\n' },
    { text: '# 4 总体要求\n\n4.1 组织应建立制度。\n' },
    { text: '# 4 总体原则和总体要求\n\n4.1 组织应建立制度。\n' },
    {
      text: '# 4 原则\n\n各方应遵守的原则是公开、公平，用于应对变化。\n\n注：应急预案见附录A。\n\n# 5 要求\n\n外壳应光滑。\n',
    },
    { text: '# 5 要求\n\n## 5.1 总则\n\n部件应符合表2的规定。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!draft.roots.some((root) => PRINCIPLES.test(nameOfChapter(root)))) return;
    const severity = followsEarlierEdition(facts) ? 'info' : undefined;
    for (const spoken of spokenIn(draft)) {
      if (!isAmongPrinciples(spoken)) continue;
      const name = chapterNameOf(spoken.passage);
      const where = say(`“${name}”`, `a chapter ${name}`);
      for (const ruling of rulingsOf(spoken)) {
        if (ruling.kind === 'requirement') report(rulingReport(spoken, ruling, where, INSTEAD, severity));
      }
    }
  },
};

const INSTEAD = say(
  '改为推荐（宜）或陈述，或者把标题改为“总体要求”',
  'recommend or state it, or call the chapter 总体要求',
);
