/** What the document replaces, and what has changed. */
import { codeKey } from '../../../../grammar/standard-code.ts';
import type { Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { sentenceEnd, softened } from './fixed-sentence.ts';
import { type Foreword, forewordOf, paragraphsWith } from './foreword.ts';
import { replacedOnCover } from './replacement.ts';

export const replacementStatement: Rule = {
  id: 'replacement-statement',
  category: 'element',
  title: say('前言中与代替文件的关系', 'What the document replaces, in the foreword'),
  why: say(
    '代替或废止其他文件的，前言给出所有被代替文件的编号（含年份）和名称，并列出主要技术变化：“本文件代替GB/T ××××—××××《……》，与GB/T ××××—××××相比，除结构调整和编辑性改动外，主要技术变化如下：”。',
    'The foreword gives number (with its year) and name of every document that is replaced, and lists the main technical changes.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3 c)' }],
  covers: ['FWD-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ZSXH 0001—2026\nreplaces: T/ZSXH 0001—2023\n---\n\n# ⟦前言⟧\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '# 前言\n\n本文件代替⟦T/ZSXH 0001—2023⟧，与T/ZSXH 0001—2023相比，主要技术变化如下：\n\na) 增加了包装（见5.3）。\n',
    },
    {
      text: '# 前言\n\n本文件代替⟦T/ZSXH 0001⟧《社区食堂服务规范》，与2023年版相比，主要技术变化如下：\n\na) 增加了包装（见5.3）。\n',
    },
    { text: '# 前言\n\n⟦本文件代替GB/T 9999—2015《示例》。⟧\n\n本文件由示例协会归口。\n' },
    {
      text: '# 前言\n\n⟦本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：⟧\n\n本文件由示例协会归口。\n',
    },
  ],
  good: [
    {
      text: '---\nnumber: T/ZSXH 0001—2026\nreplaces: T/ZSXH 0001—2023\n---\n\n# 前言\n\n本文件代替T/ZSXH 0001—2023《社区食堂服务规范》，与T/ZSXH 0001—2023相比，主要技术变化如下：\n\na) 增加了包装（见5.3）。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 8151—2000《甲》、GB/T 8152—2006《乙，丙》和GB/T 8153—1987 《丁》。与GB/T 8151—2000相比，主要技术变化如下：\n\n——增加了包装（见5.3）。\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 8152.1～8152.12—1987《铅精矿化学分析方法》。与前一版相比，仅作编辑性修改。\n',
    },
    { text: '# 前言\n\n本文件规定的方法代替GB/T 8151的方法。\n' },
    { text: '# 5 要求\n\n本文件代替GB/T 9999。\n' },
  ],
  check(context: RuleContext): void {
    const foreword = forewordOf(context.draft);
    if (!foreword) return;
    const soft = softened(context.facts);
    for (const passage of paragraphsWith(foreword, 'replacement')) {
      for (const found of replacedOf(passage, context)) context.report({ ...found, ...soft });
    }
    const found = changesMissing(foreword) ?? replacedMissing(foreword, context);
    if (found) context.report({ ...found, ...soft });
  },
};

/** The documents that the sentence names without year or without name. */
function* replacedOf(passage: Passage, { facts }: RuleContext): Generator<Report> {
  const { text } = passage.block;
  const end = clauseEnd(text);
  for (const { span: at, code } of facts.codes) {
    if (at.passage.index > passage.index) break;
    if (at.passage !== passage || at.start >= end || !code.certain) continue;
    const behind = text.slice(at.end, at.end + 60);
    if (/^\s*[～~至]/.test(behind) || /[～~至]\s*$/.test(text.slice(0, at.start))) continue;
    if (code.year === '' && !code.allParts) {
      yield { at, message: say('被代替文件的编号应含年份', 'the number of what is replaced has its year') };
    } else if (!/^\s*(?:[（(][^（）()]{0,40}[）)])?\s*[《〈]/.test(behind)) {
      yield {
        at,
        message: say('被代替文件的编号之后应给出名称《……》', 'the name of what is replaced follows its number: 《……》'),
      };
    }
  }
}

/** Where 本文件代替……, ends: at the first comma or full stop outside a name. */
function clauseEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '《') depth++;
    else if (character === '》') depth--;
    else if (depth <= 0 && /[，,。；]/.test(character)) return at;
  }
  return text.length;
}

const CHANGE = /变化|变动|差异|改动|不同|修改|更改|修订|增加|删除|调整|部分代替|整合|合并/;

/** A replacement without a word about what has changed, or whose list of changes is empty. */
function changesMissing(foreword: Foreword): Report | undefined {
  const [passage] = paragraphsWith(foreword, 'replacement');
  if (!passage) return undefined;
  const rest = foreword.passages.slice(foreword.passages.indexOf(passage));
  const opened = /(?:如下|以下)[：:。]?$/.test(passage.block.text);
  const next = rest[1]?.block.text ?? '';
  const empty = opened && (next === '' || /^(?:请注意|本.{1,8}(?:由|起草|主要起草))/.test(next));
  if (!empty && rest.some(({ block }) => CHANGE.test(block.text.slice(0, 2000)))) return undefined;
  return {
    at: span(passage, 0, sentenceEnd(passage.block.text, 0)),
    message: say('应列出与前一版本相比的主要技术变化', 'list the main technical changes from the edition before'),
    severity: 'warning',
  };
}

/** What the cover says to be replaced, and the foreword does not name. */
function replacedMissing(foreword: Foreword, { draft, facts }: RuleContext): Report | undefined {
  const cover = replacedOnCover(draft);
  if (cover.length === 0 || foreword.passages.length === 0 || !isWholeStandard(draft)) return undefined;
  const named = new Set(
    facts.codes.flatMap(({ code, span: at }) => (at.passage.element === 'foreword' ? [codeKey(code)] : [])),
  );
  const missing = cover.find(({ code }) => code.certain && !named.has(codeKey(code)));
  if (!missing) return undefined;
  const { canonical } = missing.code;
  return {
    at: wholeSpan(foreword.clause.heading),
    message: say(
      `封面标明代替${canonical}，前言应说明代替关系并列出主要技术变化`,
      `the cover says that ${canonical} is replaced; the foreword has to say so and list the changes`,
    ),
    related: missing.passage ? [{ at: wholeSpan(missing.passage), message: say('封面', 'the cover') }] : [],
  };
}
