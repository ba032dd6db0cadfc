/** The lines that explain the symbols of a formula: v——速度；, the last one with 。. */
import type { Draft, Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type Explanation, explanations } from './explanations.ts';

const FORMULA = '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n式中：\n\n';
const NEXT = '\n\n# 7 包装\n';

export const symbolLines: Rule = {
  id: 'symbol-lines',
  category: 'caption',
  title: say('公式符号的解释', 'The explanation of symbols'),
  why: say(
    '公式中需要解释的符号分行说明，用破折号与释文连接，各行以分号结尾，最后一行以句号结尾：“v——速度；”。',
    'The symbols of a formula are explained line by line, with a dash between symbol and meaning, ； at the end of a line and 。 at the end of the last: v——速度；.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '10.4.3' },
    { document: 'GB/T 1.1—2020', clause: '9.9.3.1' },
  ],
  covers: ['FML-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${FORMULA}v⟦：⟧速度；\n\nl：距离；\n\nt——时间。${NEXT}`,
      fixed: `${FORMULA}v——速度；\n\nl——距离；\n\nt——时间。${NEXT}`,
    },
    {
      text: `${FORMULA}v——速度；\n\nl——距离⟦，⟧\n\nt——时间；${NEXT}`,
      fixed: `${FORMULA}v——速度；\n\nl——距离；\n\nt——时间。${NEXT}`,
    },
    {
      text: `${FORMULA}v⟦为⟧速度；\n\nl——距离⟦⟧\n\nt——时间。${NEXT}`,
      fixed: `${FORMULA}v——速度；\n\nl——距离；\n\nt——时间。${NEXT}`,
    },
    {
      text: `${FORMULA}$v$⟦—⟧速度；\n\n$l$—距离；\n\n$t$——时间。${NEXT}`,
      fixed: `${FORMULA}$v$——速度；\n\n$l$——距离；\n\n$t$——时间。${NEXT}`,
    },
  ],
  good: [
    { text: `${FORMULA}v——速度；\n\nl——距离；\n\nt——时间。${NEXT}` },
    { text: `${FORMULA}v——速度;\n\n$l_{1}$ —— 距离;\n\nt₂——时间，单位为秒（s），取3 600。${NEXT}` },
    // The last line may be followed by another one that could not be read, or by the rest of its text.
    { text: `${FORMULA}v——速度；\n\nl——距离；\n\n时间取平均值。${NEXT}` },
    { text: `${FORMULA}v——速度（见图1）\n\nl——距离“实测”\n\nt——时间。${NEXT}` },
    { text: `# 3 术语和定义\n\n## 3.1\n\nv：速度${NEXT}` },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const severity = followsEarlierEdition(facts) ? ({ severity: 'info' } as const) : {};
    for (const explanation of explanations(draft)) {
      for (const found of [dashes(explanation), ends(explanation, draft)]) if (found) report({ ...found, ...severity });
    }
  },
};

function dashes({ lines }: Explanation): Report | undefined {
  const wrong = lines.filter(({ passage, markStart, markEnd }) => {
    const mark = passage.block.text.slice(markStart, markEnd);
    return !/^(?:——|──)/.test(mark);
  });
  const [first] = wrong;
  if (!first) return undefined;
  return {
    at: span(first.passage, first.markStart, first.markEnd),
    message: say('符号与释文之间用破折号“——”', 'a dash —— between the symbol and its meaning'),
    fixes: [
      {
        title: say('改为“——”', 'Write ——'),
        kind: 'safe',
        edits: wrong.map(({ passage, markStart, markEnd }) => ({ at: span(passage, markStart, markEnd), text: '——' })),
      },
    ],
  };
}

const WORD_END = /[\p{L}\p{N}%℃Ω]$/u;

function ends({ lines, behind }: Explanation, { passages }: Draft): Report | undefined {
  const edits: { at: Report['at']; text: string }[] = [];
  lines.forEach(({ passage }, index) => {
    const { text } = passage.block;
    const last = index === lines.length - 1;
    if (last ? !closes(behind) : !isNext(passage, lines[index + 1]?.passage, passages)) return;
    const right = last ? '。' : '；';
    const mark = text.at(-1) as string;
    if (mark === right || (mark === ';' && !last)) return;
    if (/[。；;，,]/.test(mark)) edits.push({ at: span(passage, text.length - 1, text.length), text: right });
    else if (WORD_END.test(text)) edits.push({ at: span(passage, text.length, text.length), text: right });
  });
  const [first] = edits;
  if (!first) return undefined;
  return {
    at: first.at,
    message: say('各行以分号结尾，最后一行以句号结尾', 'the lines end with ；, the last one with 。'),
    fixes: [{ title: say('改正标点', 'Correct the marks'), kind: 'safe', edits }],
  };
}

/** What cannot be a further line of the explanation. */
function closes(behind: Passage | undefined): boolean {
  return behind === undefined || ['clause', 'annex', 'element', 'note', 'example'].includes(behind.role);
}

function isNext(passage: Passage, next: Passage | undefined, passages: readonly Passage[]): boolean {
  let at = passage.index + 1;
  while (passages[at]?.role === 'layout' || passages[at]?.role === 'comment') at++;
  return passages[at] === next;
}
