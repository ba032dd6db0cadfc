/** Once a short form is introduced, the text uses it. */
import { blockColumn } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { isText, type ShortForm, shortForms } from './short-forms.ts';

export const fullFormAgain: Rule = {
  id: 'full-form-again',
  category: 'term',
  title: say('给出简称之后应使用简称', 'Behind its short form the full form is not used'),
  why: say(
    '词语第一次出现时给出简称，以后则应使用该简称。全称和简称混用，读者会以为是两个概念。全称作为产品名称出现时（如代号的说明）有其必要，因此默认不检查。',
    'Once the short form of a phrase is introduced it is used from then on. Where full and short form alternate readers take them for two things. As the name of a product the full form may be needed; therefore this is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: DRAFTING, clause: '9.4.3.2' }],
  covers: ['SYM-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n⟦智能恒温电水壶⟧应符合表1。电水壶应完好。\n',
      fixed:
        '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n电水壶应符合表1。电水壶应完好。\n',
    },
    {
      text: '# 4 要求\n\n公共信息图形符号（以下简称“图形符号”）应清晰，⟦公共信息图形符号⟧的尺寸见表1。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n电水壶应符合表1，恒温电水壶和智能恒温电水壶底座除外。\n',
    },
    // Titles, names of documents, wording that is shown.
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 智能恒温电水壶\n\n标志“智能恒温电水壶”应清晰，见《智能恒温电水壶》。\n',
    },
    // A short form for several things.
    {
      text: '# 4 要求\n\n语音输入设备/语音输入联网系统（以下简称“语音流发送者”）应注册。语音输入设备/语音输入联网系统应可用。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    for (const form of shortForms(draft)) {
      const full = fullForm(form);
      if (!full) continue;
      for (const { passage, at } of placesOf(full, form, draft)) {
        const place = span(passage, at, at + full.length);
        report({
          at: place,
          message: say(
            `已给出简称“${form.text}”，以后则应使用简称`,
            `its short form ${form.text} has been introduced: use that`,
          ),
          related: [{ at: form.span, message: say('简称在此给出', 'introduced here') }],
          fixes: [
            {
              title: say(`改为“${form.text}”`, `change to ${form.text}`),
              kind: 'meaning',
              edits: [{ at: place, text: form.text }],
            },
          ],
        });
      }
    }
  },
};

/** What may stand in front of a name that is introduced. */
const FRONT = /(?:^|[，。；：、（(“]|了|适用于|对于|由|是|为|的)$/;
const LONGEST_FULL = 24;

/**
 * The name in front of the bracket: only where its beginning can be seen, and where the short form is made of its
 * characters.
 */
function fullForm({ text: short, bracket }: ShortForm): string | undefined {
  const { passage, start } = bracket;
  const before = passage.block.text.slice(Math.max(0, start - LONGEST_FULL - 6), start);
  const name = /[\u3400-\u9fffA-Za-z0-9]+$/.exec(before)?.[0] ?? '';
  // The shortest name that begins behind such a word and holds the short form.
  for (let length = short.length + 1; length <= Math.min(name.length, LONGEST_FULL); length++) {
    const full = name.slice(-length);
    if (!FRONT.test(before.slice(0, before.length - length)) || !isMadeOf(short, full)) continue;
    return /[和与及或]/.test(full) ? undefined : full;
  }
  return undefined;
}

function isMadeOf(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at++;
  return at === short.length;
}

interface Found {
  readonly passage: Passage;
  readonly at: number;
}

const titleColumn = blockColumn(({ text }) => (/[《》]/.test(text) ? text : undefined));

function* placesOf(full: string, { bracket }: ShortForm, draft: Draft): Generator<Found> {
  const titles = titleColumn(draft.passages);
  for (let index = bracket.passage.index; index < draft.passages.length; index++) {
    const passage = draft.passages[index] as Passage;
    // An entry names its term in full.
    if (!isText(passage) || passage.element === 'terms' || (passage.role !== 'paragraph' && passage.role !== 'item'))
      continue;
    const { text } = passage.block;
    let at = text.indexOf(full, index === bracket.passage.index ? bracket.end : 0);
    for (; at >= 0; at = text.indexOf(full, at + full.length)) {
      const before = text.slice(0, at);
      const inTitle = titles[index] !== undefined && before.lastIndexOf('《') > before.lastIndexOf('》');
      if (!inTitle && !isQuoted(text, at) && endsThere(text, at + full.length)) yield { passage, at };
    }
  }
}

/** Whether the name is not the beginning of a longer one. */
function endsThere(text: string, end: number): boolean {
  return (
    end === text.length ||
    /^[^\u3400-\u9fffA-Za-z0-9]|^(?:[的应宜可须能在按由和与及或为是不均也]|进行|符合|具有)/.test(
      text.slice(end, end + 2),
    )
  );
}
