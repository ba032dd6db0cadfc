/** The note on the enclosures of a document: 附件：1. 甲, without a mark at the end. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, say, span } from '../rule.ts';
import { replacement } from '../wording/texts.ts';

export const annexNote: Rule = {
  id: 'annex-note',
  category: 'policy',
  title: say('附件说明：名称后不加标点，序号用阿拉伯数字', 'The note on enclosures'),
  why: say(
    '附件说明在正文之后：“附件：”后标注附件名称；有多个附件的，用阿拉伯数字标注序号（“附件：1. ××××”）；附件名称后不加标点符号。',
    'Below the body, 附件： names the enclosures. Several of them are numbered in Arabic numerals (附件：1. ××××), and no mark stands behind a name.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 9704—2012', clause: '7.3.4' }],
  covers: ['POL-07'],
  profiles: ['policy'],
  bad: [
    {
      text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：重点任务分工表⟦。⟧\n\n国务院\n\n2019年1月27日\n',
      fixed: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：重点任务分工表\n\n国务院\n\n2019年1月27日\n',
    },
    {
      text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：1.指标表⟦；⟧\n\n2.分工表⟦。⟧\n',
      fixed: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：1.指标表\n\n2.分工表\n',
    },
    { text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：⟦一、⟧指标表\n\n二、分工表\n' },
  ],
  good: [
    { text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：1. 指标表\n\n2. 分工表\n\n国务院\n\n2019年1月27日\n' },
    { text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n附件：指标表\n\n附件1\n\n指标表\n\n1.合格率达到98%以上。\n' },
    {
      text: '一、甲。附件：略。\n\n二、乙。\n\n三、丙。\n\n附件：本附件规定了指标的口径，供各地执行时参考，解释权归本局。\n',
    },
  ],
  check(context) {
    const { passages } = context.draft;
    for (const index of filled(notes(passages))) {
      const passage = passages[index] as Passage;
      if (passage.role !== 'paragraph') continue;
      checkNumeral(passage, context);
      checkEnd(passage, context);
      for (let at = index + 1; /^\d{1,2}[.．、]/.test(passages[at]?.block.text ?? ''); at++) {
        const next = passages[at] as Passage;
        if (next.role !== 'paragraph' || next.block.text.length > LONGEST) break;
        checkEnd(next, context);
      }
    }
  },
};

const NOTE = /^附[ \u3000]*件[ \u3000]*[:：][ \u3000]*(?=\S)/;
const LONGEST = 60;

const notes = blockColumn(({ text }) => text.length <= LONGEST && NOTE.test(text) && !/[，。；]./.test(text));

function checkNumeral(passage: Passage, { report }: RuleContext): void {
  const { text } = passage.block;
  const start = NOTE.exec(text)?.[0].length ?? 0;
  const numeral = /^[一二三四五六七八九十]{1,2}、/.exec(text.slice(start))?.[0];
  if (!numeral) return;
  report({
    at: span(passage, start, start + numeral.length),
    message: say('附件的序号用阿拉伯数字：“附件：1. ××××”', 'enclosures are numbered in Arabic numerals'),
  });
}

function checkEnd(passage: Passage, { report }: RuleContext): void {
  const { text } = passage.block;
  if (!/[^，。；、][。；，、;,.]$/.test(text)) return;
  const at = span(passage, text.length - 1, text.length);
  report({
    at,
    message: say('附件名称后不加标点', 'no mark stands behind the name of an enclosure'),
    fixes: [replacement(at, '', 'safe')],
  });
}
