/** What the text cites normatively stands in the list of normative references. */

import { codeKey } from '../../../../grammar/standard-code.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { CodeUse } from '../../facts/facts.ts';
import { type Bilingual, type Rule, type RuleContext, type Severity, STANDARDS, say, span } from '../rule.ts';
import type { ReferenceIndex } from './citations.ts';
import { annexNature, DRAFTING, entriesFor, isOwn, plainKey, referenceIndex, seriesKey } from './citations.ts';
import { citationForces, type Force } from './force.ts';

export const unlistedReference: Rule = {
  id: 'unlisted-reference',
  category: 'code',
  title: say('规范性引用的文件应列入清单', 'What is cited normatively is listed'),
  why: say(
    '由要求型、指示型条款提及的文件（应符合GB/T …、按GB/T … 的规定进行），以及“术语和定义”引导语提及的文件，都属于规范性引用，均应在“规范性引用文件”中列出。以“见GB/T …”“GB/T … 给出了……”提及的是资料性引用，列入“参考文献”。',
    'A document named in a requirement or an instruction (应符合GB/T …, 按GB/T … 的规定进行) or in the lead-in of the terms is cited normatively and has to be listed as a normative reference. What is named for information (见GB/T …, GB/T … 给出了) goes to the bibliography.',
  ),
  severity: 'error',
  basis: [
    { document: DRAFTING, clause: '9.5.4.2.1' },
    { document: DRAFTING, clause: '9.5.4.2.2' },
  ],
  covers: ['REF-11', 'BIB-01', 'TRM-15'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 试验方法\n\n振动按⟦JB/T 10490—2016⟧规定的方法测量。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 要求\n\n限用物质的含量应符合⟦GB/T 26572⟧的规定。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 3 术语和定义\n\n⟦GB/T 2900.26⟧界定的以及下列术语和定义适用于本文件。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 试验方法\n\n按GB/T 191和⟦GB/T 4857.3⟧的规定进行。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 34590（所有部分）　功能安全\n\n# 5 要求\n\n系统应符合GB/T 34590（所有部分）、⟦GB/T 43267⟧的适用要求。\n',
    },
    { text: '# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 5 要求\n\n标志应符合⟦GB/T 191⟧的规定。\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 概述\n\n环境参数的更多信息见⟦GB/T 4797.1⟧。\n' },
    { text: '# 2 规范性引用文件\n\nGB 4943.1　信息技术设备　安全\n\n# 5 要求\n\n安全应符合⟦GB 4943⟧的规定。\n' },
  ],
  good: [
    // Where an entry was taken from is no citation.
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 2900.25—2008，411-31-01]\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 标记\n\n标记方法见示例。\n\n示例：\n\n开槽盘头螺钉，应符合GB/T 67的规定。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 要求\n\n标签上印“应符合GB/T 4706.1的规定”字样。\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 28181—2011和GB/T 28181—2016。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 要求\n\n旧设备应符合GB/T 28181—2016的规定。\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 专利\n\n专利能够按照GB/T 20003.1的要求获得许可声明。\n\n# 参考文献\n\n[1] GB/T 20003.1　涉及专利的标准\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志（GB/T 191—2008，ISO 780:1997，MOD）\n\n# 5 要求\n\n标志应符合GB/T 191—2008的规定。\n',
    },
    { text: '# 2 规范性引用文件\n\nGB/T 2423（所有部分）　环境试验\n\n# 5 试验方法\n\n按GB/T 2423.1的规定进行。\n' },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 概述\n\n更多信息见GB/T 4797.1，GB/T 4797.2给出了各地的气压。\n\n# 参考文献\n\n[1] GB/T 4797.1　环境条件分类\n\n[2] GB/T 4797.2　环境条件分类　气压\n',
    },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 5 要求\n\n注：按GB/T 4797.1的规定，环境分为六类。\n',
    },
    { text: '# 前言\n\n本文件按照GB/T 1.1—2020的规定起草。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n' },
    { text: '# 5 要求\n\n标志应符合GB/T 191的规定。\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 755　旋转电机\n\n# 5 要求\n\n应符合GB 755的规定。\n' },
    {
      text: '# 2 规范性引用文件\n\nGB/T 755—2025/IEC 60034-1:2022　旋转电机\n\n# 5 要求\n\n定额应符合IEC 60034-1的规定。\n',
    },
  ],
  check(context: RuleContext): void {
    const index = referenceIndex(context.facts);
    if (!index.present) return;
    const older = followsEarlierEdition(context.facts);
    for (const { use, force } of citationForces(context.facts)) {
      if (use.context !== 'text' || isListed(use, index) || isOwn(context.facts, use.code)) continue;
      const severity = severityOf(use, force, index, older);
      if (severity)
        context.report({ at: use.span, message: messageOf(use, severity), severity, ...relatedOf(use, index) });
    }
  },
};

function isListed({ code }: CodeUse, index: ReferenceIndex): boolean {
  if (entriesFor(index, code).length > 0) return true;
  if (index.named.has(codeKey(code)) || index.named.has(`${seriesKey(code)} *`)) return true;
  // GB 755 for GB/T 755 is a fault of its own.
  return index.byPlainKey.has(plainKey(code));
}

/** How sure it is that the list should have it; undefined: nothing to say. */
function severityOf(use: CodeUse, force: Force, index: ReferenceIndex, older: boolean): Severity | undefined {
  const annex = annexNature(use);
  const known = index.bibliography.has(codeKey(use.code));
  if (annex === 'informative' || force === 'informative' || force === 'unclear') {
    // Editions before 2020 did not ask for a bibliography, and a wording that does not tell is not worth a word.
    return known || older || force === 'unclear' ? undefined : 'info';
  }
  if (force === 'normative') return annex === 'unsaid' ? 'warning' : 'error';
  return known ? undefined : 'warning';
}

function messageOf({ code }: CodeUse, severity: Severity): Bilingual {
  const { canonical } = code;
  switch (severity) {
    case 'error':
      return say(
        `规范性引用的“${canonical}”未列入“规范性引用文件”`,
        `${canonical} is cited normatively but not listed in the normative references`,
      );
    case 'warning':
      return say(
        `“${canonical}”未列入“规范性引用文件”；如为资料性引用，列入“参考文献”`,
        `${canonical} is not listed in the normative references; if it is cited for information, list it in the bibliography`,
      );
    default:
      return say(
        `资料性引用的“${canonical}”未列入“参考文献”`,
        `${canonical}, cited for information, is not listed in the bibliography`,
      );
  }
}

/** The parts of the same series that are listed: perhaps one of them is meant. */
function relatedOf({ code }: CodeUse, index: ReferenceIndex): Pick<Parameters<RuleContext['report']>[0], 'related'> {
  const parts = index.parts.get(seriesKey(code)) ?? [];
  return {
    related: parts.slice(0, 5).map((entry) => ({
      at: span(entry.passage, entry.codeStart, entry.codeEnd),
      message: say('清单中列有该文件的这一部分', 'this part of it is listed'),
    })),
  };
}
