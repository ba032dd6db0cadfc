/** The English name: capitals only where an element begins, a dash between the elements. */
import type { Span } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { coverPassages, frontMatter } from './cover.ts';

export const titleEnglishForm: Rule = {
  id: 'title-english-form',
  category: 'element',
  title: say('英文译名的大小写和连接号', 'Capitals and dashes of the English name'),
  why: say(
    '英文译名各元素的第一个字母大写，其余字母小写（专有名词、缩略语除外），各元素之间用一字线“—”连接，前后不留空格，如：Rules for drafting—Part 1: Structure。',
    'In the English name each element begins with a capital, all other letters are lower case but in proper names and abbreviations, and an em dash without spaces joins the elements: Rules for drafting—Part 1: Structure.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.3.1.2' }],
  covers: ['NAM-08'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\ntitle: 电水壶　性能\ntitle-en: Electric kettles⟦ - ⟧Performance\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶　性能\ntitle-en: Electric kettles—Performance\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 电水壶\ntitle-en: "⟦e⟧lectric kettles—⟦p⟧art 1: Performance"\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶\ntitle-en: "Electric kettles—Part 1: Performance"\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 电水壶\ntitle-en: ⟦Smart Thermostatic Electric Kettles⟧\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶\ntitle-en: Smart thermostatic electric kettles\n---\n\n# 1 范围\n',
    },
    {
      text: '# 电水壶 安全\n\n# Electric kettles⟦ – ⟧Safety specifications\n\n# 前言\n\n# 1 范围\n',
      fixed: '# 电水壶 安全\n\n# Electric kettles—Safety specifications\n\n# 前言\n\n# 1 范围\n',
    },
  ],
  good: [
    {
      text: '---\ntitle: 电水壶\ntitle-en: "Rules for drafting—Part 1: Structure of IEC documents"\n---\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 电水壶\ntitle-en: "Low-voltage switchgear—Part 2-1: X-ray tests"\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ntitle-en: Zhejiang Provincial Smart kettles—pH value\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ntitle-en: Brushless DC motor for drum washing machine\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ntitle-en: Green Manufacturing\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ntitle-en: "× × × ×"\n---\n\n# 1 范围\n' },
    { text: '# 电水壶\n\nSee also - the other page of the website.\n\n# 前言\n\n# 1 范围\n' },
  ],
  check(context: RuleContext): void {
    for (const at of englishNames(context)) {
      const text = textOf(at).slice(at.start, at.end);
      const inside = (start: number, end: number) => ({ ...at, start: at.start + start, end: at.start + end });
      for (const { 0: dash, index } of text.matchAll(DASH)) {
        replace(
          inside(index, index + dash.length),
          '—',
          say('英文译名的元素之间用一字线“—”', 'an em dash joins the elements'),
          context,
        );
      }
      let start = 0;
      for (const element of text.split(ELEMENT_END)) {
        const first = text.indexOf(element, start);
        start = first + element.length;
        checkElement(element, first, inside, context);
      }
    }
  },
};

/** A dash with spaces around it, or one that is too long or too short between two words. */
const DASH = / [-–—―] ?(?=[A-Za-z])|(?<=[A-Za-z]) ?(?:[–―]|--|——) ?(?=[A-Z])/g;
const ELEMENT_END = / ?[–—―]+ ?| - /;
/** A word in lower case that a name may begin with: pH, mRNA. */
const SMALL = /^[a-z]+(?=[\s-]|$)/;
/** Fewer capitals may be those of a proper name. */
const FEWEST = 3;

function checkElement(
  element: string,
  first: number,
  inside: (start: number, end: number) => Span,
  context: RuleContext,
): void {
  const small = SMALL.exec(element);
  if (small && small[0].length > 2) {
    const letter = element.slice(0, 1).toUpperCase();
    replace(inside(first, first + 1), letter, say('元素的第一个字母大写', 'an element begins with a capital'), context);
    return;
  }
  // Prepositions and articles are small in any case.
  const words = element
    .replace(/^Part \d[\d-]*: ?/, '')
    .split(/[ :]+/)
    .filter((word) => /^[A-Za-z-]{4,}$/.test(word) && !LITTLE.test(word));
  if (words.length < FEWEST || !words.every((word) => /^[A-Z][a-z]/.test(word))) return;
  if (PLACES.test(element)) return;
  const lower = lowered(element);
  if (lower === element) return;
  const at = inside(first, first + element.length);
  context.report({
    at,
    message: say(
      '除第一个字母外，其余字母小写（专有名词除外）',
      'lower case but for the first letter and proper names',
    ),
    fixes: [{ title: say(`改为“${lower}”`, `Write ${lower}`), kind: 'meaning', edits: [{ at, text: lower }] }],
  });
}

const LITTLE = /^(?:with|from|into|over|under|upon|using|between|through|within|that|than|their)$/i;
const PLACES =
  /\b(?:China|Chinese|Zhejiang|Province|Beijing|Shanghai|Internet|International|National|Republic|Ethernet|Bluetooth)\b/;

/** Words of small letters behind a capital, all but the first of the element and the first behind a colon. */
function lowered(element: string): string {
  return element.replace(/(?<=[A-Za-z,)] )[A-Z](?=[a-z]+(?:[\s,):]|$))/g, (letter) => letter.toLowerCase());
}

function replace(at: Span, text: string, message: ReturnType<typeof say>, { report }: RuleContext): void {
  report({
    at,
    message,
    fixes: [{ title: say(`改为“${text}”`, `Write ${text}`), kind: 'safe', edits: [{ at, text }] }],
  });
}

/** The English name in the front matter, or in a heading of the cover. */
function englishNames({ draft }: RuleContext): readonly Span[] {
  const given = frontMatter(draft)?.data.get('title-en');
  if (given?.text && given.at.end - given.at.start === given.text.length) return [given.at];
  return coverPassages(draft)
    .filter(({ role, block }) => role === 'title' && /^[A-Za-z][\x20-\x7e–—―]{10,}$/.test(block.text))
    .map((passage) => ({ passage, cell: undefined, start: 0, end: passage.block.text.length }));
}
