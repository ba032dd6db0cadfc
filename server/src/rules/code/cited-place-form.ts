/** How a place in another document is cited: GB/T 7345—2008中5.2.4, GB/T 7345—2008第5章. */
import type { CrossReference, ReferenceSlip } from '../../../../grammar/cross-reference.ts';
import { isEngineeringConstruction } from '../../../../grammar/standard-code.ts';
import type { CodeUse } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, isCitation, within } from './citations.ts';
import { isDirectLink } from './cited-place.ts';

const KINDS: ReadonlySet<ReferenceSlip> = new Set([
  'clause-wording',
  'chapter-wording',
  'chinese-numeral',
  'item-wording',
  'annex-clause',
]);

export const citedPlaceForm: Rule = {
  id: 'cited-place-form',
  category: 'code',
  title: say('引用其他文件具体内容的写法', 'How a place in another document is cited'),
  why: say(
    '引用其他文件的章写作“GB/T ×××××—2009第5章”，条写作“GB/T ×××××.1—2016中5.2”，列项写作“GB/T ×××××—2013中6.3 b)”；条的编号前后不加“第”“条”。',
    'A chapter of another document is cited as GB/T ×××××—2009第5章, a subclause as GB/T ×××××.1—2016中5.2, without 第 and 条.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '9.5.4.1.1' },
    { document: DRAFTING, clause: '9.5.3' },
  ],
  covers: ['CIT-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 试验方法\n\n按GB/T 7345—2008 ⟦第 5.2.4 条⟧规定的方法进行。\n',
      fixed: '# 5 试验方法\n\n按GB/T 7345—2008中5.2.4规定的方法进行。\n',
    },
    {
      text: '# 5 试验方法\n\n按GB/T 7345—2008 中⟦第 5.25 条⟧的规定进行。\n',
      fixed: '# 5 试验方法\n\n按GB/T 7345—2008中5.25的规定进行。\n',
    },
    {
      text: '# 5 试验方法\n\n路锥应符合GB 5768.4—2017 ⟦附录B.2⟧的要求，触发逻辑按GB 39732—2020中⟦4.1.1章节⟧的规定。\n',
      fixed: '# 5 试验方法\n\n路锥应符合GB 5768.4—2017中B.2的要求，触发逻辑按GB 39732—2020中4.1.1的规定。\n',
    },
    {
      text: '# 5 试验方法\n\n按GB/T 755—2019⟦第五章⟧的规定进行。\n',
      fixed: '# 5 试验方法\n\n按GB/T 755—2019第5章的规定进行。\n',
    },
  ],
  good: [
    { text: '# 5 试验方法\n\n按GB/T 7345—2008中5.2.4、GB/T 755—2019第5章和GB/T 755—2019表1的规定进行。\n' },
    { text: '# 5 试验方法\n\n按GB/T 7345—2008 中 5.25 的规定进行。\n' },
    { text: '# 5 要求\n\n消防设施应符合GB 50016—2014第5.2.4条的规定。\n' },
    { text: '# 前言\n\n对应GB/T 7345—2008第5.2.4条。\n' },
  ],
  check(context: RuleContext): void {
    for (const use of context.facts.codes) {
      const { place, code } = use;
      if (!place || !isCitation(use) || isEngineeringConstruction(code)) continue;
      for (const report of faultsOf(use, place)) context.report(report);
    }
  },
};

function* faultsOf(use: CodeUse, place: CrossReference): Generator<Report> {
  const text = textOf(use.span);
  const first = place.targets[0];
  const direct = first !== undefined && isDirectLink(text.slice(use.span.end, first.start));
  for (const slip of place.slips) {
    if (!KINDS.has(slip.kind)) continue;
    const target = place.targets.find((one) => one.start <= slip.start && slip.end <= one.end);
    const at = within(use, target?.start ?? slip.start, target?.end ?? slip.end);
    const chapter = slip.kind === 'chapter-wording' || slip.kind === 'chinese-numeral';
    const right = text.slice(at.start, slip.start) + slip.repair + text.slice(slip.end, at.end);
    const named = text.slice(use.span.end, at.start).includes('《');
    const joins = direct && target === first && !chapter && !named;
    const edit = joins ? { at: { ...at, start: use.span.end }, text: `中${right}` } : { at, text: right };
    yield {
      at,
      message: say(
        chapter ? `其他文件的章应写作“${right}”` : `其他文件的条应写作“中${right}”，不加“第”“条”等字`,
        chapter ? `a chapter is cited as ${right}` : `a subclause is cited by its bare number behind 中: 中${right}`,
      ),
      fixes: [{ title: say('改为规定的写法', 'Write it in the prescribed form'), kind: 'safe', edits: [edit] }],
    };
  }
}
