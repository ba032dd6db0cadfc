/** Faults in lists, tables, figures and notes. */
import { wholeText } from '../../server/src/source/per-block.ts';
import { isBody, type Mutator, replace, sourceOf, within } from './mutator.ts';

export const CAPTION_MUTATORS: readonly Mutator[] = [
  {
    name: '表号带章号 a table number with the number of its chapter',
    rules: ['caption-number-form'],
    *plants({ draft }) {
      for (const { kind, label, passage, continued } of draft.captions) {
        if (kind !== 'table' || continued || passage.element !== 'text') continue;
        const number = passage.block.text.slice(label.numberStart, label.numberEnd);
        const chapter = passage.clause?.label?.path[0];
        if (/^\d+$/.test(number) && chapter)
          yield replace(within(passage, label.numberStart, label.numberEnd), `${chapter}-${number}`);
      }
    },
  },
  {
    name: '表题末尾的句号 a full stop behind a caption',
    rules: ['caption-end-mark'],
    *plants({ draft }) {
      for (const { passage, title, body } of draft.captions) {
        const { text } = passage.block;
        if (!/[\u4e00-\u9fff]$/.test(title) || !text.endsWith(title) || body === passage || passage.role !== 'caption')
          continue;
        yield { ...replace(within(passage, text.length), '。'), expected: [sourceOf(passage)] };
      }
    },
  },
  {
    name: '表没有提及 a table that is not mentioned',
    rules: ['table-unmentioned'],
    *plants({ draft, facts }) {
      for (const caption of draft.captions) {
        if (caption.kind !== 'table' || caption.continued) continue;
        const mentions = facts.mentionsOf({ kind: 'table', caption });
        const [only] = mentions;
        if (mentions.length !== 1 || !only || only.reference.targets.length > 1 || only.span.cell) continue;
        yield { ...replace(only.span, '规定'), expected: [sourceOf(caption.passage)] };
      }
    },
  },
  {
    name: '附录没有提及 an annex that is not mentioned',
    rules: ['annex-unmentioned'],
    *plants({ draft, facts }) {
      for (const clause of draft.clauses) {
        if (clause.kind !== 'annex') continue;
        const inside = ({ index }: { readonly index: number }): boolean => index >= clause.first && index < clause.end;
        const outside = facts.mentions.filter(
          ({ resolution, span }) =>
            resolution.to === 'label' &&
            'clause' in resolution.labelled &&
            (resolution.labelled.clause === clause || inside(resolution.labelled.clause.heading)) &&
            span.passage.role !== 'contents' &&
            !inside(span.passage),
        );
        const [only] = outside;
        // Its tables and clauses, and the annex by other words, are mentions of it too.
        const named = new RegExp(
          `附录\\s?${clause.key}|[表图]\\s?${clause.key}\\.\\d|(?<![A-Za-z])${clause.key}\\.\\d`,
        );
        const others = draft.passages.filter(
          (passage) =>
            passage !== only?.span.passage &&
            !inside(passage) &&
            passage !== clause.heading &&
            passage.role !== 'contents' &&
            passage.element !== 'contents' &&
            named.test(wholeText(passage.block)),
        );
        if (others.length > 0) continue;
        if (outside.length !== 1 || !only || only.reference.targets.length > 1) continue;
        yield { ...replace(only.span, '规定'), expected: [sourceOf(clause.heading)] };
      }
    },
  },
  {
    name: '空单元格 a cell without content',
    rules: ['empty-cell'],
    *plants({ draft }) {
      for (const { block, ...passage } of draft.passages) {
        const [first] = block.rows;
        // The rule leaves small tables, merged cells and columns of words alone: there a blank cell may be meant.
        if (!first || first.length < 3 || block.rows.length < 5) continue;
        const cells = block.rows.flat();
        const whole = block.rows.every(({ length }) => length === first.length);
        if (!whole || cells.some(({ text, rowSpan, columnSpan }) => text === '' || rowSpan > 1 || columnSpan > 1))
          continue;
        for (const [row, line] of block.rows.entries()) {
          if (row === 0) continue;
          const column = line.findIndex(
            ({ text }, at) =>
              at > 0 &&
              /^(?:[≤≥]?\d[\d. ]*|[—√])$/.test(text) &&
              block.rows.slice(1).every((other) => /^(?:[≤≥]?\d[\d. ]*|[—√])$/.test(other[at]?.text ?? '')),
          );
          const cell = line[column];
          if (!cell) continue;
          const at = { passage: { ...passage, block }, cell: { row, column }, start: 0, end: cell.text.length };
          const { document, start, end } = replace(at, '');
          // A blank cell has no place: the finding stands at the first cell of its row.
          const from = replace({ ...at, cell: { row, column: 0 }, end: 0 }, '').start;
          yield { document, start, end, text: ' ', expected: [{ document, start: from, end }] };
        }
      }
    },
  },
  {
    name: '单元格写“同上” 同上 in a cell',
    rules: ['cell-ditto'],
    *plants({ draft }) {
      for (const { block, ...passage } of draft.passages) {
        for (const [row, cells] of block.rows.entries()) {
          if (row < 2) continue;
          for (const [column, cell] of cells.entries()) {
            if (column === 0 || !/^[\u4e00-\u9fff]{2,6}$/.test(cell.text)) continue;
            const at = { passage: { ...passage, block }, cell: { row, column }, start: 0, end: cell.text.length };
            yield replace(at, '同上');
            break;
          }
        }
      }
    },
  },
  {
    name: '列项末项用分号 the last item ends with a semicolon',
    rules: ['last-item-stop', 'item-end-mark'],
    *plants({ draft }) {
      for (const { items, depth } of draft.lists) {
        const last = items.at(-1)?.passage;
        if (!last || items.length < 2 || depth > 1 || !isBody(last)) continue;
        const { text } = last.block;
        const others = items.slice(0, -1).every(({ passage }) => /；$/.test(passage.block.text));
        if (!/。$/.test(text) || !others || last.block.kind === 'table') continue;
        yield replace(within(last, text.length - 1, text.length), '；');
      }
    },
  },
  {
    name: '列项各项标点不一 an item ends with another mark',
    rules: ['item-end-mark', 'last-item-stop'],
    *plants({ draft }) {
      for (const { items, depth } of draft.lists) {
        if (items.length < 4 || depth > 1 || !items.every(({ passage }) => isBody(passage))) continue;
        const right = items.every(({ passage }, at) =>
          (at < items.length - 1 ? /[^。]；$/ : /。$/).test(passage.block.text),
        );
        const second = items[1]?.passage;
        if (!right || !second || second.block.text.includes('。')) continue;
        const { length } = second.block.text;
        yield replace(within(second, length - 1, length), '。');
      }
    },
  },
  {
    name: '列项编号用大写字母 capital letters as marks of items',
    rules: ['item-mark', 'item-sequence'],
    *plants({ draft }) {
      for (const { items } of draft.lists) {
        for (const { label, passage } of items) {
          if (!label || !isBody(passage)) continue;
          const letter = passage.block.text.slice(label.numberStart, label.numberEnd);
          if (!/^[b-h]$/.test(letter)) continue;
          const plant = replace(within(passage, label.numberStart, label.numberEnd), letter.toUpperCase());
          yield { ...plant, expected: items.map((item) => sourceOf(item.passage)) };
          break;
        }
      }
    },
  },
  {
    name: '只有一个注而编号 a lone note has a number',
    rules: ['note-numbering'],
    *plants({ draft }) {
      for (const { kind, label, passage, owner } of draft.remarks) {
        const { text } = passage.block;
        if (kind !== 'note' || !text.startsWith('注：') || label.numberEnd > label.numberStart) continue;
        if (draft.remarks.filter((other) => other.kind === 'note' && other.owner === owner).length > 1) continue;
        yield { ...replace(within(passage, 1), '1'), expected: [sourceOf(passage)] };
      }
    },
  },
  {
    name: '悬置段 a hanging paragraph',
    rules: ['hanging-paragraph'],
    *plants({ draft }) {
      for (const { children, heading, titled, element, kind, term } of draft.clauses) {
        if (kind !== 'clause' || titled !== 'yes' || element !== 'text' || term) continue;
        const first = children[0];
        if (!first || first.first !== heading.index + 1 || first.term || children.length < 2) continue;
        const end = heading.offset + heading.block.end;
        const text = '产品应按经规定程序批准的图样和技术文件制造。';
        const line = /^[^\r\n]*/.exec(draft.documents[heading.document]?.text.slice(end) ?? '')?.[0].length ?? 0;
        yield { document: heading.document, start: end + line, end: end + line, text: `\n\n${text}\n` };
      }
    },
  },
];
