/** English equivalents are written in small letters. */
import type { TermEntry } from '../../facts/terms.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING, LONGEST_ENGLISH } from './entries.ts';

export const termEnglishCase: Rule = {
  id: 'term-english-case',
  category: 'term',
  title: say('英文对应词用小写字母', 'English equivalents are written in small letters'),
  why: say(
    '除非原文需要大写（专有名词、缩略语），英文对应词的字母均小写。全文的条目都以大写开头时为警告；个别条目可能是专有名称，仅作提示。',
    'English equivalents are written in small letters, but for proper names and abbreviations. Where all entries are capitalised that is a warning; a single one may be a proper name and is a hint.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '10.3.5' }],
  covers: ['TRM-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n直流无刷电机　⟦Brushless Direct Current Motor⟧\n\n一种电机。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n直流无刷电机　brushless direct current motor\n\n一种电机。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　⟦Motor⟧\n\n装置。\n\n## 3.2\n\n位置传感器　⟦Position sensor⟧\n\n元件。\n\n## 3.3\n\n空载电流　⟦No-load Current⟧\n\n电流。\n',
      fixed:
        '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n装置。\n\n## 3.2\n\n位置传感器　position sensor\n\n元件。\n\n## 3.3\n\n空载电流　no-load current\n\n电流。\n',
    },
    { text: '# 3 术语和定义\n\n## 3.1 位置传感器 ⟦POSITION SENSOR⟧\n\n用于反馈位置的元件。\n' },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n直流无刷电机　brushless DC motor\n\n一种电机。\n' },
    // Proper names, one of them among others.
    { text: '# 3 术语和定义\n\n## 3.1\n\n雷诺数　Reynolds number\n\n惯性力与黏性力之比。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n以太网　Ethernet\n\n一种局域网。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n北斗卫星导航系统　BeiDou Navigation Satellite System\n\n一种系统。\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\nSIP 监控域 SIP surveillance realm\n\n一种区域。\n\n## 3.2\n\n可编程序控制器　PLC\n\n装置。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const entries = certainEntries(draft).flatMap((entry) => englishOf(entry) ?? []);
    const capital = entries.filter(({ words }) => CAPITALISED.test(words[0] ?? ''));
    const always = entries.length >= 3 && capital.length >= 0.8 * entries.length;
    for (const { entry, english, start, words } of entries) {
      const titled = isTitled(words);
      if (!titled && !(always && CAPITALISED.test(words[0] ?? ''))) continue;
      const at = span(entry.line, start, start + english.length);
      const small = english.replace(/[A-Z][A-Za-z]+/g, (word) =>
        isOrdinary(word, titled) ? word.toLowerCase() : word,
      );
      report({
        at,
        message: say(
          `英文对应词用小写字母：“${small}”，专有名词除外`,
          `English equivalents have small letters: ${small}; proper names excepted`,
        ),
        ...(!always && { severity: 'info' as const }),
        fixes: [{ title: say(`改为“${small}”`, `change to ${small}`), kind: 'meaning', edits: [{ at, text: small }] }],
      });
    }
  },
};

const CAPITALISED = /^[A-Z][a-z]+/;
const SHOUTED = /^[A-Z]{4,}$/;

interface English {
  readonly entry: TermEntry;
  readonly english: string;
  readonly start: number;
  readonly words: readonly string[];
}

/** The first English equivalent on the line, when it is nothing but words. */
function englishOf(entry: TermEntry): English | undefined {
  const behind = entry.line.block.text.slice(entry.englishStart, entry.englishStart + LONGEST_ENGLISH);
  const english = /^[\s\u3000]*([A-Za-z][A-Za-z '’-]*[A-Za-z])\s*(?:[；;,，（(]|$)/.exec(behind)?.[1];
  if (!english) return undefined;
  // A capital inside a word: BeiDou, PaaS.
  if (/[a-z][A-Z]/.test(english)) return undefined;
  const words = english.split(/[ -]+/);
  return { entry, english, start: entry.englishStart + behind.indexOf(english), words };
}

/** Whether every word of some length begins with a capital, or is nothing but capitals. */
function isTitled(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  if (long.length < 2) return false;
  return long.every((word) => CAPITALISED.test(word)) || words.every((word) => SHOUTED.test(word) || word.length <= 3);
}

function isOrdinary(word: string, titled: boolean): boolean {
  return CAPITALISED.test(word) || (titled && SHOUTED.test(word));
}
