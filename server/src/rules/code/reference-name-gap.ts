/** In the list of references a gap separates number and name, and the name has no title marks. */
import { breaksLine } from '../../facts/place.ts';
import type { Fix, Report } from '../rule.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type CodedReference, codedEntries, DRAFTING } from './citations.ts';

const SEPARATOR = /^[\s\u3000]*[:：，,、][\s\u3000]*/;
const BARE_NAME = /^[^\s\u3000（(《:：，,、。；;]/;
const GAP = '\u3000';

export const referenceNameGap: Rule = {
  id: 'reference-name-gap',
  category: 'code',
  title: say('引用文件的编号与名称之间空一个汉字', 'A gap between number and name of a listed document'),
  why: say(
    '规范性引用文件清单中，文件编号或“（所有部分）”与文件名称之间空一个汉字的间隙，不用标点，名称不加书名号。（在Markdown文稿中，一个半角空格也可。）',
    'In the list of references, number (or （所有部分）) and name are separated by a gap of one Chinese character, not by punctuation, and the name has no title marks. (In Markdown a half-width space will do.)',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '10.3.4' }],
  covers: ['REF-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191⟦⟧包装储运图示标志\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191⟦《包装储运图示标志》⟧\n\nGB/T 2828.1 ⟦《计数抽样检验程序》⟧\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1 计数抽样检验程序\n',
    },
    {
      text: '# 2 规范性引用文件\n\nIEC 62056-62⟦: ⟧电能计量（Electricity metering）\n',
      fixed: '# 2 规范性引用文件\n\nIEC 62056-62　电能计量（Electricity metering）\n',
    },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 191 包装储运图示标志\n\nGB/T 3102（所有部分）　量和单位\n' },
    // The name on the next line is set apart by the line.
    { text: '# 2 规范性引用文件\n\nGB/T 191\n包装储运图示标志\n' },
    { text: '# 2 规范性引用文件\n\nITU-T G.729(2012) 语音编码（Coding of speech）\n' },
    { text: '# 2 规范性引用文件\n\n《定量包装商品计量监督管理办法》\n' },
    { text: '# 5 要求\n\nGB/T 191《包装储运图示标志》\n' },
  ],
  check(context: RuleContext): void {
    for (const entry of codedEntries(context.draft)) {
      if (breaksLine(context.draft, entry.passage, entry.codeEnd)) continue;
      const report = faultOf(entry);
      if (report) context.report(report);
    }
  },
};

function faultOf(entry: CodedReference): Report | undefined {
  const { passage, codeEnd, title, titleStart } = entry;
  const { text } = passage.block;
  if (entry.code.slips.some((slip) => slip.kind === 'series-word')) return undefined;
  const marks = /^《([^《》]+)》/.exec(title);
  if (marks) {
    const nameEnd = titleStart + marks[0].length;
    return {
      at: span(passage, titleStart, nameEnd),
      message: say('清单中的文件名称不加书名号', 'the name of a listed document has no title marks'),
      severity: 'warning',
      fixes: [
        fix(say('删去书名号', 'Remove the title marks'), [
          { at: span(passage, titleStart, titleStart + 1), text: titleStart === codeEnd ? GAP : '' },
          { at: span(passage, nameEnd - 1, nameEnd), text: '' },
        ]),
      ],
    };
  }
  const separator = SEPARATOR.exec(text.slice(codeEnd, codeEnd + 20))?.[0];
  const separated = separator !== undefined && codeEnd + separator.length < text.length;
  if (!separated && (titleStart > codeEnd || !BARE_NAME.test(title))) return undefined;
  const at = span(passage, codeEnd, codeEnd + (separator?.length ?? 0));
  return {
    at,
    message: say('文件编号与文件名称之间应空一个汉字', 'number and name are separated by a gap of one character'),
    fixes: [fix(say('改为空一个汉字', 'Put a gap'), [{ at, text: GAP }])],
  };
}

type ReportedFix = NonNullable<Report['fixes']>[number];

function fix(title: Fix['title'], edits: ReportedFix['edits']): ReportedFix {
  return { title, kind: 'safe', edits };
}
