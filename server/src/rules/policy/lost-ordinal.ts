/** A paragraph that begins with 、 has lost its number. */
import { chineseNumeral } from '../../../../grammar/numeral.ts';
import type { Clause, Passage } from '../../draft/draft.ts';
import { POLICIES, type Rule, say, span } from '../rule.ts';
import { hasLostOrdinal, numberOf } from './levels.ts';

export const lostOrdinal: Rule = {
  id: 'lost-ordinal',
  category: 'policy',
  title: say('段首序数缺失', 'A paragraph has lost its number'),
  why: say(
    '段落以顿号开头，说明顿号前的序数（如“四、”的“四”）在编辑或转换中丢失。按前后序数补上。',
    'A paragraph that begins with 、 has lost the number in front of it, the 四 of 四、. The numbers before and behind tell which one.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 9704—2012', clause: '7.3.3' }],
  covers: ['POL-01', 'POL-02'],
  profiles: POLICIES,
  bad: [
    {
      text: '一、加强领导。\n\n二、落实责任。\n\n⟦、⟧要进一步完善制度。\n\n四、强化督查。\n',
      fixed: '一、加强领导。\n\n二、落实责任。\n\n三、要进一步完善制度。\n\n四、强化督查。\n',
    },
    {
      text: '一、加强领导。\n\n1、明确分工。\n\n⟦、⟧要健全机制。\n\n3、加强考核。\n\n二、落实责任。\n\n三、强化督查。\n',
      fixed:
        '一、加强领导。\n\n1、明确分工。\n\n2、要健全机制。\n\n3、加强考核。\n\n二、落实责任。\n\n三、强化督查。\n',
    },
    { text: '一、加强领导。\n\n二、落实责任。\n\n各地区各部门要认真贯彻。\n\n⟦、⟧要进一步完善制度。\n' },
  ],
  good: [
    { text: '一、加强领导。\n\n二、落实责任。\n\n三、要进一步完善制度。\n' },
    { text: '一、加强领导、落实责任。\n\n二、要做到“、”和“，”不混用。\n\n三、附则\n' },
  ],
  check({ draft, report }) {
    const before: Clause[] = [];
    let next = 0;
    for (const passage of draft.passages) {
      while (next < draft.clauses.length && (draft.clauses[next] as Clause).heading.index <= passage.index) {
        before.push(draft.clauses[next] as Clause);
        next++;
      }
      if (!hasLostOrdinal(passage)) continue;
      const ordinal = ordinalOf(passage, before.at(-1), draft.clauses[next]);
      const right = ordinal === undefined ? '' : `“${ordinal}、”`;
      report({
        at: span(passage, 0, 1),
        message: right
          ? say(`段首缺序数，按前后顺序应为${right}`, `the number is lost; between its neighbours it is ${ordinal}、`)
          : say('段首缺序数', 'the number at the start of this paragraph is lost'),
        fixes:
          ordinal === undefined
            ? []
            : [
                {
                  title: say(`补上序数${right}`, `Insert ${ordinal}`),
                  kind: 'safe',
                  edits: [{ at: span(passage, 0, 0), text: ordinal }],
                },
              ],
      });
    }
  },
};

/** The number that stands between its neighbours: one more than that before, one less than that behind. */
function ordinalOf(passage: Passage, before: Clause | undefined, behind: Clause | undefined): string | undefined {
  if (!before?.label || !behind?.label || before.text !== behind.text || before.end < passage.index) return undefined;
  const { kind } = behind.label;
  if (kind !== 'han' && kind !== 'arabic') return undefined;
  let sibling: Clause | undefined = before;
  while (sibling && sibling.label?.kind !== kind) sibling = sibling.parent;
  if (!sibling || numberOf(sibling) + 2 !== numberOf(behind)) return undefined;
  const number = numberOf(behind) - 1;
  return kind === 'han' ? chineseNumeral(number) : String(number);
}
