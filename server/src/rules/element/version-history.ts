/** The history of editions at the end of the foreword. */
import { isWholeStandard } from '../../facts/chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { SELF, sentenceEnd, softened } from './fixed-sentence.ts';
import { forewordOf, paragraphsWith } from './foreword.ts';
import { replacedOnCover } from './replacement.ts';

export const versionHistory: Rule = {
  id: 'version-history',
  category: 'element',
  title: say('前言中的历次版本发布情况', 'The history of editions in the foreword'),
  why: say(
    '代替其他文件的，前言最后给出“本文件及其所代替文件的历次版本发布情况为：”，逐条列出首次发布和历次修订；这样的文件不是首次发布。',
    'A document that replaces others ends its foreword with the history of all editions; it is no first edition.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3 h)' }],
  covers: ['FWD-09', 'FWD-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n⟦本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，增加了包装（见5.3）。⟧\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》，增加了包装（见5.3）。\n\n⟦本文件为首次发布。⟧\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\nreplaces: T/ZSXH 0001—2023\n---\n\n# 前言\n\n⟦本文件首次发布。⟧\n',
    },
  ],
  good: [
    { text: '# 前言\n\n本文件由示例协会归口。\n\n本文件为首次发布。\n' },
    {
      text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》。\n\n本文件及其所代替文件的历次版本发布情况为：\n\n——2015年首次发布为GB/T 9999—2015；\n\n——本次为第一次修订。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    { text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》。\n\n本文件于2015年首次发布，本次为第一次修订。\n' },
    { text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword) return;
    const [replacement] = paragraphsWith(foreword, 'replacement');
    if (!replacement && replacedOnCover(draft).length === 0) return;
    const soft = softened(facts);
    const first = foreword.passages.find(({ block }) => FIRST.test(block.text));
    if (first) {
      report({
        at: span(first, 0, sentenceEnd(first.block.text, 0)),
        message: say('文件代替了其他文件，不是首次发布', 'the document replaces another one: this is no first edition'),
        related: replacement ? [{ at: wholeSpan(replacement), message: say('代替关系', 'what it replaces') }] : [],
        ...soft,
      });
    }
    const told = foreword.passages.some(({ block }) => HISTORY.test(block.text));
    if (!replacement || first || told || !isWholeStandard(draft)) return;
    report({
      at: span(replacement, 0, sentenceEnd(replacement.block.text, 0)),
      message: say(
        '前言缺少历次版本发布情况：“本文件及其所代替文件的历次版本发布情况为：”',
        'the foreword has no history of editions: 本文件及其所代替文件的历次版本发布情况为：',
      ),
      ...soft,
    });
  },
};

const FIRST = new RegExp(`^${SELF}(?:为|是|属于|系)?首次(?:发布|制定|制订)。?$`);
const HISTORY = /历次|首次(?:发布|制定|制订)|第.{1,3}次修订/;
