/** How a place in another document is cited: GB/T 7345—2008中5.2.4, GB/T 7345—2008第5章. */
import type { CrossReference, ReferenceSlip } from '../../../../grammar/cross-reference.ts';
import { isEngineeringConstruction } from '../../../../grammar/standard-code.ts';
import type { CodeUse } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, within } from './citations.ts';
import { isDirectLink } from './cited-place.ts';

const KINDS: ReadonlySet<ReferenceSlip> = new Set(['clause-wording', 'chapter-wording', 'chinese-numeral', 'item-wording']);

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
      if (!place || (use.context !== 'text' && use.context !== 'note') || isEngineeringConstruction(code)) continue;
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
    const joins = direct && slip.start === first.start;
    const chapter = slip.kind === 'chapter-wording' || slip.kind === 'chinese-numeral';
    const named = text.slice(use.span.end, slip.start).includes('《');
    const edit = joins && !chapter && !named
      ? { at: within(use, use.span.end, slip.end), text: `中${slip.repair}` }
      : { at: within(use, slip.start, slip.end), text: slip.repair };
    const target = place.targets.find((one) => one.start <= slip.start && slip.end <= one.end);
    yield {
      at: chapter && target ? within(use, target.start, target.end) : within(use, slip.start, slip.end),
      message: say(
        chapter ? '其他文件的章应写作“第×章”，用阿拉伯数字' : '其他文件的条只写编号，不加“第”“条”',
        chapter ? 'a chapter is cited as 第×章 with an Arabic number' : 'a subclause is cited by its bare number',
      ),
      fixes: [{ title: say('改为规定的写法', 'Write it in the prescribed form'), kind: 'safe', edits: [edit] }],
    };
  }
}
