/** A lead-in with 。 leads to items with 。, one with ： to items with ； or ，. */
import type { Draft, Item, List, Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { once } from '../../source/per-block.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { announces, closedItems, type EndMark, endMark, innerStop, leadOf, ordinaryLists } from './ends.ts';

const INTRO = '# 5 要求\n\n';

export const itemEndMark: Rule = {
  id: 'item-end-mark',
  category: 'list',
  title: say('列项引语与各项末尾的标点', 'Punctuation of the lead-in and the items of a list'),
  why: say(
    '列项只有两种形式：以句号结尾的完整句子引出以句号结尾的各项；以冒号结尾的文字引出以分号（或逗号）结尾的各项。两种形式不混用，各项都有标点，最后一项以句号结束。',
    'A list has one of two forms: a full sentence with 。 leads to items with 。; a text with ： leads to items with ； (or ，). The two are not mixed, every item has its mark, and the last one ends with 。.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.1' }],
  covers: ['LST-02', 'LST-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${INTRO}水杯应符合下列要求⟦：⟧\n\na) 表面平整。\n\nb) 颜色均匀。\n\nc) 无裂纹。\n`,
      fixed: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\nc) 无裂纹。\n`,
    },
    {
      text: `${INTRO}水杯应符合下列要求⟦。⟧\n\n——表面平整；\n\n——颜色均匀；\n\n——无裂纹。\n`,
      fixed: `${INTRO}水杯应符合下列要求：\n\n——表面平整；\n\n——颜色均匀；\n\n——无裂纹。\n`,
    },
    {
      text: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀⟦。⟧\n\nc) 无裂纹；\n\nd) 无毛刺。\n`,
      fixed: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\nc) 无裂纹；\n\nd) 无毛刺。\n`,
    },
    {
      text: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀⟦⟧\n\nc) 无裂纹；\n\nd) 无毛刺。\n`,
      fixed: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\nc) 无裂纹；\n\nd) 无毛刺。\n`,
    },
    {
      text: `${INTRO}水杯应符合下列要求：\n\na) 表面平整⟦：⟧\n\nb) 颜色均匀；\n\nc) 无裂纹。\n`,
      fixed: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\nc) 无裂纹。\n`,
    },
    {
      text: `${INTRO}铭牌应标明：\n\n- 产品名称⟦⟧\n- 型号\n- 额定电压\n`,
      fixed: `${INTRO}铭牌应标明：\n\n- 产品名称；\n- 型号；\n- 额定电压。\n`,
    },
    // Items of several sentences cannot have a semicolon: the lead-in has to be a sentence.
    { text: `${INTRO}方法如下⟦：⟧\n\na) 放平。静置1 h。\n\nb) 加载。卸载。\n\nc) 测量。\n` },
  ],
  good: [
    { text: '# 5 要求\n\n删除[张三]:\n\na) 表面平整。\n\nb) 颜色均匀。\n' },
    { text: `${INTRO}水杯应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀；\n\nc) 无裂纹。\n` },
    { text: `${INTRO}水杯应符合下列要求。\n\na) 表面平整。\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}振动可能产生于：\n\n—— 机座的变形，\n\n—— 滚动轴承，\n\n—— 气动负载。\n` },
    {
      text: `${INTRO}水杯应符合下列要求：\n\na) 表面：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀；\n\nc) 无裂纹。\n`,
    },
    // The mark stands at the end of the item's last paragraph, or behind its formula.
    {
      text: `${INTRO}步骤如下：\n\na) 放平。\n\n静置1 h；\n\nb) 按公式计算：\n\n$$\nF = ma\n$$\n\nc) 卸载；\n\nd) 记录。\n`,
    },
    { text: `${INTRO}使用下列表述：\n\n——“应符合……的规定。”\n\n——“见……”；\n\n——“按……”。\n` },
    { text: `${INTRO}水杯由杯体和杯盖构成。\n\na) 杯体用不锈钢制造；\n\nb) 杯盖用塑料制造。\n` },
    { text: '# 3 术语和定义\n\n下列缩略语适用于本文件：\n\n- API 应用程序接口\n- URL 统一资源定位符\n' },
    { text: `${INTRO}## 5.1 外观：\n\n- 表面平整\n- 颜色均匀\n` },
    { text: `${INTRO}试验在下列情况下进行：\n\na) 定型；\n\nb) 停产后恢复生产；或\n\nc) 供需双方有要求。\n` },
    // Half-width marks are another fault.
    { text: `${INTRO}水杯应符合下列要求:\n\na) 表面平整;\n\nb) 颜色均匀;\n\nc) 无裂纹。\n` },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    const severity = followsEarlierEdition(context.facts) ? ({ severity: 'info' } as const) : {};
    for (const list of ordinaryLists(draft)) {
      if (list.items.length < 2) continue;
      for (const report of reportsOf(list, draft)) context.report({ ...report, ...severity });
    }
  },
};

/** The passages of the items that hold a list of their own. */
const nestedIn = once(
  ({ lists }: Draft): ReadonlySet<Passage> => new Set(lists.flatMap(({ parent }) => parent?.passage ?? [])),
);

/** Whether all items but the last end with one mark that suits the lead-in, as they mostly do. */
function agree({ items }: List, sentence: boolean): boolean {
  const mark = endMark((items[0] as Item).passage);
  if (sentence ? mark !== 'stop' : mark !== 'semicolon' && mark !== 'comma') return false;
  for (let at = 1; at < items.length - 1; at++) if (endMark((items[at] as Item).passage) !== mark) return false;
  return true;
}

function reportsOf(list: List, draft: Draft): Report[] {
  const lead = leadOf(list, draft);
  if (!lead || lead.block.kind === 'heading' || !announces(lead)) return [];
  const sentence = endMark(lead) === 'stop';
  if (agree(list, sentence)) return [];
  const closed = closedItems(list, draft).filter(({ passage }) => !nestedIn(draft).has(passage));
  const ends = closed.map(({ passage }) => endMark(passage));
  const count = (mark: EndMark): number => ends.filter((end) => end === mark).length;
  const parted = count('semicolon') + count('comma');
  if (parted + count('stop') === 0) return unmarked(list, closed, ends, sentence);
  const wanted = count('stop') > parted ? 'stop' : count('comma') > count('semicolon') ? 'comma' : 'semicolon';
  if (sentence !== (wanted === 'stop')) return [wrongLead(list, lead, closed, sentence)];
  return closed.flatMap((item, at) => wrongItem(item, ends[at] as EndMark, wanted));
}

const CHARACTERS = { stop: '。', semicolon: '；', comma: '，' } as const;

function wrongItem({ passage }: Item, end: EndMark, wanted: keyof typeof CHARACTERS): Report[] {
  if (end === wanted || end === 'other') return [];
  const { text } = passage.block;
  // With a sentence inside, the item cannot have a semicolon; that is the fault of the whole list.
  if (wanted !== 'stop' && innerStop(passage) >= 0) return [];
  const right = CHARACTERS[wanted];
  const at = span(passage, end === 'none' ? text.length : text.length - 1, text.length);
  const fixes = [
    { title: say(`改为“${right}”`, `Write ${right}`), kind: 'safe' as const, edits: [{ at, text: right }] },
  ];
  if (end === 'none')
    return [{ at, message: say(`此项末尾缺标点，本列项各项以“${right}”结尾`, `the items end with ${right}`), fixes }];
  if (end === 'colon')
    return [
      {
        at,
        message: say(`冒号之后没有分项，此项应以“${right}”结尾`, `the colon leads to nothing; write ${right}`),
        fixes,
      },
    ];
  const message = say(`本列项其他各项以“${right}”结尾，此项也应以“${right}”结尾`, `the other items end with ${right}`);
  return [{ at, message, fixes }];
}

/** The lead-in of the one form before items of the other. */
function wrongLead({ items }: List, lead: Passage, closed: readonly Item[], sentence: boolean): Report {
  const { length } = lead.block.text;
  const at = span(lead, length - 1, length);
  if (sentence) {
    return {
      at,
      message: say(
        '引语以句号结尾时，各项也以句号结尾；各项以分号（或逗号）结尾时，引语以冒号结尾',
        'items with ； follow a lead-in with ：, items with 。 one with 。',
      ),
      fixes: [{ title: say('引语改用冒号', 'End the lead-in with ：'), kind: 'safe', edits: [{ at, text: '：' }] }],
    };
  }
  const edits = closed
    .filter(({ passage }) => endMark(passage) === 'stop')
    .map(({ passage }) => {
      const end = passage.block.text.length;
      return { at: span(passage, end - 1, end), text: '；' };
    });
  const title = say('各项改用分号', 'End the items with ；');
  const simple = items.every(({ passage }) => innerStop(passage) < 0);
  return {
    at,
    message: say(
      '引语以冒号结尾时，各项以分号（或逗号）结尾；各项以句号结尾时，引语是以句号结尾的完整句子',
      'items with 。 follow a full sentence with 。, items with ； a lead-in with ：',
    ),
    fixes: simple ? [{ title, kind: 'safe', edits }] : [],
  };
}

/** A list without any marks is reported once. */
function unmarked({ items }: List, closed: readonly Item[], ends: readonly EndMark[], sentence: boolean): Report[] {
  const [first] = closed;
  if (!first || closed.length + 1 < items.length || ends.some((end) => end !== 'none')) return [];
  const inside = sentence ? '。' : '；';
  const edits = items
    .filter(({ passage }) => endMark(passage) === 'none')
    .map(({ passage }, index, bare) => {
      const end = passage.block.text.length;
      return {
        at: span(passage, end, end),
        text: index === bare.length - 1 && passage === items.at(-1)?.passage ? '。' : inside,
      };
    });
  const end = first.passage.block.text.length;
  return [
    {
      at: span(first.passage, end, end),
      message: say(
        `列项的各项末尾缺标点，应以“${inside}”结尾，最后一项以“。”结尾`,
        `the items have no marks: they end with ${inside}, the last one with 。`,
      ),
      fixes: [{ title: say('补上标点', 'Add the marks'), kind: 'safe', edits }],
    },
  ];
}
