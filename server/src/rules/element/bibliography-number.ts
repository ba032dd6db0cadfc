/** The entries of 参考文献 are numbered [1], [2] …; the element is not divided into numbered subclauses. */
import type { ListedReference } from '../../draft/draft.ts';
import { elementOf } from '../../facts/chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { sequenceBreaks } from '../sequence.ts';

export const bibliographyNumber: Rule = {
  id: 'bibliography-number',
  category: 'element',
  title: say('参考文献在方括号中编号', 'Entries of the bibliography are numbered in square brackets'),
  why: say(
    '每个列出的参考文献之前在方括号中给出序号：[1]、[2]……。参考文献不分条；可用描述性的标题分组，标题不编号。',
    'A number in square brackets stands before every entry: [1], [2] … The bibliography has no subclauses; titles of groups are not numbered.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.13' }],
  covers: ['BIB-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 参考文献\n\n⟦1.⟧ GB/T 191　包装储运图示标志\n\n⟦2.⟧ GB/T 755　旋转电机\n',
      fixed: '# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n\n[2] GB/T 755　旋转电机\n',
    },
    { text: '# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n\n[⟦3⟧] GB/T 755　旋转电机\n' },
    {
      text: '# 参考文献\n\n⟦GB/T 191⟧　包装储运图示标志\n\n⟦GB/T 755⟧　旋转电机\n',
      fixed: '# 参考文献\n\n[1]　GB/T 191　包装储运图示标志\n\n[2]　GB/T 755　旋转电机\n',
    },
    {
      text: '# 参考文献\n\n⟦（1）⟧GB/T 191　包装储运图示标志\n\n⟦2]⟧ 中华人民共和国电子商务法\n',
      fixed: '# 参考文献\n\n[1]　GB/T 191　包装储运图示标志\n\n[2] 中华人民共和国电子商务法\n',
    },
    { text: '# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n\n[⟦3⟧] GB/T 755　旋转电机\n\n[3] 电机手册\n\n第2卷\n' },
  ],
  good: [
    { text: '# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n\n电机手册\n\n[3] GB/T 755　旋转电机\n' },
    { text: '# 参考文献\n\n[1]　GB/T 191　包装储运图示标志\n\n[2] 《中华人民共和国食品安全法》\n' },
    { text: '# 参考文献\n\n标准\n\n[1] GB/T 191　包装储运图示标志\n\n书籍\n\n[2] 社区食堂手册\n' },
    {
      text: '# 参考文献\n\n[1] NIST SP 800-90A Recommendation for Random Number Generation Using Deterministic\n\nRandom Bit Generators\n',
    },
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n' },
    { text: '# 参考文献\n\n［1］ GB/T 191　包装储运图示标志\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const entries = draft.references.filter(({ list }) => list === 'bibliography');
    const numbered: { readonly entry: ListedReference; readonly number: number; readonly at: number }[] = [];
    const none = entries.every(({ passage }) => !BRACKETED.test(passage.block.text) && !OTHER.test(passage.block.text));
    for (const [index, entry] of entries.entries()) {
      const { passage, code, codeStart, codeEnd } = entry;
      const { text } = passage.block;
      const right = BRACKETED.exec(text);
      if (right) {
        numbered.push({ entry, number: Number(right[1]), at: text.indexOf(right[1] as string) });
        continue;
      }
      const other = OTHER.exec(text);
      if (other) {
        const [mark] = other;
        const number = other.slice(1).find((digits) => digits !== undefined) as string;
        const at = span(passage, 0, mark.length);
        const gap = /\s/.test(text[mark.length] ?? '') ? '' : '　';
        report({
          at,
          message: say(`参考文献的序号写作“[${number}]”`, `the number is written [${number}]`),
          fixes: [
            {
              title: say(`改为“[${number}]”`, `Change to [${number}]`),
              kind: 'safe',
              edits: [{ at, text: `[${number}]${gap}` }],
            },
          ],
        });
      } else if (code && codeStart === 0) {
        report({
          at: span(passage, codeStart, codeEnd),
          message: say('参考文献之前应在方括号中给出序号', 'a number in square brackets stands before the entry'),
          fixes: none
            ? [
                {
                  title: say(`加上“[${index + 1}]”`, `Add [${index + 1}]`),
                  kind: 'safe',
                  edits: [{ at: span(passage, 0, 0), text: `[${index + 1}]　` }],
                },
              ]
            : [],
        });
      }
    }
    for (const { item, number, expected } of breaksOf(numbered)) {
      // Where entries have no number, one may be lost; a number that stands twice is wrong all the same.
      const twice = numbered.filter((other) => other.number === number).length > 1;
      if (numbered.length !== entries.length && !twice) continue;
      report({
        at: span(item.entry.passage, item.at, item.at + String(number).length),
        message: say(`序号应为[${expected}]`, `the number should be [${expected}]`),
      });
    }
    for (const child of elementOf(draft, 'bibliography')?.children ?? []) {
      if (child.kind !== 'clause' || !child.label) continue;
      report({
        at: span(child.heading, 0, child.label.numberEnd),
        message: say(
          '参考文献不分条，分组的标题不编号',
          'the bibliography has no subclauses; titles of groups have no number',
        ),
      });
    }
  },
};

const BRACKETED = /^[[［]\s?(\d{1,3})\s?[\]］]/;
/** 1. 1、 1) （1） 【1】 6] [6 ; a number of a standard or a year is none. */
const OTHER =
  /^(?:(\d{1,3})(?:[.．](?!\d)|[、)）\]］])|[（(](\d{1,3})[）)]|【(\d{1,3})】|[[［](\d{1,3})(?=[\s\u3000]))/;

function breaksOf<Item extends { readonly number: number }>(numbered: readonly Item[]) {
  return sequenceBreaks(numbered, ({ number }) => number, 1);
}
