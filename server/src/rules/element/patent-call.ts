/** Drafts for comment and for review ask their readers for patents, in a fixed sentence. */

import type { Draft, Passage } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import type { Span } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { coverOf } from './cover.ts';
import { readFields } from './fields.ts';

const CALL = '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。';

export const patentCall: Rule = {
  id: 'patent-call',
  category: 'element',
  title: say('征求意见稿、送审稿的封面征集专利信息', 'Draft covers ask for patents'),
  why: say(
    `征求意见稿和送审稿封面的显著位置应给出：“${CALL}”这是固定的句子。报批时删去。`,
    `The cover of a draft for comment or for review has this fixed sentence: ${CALL} It is deleted before approval.`,
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.1' },
    { document: 'GB/T 1.1—2020', clause: 'D.1' },
  ],
  covers: ['COV-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nstage: ⟦征求意见稿⟧\n---\n\n# 前言\n\n本文件由协会提出。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: T/ABC 1—2026\nstage: 送审稿\n---\n\n⟦在提交反馈意见时，请将您知道的该标准所涉及的必要专利信息连同支持性文件一并附上。⟧\n\n# 前言\n\n# 1 范围\n',
      fixed: `---\nnumber: T/ABC 1—2026\nstage: 送审稿\n---\n\n${CALL}\n\n# 前言\n\n# 1 范围\n`,
    },
    {
      text: '# 电水壶\n\n⟦（送审稿）⟧\n\nICS 97.040.50\n\nCCS Y 63\n\n# 前言\n\n# 1 范围\n',
    },
    {
      text: '# 电水壶\n\n⟦在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上⟧\n\n# 前言\n\n# 1 范围\n',
      fixed: `# 电水壶\n\n${CALL}\n\n# 前言\n\n# 1 范围\n`,
    },
  ],
  good: [
    {
      text: `---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nstage: 征求意见稿\n---\n\n${CALL}\n\n# 前言\n\n# 1 范围\n`,
    },
    { text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nstage: 报批稿\n---\n\n# 前言\n\n# 1 范围\n' },
    // The width of the comma is not a matter of this rule.
    { text: `---\nnumber: T/ABC 1—2026\nstage: 送审稿\n---\n\n${CALL.replace('，', ',')}\n\n# 前言\n\n# 1 范围\n` },
    // No cover, or too little of one.
    { text: '---\ntitle: 电水壶\nstage: 征求意见稿\n---\n\n# 前言\n\n# 1 范围\n' },
    { text: '# 电水壶\n\n（征求意见稿）\n\n# 前言\n\n# 1 范围\n' },
    // A chapter that somebody works on alone.
    { text: '---\nnumber: T/ABC 1—2026\nics: "97.040.50"\nstage: 征求意见稿\n---\n\n# 5 要求\n' },
    { text: '# 附录D（规范性）专利\n\n封面应给出：“在提交反馈意见时，请将您知道的专利一并附上。”\n' },
  ],
  check(context: RuleContext): void {
    const { draft, report } = context;
    const call = callOf(draft);
    if (call) {
      if (squeeze(call.block.text).replace(/,/g, '，') === CALL) return;
      const at = wholeSpan(call);
      report({
        at,
        message: say(`征集专利信息的句子是固定的：“${CALL}”`, `the sentence is fixed: ${CALL}`),
        fixes: [
          { title: say('改为规定的句子', 'Write the fixed sentence'), kind: 'safe', edits: [{ at, text: CALL }] },
        ],
      });
      return;
    }
    if (draft.stage !== 'comment' && draft.stage !== 'review') return;
    const begins = draft.roots.some(({ element }) => element === 'foreword' || element === 'scope');
    const at = begins ? stagePlace(draft) : undefined;
    if (!at) return;
    report({
      at,
      message: say(`征求意见稿和送审稿的封面应给出：“${CALL}”`, `the cover of this draft has the sentence: ${CALL}`),
    });
  },
};

const CALLING = /^在提交(?:反馈)?意见时/;
const LONGEST = 100;

/** The sentence on the cover, in whatever words. */
function callOf(draft: Draft): Passage | undefined {
  const end = draft.roots[0]?.first ?? draft.passages.length;
  for (let at = 0; at < end; at++) {
    const passage = draft.passages[at] as Passage;
    const { text } = passage.block;
    if (passage.role === 'paragraph' && text.length <= LONGEST && CALLING.test(text) && text.includes('专利'))
      return passage;
  }
  return undefined;
}

/** Where the cover says how far the draft has come, or ends. */
function stagePlace(draft: Draft): Span | undefined {
  const cover = coverOf(draft);
  if (!cover) return undefined;
  const { front } = cover;
  if (front) {
    const fields = readFields(front.block);
    const stage = fields.get('stage') ?? fields.get('阶段');
    const { length } = front.block.text;
    return stage ? span(front, stage.start, stage.end) : span(front, length, length);
  }
  const passage = cover.passages.find(({ block }) => block.text.length <= 80 && /(?:征求意见|送审)/.test(block.text));
  return passage && wholeSpan(passage);
}
