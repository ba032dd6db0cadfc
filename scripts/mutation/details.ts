/** Faults in the details of tables, formulas, notes, bibliographies, forewords, quotation marks. */
import { elementOf } from '../../server/src/facts/chapters.ts';
import { type isBody, isStandard, type Mutator, matches, replace, sourceOf, within } from './mutator.ts';

function isProse({ role }: Parameters<typeof isBody>[0]): boolean {
  return role === 'paragraph' || role === 'item' || role === 'clause';
}

export const DETAIL_MUTATORS: readonly Mutator[] = [
  {
    name: '“单位：mm” for “单位为毫米”',
    rules: ['unit-statement'],
    *plants({ draft }) {
      for (const { kind, passage, body, continued } of draft.captions) {
        if (kind !== 'table' || continued || body?.role !== 'table' || passage.block.kind !== 'paragraph') continue;
        // Between the two lines of a caption and its table, which are next to each other.
        if (body.index !== passage.index + 1 || passage.document !== body.document) continue;
        const { document, end } = sourceOf(passage);
        const between = draft.documents[document]?.text.slice(end, sourceOf(body).start) ?? '';
        if (!/^\s*$/.test(between) || !between.includes('\n')) continue;
        yield { document, start: end, end, text: '\n\n单位：mm' };
      }
    },
  },
  {
    name: '“续表1” for “表1（续）”',
    rules: ['continued-caption'],
    *plants({ draft }) {
      for (const { kind, passage, label, body, continued } of draft.captions) {
        if (kind !== 'table' || continued || body?.role !== 'table') continue;
        const number = passage.block.text.slice(label.numberStart, label.numberEnd);
        const { document, start, end } = sourceOf(body);
        const source = draft.documents[document]?.text.slice(start, end) ?? '';
        // A table of Markdown, short enough to be written twice.
        if (!source.startsWith('|') || source.length > 2000) continue;
        yield { document, start: end, end, text: `\n\n续表${number}\n\n${source}\n` };
      }
    },
  },
  {
    name: '“其中：” for “式中：”',
    rules: ['where-lead'],
    *plants({ draft }) {
      for (const passage of draft.passages) {
        const next = draft.passages[passage.index + 1];
        if (passage.block.text === '式中：' && next && /^.{1,12}——/.test(next.block.text))
          yield replace(within(passage, 0, 3), '其中：');
      }
    },
  },
  {
    name: '“式中：”与符号同行 a symbol on the line of 式中',
    rules: ['where-lead'],
    *plants({ draft }) {
      for (const passage of draft.passages) {
        const next = draft.passages[passage.index + 1];
        if (passage.block.text !== '式中：' || !next || !/^.{1,6}——/.test(next.block.text)) continue;
        const place = sourceOf(passage);
        yield { ...place, start: place.end, end: sourceOf(next).start, text: '', expected: [place] };
      }
    },
  },
  {
    name: '公式的编号跳过一号 a formula number is left out',
    rules: ['formula-sequence'],
    *plants({ draft }) {
      const numbered = draft.formulas.filter(({ key }) => /^\d+$/.test(key));
      const last = numbered.at(-1);
      if (!last || !numbered.every(({ key }, at) => key === String(at + 1)) || numbered.length < 2) return;
      yield replace(within(last.passage, last.numberStart, last.numberEnd), String(numbered.length + 1));
    },
  },
  {
    name: '“备注：” for “注：”',
    rules: ['remark-word'],
    *plants(subject) {
      if (!isStandard(subject)) return;
      const { draft } = subject;
      for (const { kind, passage } of draft.remarks) {
        // Anywhere but below a table the word may as well begin a sentence: the rule is silent there.
        const before = draft.passages[passage.index - 1];
        if (kind !== 'note' || before?.role !== 'table' || !passage.block.text.startsWith('注：')) continue;
        yield { ...replace(within(passage, 0, 1), '备注'), expected: [sourceOf(passage)] };
      }
    },
  },
  {
    name: '附录中的表不带字母 a table of an annex without its letter',
    rules: ['annex-label-form', 'table-sequence', 'caption-number-form'],
    *plants({ draft }) {
      for (const { kind, passage, label, continued } of draft.captions) {
        const number = passage.block.text.slice(label.numberStart, label.numberEnd);
        if (kind !== 'table' || continued || passage.element !== 'annex' || !/^[A-Z]\.\d+$/.test(number)) continue;
        const bare = number.slice(2);
        yield {
          ...replace(within(passage, label.numberStart, label.numberEnd), bare),
          expected: [sourceOf(passage)],
        };
      }
    },
  },
  {
    name: '只有标题的条 a clause with nothing but its title',
    rules: ['empty-clause'],
    *plants(subject) {
      if (!isStandard(subject)) return;
      const { draft } = subject;
      for (const { kind, titled, element, heading, children, first, end, term } of draft.clauses) {
        if (kind !== 'clause' || titled !== 'yes' || element !== 'text' || children.length > 0 || term) continue;
        if (heading.block.kind !== 'heading' || end - first < 2) continue;
        const last = draft.passages[end - 1];
        const next = draft.passages[end];
        // The last clause of a draft may still be written.
        if (!last || last.document !== heading.document || next?.document !== heading.document) continue;
        const place = sourceOf(heading);
        yield { ...place, start: place.end, end: sourceOf(last).end, text: '', expected: [place] };
      }
    },
  },
  {
    name: '参考文献的编号跳过一号 a number of the bibliography is left out',
    rules: ['bibliography-number'],
    *plants({ draft }) {
      for (const { list, passage } of draft.references) {
        const match = /^\[(\d+)\]/.exec(passage.block.text);
        if (list !== 'bibliography' || !match?.[1] || match[1] === '1') continue;
        const next = `[${Number(match[1]) + 1}]`;
        // Where the next entry has lost its number, this one may be the next.
        const entries = draft.references.filter((other) => other.list === 'bibliography');
        const whole = entries.every((other) => /^\[\d+\]/.test(other.passage.block.text));
        if (!whole && !entries.some((other) => other.passage.block.text.startsWith(next))) continue;
        yield replace(within(passage, 1, 1 + match[1].length), next.slice(1, -1));
      }
    },
  },
  {
    name: '前言中信息的次序颠倒 two sentences of the foreword change places',
    rules: ['foreword-order'],
    *plants(subject) {
      const { draft } = subject;
      const foreword = elementOf(draft, 'foreword');
      if (!isStandard(subject) || !foreword) return;
      const passages = draft.passages.slice(foreword.first, foreword.end);
      const basis = passages.find(({ block }) => /起草。$/.test(block.text) && /GB\/T 1\.1/.test(block.text));
      const people = passages.find(({ block }) => /主要起草人[：:]/.test(block.text));
      if (!basis || !people || basis.document !== people.document) return;
      const [a, b] = [sourceOf(basis), sourceOf(people)];
      const text = draft.documents[a.document]?.text ?? '';
      const swapped = text.slice(b.start, b.end) + text.slice(a.end, b.start) + text.slice(a.start, a.end);
      yield { document: a.document, start: a.start, end: b.end, text: swapped };
    },
  },
  {
    name: '前两章的次序颠倒 terms before the normative references',
    rules: ['element-position', 'element-order'],
    *plants({ draft }) {
      const [list, terms] = [elementOf(draft, 'normative-references'), elementOf(draft, 'terms')];
      const last = terms && draft.passages[terms.end - 1];
      if (!list || !terms || !last || list.end !== terms.first || list.heading.document !== last.document) return;
      const [a, b] = [sourceOf(list.heading), sourceOf(terms.heading)];
      const text = draft.documents[a.document]?.text ?? '';
      const end = sourceOf(last).end;
      // The chapters change places, and the numbers stay where they are.
      const first = text.slice(a.start, b.start).replace(/^(\D{0,4})2/, '$13');
      const second = `${text.slice(b.start, end).replace(/^(\D{0,4})3/, '$12')}\n\n`;
      const place = { document: a.document, start: a.start, end };
      yield { ...place, text: second + first, expected: [place] };
    },
  },
  {
    name: '直引号 straight quotation marks',
    rules: ['straight-quote'],
    *plants(subject) {
      for (const { span, match } of matches(subject, /“[\u4e00-\u9fff]{2,12}”/g, isProse))
        yield replace(span, `"${match[0].slice(1, -1)}"`);
    },
  },
  {
    name: '半角括号 half-width brackets',
    rules: ['bracket-width'],
    *plants(subject) {
      const full = subject.draft.passages.reduce((sum, { block }) => sum + block.text.split('（').length - 1, 0);
      const half = subject.draft.passages.reduce((sum, { block }) => sum + block.text.split('(').length - 1, 0);
      // Where half-width brackets are the habit of a document, the rule says nothing of a single one.
      if (half * 2 > full) return;
      for (const { span } of matches(subject, /(?<=[\u4e00-\u9fff])（(?=[\u4e00-\u9fff]{2,20}）)/g, isProse))
        yield replace(span, '(');
    },
  },
  {
    name: '冒号套冒号 a colon within a colon',
    rules: ['nested-colon'],
    *plants(subject) {
      for (const { span, passage } of matches(subject, /(?<=(?:下列|以下)[\u4e00-\u9fff]{2,4})：$/g, isProse)) {
        yield { ...replace(span, '：包括：'), expected: [sourceOf(passage)] };
      }
    },
  },
  {
    name: '繁体字 traditional characters',
    rules: ['traditional-character'],
    *plants(subject) {
      for (const { span } of matches(subject, /质量|标准|检验/g, isProse)) {
        const { text } = span.passage.block;
        const word = text.slice(span.start, span.end);
        yield replace(span, { 质量: '質量', 标准: '標準', 检验: '檢驗' }[word] ?? word);
      }
    },
  },
  {
    name: '序词后用顿号 a 、 behind 首先',
    rules: ['ordinal-comma'],
    *plants(subject) {
      for (const { span } of matches(subject, /(?<=(?:^|[。；])(?:首先|其次|第[一二三]))，/g, isProse))
        yield replace(span, '、');
    },
  },
  {
    name: '年份之间用连字符 a hyphen between years',
    rules: ['time-range-mark'],
    *plants(subject) {
      for (const { span } of matches(subject, /(?<=(?:19|20)\d\d年?)—(?=(?:19|20)\d\d年)/g, isProse))
        yield replace(span, '-');
    },
  },
  {
    name: '段末没有标点 a paragraph without its full stop',
    rules: ['missing-end-mark'],
    *plants(subject) {
      for (const passage of subject.draft.passages) {
        const { text } = passage.block;
        // One sentence that lacks its mark may be a heading: the rule wants a sentence with 。 before it. What
        // stands before a paragraph or a table may be cut, or go on.
        const next = subject.draft.passages[passage.index + 1];
        const open = ['paragraph', 'formula', 'figure', 'table', 'code', 'layout', 'comment', 'signature'];
        if (next && open.slice(subject.draft.profile === 'policy' ? 1 : 0).includes(next.role)) continue;
        if (!['paragraph', 'item'].includes(passage.block.kind)) continue;
        if (!isProse(passage) || !['text', 'scope'].includes(passage.element)) continue;
        if (passage.block.rows.length > 0 || !/[。][^。；“”（）]{12,}[\u4e00-\u9fff]。$/.test(text)) continue;
        yield { ...replace(within(passage, text.length - 1, text.length), ''), expected: [sourceOf(passage)] };
      }
    },
  },
  {
    name: '不可能的年份号 an impossible year of a code',
    rules: ['year-plausible'],
    *plants({ facts, draft }) {
      // A draft without a year has nothing to compare it with: the rule is silent.
      if (draft.metadata.year === 0) return;
      for (const { code, context, span } of facts.codes) {
        // The number of the document itself, and of its older editions, is the business of other rules.
        if (span.cell || !['text', 'list'].includes(context) || code.number === draft.metadata.code?.number) continue;
        const year = /(?<=^GB\/T \d[\d.]*—)20[012]\d$/.exec(span.passage.block.text.slice(span.start, span.end));
        if (year) yield replace({ ...span, start: span.start + year.index, end: span.start + year.index + 4 }, '2080');
      }
    },
  },
  {
    name: '引用文件清单的条目带标点 a mark behind a listed standard',
    rules: ['references-list-marks'],
    *plants({ draft }) {
      for (const { list, code, passage } of draft.references) {
        const { text } = passage.block;
        if (list === 'normative' && code && /[\u4e00-\u9fff]$/.test(text))
          yield { ...replace(within(passage, text.length), '；'), expected: [sourceOf(passage)] };
      }
    },
  },
  {
    name: '引用文件没有名称 a listed standard without its name',
    rules: ['reference-name-missing'],
    *plants({ draft }) {
      for (const { list, code, passage } of draft.references) {
        const name = /(?<=^[A-Z/]+ ?[\d.—]+)[\u3000 ]+\S.*$/.exec(passage.block.text);
        if (list === 'normative' && code && name)
          yield {
            ...replace(within(passage, name.index, passage.block.text.length), ''),
            expected: [sourceOf(passage)],
          };
      }
    },
  },
];
