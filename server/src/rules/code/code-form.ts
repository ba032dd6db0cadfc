/** A standard code is written as it is published: capitals, half-width signs, slash, em dash, a four-digit year. */
import type { CodeSlip, CodeSlipKind } from '../../../../grammar/standard-code.ts';
import type { CodeUse } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { type Bilingual, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, slipsOfKinds } from './citations.ts';

const KINDS: ReadonlySet<CodeSlipKind> = new Set(['dash', 'two-digit-year', 'case', 'width', 'slash']);

export const codeForm: Rule = {
  id: 'code-form',
  category: 'code',
  title: say('文件编号的写法', 'How a document number is written'),
  why: say(
    '文件编号由文件代号、顺序号和发布年份号组成：代号用大写拉丁字母和“/”，顺序号用阿拉伯数字，年份号用四位数字，顺序号与年份号之间用一字线“—”。写法不一致时，检索和核对都会漏掉。国际、国外文件的编号保持其原有写法，不在此列。',
    'A document number consists of code, sequence number and year: capital Latin letters and “/”, Arabic digits, a four-digit year behind an em dash. Numbers written in other ways are missed by searches. International and foreign numbers keep their own form.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '8.1' },
    { document: DRAFTING, clause: '10.3.1.4' },
  ],
  covers: ['NAM-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 试验方法\n\n按GB/T 2423.1⟦-⟧2008的规定进行。\n',
      fixed: '# 5 试验方法\n\n按GB/T 2423.1—2008的规定进行。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nG⟦b⟧/T 191　包装储运图示标志\n\n⟦ＧＢ／Ｔ⟧ 2828.1　计数抽样检验程序\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1　计数抽样检验程序\n',
    },
    {
      text: '# 5 要求\n\n量和单位应符合GB 3100—⟦93⟧的规定。\n',
      fixed: '# 5 要求\n\n量和单位应符合GB 3100—1993的规定。\n',
    },
    {
      text: '# 5 要求\n\n绝缘电阻应符合GB⟦⟧T 1032—2012的规定。\n',
      fixed: '# 5 要求\n\n绝缘电阻应符合GB/T 1032—2012的规定。\n',
    },
    {
      text: '# 5 要求\n\n| 项目 | 方法 |\n| --- | --- |\n| 低温 | GB/T 2423.1⟦–⟧2008 |\n',
      fixed: '# 5 要求\n\n| 项目 | 方法 |\n| --- | --- |\n| 低温 | GB/T 2423.1—2008 |\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n应符合GB/T 2423.1—2008和IEC 60034-1:2022的规定，标准物质见GSB 16-1234—2010。\n' },
    { text: '# 5 要求\n\n错误的写法为“GB/T 1.1-2020”，正确的写法为“GB/T 1.1—2020”。\n' },
    { text: '# 5 要求\n\n字符集采用GB18030编码，螺钉GB/T 67-M5×20，型号为YB-100。\n' },
    { text: '# 5 要求\n\n尺寸应符合ASTM D638-22和EN 60950-1:2006的规定，区间为GB/T 2001.1～GB/T 2001.5。\n' },
    { text: '# 前言\n\n本文件代替GB 3100—86《国际单位制及其应用》。\n' },
  ],
  check(context: RuleContext): void {
    for (const { use, slip, at } of slipsOfKinds(context.facts, KINDS)) {
      if (slip.kind === 'two-digit-year' && isHistory(use, context)) continue;
      context.report({
        at,
        message: messageOf(slip, use),
        fixes: [
          {
            title: say(`改为“${use.code.canonical}”的写法`, `Write it as in ${use.code.canonical}`),
            kind: 'safe',
            edits: [{ at, text: slip.repair }],
          },
        ],
      });
    }
  },
};

/** A number of the time of two-digit years, named as what it was. */
function isHistory(use: CodeUse, { draft }: RuleContext): boolean {
  return use.context === 'foreword' || (draft.metadata.year > 0 && draft.metadata.year < 2000);
}

function messageOf(slip: CodeSlip, use: CodeUse): Bilingual {
  const wrong = textOf(use.span).slice(slip.start, slip.end);
  const { canonical } = use.code;
  switch (slip.kind) {
    case 'dash':
      return say(
        `顺序号与年份号之间应为一字线“—”：${canonical}`,
        `number and year are joined by an em dash: ${canonical}`,
      );
    case 'two-digit-year':
      return say(`年份号应为四位数字“${slip.repair}”`, `the year has four digits: ${slip.repair}`);
    case 'case':
      return say(`文件代号应为大写字母：${canonical}`, `the code is written in capitals: ${canonical}`);
    case 'width':
      return say(`“${wrong}”应为半角字符：${canonical}`, `"${wrong}" should be half-width: ${canonical}`);
    default:
      return say(`文件代号中应为“/”：${canonical}`, `the code has a slash: ${canonical}`);
  }
}
