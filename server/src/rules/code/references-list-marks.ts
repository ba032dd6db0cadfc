/** Entries of the list of normative references have no number, no bullet and no punctuation at their end. */
import type { ListedReference } from '../../draft/draft.ts';
import { type Bilingual, type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './citations.ts';

const SERIAL =
  /^(?:\[\d{1,3}\]|［\d{1,3}］|【\d{1,3}】|\d{1,3}(?:[、)）]|\.(?!\d))|[（(]\d{1,3}[）)]|[a-z][)）])[\s\u3000]*/;
const BULLET = /^(?:[—–-]{1,2}|[·•●▪◆■])[\s\u3000]*/;
const END = /[。；;，,、]+$/;

export const referencesListMarks: Rule = {
  id: 'references-list-marks',
  category: 'code',
  title: say('引用文件清单不编号、不加标点', 'The list of references has no numbers and no end punctuation'),
  why: say(
    '规范性引用文件清单中，列出的文件之前不给出序号，文件之后不加标点符号。（方括号序号用于参考文献。）',
    'In the list of normative references no serial number stands before an entry, and no punctuation behind it. (Numbers in square brackets belong to the bibliography.)',
  ),
  severity: 'error',
  basis: [
    { document: DRAFTING, clause: '8.6.3.1' },
    { document: DRAFTING, clause: '10.3.4' },
  ],
  covers: ['REF-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\n⟦[1]⟧ GB/T 191　包装储运图示标志\n\n⟦[2]⟧ GB/T 2828.1　计数抽样检验程序\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1　计数抽样检验程序\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志⟦；⟧\n\nGB/T 2828.1　计数抽样检验程序⟦。⟧\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1　计数抽样检验程序\n',
    },
    {
      text: '# 2 规范性引用文件\n\n⟦a)⟧ GB/T 191　包装储运图示标志\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n',
    },
    {
      text: '# 2 规范性引用文件\n\n⟦——⟧GB/T 191　包装储运图示标志\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n',
    },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\n- GB/T 191　包装储运图示标志\n- GB/T 2828.1　计数抽样检验程序\n' },
    {
      text: '# 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\n\nGB/T 191　包装储运图示标志\n',
    },
    { text: '# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n' },
    { text: '# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n' },
  ],
  check(context: RuleContext): void {
    for (const entry of context.draft.references) {
      if (entry.list !== 'normative') continue;
      for (const { at, message } of marksOf(entry)) context.report(reportOf(entry, at, message));
    }
  },
};

interface Marked {
  readonly at: readonly [start: number, end: number];
  readonly message: Bilingual;
}

function* marksOf({ passage, code }: ListedReference): Generator<Marked> {
  const { text } = passage.block;
  const serial = SERIAL.exec(text)?.[0];
  const bullet = serial === undefined && code ? BULLET.exec(text)?.[0] : undefined;
  if (serial !== undefined && serial.length < text.length) {
    yield {
      at: [0, serial.length],
      message: say('引用文件之前不应给出序号', 'no serial number before a listed document'),
    };
  }
  if (bullet !== undefined) {
    yield { at: [0, bullet.length], message: say('引用文件之前不加列项符号', 'no list mark before a listed document') };
  }
  // Without a code it may be a sentence.
  const end = code ? END.exec(text.slice(-8))?.[0] : undefined;
  if (end !== undefined) {
    yield {
      at: [text.length - end.length, text.length],
      message: say('引用文件之后不加标点符号', 'no punctuation behind a listed document'),
    };
  }
}

function reportOf({ passage }: ListedReference, [start, end]: Marked['at'], message: Bilingual): Report {
  const mark = passage.block.text.slice(start, end).trimEnd();
  return {
    at: span(passage, start, start + mark.length),
    message,
    fixes: [
      {
        title: say(`删去“${mark}”`, `Remove "${mark}"`),
        kind: 'safe',
        edits: [{ at: span(passage, start, end), text: '' }],
      },
    ],
  };
}
