/** A part says in its foreword which document it is a part of, and which parts have been published. */
import { isWholeStandard } from '../../facts/chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { sentenceEnd, softened } from './fixed-sentence.ts';
import { forewordOf, paragraphsWith } from './foreword.ts';
import { isPart } from './part.ts';

export const publishedParts: Rule = {
  id: 'published-parts',
  category: 'element',
  title: say('前言中所属的部分和已经发布的部分', 'The series and its published parts in the foreword'),
  why: say(
    '分为部分的文件，每个部分在前言中说明其所属的文件并列出所有已经发布的部分的名称：“本文件是GB/T ×××××《……》的第X部分。GB/T ×××××已经发布了以下部分：”。',
    'Every part says in its foreword what it is a part of, and names all parts that have been published: 本文件是GB/T ×××××《……》的第X部分。GB/T ×××××已经发布了以下部分：',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3 b)' }],
  covers: ['FWD-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# ⟦前言⟧\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 前言\n\n⟦本文件是T/ZSXH 0001《社区食堂》的第2部分。⟧\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 前言\n\n本文件是T/ZSXH 0001《社区食堂》的第2部分。T/ZSXH 0001已经发布了以下部分：\n\n——第1部分：就餐；\n\n——第2部分：送餐。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 前言\n\n《社区食堂》拟由三个部分构成，第1部分：就餐、第2部分：送餐已发布。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\ntitle: 社区食堂\n---\n\n# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword || foreword.passages.length === 0 || !isPart(draft) || !isWholeStandard(draft)) return;
    const other = new Set(paragraphsWith(foreword, 'basis', 'replacement'));
    const texts = foreword.passages.filter((passage) => !other.has(passage));
    const soft = softened(facts);
    if (!texts.some(({ block }) => RELATION.test(block.text.slice(0, 1000)))) {
      report({
        at: wholeSpan(foreword.clause.heading),
        message: say(
          '本文件是一个部分：前言应说明所属的文件，并列出所有已经发布的部分',
          'this is a part: the foreword says what it is a part of, and lists the published parts',
        ),
        ...soft,
      });
      return;
    }
    const [own] = paragraphsWith(foreword, 'series');
    if (!own || texts.some(({ block }) => PUBLISHED.test(block.text.slice(0, 1000)))) return;
    report({
      at: span(own, 0, sentenceEnd(own.block.text, 0)),
      message: say(
        '应列出所有已经发布的部分的名称：“……已经发布了以下部分：”',
        'name all parts that have been published: ……已经发布了以下部分：',
      ),
      ...soft,
    });
  },
};

const RELATION = /第\s*[\d一二三四五六七八九十]{1,3}\s*部分|(?:以下|下列|个)部分/;
/** A list of the parts, in whatever words: of those published, or of all. */
const PUBLISHED = /发布|(?:以下|下列|个)部分|预计|系列/;
