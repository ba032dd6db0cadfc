/** Where a text was taken from stands as [来源：文件编号，条目编号]. */
import type { StandardCode } from '../../../../grammar/standard-code.ts';
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { blockFacts } from '../../facts/block-facts.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';

export const termSourceForm: Rule = {
  id: 'term-source-form',
  category: 'term',
  title: say('来源写作“[来源：文件编号，条目编号]”', 'A source is written [来源：document, entry]'),
  why: say(
    '抄录其他文件的术语条目或少量内容时，在其下或其后用方括号标明“来源：文件编号，章、条或条目的编号”，改写的加“有修改”。提及具体编号的应注日期。',
    'What is taken from another document is followed by its source in square brackets: 来源：document，clause or entry; when it was changed, 有修改 is added. Naming a number needs the dated document.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '8.7.3.4' },
    { document: DRAFTING, clause: '9.5.4.3' },
  ],
  covers: ['TRM-12', 'CIT-16'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n⟦（引自GB/T 2900.25—2008，3.1）⟧\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 2900.25—2008，3.1]\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n⟦[GB/T 2900.25—2008，定义3.1]⟧\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 2900.25—2008，3.1]\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n⟦来源：GB/T 2900.25—2008，3.1，定义修改⟧\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 2900.25—2008，3.1，有修改]\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置⟦（来源：GB/T 2900.25—2008，3.1）⟧。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置[来源：GB/T 2900.25—2008，3.1]。\n',
    },
    // Without entry; without year.
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：⟦GB/T 2900.25—2008⟧]\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：⟦GB/T 2900.25⟧，3.1]\n' },
    { text: '# 5 要求\n\n试样应在室温下放置24 h。\n\n⟦（摘自GB/T 2918—2018，6.1）⟧\n' },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 2900.25—2008，3.1]\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 2900.25—2008，3.1，有修改]\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 20000.1—2014,5.2]\n' },
    // What is named, not copied.
    { text: '# 5 要求\n\n表1中的数据引自GB/T 2918—2018，供参考。\n\n注：本条源自GB/T 2918—2018。\n' },
    { text: '# 5 要求\n\n表面应平整（见GB/T 2918—2018，6.1）。\n\n资料来源：GB/T 2918—2018。\n' },
    { text: '# 参考文献\n\n[1] GB/T 2900.25—2008　电工术语\n' },
    { text: '# 5 要求\n\n来源写作“[来源：GB/T 2900.25—2008]”。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const column = sourceColumn(draft.passages);
    const severity = followsEarlierEdition(facts) ? ('info' as const) : undefined;
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (SILENT.has(passage.element) || passage.role === 'reference') continue;
      const { start, end, code, bracketed, said, place, modified } = column[index] as Source;
      // Elsewhere than in an entry a text may begin with a code, or with 来源：, for other reasons.
      if (passage.element !== 'terms' && !(bracketed && said !== '')) continue;
      const { text } = passage.block;
      const name = text.slice(code.start, code.end);
      const right = `[来源：${name}${place && `，${place}`}${modified ? '，有修改' : ''}]`;
      if (normal(text.slice(start, end)) !== normal(right)) {
        const at = span(passage, start, end);
        report({
          at,
          message: say(`来源写作“${right}”`, `write the source as ${right}`),
          fixes: [{ title: say(`改为“${right}”`, `change to ${right}`), kind: 'safe', edits: [{ at, text: right }] }],
          ...(severity && { severity }),
        });
      } else if (passage.element === 'terms' && (place === '' || (code.year === '' && !/RFC$/.test(code.prefix)))) {
        report({
          at: span(passage, code.start, code.end),
          message:
            place === ''
              ? say('来源应给出条目编号', 'a source names the entry')
              : say('来源提及了条目编号，应注日期', 'a source that names an entry is dated'),
          ...(severity && { severity }),
        });
      }
    }
  },
};

const SILENT: ReadonlySet<string> = new Set(['bibliography', 'normative-references', 'contents', 'cover', 'foreword']);

/** Widths and gaps are the subject of other rules. */
function normal(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/,/g, '，')
    .replace(/:/g, '：')
    .replace('［', '[')
    .replace('］', ']');
}

/** A stretch that says where a text was taken from. */
interface Source {
  /** With its brackets. */
  readonly start: number;
  readonly end: number;
  readonly code: StandardCode;
  readonly bracketed: boolean;
  /** 来源, 引自 …; '' in the form of 2009: [GB/T 2900.25—2008，定义3.1]. */
  readonly said: string;
  readonly place: string;
  readonly modified: boolean;
}

/** What stands in front of the code, at the beginning of the text or of a bracket. */
const BEFORE = /(?:^|([（(【［[]))[\s\u3000]*(来源|引自|摘自|改自|改写自?|源自)?[\s\u3000]*[：:]?[\s\u3000]*$/;
const BEHIND =
  /^[\s\u3000]*(?:[，,、；;中]?[\s\u3000]*(?:定义|术语|条目|第)?[\s\u3000]*((?:[A-Z]\.)?\d{1,3}(?:[.-]\d{1,3}){0,4})(?:条|章)?)?[\s\u3000]*(?:[，,；;]?[\s\u3000]*((?:定义)?(?:有|稍有|略有|稍作|已)?(?:修改|改动|改写)))?[\s\u3000]*([）)】］\]])?(?=[。]?$)/;
/** In front of the code stands nothing longer, and behind it neither. */
const WINDOW = 12;
const LONGEST_TAIL = 40;

const sourceColumn = blockColumn((block: Block): Source | undefined => {
  if (block.rows.length > 0 || !/来源|引自|摘自|改自|改写|源自|^[[［]/.test(block.text)) return undefined;
  const code = blockFacts(block).codes.at(-1);
  if (!code || block.text.length - code.end > LONGEST_TAIL) return undefined;
  const from = Math.max(0, code.start - WINDOW);
  const before = BEFORE.exec(block.text.slice(from, code.start));
  const behind = BEHIND.exec(block.text.slice(code.end));
  if (!before || !behind || (from > 0 && before.index === 0 && !before[1])) return undefined;
  const [, open = '', said = ''] = before;
  const [tail, place = '', changed = '', close = ''] = behind;
  const start = from + before.index;
  if ((open === '') !== (close === '') || (said === '' && !/[[［]/.test(open)) || isQuoted(block.text, start)) {
    return undefined;
  }
  return {
    start,
    end: code.end + tail.trimEnd().length,
    code,
    bracketed: open !== '',
    said,
    place,
    modified: changed !== '' || said.startsWith('改'),
  };
});
