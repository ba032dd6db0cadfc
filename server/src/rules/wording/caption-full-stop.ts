/** A caption does not end with a full stop. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { POLICIES, type Rule, say, span } from '../rule.ts';
import { replacement } from './texts.ts';

export const captionFullStop: Rule = {
  id: 'caption-full-stop',
  category: 'wording',
  title: say('图题、表题末尾不用句号', 'No full stop at the end of a caption'),
  why: say(
    '图或表的短语式说明文字，中间可用逗号，末尾不用句号；即使说明文字较长，前面已出现句号，末尾仍不用句号。',
    'The title of a figure or a table may have a comma within, but no full stop at its end, however long it is.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 15834—2011', clause: 'A.1' }],
  covers: ['PUN-05'],
  // In standards caption-end-mark says it.
  profiles: POLICIES,
  bad: [
    {
      text: '# 5 要求\n\n见表1。\n\n表1　效率⟦。⟧\n\n| 型号 | 效率 |\n| --- | --- |\n| A | 90 |\n',
      fixed: '# 5 要求\n\n见表1。\n\n表1　效率\n\n| 型号 | 效率 |\n| --- | --- |\n| A | 90 |\n',
    },
    {
      text: '# 5 要求\n\n见图1。\n\n![](a.png)\n\n图1　接线⟦。⟧\n',
      fixed: '# 5 要求\n\n见图1。\n\n![](a.png)\n\n图1　接线\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n见表1。\n\n表1　效率\n\n| 型号 | 效率 |\n| --- | --- |\n| A | 90 |\n' },
    // No caption, but a sentence that begins with a number.
    { text: '# 5 要求\n\n表1给出了效率。\n\n图1 为接线的示意图，供选用。\n' },
  ],
  check({ draft, report }) {
    const { passages } = draft;
    for (const index of filled(endsLikeCaption(passages))) {
      const passage = passages[index] as Passage;
      const { text } = passage.block;
      const isTable = text.startsWith('表');
      const body = passages[isTable ? index + 1 : index - 1];
      if (passage.role !== 'paragraph' || body?.role !== (isTable ? 'table' : 'figure')) continue;
      const at = span(passage, text.length - 1, text.length);
      report({
        at,
        message: say('图题、表题末尾不用句号', 'no full stop at the end of a caption'),
        fixes: [replacement(at, '', 'safe')],
      });
    }
  },
};

/** A number, a gap and a short name; the draft takes a text that ends with a full stop for a sentence. */
const LIKE_CAPTION = /^[表图]\s?(?:[A-Z]\.)?\d{1,3}(?:（续）)?[ \u3000]+(?![为是给示列规中和所])[^。；，：]{1,30}。$/;

const endsLikeCaption = blockColumn(({ text }) => text.length < 50 && LIKE_CAPTION.test(text));
