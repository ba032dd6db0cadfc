/** Faults in policy documents. */
import type { Passage } from '../../server/src/draft/draft.ts';
import { type Mutator, matches, replace, within } from './mutator.ts';

function isProse({ role }: Passage): boolean {
  return role === 'paragraph' || role === 'clause';
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
];
