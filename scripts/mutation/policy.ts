/** Faults in policy documents. */
import type { Passage } from '../../server/src/draft/draft.ts';
import { type Mutator, matches, replace, sourceOf, within } from './mutator.ts';

function isProse({ role }: Passage): boolean {
  return role === 'paragraph' || role === 'clause';
}

function isSignature({ role }: Passage): boolean {
  return role === 'signature';
}

export const POLICY_MUTATORS: readonly Mutator[] = [
  {
    name: '公文序数跳过一号 a level number is left out',
    rules: ['policy-sequence'],
    *plants({ draft }) {
      for (const { kind, label, heading, children, parent, key } of draft.clauses) {
        if (kind !== 'policy' || label?.kind !== 'han' || children.length > 20 || Number(key) < 2) continue;
        const siblings = parent ? parent.children : draft.roots.filter((root) => root.text === heading.clause?.text);
        if (siblings.at(-1)?.heading !== heading) continue;
        const number = heading.block.text.slice(label.numberStart, label.numberEnd);
        const next = '一二三四五六七八九十'.indexOf(number) + 2;
        if (number.length > 1 || next < 3 || next > 10) continue;
        yield replace(within(heading, label.numberStart, label.numberEnd), '一二三四五六七八九十'[next - 1] as string);
      }
    },
  },
  {
    name: '序数用半角括号 half-width brackets of a level number',
    rules: ['policy-bracket-width'],
    *plants({ draft }) {
      for (const { kind, label, heading } of draft.clauses) {
        if (kind !== 'policy' || label?.kind !== 'bracketed-han') continue;
        const { text } = heading.block;
        if (text[0] === '（' && text.slice(0, 6).includes('）')) {
          yield replace(
            within(heading, 0, text.indexOf('）') + 1),
            text
              .slice(0, text.indexOf('）') + 1)
              .replace('（', '(')
              .replace('）', ')'),
          );
        }
      }
    },
  },
  {
    name: '发文字号用方括号 square brackets in a document number',
    rules: ['document-number-bracket'],
    *plants(subject) {
      for (const { span, match } of matches(subject, /(?<=[\u4e00-\u9fff])〔\d{4}〕(?=\d+号)/g, isProse)) {
        yield replace(span, `[${match[0].slice(1, -1)}]`);
      }
    },
  },
  {
    name: '发文字号带“第” 第 in a document number',
    rules: ['document-number-form'],
    *plants(subject) {
      for (const { span } of matches(subject, /(?<=[\u4e00-\u9fff]〔\d{4}〕)(?=\d+号)/g, isProse))
        yield replace(span, '第');
    },
  },
  {
    name: '序数的括号后用顿号 a 、 behind the brackets of a level number',
    rules: ['policy-ordinal-mark'],
    *plants({ draft }) {
      for (const { kind, label, heading } of draft.clauses) {
        const { text } = heading.block;
        const end = text.indexOf('）') + 1;
        if (kind !== 'policy' || label?.kind !== 'bracketed-han' || text[0] !== '（' || end < 3 || end > 5) continue;
        yield { ...replace(within(heading, end), '、'), expected: [sourceOf(heading)] };
      }
    },
  },
  {
    name: '落款日期用汉字 a date of signature in Chinese numerals',
    rules: ['signature-date'],
    *plants(subject) {
      if (subject.draft.profile !== 'policy') return;
      for (const { span } of matches(subject, /^20\d\d年\d{1,2}月\d{1,2}日$/g, isSignature))
        yield replace(span, '二〇二〇年七月一日');
    },
  },
  {
    name: '落款日期编虚位 a date of signature with zeros',
    rules: ['signature-date'],
    *plants(subject) {
      if (subject.draft.profile !== 'policy') return;
      for (const { span } of matches(subject, /^20\d\d年\d{1,2}月\d{1,2}日$/g, isSignature))
        yield replace(span, '2020年07月01日');
    },
  },
  {
    name: '附件名称后用句号 a full stop behind the name of an annex',
    rules: ['annex-note'],
    *plants(subject) {
      if (subject.draft.profile !== 'policy') return;
      for (const { span, passage } of matches(subject, /(?<=^附件：[^。；]{4,40})$/g, isProse))
        yield { ...replace(span, '。'), expected: [sourceOf(passage)] };
    },
  },
  {
    name: '法律的条用阿拉伯数字 an article of a law in Arabic numerals',
    rules: ['article-numeral', 'reference-form'],
    *plants(subject) {
      if (subject.draft.profile !== 'policy') return;
      for (const { span } of matches(
        subject,
        /(?<=《[^《》]{2,30}(?:法|条例|规定|办法)》)第[一二三四五六七八九十百]{1,5}条/g,
        isProse,
      ))
        yield replace(span, '第12条');
    },
  },
  {
    name: '法规的条跳过一号 an article is left out',
    rules: ['article-sequence'],
    *plants({ draft }) {
      for (const { label, heading } of draft.clauses) {
        const number = label && heading.block.text.slice(label.numberStart, label.numberEnd);
        if (label?.kind !== 'article' || number !== '二十五') continue;
        yield replace(within(heading, label.numberStart, label.numberEnd), '二十六');
      }
    },
  },
  {
    name: '行文中的序数跳过一号 a number of a run in the text is left out',
    rules: ['inline-run'],
    *plants(subject) {
      for (const { span, passage } of matches(subject, /(?<=一是[^。]{2,200}二是[^。]{2,200})三是/g, isProse)) {
        if (passage.block.text.includes('四是')) continue;
        yield replace(span, '四是');
      }
    },
  },
];
