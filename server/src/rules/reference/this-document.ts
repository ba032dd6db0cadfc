/** The document calls itself 本文件. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage, Role } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Facts, Span } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { followsOtherRules } from '../element/chapters.ts';
import { sentenceEnd } from '../element/fixed-sentence.ts';
import { forewordOf } from '../element/foreword.ts';
import { isPart } from '../element/part.ts';
import { type Rule, type RuleContext, type Severity, STANDARDS, say } from '../rule.ts';

export const thisDocument: Rule = {
  id: 'this-document',
  category: 'reference',
  title: say('文件称呼自身用“本文件”', 'The document calls itself 本文件'),
  why: say(
    '需要称呼文件自身时用“本文件”，标准、标准的某个部分、标准化指导性技术文件都是如此。“本标准”“本部分”是2009年版的称谓；从旧标准抄来的句子里常留有它们。',
    'A document calls itself 本文件, be it a standard, a part of one or a guidance document. 本标准 and 本部分 were the names of the 2009 edition; sentences taken over from older standards still have them.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.2' }],
  covers: ['CIT-01', 'FWD-15'],
  profiles: STANDARDS,
  bad: [
    // The cover tells the year of an unfinished draft.
    {
      text: '2025-XX-XX发布\n\n# 1 范围\n\n⟦本标准⟧规定了电水壶的要求。\n',
      fixed: '2025-XX-XX发布\n\n# 1 范围\n\n本文件规定了电水壶的要求。\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 前言\n\n⟦本标准⟧由示例协会归口。\n\n# 1 范围\n\n⟦本规范⟧规定了社区食堂的要求。\n\n# 4 要求\n\n⟦本标准⟧的附录A给出了示例，见⟦本标准⟧第5章。\n',
      fixed:
        '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n本文件规定了社区食堂的要求。\n\n# 4 要求\n\n本文件的附录A给出了示例，见本文件第5章。\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 4 要求\n\n⟦本部分⟧规定的送餐，由本部分人员完成。\n',
      fixed:
        '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 4 要求\n\n本文件规定的送餐，由本部分人员完成。\n',
    },
    {
      text: '# 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。⟦本标准⟧由示例协会归口。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 5 检验\n\n| 项目 | 依据 |\n| --- | --- |\n| 外观 | ⟦本标准⟧5.1 |\n',
    },
    {
      text: '# 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。\n\n# 5 检验\n\n注：⟦本标准⟧的检验分两类。\n',
    },
  ],
  good: [
    { text: '# 前言\n\n本文件按照GB/T 1.1—2020的规定起草。\n\n本标准的所有部分均已发布。\n' },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 5 要求\n\n本标准化对象、本标准件、本标准样品和本标准溶液应符合基本标准、成本标准、样本标准和日本标准的规定。脚本规范、文本规范见附录A。\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 5 要求\n\n不写“本标准”，《本标准的使用》一书除外。\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 5 要求\n\n本部分由两个零件构成，本部分规定的尺寸见表1。\n',
    },
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n# 1 范围\n\n本标准规定了要求。\n\n# 2 规范性引用文件\n\n下列文件对于本文件的应用是必不可少的。\n',
    },
    { text: '---\nnumber: GB/T 9999—2015\n---\n\n# 1 范围\n\n本标准规定了要求。\n' },
    { text: '# 5 要求\n\n本标准的附录A给出了示例。\n' },
    {
      text: '---\nnumber: GB 5009.12—2027\ntitle: 食品安全国家标准　食品中铅的测定\n---\n\n# 1 范围\n\n本标准规定了食品中铅的测定方法。\n',
    },
    { text: '---\nnumber: HJ 700—2027\n---\n\n# 前言\n\n本标准由生态环境部组织制订。\n' },
    { text: '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 5 要求\n\n本规范性附录、本规范化管理的要求。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const column = namesOfBlocks(draft.passages);
    const places = filled(column);
    const severity = places.length > 0 ? severityOf(draft, facts) : undefined;
    if (!severity) return;
    const part = isPart(draft);
    const elsewhere = checkedElsewhere(draft);
    for (const index of places) {
      const passage = draft.passages[index] as Passage;
      if (SILENT.has(passage.role)) continue;
      for (const name of column[index] as readonly Name[]) {
        if ((name.part && !part) || elsewhere(passage, name)) continue;
        const at: Span = { passage, cell: name.cell, start: name.start, end: name.end };
        const written = textOf(at).slice(name.start, name.end);
        report({
          at,
          severity: name.part ? 'warning' : severity,
          message: say(`文件称呼自身用“本文件”，不用“${written}”`, `the document calls itself 本文件, not ${written}`),
          fixes: [
            {
              title: say('改为“本文件”', 'Change to 本文件'),
              kind: name.part ? 'meaning' : 'safe',
              edits: [{ at, text: '本文件' }],
            },
          ],
        });
      }
    }
  },
};

/** A name that the document has for itself, in the block's own text or in a cell. */
interface Name {
  readonly cell: Span['cell'];
  readonly start: number;
  readonly end: number;
  /** 本部分, which may be a part of anything. */
  readonly part: boolean;
}

/** 日本标准, 样本规范, 成本标准 …; 本标准化, 本标准件, 本规范性附录 … */
const NAME = new RegExp(
  '(?<![日样成基版根脚文标课书资副范读正原译草木蓝剧抄底简全账绘善人固])本(?:' +
    '(?:标准(?!化|件|样|物质|品|差|值|溶液|曲线|气|煤|偏差|大气|条件|状态|砝码|电极|体系|库|库存|大纲|系列|图|化)' +
    '|规范(?!性|化)|规程|指南|导则|指导性技术文件)' +
    '|(部分(?=规定|适用|不适用|给出|确立|描述|提供|界定|按照|代替|起草|主要起草|的?附录|的要求|的规定|的发布|的某些)))',
  'g',
);

const namesOfBlocks = blockColumn(({ text, marks, rows }: Block): readonly Name[] | undefined => {
  const names = namesIn(text, marks, undefined);
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) names.push(...namesIn(cell.text, cell.marks, { row, column }));
  }
  return names.length > 0 ? names : undefined;
});

function namesIn(text: string, marks: Block['marks'], cell: Span['cell']): Name[] {
  const names: Name[] = [];
  if (!text.includes('本')) return names;
  for (const match of text.matchAll(NAME)) {
    const start = match.index;
    if (isQuoted(text, start) || isTitle(text, start) || ALL_PARTS.test(text.slice(start, start + 12))) continue;
    if (marks.some((mark) => mark.kind === 'code' && mark.start <= start && start < mark.end)) continue;
    names.push({ cell, start, end: start + match[0].length, part: match[1] !== undefined });
  }
  return names;
}

/** 本标准的所有部分 is what series-designation looks for. */
const ALL_PARTS = /^本标准的?(?:所有|各个?|全部)部分/;

/** Inside 《》. */
function isTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

const LONGEST_TITLE = 80;

const SILENT: ReadonlySet<Role> = new Set([
  'cover',
  'title',
  'contents',
  'figure',
  'formula',
  'reference',
  'bibliography',
  'signature',
  'code',
  'comment',
  'layout',
]);

/** Sentences that are compared with their fixed form as a whole. */
function checkedElsewhere(draft: Draft): (passage: Passage, name: Name) => boolean {
  const ends = new Map<Passage, number>();
  for (const { passage, content } of forewordOf(draft)?.paragraphs ?? []) {
    const { text } = passage.block;
    const first = sentenceEnd(text, 0);
    if (content === 'basis') ends.set(passage, first);
    // The statement on patents has two sentences.
    if (content === 'patent') ends.set(passage, sentenceEnd(text, first));
  }
  return (passage, { start }) => {
    if (passage.element === 'normative-references' || start < (ends.get(passage) ?? 0)) return true;
    const introduces = passage.element === 'terms' || passage.element === 'symbols';
    return introduces && passage.role === 'paragraph' && LEAD_IN.test(passage.block.text.slice(0, 400));
  };
}

const LEAD_IN = /^本.{0,6}(?:采用|使用|没有|无)|(?:术语|定义|符号|缩略语).{0,10}适用于本/;

/**
 * Under the edition of 2009 本标准 was right; undefined there, and where nothing tells which edition is followed. A draft
 * that has both names is a draft of 2020 with sentences from before.
 */
function severityOf(draft: Draft, facts: Facts): Severity | undefined {
  if (followsOtherRules(draft)) return undefined;
  const basis = facts.codes.find(({ code, context }) => context === 'foreword' && isDrafting(code));
  if (basis?.code.year === '2020') return 'error';
  if (followsEarlierEdition(facts)) return undefined;
  if (draft.metadata.year > 2020) return 'error';
  return filled(newNames(draft.passages)).length > 0 ? 'error' : undefined;
}

function isDrafting({ prefix, number }: { readonly prefix: string; readonly number: string }): boolean {
  return /^GB/.test(prefix) && number === '1.1';
}

const newNames = blockColumn(({ text }) => text.includes('本文件') || undefined);
