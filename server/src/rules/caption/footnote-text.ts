/** Each footnote mark of a table has its text, and each text its mark. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

/** What stands in a superscript: a, or a, b. */
const LETTERS = /^[a-z](?:\s?[,，、]\s?[a-z])*$/;
/** A footnote below the table: a 内容, a　内容, a内容. */
const TEXT = /^([a-z])[\s\u3000]*(?=[\u4e00-\u9fff“（《])/;
/** How many passages below a table may be its notes and footnotes. */
const MOST = 30;

export const footnoteText: Rule = {
  id: 'footnote-text',
  category: 'caption',
  title: say('表脚注的编号与内容应对应', 'Marks and texts of the footnotes of a table correspond'),
  why: say(
    '表中每个脚注编号（上标a、b）在表的下方都有对应的内容，每条脚注在表中都有编号；否则读者找不到说明，或者不知道它说明什么。',
    'Each footnote mark in a table (superscript a, b) has its text at the bottom, and each text has its mark in the table; otherwise readers look for it in vain.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.12.2' }],
  covers: ['NTE-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '表1 尺寸\n\n| 代号 | 尺寸<sup>a</sup> |\n| --- | --- |\n| 长<sup>⟦b⟧</sup> | 20 |\n\n<sup>a</sup> 不含涂层。\n',
    },
    {
      text: '表1 尺寸\n\n| 代号 | 尺寸<sup>a</sup> |\n| --- | --- |\n| 长 | 20 |\n\n<sup>a</sup> 不含涂层。\n\n<sup>⟦b⟧</sup> 公称值。\n',
    },
    { text: '表1 尺寸\n\n| 代号 | 尺寸<sup>⟦a⟧</sup> |\n| --- | --- |\n| 长 | 20 |\n\n# 6 试验方法\n' },
  ],
  good: [
    {
      text: '表1 尺寸\n\n| 代号 | 尺寸<sup>a</sup> |\n| --- | --- |\n| 长<sup>a, b</sup> | 20 |\n\n注：公称值。\n\n<sup>a</sup> 不含涂层。\n\nb 公称值。\n',
    },
    { text: '表1 尺寸\n\n| 代号 | 尺寸<sup>a</sup> |\n| --- | --- |\n| 长 | 20 |\n| <sup>a</sup> 不含涂层。 | |\n' },
    // Exponents, and a mark whose superscript was lost.
    { text: '表1 幂\n\n| 名称 | 值 |\n| --- | --- |\n| 幂 | 10<sup>n</sup> |\n| 积 | x<sup>a</sup> |\n' },
    { text: '表1 尺寸\n\n| 代号 | 尺寸a |\n| --- | --- |\n| 长 | 20 |\n\n<sup>a</sup> 不含涂层。\n' },
    { text: '# 5 要求\n\n表1 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| 长 | 20 |\n\na型水杯应洁净。\n' },
    // What looks like the note of another table.
    { text: '表1 尺寸\n\n| 代号 | 尺寸<sup>a</sup> |\n| --- | --- |\n| 长 | 20 |\n\n尺寸的说明见下。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = marksOfTables(draft.passages);
    const inExample = exampleFinder(draft);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if (inExample(passage)) continue;
      const marks = found[index] as readonly CellMark[];
      const { texts, closed } = textsBelow(passage, draft);
      const known = new Set([...texts.keys(), ...textsInside(passage.block)]);
      const seen = new Set<string>();
      for (const { letter, row, column, start } of marks) {
        if (known.has(letter) || seen.has(letter) || (known.size === 0 && !closed)) continue;
        seen.add(letter);
        report({
          at: { passage, cell: { row, column }, start, end: start + 1 },
          message: say(`表脚注“${letter}”没有对应的内容`, `footnote ${letter} has no text`),
        });
      }
      const marked = new Set(marks.map(({ letter }) => letter));
      for (const [letter, text] of texts) {
        if (marked.has(letter) || !isSuperscript(text) || hasBareMark(passage.block, letter)) continue;
        report({
          at: span(text, 0, 1),
          message: say(`表中没有脚注编号“${letter}”`, `there is no mark ${letter} in the table`),
        });
      }
    }
  },
};

interface CellMark {
  readonly letter: string;
  readonly row: number;
  readonly column: number;
  /** The letter's place in the cell. */
  readonly start: number;
}

/** The letters behind words in the cells of a table; behind Latin letters and digits they may be exponents. */
const marksOfTables = blockColumn((block): readonly CellMark[] | undefined => {
  const found: CellMark[] = [];
  block.rows.forEach((cells, row) => {
    cells.forEach(({ text, marks }, column) => {
      for (const { kind, start, end } of marks) {
        const written = text.slice(start, end);
        if (kind !== 'superscript' || !LETTERS.test(written) || !/[\u4e00-\u9fff）)]\s?$/.test(text.slice(0, start)))
          continue;
        for (const match of written.matchAll(/[a-z]/g))
          found.push({ letter: match[0], row, column, start: start + match.index });
      }
    });
  });
  return found.length > 0 ? found : undefined;
});

/** The footnotes below a table; `closed` when nothing that follows can be one that was read as something else. */
function textsBelow({ index }: Passage, { passages }: Draft): { texts: Map<string, Passage>; closed: boolean } {
  const texts = new Map<string, Passage>();
  for (let at = index + 1; at < Math.min(passages.length, index + MOST); at++) {
    const passage = passages[at] as Passage;
    if (passage.role === 'layout' || passage.role === 'comment' || passage.role === 'note') continue;
    const letter = passage.role === 'paragraph' ? TEXT.exec(passage.block.text)?.[1] : undefined;
    if (letter === undefined) return { texts, closed: passage.role === 'clause' || passage.role === 'annex' };
    if (!texts.has(letter)) texts.set(letter, passage);
  }
  return { texts, closed: true };
}

/** The footnotes that stand in the last rows of the table. */
function textsInside({ rows }: Block): string[] {
  const letters: string[] = [];
  for (const row of rows.slice(-4)) {
    for (const line of row[0]?.text.split('\n') ?? []) {
      const letter = TEXT.exec(line.trimStart())?.[1];
      if (letter) letters.push(letter);
    }
  }
  return letters;
}

function isSuperscript({ block }: Passage): boolean {
  const [mark] = block.marks;
  return mark?.kind === 'superscript' && mark.start === 0 && mark.end === 1;
}

/** Whether a cell ends with the letter, whose superscript may have been lost. */
function hasBareMark({ rows }: Block, letter: string): boolean {
  return rows.some((row) => row.some(({ text }) => text.includes(letter)));
}
