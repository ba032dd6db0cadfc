/** Faults in standard codes and in the list of normative references. */
import type { CodeUse } from '../../server/src/facts/facts.ts';
import { behind, type Mutator, replace, type Subject, sourceOf } from './mutator.ts';

/** Codes of Chinese standards in running text and lists, as they are written. */
function* written({ facts }: Subject): Generator<{ readonly use: CodeUse; readonly text: string }> {
  for (const use of facts.codes) {
    if (use.span.cell || !['text', 'list'].includes(use.context)) continue;
    const text = use.span.passage.block.text.slice(use.span.start, use.span.end);
    if (/^(?:GB|[A-Z]{2}\/T|T\/)/.test(text)) yield { use, text };
  }
}

function listed({ draft }: Subject) {
  return draft.references.filter(({ list, code }) => list === 'normative' && code);
}

export const CODE_MUTATORS: readonly Mutator[] = [
  {
    name: '年份号前用连字符 a hyphen before the year of a code',
    rules: ['code-form'],
    *plants(subject) {
      for (const { use, text } of written(subject)) {
        const dash = text.lastIndexOf('—');
        if (dash > 0) yield replace({ ...use.span, start: use.span.start + dash, end: use.span.start + dash + 1 }, '-');
      }
    },
  },
  {
    name: '代号与顺序号之间缺少间隙 no gap in a code',
    rules: ['code-gap', 'code-form'],
    *plants(subject) {
      for (const { use, text } of written(subject)) {
        const gap = /^[A-Z/]+( )\d/.exec(text);
        if (!gap) continue;
        const start = use.span.start + text.indexOf(' ');
        yield { ...replace({ ...use.span, start, end: start + 1 }, ''), expected: [sourceOf(use.span.passage)] };
      }
    },
  },
  {
    name: '代号用小写字母 small letters in a code',
    rules: ['code-form'],
    *plants(subject) {
      for (const { use, text } of written(subject)) {
        if (/^GB\/T /.test(text)) yield replace({ ...use.span, end: use.span.start + 4 }, 'Gb/t');
      }
    },
  },
  {
    name: '规范性引用的文件没有列出 a cited standard is not listed',
    rules: ['unlisted-reference'],
    *plants(subject) {
      const { facts } = subject;
      for (const { passage } of listed(subject)) {
        const uses = facts.codes.filter(
          ({ listed: entry, context }) => entry?.passage === passage && context === 'text',
        );
        const bound = uses.filter(({ span }) =>
          /应(?:符合|满足)[^，。]{0,8}$|按(?:照)?$/.test(span.passage.block.text.slice(0, span.start)),
        );
        if (bound.length === 0) continue;
        yield { ...sourceOf(passage), text: '', expected: bound.map(({ span }) => sourceOf(span.passage)) };
      }
    },
  },
  {
    name: '列出的文件没有引用 a listed standard is not cited',
    rules: ['uncited-reference'],
    *plants(subject) {
      const last = listed(subject).at(-1);
      if (last && subject.draft.clauses.length > 20) yield behind(last.passage, 'GB/T 39999　从未提及的文件');
    },
  },
  {
    name: '列出的文件顺序颠倒 two listed standards change places',
    rules: ['reference-order'],
    *plants(subject) {
      const entries = listed(subject);
      for (let at = 1; at < entries.length; at++) {
        const [a, b] = [entries[at - 1], entries[at]];
        if (!a?.code || !b?.code || a.code.prefix !== b.code.prefix || a.code.number === b.code.number) continue;
        const [first, second] = [sourceOf(a.passage), sourceOf(b.passage)];
        if (first.document !== second.document) continue;
        const source = subject.draft.documents[first.document]?.text ?? '';
        yield {
          document: first.document,
          start: first.start,
          end: second.end,
          text:
            source.slice(second.start, second.end) +
            source.slice(first.end, second.start) +
            source.slice(first.start, first.end),
        };
      }
    },
  },
  {
    name: '同一文件列出两次 a standard is listed twice',
    rules: ['duplicate-reference'],
    *plants(subject) {
      for (const { passage } of listed(subject)) {
        const { document, start, end } = sourceOf(passage);
        const source = subject.draft.documents[document]?.text.slice(start, end) ?? '';
        yield { ...behind(passage, source), expected: [{ document, start, end: end + source.length }] };
      }
    },
  },
  {
    name: '列出时注日期、引用时不注 dated in the list, undated in the text',
    rules: ['dated-mismatch', 'undated-place'],
    *plants(subject) {
      for (const { use, text } of written(subject)) {
        const dash = text.lastIndexOf('—');
        if (use.context !== 'text' || dash < 0 || !use.listed?.code?.year || use.code.allParts) continue;
        const start = use.span.start + dash;
        yield {
          ...replace({ ...use.span, start }, ''),
          expected: [sourceOf(use.span.passage), sourceOf(use.listed.passage)],
        };
      }
    },
  },
];
