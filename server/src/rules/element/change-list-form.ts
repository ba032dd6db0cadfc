/** The items of the foreword's list of changes: 增加了, 更改了 or 删除了, and a pointer to the place. */
import type { Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type Foreword, forewordOf } from './foreword.ts';

export const changeListForm: Rule = {
  id: 'change-list-form',
  category: 'element',
  title: say('主要技术变化的表述', 'The form of the list of changes'),
  why: say(
    '主要技术变化用“增加了……（见5.2）”“更改了……（见5.3，2009年版的4.3）”“删除了……（见2009年版的6.1）”逐项列出，使用者由此找到变化所在。GB/T 1.1—2020的前言就是这样写的；“修改了”是此前的用词。',
    'Changes are listed as 增加了……（见5.2）, 更改了……（见5.3，2009年版的4.3） or 删除了……（见2009年版的6.1）, as in the foreword of GB/T 1.1—2020 itself, so that readers find them. 修改了 was the word before.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '前言' }],
  covers: ['FWD-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：\n\na) ⟦修改了⟧外观（见5.1，2015年版的4.1）；\n\nb) ⟦增加了⟧包装的要求；\n\nc) ⟦删除⟧了分类。\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：\n\n——⟦修改了⟧外观（见5.1，2015年版的4.1）。\n',
      fixed:
        '# 前言\n\n本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：\n\n——更改了外观（见5.1，2015年版的4.1）。\n',
    },
  ],
  good: [
    {
      text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：\n\na) 增加了“文件的类别”一章（见第4章）；\n\nb) 更改了外观（见5.1，2015年版的4.1）；\n\nc) 删除了2015年版的附录G、附录H；\n\nd) 将“总则”更改为“原则”（见第5章，2015年版的第4章）；\n\ne) 更改了文件的名称；\n\nf) 标准名称更改为《新示例》。\n\n本文件由示例协会归口，增加了内容。\n',
    },
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n本标准代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：\n\n——修改了外观。\n',
    },
    {
      text: '# 前言\n\n本文件代替GB/T 9999—2015《示例》，与GB/T 9999—2015相比，主要技术变化如下：\n\na) 更改了附录A（见附录A，2015年版的附录A）：\n\n1) 增加了控制命令；\n\n2) 删除了示例。\n',
    },
    { text: '# 5 要求\n\na) 修改了程序的，应重新检验。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword || followsEarlierEdition(facts)) return;
    for (const passage of changesOf(foreword)) {
      const { text } = passage.block;
      const start = passage.label?.rest ?? 0;
      const verb = VERB.exec(text.slice(start, start + 12));
      if (!verb) continue;
      const at = span(passage, start + verb.index, start + verb.index + verb[0].length);
      if (verb[0] === '修改了') {
        report({
          at,
          message: say('“修改了”现写作“更改了”', '修改了 is now written 更改了'),
          fixes: [{ title: say('改为“更改了”', 'Change to 更改了'), kind: 'meaning', edits: [{ at, text: '更改了' }] }],
        });
      } else if (!/见|年版|(?:文件|标准|英文)(?:的)?(?:中文|英文)?(?:名称|译名)/.test(text)) {
        report({
          at,
          message: say(
            '未指出变化所在，例如“（见5.3，2009年版的4.3）”',
            'the place of the change is not given, such as （见5.3，2009年版的4.3）',
          ),
        });
      }
    }
  },
};

const VERB = /^[—–\-·•\s]*(?:修改了|更改了|增加了|删除)/;

/** What stands between the sentence on the replacement and the next content of the foreword. */
function changesOf({ passages, paragraphs }: Foreword): Passage[] {
  const at = paragraphs.findIndex(({ content }) => content === 'replacement');
  const replacement = paragraphs[at]?.passage;
  if (!replacement) return [];
  const next = paragraphs[at + 1]?.passage.index ?? Number.POSITIVE_INFINITY;
  const changes = passages.filter(({ index }) => index > replacement.index && index < next);
  // What details an item has the pointer of that item.
  const nested = changes.some(({ label }) => label?.kind === 'letter-item');
  return changes.filter(({ label }) => !nested || (label?.kind !== 'number-item' && label?.kind !== 'dot-item'));
}
