/** An abbreviation that no list explains is explained where it is first used. */
import { filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { abbreviationColumn, explainedIn, type Word } from './abbreviation-words.ts';
import { DRAFTING } from './entries.ts';
import { isText } from './short-forms.ts';

export const abbreviationFirstUse: Rule = {
  id: 'abbreviation-first-use',
  category: 'term',
  title: say('缩略语第一次使用时给出中文', 'An abbreviation is explained where it is first used'),
  why: say(
    '文件中未给出缩略语清单而需要使用缩略语时，第一次使用时应给出对应的中文词语，并将缩略语置于其后的圆括号中。哪些字母是人所共知的名称，程序不能判断，因此默认不检查。',
    'Without a list, an abbreviation stands in brackets behind its Chinese name where it is first used. Which letters everybody knows cannot be told by a program; therefore this is off by default.',
  ),
  severity: 'info',
  off: true,
  options: [
    {
      name: 'known',
      title: say('不需要解释的缩略语', 'Abbreviations that need no explanation'),
      default: [],
    },
  ],
  basis: [{ document: DRAFTING, clause: '9.4.3.3' }],
  covers: ['SYM-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n系统采用⟦PLC⟧控制，PLC应接地。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n⟦HMI⟧应清晰。可编程序控制器（PLC）应接地，PLC应固定。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 缩略语\n\nPLC：可编程序控制器\n\n# 4 要求\n\n系统采用PLC控制。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n系统采用LED照明和PVC管，防护等级IP54，型号为ABC-1，HMI（人机界面）应清晰，按GB/T 191和CISPR 14-1检验。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n系统采用PLC控制。\n',
      options: { known: ['PLC'] },
    },
  ],
  check({ draft, options, report }: RuleContext): void {
    if (!isWholeStandard(draft)) return;
    const explained = new Set(explainedIn(draft));
    for (const known of [...KNOWN, ...(options.known as readonly string[])]) explained.add(known);
    const column = abbreviationColumn(draft.passages);
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (!isText(passage) || (passage.role !== 'paragraph' && passage.role !== 'item')) continue;
      for (const { text, start, explained: told } of column[index] as readonly Word[]) {
        if (explained.has(text)) continue;
        explained.add(text);
        if (told) continue;
        report({
          at: span(passage, start, start + text.length),
          message: say(
            `“${text}”第一次使用：给出对应的中文，将缩略语置于其后的括号中，或列入缩略语清单`,
            `${text} is used for the first time: give the Chinese name with the abbreviation in brackets, or list it`,
          ),
        });
      }
    }
  },
};

/** Materials, units, bodies, formats and roman numerals that are words of their own. */
const KNOWN: readonly string[] = [
  'LED LCD PVC PE PP PET ABS PC PU PTFE PVA EVA PMMA PA POM HDPE LDPE PS AC DC IP IC IT ID TV CD DVD USB PDF XML HTML',
  'HTTP HTTPS TCP UDP GPS CPU PCB DNA RNA OK NG ON OFF GB ISO IEC ITU IEEE IETF EN ASTM UL CE CCC CMA CNAS SAC EU',
  'II III IV VI VII VIII IX XI XII MPA KPA HRC HB HV HRB CAD EDTA AQL RQL MAX MIN SI TM',
].flatMap((line) => line.split(' '));
