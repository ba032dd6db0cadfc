/** The ICS number and the CCS number stand on two lines of the cover, each in its form. */
import { placeOf } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { coverPassages, frontMatter } from './cover.ts';

export const coverClassification: Rule = {
  id: 'cover-classification',
  category: 'element',
  title: say('ICS号、CCS号分两行', 'ICS and CCS on two lines'),
  why: say(
    '封面的国际标准分类号（ICS）和中国标准文献分类号（CCS）分上下两行编排，左端对齐。ICS号由两位、三位、两位数字组成，如01.120、97.040.50；CCS号由一个大写字母和两位数字组成，如A 00。',
    'The ICS number and the CCS number stand on two lines of the cover. An ICS number has two, three and two digits (01.120, 97.040.50), a CCS number a capital letter and two digits (A 00).',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.1' },
    { document: 'GB/T 1.1—2020', clause: '10.3.1.5' },
  ],
  covers: ['COV-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: 'ICS 29.160⟦ ⟧K 20\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      fixed: 'ICS 29.160\n\nCCS K 20\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
    },
    {
      text: 'ICS 29.160.30⟦　　⟧CCS K 20\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      fixed: 'ICS 29.160.30\n\nCCS K 20\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 电水壶\nics: ⟦29.160 K20⟧\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\nics: "⟦97040⟧"\nccs: ⟦63 Y⟧\n---\n\n# 1 范围\n' },
  ],
  good: [
    { text: 'ICS 29.160\n\nCCS K 20\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    { text: 'ICS 29.160\nCCS K 20\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\nics: 01.120\nccs: A00\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\nics: "ICS 13.020；13.030.10"\nccs: CCS Z 00/09\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\nics: "××.×××"\nccs: ""\n---\n\n# 1 范围\n' },
    { text: '# 1 范围\n\nICS 29.160 K 20为示例。\n' },
  ],
  check(context: RuleContext): void {
    checkText(context);
    const data = frontMatter(context.draft)?.data;
    for (const datum of ['ics', 'ccs'] as const) {
      const value = data?.get(datum);
      if (!value?.text || PLACEHOLDER.test(value.text)) continue;
      const { pattern, name, example } = FORMS[datum];
      const numbers = value.text.replace(/^(?:ICS|CCS)\s*[:：]?\s*/i, '').split(/\s*[;；,，、]\s*/);
      if (numbers.every((number) => pattern.test(number))) continue;
      const both = datum === 'ics' && BOTH.test(value.text);
      context.report({
        at: value.at,
        severity: both ? 'error' : 'warning',
        message: both
          ? say('ICS号和CCS号应分开给出：ics、ccs各一项', 'ICS and CCS are two data, ics and ccs')
          : say(`${name}的形式如“${example}”`, `the form of this number is ${example}`),
      });
    }
  },
};

/** A number that is not known yet, or one of another classification. */
const PLACEHOLDER = /[×＊*]|[xX]{2}|^待/;
const BOTH = /\d{2}(?:\.\d{3}(?:\.\d{2})?)?[\s;；,，、]+(?:CCS\s*)?[A-Z]\s?\d{2}\b/;

const FORMS = {
  ics: { pattern: /^\d{2}(?:\.\d{3}(?:\.\d{2})?)?$/, name: 'ICS号', example: '97.040.50' },
  ccs: { pattern: /^[A-Z]\s?\d{2}(?:[/／~～—-][A-Z]?\s?\d{2})?$/, name: 'CCS号', example: 'A 00' },
};

const ONE_LINE =
  /^ICS\s*[:：]?\s*\d{2}(?:\.\d{3}(?:\.\d{2})?)?([\s;；,，、]+(?:(?:CCS|中国标准文献分类号)\s*[:：]?\s*)?)[A-Z]\s?\d{2}$/d;

function checkText({ draft, report }: RuleContext): void {
  for (const passage of coverPassages(draft)) {
    const { text } = passage.block;
    const gap = text.length <= 60 ? ONE_LINE.exec(text)?.indices?.[1] : undefined;
    if (!gap) continue;
    const [start, end] = gap;
    // Two lines of one Markdown paragraph are joined in its text.
    const place = placeOf(span(passage, start - 1, end + 1));
    if (/[\r\n]/.test(draft.documents[place.document]?.text.slice(place.start, place.end) ?? '')) continue;
    const spaces = /^[\s;；,，、]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    const named = end > start + spaces;
    const at = span(passage, start, start + spaces);
    report({
      at,
      message: say('ICS号和CCS号应分为上下两行', 'ICS and CCS stand on two lines'),
      fixes: [
        {
          title: say('分为两行', 'Put them on two lines'),
          kind: 'safe',
          edits: [{ at, text: named ? '\n\n' : '\n\nCCS ' }],
        },
      ],
    });
  }
}
