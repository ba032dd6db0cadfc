/** How an entry of the list shows the international document that it corresponds to: （IEC 60034-12:2016，IDT）. */
import { findStandardCodes } from '../../../../grammar/standard-code.ts';
import type { ListedReference } from '../../draft/draft.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const correspondenceForm: Rule = {
  id: 'correspondence-form',
  category: 'element',
  title: say('引用文件与国际文件一致性程度的标识', 'The degree of correspondence in the list of references'),
  why: say(
    '引用的文件与国际文件有对应关系时，在名称之后的圆括号中标明国际文件的编号和一致性程度代号，中间用逗号：“GB/T 21210—2016　……（IEC 60034-12:2016，IDT）”。代号为IDT、MOD或NEQ。',
    'Where a listed document corresponds to an international one, brackets behind its name give the number and the degree, with a comma in between: （IEC 60034-12:2016，IDT）. The degrees are IDT, MOD and NEQ.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.2—2020', clause: '' }],
  covers: ['REF-21'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志（GB/T 191—2008，ISO 780:1997⟦ MOD⟧）\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志（GB/T 191—2008，ISO 780:1997，MOD）\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 4942.1　旋转电机外壳防护等级（IEC 60034-5:2000，⟦idt⟧）\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 4942.1　旋转电机外壳防护等级（IEC 60034-5:2000，IDT）\n',
    },
    { text: '# 2 规范性引用文件\n\nGB/T 2828.1—2012　计数抽样检验程序（⟦ISO 2859-1:1999⟧）\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 755—2000　旋转电机（IEC 60034-1:1996，⟦eqv⟧）\n' },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 21210—2016　单速三相笼型感应电动机起动性能（IEC 60034-12:2016，IDT）\n' },
    { text: '# 2 规范性引用文件\n\nISO 780　包装（Packaging—ISO 780 symbols）\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 2423（所有部分）　环境试验［IEC 60068-2（所有部分）］\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 2900.26　电工术语（见IEC 60050）\n' },
    { text: '# 参考文献\n\n[1] GB/T 2828.1—2012　计数抽样检验程序（ISO 2859-1:1999）\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const entry of draft.references) {
      const found = entry.list === 'normative' ? reportOf(entry) : undefined;
      if (found) report(found);
    }
  },
};

/** The bracket at the end of an entry. */
const BRACKET = /[（(]([^（）()]{4,120})[）)]\s*$/;
const DEGREE = /([，,；;]?\s*)(IDT|MOD|NEQ|idt|mod|neq|eqv|EQV)$/;

function reportOf({ code, passage, title, titleStart }: ListedReference): Report | undefined {
  if (!code || code.scope === 'international' || code.scope === 'foreign') return undefined;
  const bracket = BRACKET.exec(title);
  if (!bracket) return undefined;
  const content = (bracket[1] as string).trimEnd();
  const start = titleStart + bracket.index + 1;
  const codes = findStandardCodes(content);
  const last = codes.at(-1);
  if (last?.scope !== 'international' || codes[0]?.start !== 0) return undefined;
  const rest = content.slice(last.end);
  if (rest.trim() === '') {
    return {
      at: span(passage, start + last.start, start + last.end),
      message: say(
        '国际文件编号之后标明一致性程度：IDT、MOD或NEQ',
        'the degree of correspondence follows the number: IDT, MOD or NEQ',
      ),
    };
  }
  const degree = DEGREE.exec(rest);
  if (!degree || degree.index > 0) return undefined;
  const [whole, gap = '', written = ''] = degree;
  const end = start + last.end + whole.length;
  if (!/^[，,]/.test(gap)) {
    return change(
      span(passage, start + last.end, end),
      `，${written}`,
      say('编号与代号之间用逗号', 'a comma stands before the degree'),
    );
  }
  const at = span(passage, end - written.length, end);
  if (/^eqv$/i.test(written)) {
    return { at, message: say('“eqv”是旧代号，现为IDT、MOD或NEQ', 'eqv is an old degree; they are now IDT, MOD, NEQ') };
  }
  if (written === written.toUpperCase()) return undefined;
  return change(at, written.toUpperCase(), say('一致性程度代号用大写字母', 'the degree is written in capitals'));
}

function change(at: Report['at'], text: string, message: Report['message']): Report {
  return {
    at,
    message,
    fixes: [{ title: say(`改为“${text}”`, `Change to ${text}`), kind: 'safe', edits: [{ at, text }] }],
  };
}
