/** Pointers name what they point at: 见5.4, not 见下文; 见表3, not 见下表. */

import type { Caption, Draft, Passage } from '../../draft/draft.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { draftPointers, type FoundPointer, labelName } from './mentions.ts';

export const relativePointer: Rule = {
  id: 'relative-pointer',
  category: 'reference',
  title: say('不用“见上文”“见下表”，写出编号', 'No pointer without a number'),
  why: say(
    '“见上文”“见下表”“如下图所示”没有编号：内容一移动就指错，使用者也无从检索。提及条、图、表时写出它的编号。',
    'A pointer such as 见上文 or 如下图所示 has no number: it goes wrong as soon as text is moved. Write the number of the clause, figure or table.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.5.2' }],
  covers: ['CIT-07'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n材料的规定⟦见上文⟧，包装⟦见下文⟧。\n' },
    {
      text: '# 5 要求\n\n## 5.1 尺寸\n\n尺寸⟦见下表⟧。\n\n表2 尺寸\n\n| 规格 | 长 |\n| --- | --- |\n| A | 20 |\n\n各部分的含义⟦见上表⟧。\n',
      fixed:
        '# 5 要求\n\n## 5.1 尺寸\n\n尺寸见表2。\n\n表2 尺寸\n\n| 规格 | 长 |\n| --- | --- |\n| A | 20 |\n\n各部分的含义见表2。\n',
    },
    {
      text: '# 5 要求\n\n## 5.1 接线\n\n接线⟦如下图所示⟧。\n\n![](a.png)\n\n图1 接线\n',
      fixed: '# 5 要求\n\n## 5.1 接线\n\n接线如图1所示。\n\n![](a.png)\n\n图1 接线\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n包装见5.4，尺寸见表2，接线如图1所示。\n' },
    { text: '# 5 要求\n\n不用“见上文”。\n\n如下列要求不满足，应返工：看见下文字样时按下列步骤操作，见下列各项：\n' },
    { text: '# 5 要求\n\n按下式计算：\n\n操作见下图形界面，如下表示例。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const found of draftPointers(draft)) {
      const { pointer } = found;
      if (pointer.kind === 'page' || isQuoted(found.text, pointer.start)) continue;
      // 见下列 leads to the list that follows.
      if (/[上下]列/.test(pointer.text)) continue;
      const said = /述/.test(pointer.text);
      const caption = captionMeant(found, draft);
      const name = caption && labelName(caption.kind, caption.label.key);
      report({
        at: found.at(pointer.start, pointer.end),
        message: name
          ? say(
              `“${pointer.text}”没有编号，写作“${named(pointer.text, name)}”`,
              `no number; write ${named(pointer.text, name)}`,
            )
          : say(
              `“${pointer.text}”没有编号，写出所指的条、图、表的编号`,
              'no number; write the number of what is meant',
            ),
        fixes: name ? [fixTo(found, name)] : [],
        ...(said && { severity: 'info' as const }),
      });
    }
  },
};

function named(text: string, name: string): string {
  return text.replace(/[上下][图表]/, name);
}

function fixTo({ pointer, at }: FoundPointer, name: string) {
  const offset = pointer.text.search(/[上下][图表]/);
  const start = pointer.start + offset;
  return {
    title: say(`改为“${named(pointer.text, name)}”`, `change to ${named(pointer.text, name)}`),
    kind: 'meaning' as const,
    edits: [{ at: at(start, start + 2), text: name }],
  };
}

const captionsOfDraft = new WeakMap<Draft, ReadonlyMap<Passage, Caption>>();

/** The numbered table or figure next to the pointer, in its direction and its clause. */
function captionMeant({ passage, pointer }: FoundPointer, draft: Draft): Caption | undefined {
  const word = /[上下]([图表])/.exec(pointer.text)?.[1];
  if (!word) return undefined;
  const captions = captionsByPassage(draft);
  const kind = word === '表' ? 'table' : 'figure';
  const step = pointer.kind === 'below' ? 1 : -1;
  for (let away = 1; away <= NEAR; away++) {
    const next = draft.passages[passage.index + step * away];
    if (!next || next.clause !== passage.clause) return undefined;
    const caption = captions.get(next);
    if (caption?.kind === kind) return caption;
  }
  return undefined;
}

const NEAR = 4;

function captionsByPassage(draft: Draft): ReadonlyMap<Passage, Caption> {
  let captions = captionsOfDraft.get(draft);
  if (!captions) {
    captions = new Map(draft.captions.map((caption) => [caption.passage, caption]));
    captionsOfDraft.set(draft, captions);
  }
  return captions;
}
