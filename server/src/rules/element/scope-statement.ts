/** What the scope says that the document does: 规定了, 确立了, 描述了, 提供了, 给出了, 界定了. */
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { SELF, softened } from './fixed-sentence.ts';
import { type Sentence, scopeOf } from './scope.ts';

export const scopeStatement: Rule = {
  id: 'scope-statement',
  category: 'element',
  title: say('范围陈述的表述形式', 'The forms in which the scope is stated'),
  why: say(
    '范围的陈述使用：“本文件规定了……的要求/特性/尺寸/指示”“本文件确立了……的程序/体系/系统/总体原则”“本文件描述了……的方法/路径”“本文件提供了……的指导/指南/建议”“本文件给出了……的信息/说明”“本文件界定了……的术语/符号/界限”。',
    'The scope is stated with 本文件规定了, 确立了, 描述了, 提供了, 给出了 or 界定了.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.5.3' }],
  covers: ['SCP-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件⟦主要⟧规定了电水壶的技术要求。\n',
      fixed: '# 1 范围\n\n本文件规定了电水壶的技术要求。\n',
    },
    {
      text: '# 1 范围\n\n本文件⟦规定⟧电水壶的技术要求。\n',
      fixed: '# 1 范围\n\n本文件规定了电水壶的技术要求。\n',
    },
    {
      text: '# 1 范围\n\n本文件⟦定义了⟧电水壶的术语。本文件⟦明确了⟧验收的要求。\n',
      fixed: '# 1 范围\n\n本文件界定了电水壶的术语。本文件规定了验收的要求。\n',
    },
    { text: '# 1 范围\n\n本文件⟦阐述了⟧社区食堂的服务理念。\n' },
    { text: '# 1 范围\n\n本文件⟦对电水壶的技术要求进行了规定⟧。\n' },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了电水壶的要求，描述了相应的试验方法。\n\n本文件确立了起草的总体原则，并规定了编写规则。\n',
    },
    { text: '# 1 范围\n\n本文件提供了评价的指南，给出了主要指标的信息，界定了术语。\n' },
    { text: '# 1 范围\n\n本文件规定的试验方法适用于电水壶。\n\n本文件适用于主要用于家庭的电水壶。\n' },
    { text: '# 1 范围\n\n本文件不涉及使用电水壶时的安全。\n\n本文件给出的数值是参考值。\n' },
    { text: '# 1 范围\n\n注：本文件主要规定铅的限量。\n' },
    { text: '# 4 总则\n\n本文件主要规定了电水壶的技术要求。\n' },
    {
      text: '# 1 范围\n\n1.1 本文件规定了电水壶的要求。\n\n1.2 本文件适用于电水壶。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    for (const sentence of scopeOf(draft)?.sentences ?? []) {
      const found = reportOf(sentence);
      if (found) report({ ...found, ...softened(facts) });
    }
  },
};

const STATED = new RegExp(`^(${SELF})(主要|重点)?(规定|确立|描述|提供|给出|界定)(?:(了)|(?![了的者给于以]))`);
const OTHER = new RegExp(
  `^(${SELF})(?:主要|重点)?(规范|明确|阐述|阐明|说明|介绍|制定|制订|提出|定义|叙述|论述|概述)(?:(了)|(?![了的者书于以]))`,
);
const ABOUT = new RegExp(
  `^(${SELF})(对[^，。]{1,60}(?:(?:进行|作出|做出)了?|[作做]了)(?:规定|规范|要求|说明|描述))。?$`,
);

const FORMS = '“规定了”“确立了”“描述了”“提供了”“给出了”“界定了”';

/** What a verb certainly stands for. */
const RIGHT: Readonly<Record<string, string>> = {
  规范: '规定了',
  明确: '规定了',
  制定: '规定了',
  制订: '规定了',
  定义: '界定了',
};

function reportOf({ passage, start, text }: Sentence): Report | undefined {
  const stated = STATED.exec(text);
  if (stated) {
    const [, self = '', adverb = '', verb = '', perfect] = stated;
    const at = start + self.length;
    if (adverb !== '') return replace(span(passage, at, at + adverb.length), adverb, '', 'meaning');
    // A bare verb may still be part of a longer phrase: 规定内容适用于.
    if (perfect || !/[的、]/.test(text) || /适用/.test(text)) return undefined;
    return replace(span(passage, at, at + verb.length), verb, `${verb}了`, 'safe');
  }
  const other = OTHER.exec(text);
  if (other) {
    const [, self = '', verb = '', perfect = ''] = other;
    const at = start + text.indexOf(verb, self.length);
    const right = RIGHT[verb];
    const written = verb + perfect;
    const place = span(passage, at, at + written.length);
    return { ...(right ? replace(place, written, right, 'meaning') : wrong(place, written)), severity: 'warning' };
  }
  const about = ABOUT.exec(text);
  if (!about) return undefined;
  const at = start + (about[1] as string).length;
  const phrase = about[2] as string;
  return { ...wrong(span(passage, at, at + phrase.length), '对……规定'), severity: 'warning' };
}

function wrong(at: Report['at'], written: string): Report {
  return {
    at,
    message: say(`范围的陈述用${FORMS}，不用“${written}”`, `the scope is stated with ${FORMS}, not ${written}`),
  };
}

function replace(at: Report['at'], written: string, text: string, kind: 'safe' | 'meaning'): Report {
  const title = text === '' ? say(`删去“${written}”`, `Remove ${written}`) : say(`改为“${text}”`, `Change to ${text}`);
  return { ...wrong(at, written), fixes: [{ title, kind, edits: [{ at, text }] }] };
}
