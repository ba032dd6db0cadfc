/** An international or foreign document is listed with its name in Chinese and the original name in brackets. */
import { type Bilingual, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { codedEntries, codeOf, DRAFTING, goesOn } from './citations.ts';

/** No name is longer; more text is something else. */
const LONGEST_NAME = 1000;
const HAN = /[\u4e00-\u9fff]/;
const ORIGINAL = /[（([［【][^\u4e00-\u9fff]*[A-Za-z]{3}/;

export const internationalReferenceName: Rule = {
  id: 'international-reference-name',
  category: 'code',
  title: say('国际、国外文件应给出中文译名和原文名称', 'International documents have a Chinese and an original name'),
  why: say(
    '引用国际文件、国外其他出版物，应给出文件编号和原文名称的中文译名，并在其后的圆括号中给出原文名称。（参考文献中不必给出中文译名。）',
    'An international or foreign publication is listed with the Chinese translation of its name, followed by the original name in round brackets. (The bibliography does not need the translation.)',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.3.1' }],
  covers: ['REF-07'],
  profiles: STANDARDS,
  bad: [
    { text: '# 2 规范性引用文件\n\n⟦IEC 60870-5-1:1990⟧　Telecontrol equipment and systems\n' },
    { text: '# 2 规范性引用文件\n\n⟦ISO 80000（所有部分）⟧　量和单位\n' },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nISO 80000（所有部分）　量和单位（Quantities and units）\n' },
    {
      text: '# 2 规范性引用文件\n\nITU-T G.711　语音频率的脉冲编码调制[Pulse code modulation (PCM) of voice frequencies]\n',
    },
    { text: '# 2 规范性引用文件\n\nGB/T 755—2008　旋转电机　定额和性能\n' },
    { text: '# 2 规范性引用文件\n\nISO 780　包装\n\n储运图示标志（Graphical symbol for handling）\n' },
    { text: '# 参考文献\n\n[1] ISO 780:2015　Packaging — Graphical symbols\n' },
  ],
  check(context: RuleContext): void {
    for (const entry of codedEntries(context.draft)) {
      const { scope } = entry.code;
      if ((scope !== 'international' && scope !== 'foreign') || entry.title === '') continue;
      const message = missing(entry.title.slice(0, LONGEST_NAME));
      if (message && !goesOn(context.facts, entry)) context.report({ at: codeOf(entry), message });
    }
  },
};

function missing(name: string): Bilingual | undefined {
  if (!HAN.test(name)) return say('应给出原文名称的中文译名', 'the Chinese translation of the name is missing');
  if (!ORIGINAL.test(name)) {
    return say(
      '应在中文译名后的圆括号中给出原文名称',
      'the original name is missing: give it in brackets behind the Chinese one',
    );
  }
  return undefined;
}
