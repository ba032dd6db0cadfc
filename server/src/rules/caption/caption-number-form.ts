/** The number of a table or figure has its one form: 表1, 图2, 表A.1. */
import type { Caption, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { dashedCaptions, isPart, isSplit, plainKeys } from './caption-numbers.ts';
import { annexLetter } from './series.ts';

export const captionNumberForm: Rule = {
  id: 'caption-number-form',
  category: 'caption',
  title: say('图、表编号的形式', 'Form of table and figure numbers'),
  why: say(
    '图、表编号由“图”“表”和阿拉伯数字组成，全文连续，不按章编号，也不用汉字或连字符：写作“图1”“表2”；附录中写作“图A.1”“表A.1”。',
    'A number is 图 or 表 with an Arabic numeral that counts through the document, not through the chapter, without dash and not in Chinese numerals: 图1, 表2; 图A.1, 表A.1 in an annex.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.2.1' },
    { document: 'GB/T 1.1—2020', clause: '9.8.2.1' },
    { document: 'GB/T 1.1—2020', clause: '9.6.3.1' },
  ],
  covers: ['FIG-01', 'TAB-01'],
  profiles: STANDARDS,
  bad: [
    { text: '![](a.png)\n\n图⟦一⟧ 整机结构\n', fixed: '![](a.png)\n\n图1 整机结构\n' },
    { text: '# 5 要求\n\n![](a.png)\n\n图⟦5-1⟧ 整机结构\n\n![](b.png)\n\n图⟦5-2⟧ 接线方式\n' },
    { text: '# 5 要求\n\n表⟦5.1⟧ 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n' },
    { text: '![](a.png)\n\n图⟦-1⟧ 整机结构\n', fixed: '![](a.png)\n\n图1 整机结构\n' },
    {
      text: '# 附录A（规范性）夹具\n\n![](a.png)\n\n图⟦A1⟧ 夹具\n\n![](b.png)\n\n图⟦A-2⟧ 支架\n',
      fixed: '# 附录A（规范性）夹具\n\n![](a.png)\n\n图A.1 夹具\n\n![](b.png)\n\n图A.2 支架\n',
    },
  ],
  good: [
    { text: '![](a.png)\n\n图1 整机结构\n\n![](b.png)\n\n图2 接线方式\n' },
    { text: '# 附录A（规范性）夹具\n\n![](a.png)\n\n图A.1 夹具\n' },
    { text: '表1 5-1型支架的尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n' },
    { text: '图1—图3给出了三种接线方式。\n\n表中-1表示未知。\n' },
  ],
  check(context) {
    const plain = { table: plainKeys(context.draft, 'table'), figure: plainKeys(context.draft, 'figure') };
    for (const caption of context.draft.captions) {
      if (caption.continued || isPart(caption, plain[caption.kind])) continue;
      if (isSplit(caption)) checkSplit(caption, context);
      else checkSlips(caption, context);
    }
    for (const [index, dashed] of dashedCaptions(context.draft)) {
      const passage = context.draft.passages[index] as Passage;
      const word = passage.block.text.slice(0, dashed.dashStart);
      const dash = passage.block.text.slice(dashed.dashStart, dashed.numberStart);
      const lead = dash.length - dash.trimStart().length;
      context.report({
        at: span(passage, dashed.dashStart + lead, dashed.numberEnd),
        message: say(
          `编号应写作“${word}${dashed.number}”，不加连字符`,
          `the number is written ${word}${dashed.number}, without a dash`,
        ),
        fixes: [
          {
            title: say('删除连字符', 'Remove the dash'),
            kind: 'safe',
            edits: [{ at: span(passage, dashed.dashStart, dashed.numberStart), text: '' }],
          },
        ],
      });
    }
  },
};

/** 图5-1, the first figure of chapter 5. */
function checkSplit(caption: Caption, context: RuleContext): void {
  const { label, passage } = caption;
  const word = caption.kind === 'table' ? '表' : '图';
  const home = annexLetter(passage) || label.annex;
  const form = home ? `“${word}${home}.1”“${word}${home}.2”` : `“${word}1”“${word}2”`;
  context.report({
    at: span(passage, label.numberStart, label.numberEnd),
    message: say(
      home
        ? `附录${home}中${word}的编号宜只有一级，如${form}`
        : `${word}的编号与章条编号无关，应从1开始全文连续，如${form}`,
      home
        ? `in annex ${home}, numbers have one level: ${word}${home}.1, ${word}${home}.2`
        : `numbers count through the document, not through the chapter: ${word}1, ${word}2`,
    ),
  });
}

function checkSlips(caption: Caption, context: RuleContext): void {
  const { label, passage } = caption;
  const slips = label.slips.filter((slip) => slip.kind === 'separator' || slip.kind === 'chinese-numeral');
  if (slips.length === 0) return;
  const word = caption.kind === 'table' ? '表' : '图';
  const right = `${word}${label.key}${label.sub}`;
  context.report({
    at: span(passage, label.numberStart, label.numberEnd),
    message: say(`编号应写作“${right}”`, `the number is written ${right}`),
    fixes: [
      {
        title: say(`改为“${right}”`, `Change to ${right}`),
        kind: 'safe',
        edits: slips.map((slip) => ({ at: span(passage, slip.start, slip.end), text: slip.repair })),
      },
    ],
  });
}
