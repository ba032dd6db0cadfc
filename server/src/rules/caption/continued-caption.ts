/** A table or figure that goes on carries its number again and （续）. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

/** 续表3 尺寸, （续表3）, 续图A.1. */
const BEFORE = /^[（(]?续([表图])\s{0,2}([A-Z]?[.．]?\d{1,3})[）)]?(?=$|[\s\u3000])[\s\u3000]*(.{0,40})$/;
/** 表3 尺寸（续表）, 表3 续, 表3 尺寸 续表. */
const BEHIND =
  /^([表图]\s{0,2}[A-Z]?[.．]?\d{1,3}(?:[\s\u3000].{0,40}?)?)[\s\u3000]*(?:[（(]续[表图][）)]|[\s\u3000]续[表图]?)$/;
/** Alone, without the number. */
const ALONE = /^[（(]?(?:续([表图])|接上([表图])|([表图])续)[）)]?$/;

const TABLE = '| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n';

export const continuedCaption: Rule = {
  id: 'continued-caption',
  category: 'caption',
  title: say('续表、续图写作“表3（续）”', 'A continued table is 表3（续）'),
  why: say(
    '表或图转页接排时，各页重复编号，后接表题、图题（可选）和“（续）”，或“（第2页/共5页）”；不写作“续表3”。',
    'When a table or figure goes on on the next page, its number is repeated, with the title if wanted, and （续） or （第2页/共5页）; not 续表3.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.3' },
    { document: 'GB/T 1.1—2020', clause: '9.8.3' },
  ],
  covers: ['FIG-06', 'TAB-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: `表1 尺寸\n\n${TABLE}\n⟦续表1⟧\n\n${TABLE}`,
      fixed: `表1 尺寸\n\n${TABLE}\n表1（续）\n\n${TABLE}`,
    },
    {
      text: `表1 尺寸\n\n${TABLE}\n⟦续表1 尺寸⟧\n\n${TABLE}`,
      fixed: `表1 尺寸\n\n${TABLE}\n表1　尺寸（续）\n\n${TABLE}`,
    },
    {
      text: `表1 尺寸\n\n${TABLE}\n⟦表1 尺寸（续表）⟧\n\n${TABLE}`,
      fixed: `表1 尺寸\n\n${TABLE}\n表1 尺寸（续）\n\n${TABLE}`,
    },
    { text: `表1 尺寸\n\n${TABLE}\n⟦续表⟧\n\n${TABLE}` },
    {
      text: '![](a.png)\n\n图1 外形\n\n![](b.png)\n\n⟦续图1⟧\n',
      fixed: '![](a.png)\n\n图1 外形\n\n![](b.png)\n\n图1（续）\n',
    },
  ],
  good: [
    { text: `表1 尺寸\n\n${TABLE}\n表1（续）\n\n${TABLE}` },
    { text: `表1 尺寸\n\n${TABLE}\n表1　尺寸（续）\n\n${TABLE}\n表1（第3页/共3页）\n\n${TABLE}` },
    { text: `续表1的数据由供方提供。\n\n${TABLE}` },
    { text: '# 5 要求\n\n续表1\n\n尺寸见续表1。\n' },
    { text: `表1 手续表\n\n${TABLE}` },
  ],
  check({ draft, report }: RuleContext): void {
    const found = continuations(draft.passages);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      const { right, word } = found[index] as Continuation;
      if ((passage.role !== 'paragraph' && passage.role !== 'caption') || !isNearBody(passage, draft)) continue;
      const at = span(passage, 0, passage.block.text.length);
      report({
        at,
        message: right
          ? say(`写作“${right}”`, `write ${right}`)
          : say(`续${word}应重复编号，如“${word}1（续）”`, `repeat the number: ${word}1（续）`),
        fixes: right
          ? [{ title: say(`改为“${right}”`, `Write ${right}`), kind: 'safe', edits: [{ at, text: right }] }]
          : [],
      });
    }
  },
};

interface Continuation {
  readonly word: string;
  /** The prescribed form; '' where the number is not known. */
  readonly right: string;
}

const continuations = blockColumn(({ text, kind, rows }): Continuation | undefined => {
  if (rows.length > 0 || kind === 'code' || text.length > 60 || !text.includes('续')) return undefined;
  const before = BEFORE.exec(text);
  if (before) {
    const [, word, number, title] = before as unknown as [string, string, string, string];
    // A sentence about it.
    if (/[。；，：]/.test(title)) return undefined;
    return { word, right: `${word}${number}${title && `\u3000${title}`}（续）` };
  }
  const behind = BEHIND.exec(text);
  if (behind) return { word: text[0] as string, right: `${(behind[1] as string).trimEnd()}（续）` };
  const alone = ALONE.exec(text);
  return alone ? { word: (alone[1] ?? alone[2] ?? alone[3]) as string, right: '' } : undefined;
});

function isNearBody({ index }: Passage, { passages }: Draft): boolean {
  return [index - 1, index + 1, index + 2].some((at) => {
    const role = passages[at]?.role;
    return role === 'table' || role === 'figure';
  });
}
