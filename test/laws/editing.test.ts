/**
 * The editing law (`docs/design.md`, section 8): after any sequence of edits, the incremental draft, facts and findings
 * are those of a fresh parse. Every step is compared in full.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import '../setup.ts';
import { buildDraft } from '../../server/src/draft/build.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import { readSource } from '../../server/src/source/read.ts';
import { corpusFiles, corpusText, describeCorpus } from '../corpus/corpus.ts';
import { freeze, snapshot } from './snapshot.ts';

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** One version of the files, worked out from the version before or, without one, from nothing. */
function check(files: readonly TextFile[], previous?: CheckResult): CheckResult {
  const documents = files.map(({ path, text }, at) => readSource(path, text, previous?.draft.documents[at]));
  return checkDraft(buildDraft(documents, undefined, previous?.draft), {}, previous);
}

/** Where two snapshots part, for a message that can be read. */
function assertSame(found: string, expected: string): void {
  if (found === expected) return;
  const lines = found.split('\n');
  const at = lines.findIndex((line, index) => line !== expected.split('\n')[index]);
  assert.equal(lines[at], expected.split('\n')[at]);
  assert.fail('one result goes on where the other ends');
}

/** What authors type, one key at a time or pasted: text, and everything that makes structure. */
const PIECES = [
  ...'甲。，；：“”（）)(|#>-*_`$~<&[]1.2Aa—\\ \t\n\r　\f'.split(''),
  ...[
    '\n\n',
    '\r\n',
    '  \n',
    '---\n',
    '```\n',
    '$$',
    '$$\n',
    '<!--',
    '-->',
    '**',
    '> ',
    '- ',
    '[^1]: ',
    '<table>',
    '</table>',
  ],
  ...[
    '# ',
    '## ',
    '5.2 ',
    '5.2.1 ',
    '1 ',
    'A.1 ',
    'a) ',
    'b）',
    '1) ',
    '——',
    '注：',
    '注1：',
    '示例：',
    '示例1：',
    '表1 ',
    '图A.1 ',
  ],
  ...[
    '见5.2',
    '见表1和图2',
    '按附录A',
    '公式（2）',
    '（1）',
    'GB/T 1.1—2020',
    'GB/T191',
    'ISO 9001',
    '2009年版的4.3',
    '应符合',
  ],
  ...[
    '第三条 ',
    '一、',
    '（二）',
    '1.',
    '是一是',
    '2026年1月2日',
    '附件：',
    '目次',
    '前言',
    '参考文献',
    '见下表',
    '见第3页',
  ],
  ...[
    '<!-- zhunsheng-disable -->',
    '<!-- zhunsheng-enable clause-sequence -->',
    'number: T/ZZB 1—2026\n',
    '![图1 甲](a.png)',
  ],
];
/** Whole clauses, tables and the like, each a paragraph of its own. */
const PARAGRAPHS = [
  '# 1 范围',
  '# 2 规范性引用文件',
  '# 3 术语和定义',
  '# 4 要求',
  '## 4.1 外观',
  '4.1.1 外观应符合4.2的规定，见表1、图1和GB/T 191。',
  '# 5 试验方法\n\n## 5.1 外观检查\n\n按4.1检查。',
  '# 附录A\n\n（规范性）\n\n试验装置\n\n## A.1 组成',
  '# 附录B（资料性）记录',
  '# 前　言\n\n本文件代替GB/T 1—2009，与GB/T 1—2009相比，删除了4.3（见2009年版的4.3）。',
  '# 目次\n\n1 范围 …… 1\n\n2 规范性引用文件 …… 1',
  '# 参考文献\n\n[1] GB/T 1.1—2020',
  '# 索引\n\n电水壶 …… 4.1、5.1',
  'GB/T 191—2008　包装储运图示标志',
  'ISO 9001:2015 质量管理体系',
  '表1 效率\n\n| 检验项目 | 要求条款 | 试验方法 |\n|---|---|---|\n| 外观 | 4.1 | 5.1 |\n| 尺寸 | 4.2 | 5.9 |',
  '![](a.png)\n\n图1 结构',
  '$$x=1 \\tag{1}$$',
  'a) 甲；\n\nb) 乙：\n\n1) 一；\n\n2) 二。',
  '注1：说明。\n\n注3：说明。',
  '示例：\n\n见5.9。',
  '```\n4.1 代码\n```',
  '<table><tr><td>4.1</td><td>见5.1</td></tr></table>',
  '> a) 引用',
  '[^1]: 5.2的脚注',
  '一、总体要求\n\n（一）目标。\n\n1．任务一是甲；二是乙；四是丁。',
  '第一章 总则\n\n第一条 为了规范，制定本办法。\n\n第三条 按第一条执行。',
  '2025年1月24日',
  '---\nnumber: T/ZZB 9001—2026\n---',
];

/** An edit of a text: `place` says where, in parts of a million, so that it suits a text of any length. */
interface Edit {
  readonly place: number;
  readonly kind:
    | 'insert'
    | 'delete'
    | 'replace'
    | 'delete-line'
    | 'double-line'
    | 'paragraph'
    | 'delete-paragraph'
    | 'move';
  readonly text: string;
  readonly length: number;
}

const edits = fc.record({
  place: fc.oneof({ weight: 8, arbitrary: fc.nat(1_000_000) }, { weight: 1, arbitrary: fc.constantFrom(0, 1_000_000) }),
  kind: fc.constantFrom<Edit['kind']>(
    ...(['insert', 'insert', 'insert', 'delete', 'delete', 'replace', 'delete-line', 'double-line'] as const),
    ...(['paragraph', 'paragraph', 'delete-paragraph', 'move'] as const),
  ),
  text: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 2, arbitrary: fc.constantFrom(...PARAGRAPHS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  ),
  length: fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(200) }),
});

/** The stretch between the nearest `mark` on either side of `at`, with the one behind it. */
function around(text: string, at: number, mark: string): readonly [start: number, end: number] {
  const before = at > 0 ? text.lastIndexOf(mark, at - 1) : -1;
  const behind = text.indexOf(mark, at);
  return [before < 0 ? 0 : before + mark.length, behind < 0 ? text.length : behind + mark.length];
}

function edited(text: string, { place, kind, text: piece, length }: Edit): string {
  const at = Math.floor((text.length * place) / 1_000_000);
  const [line, nextLine] = around(text, at, '\n');
  const [start, end] = around(text, at, '\n\n');
  switch (kind) {
    case 'insert':
      return text.slice(0, at) + piece + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + 1 + length);
    case 'replace':
      return text.slice(0, at) + piece + text.slice(at + 1 + length);
    case 'delete-line':
      return text.slice(0, line) + text.slice(nextLine);
    case 'double-line':
      return text.slice(0, nextLine) + text.slice(line);
    case 'paragraph':
      return `${text.slice(0, end)}${piece}\n\n${text.slice(end)}`;
    case 'delete-paragraph':
      return text.slice(0, start) + text.slice(end);
    case 'move':
      return text.slice(0, start) + text.slice(end) + text.slice(start, end);
  }
}

/** Edits one of the files after the other, and compares every version with a fresh parse. */
function followEdits(files: readonly TextFile[], steps: readonly (readonly [file: number, edit: Edit])[]): void {
  let present = files;
  let result = freeze(check(present));
  for (const [file, edit] of steps) {
    const changed = file % present.length;
    present = present.map((one, at) => (at === changed ? { ...one, text: edited(one.text, edit) } : one));
    result = freeze(check(present, result));
    assertSame(snapshot(result), snapshot(check(present)));
  }
}

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

function samples(): readonly TextFile[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${SAMPLES}${path}`, 'utf8') }));
}

describe('the editing law', () => {
  const steps = fc.array(fc.tuple(fc.nat(3), edits), { minLength: 1, maxLength: 12 });

  it('holds for drafts of one or several files, made of anything', () => {
    const text = fc
      .array(fc.constantFrom(...PARAGRAPHS, ...PIECES), { maxLength: 30 })
      .map((parts) => parts.join('\n\n'));
    const file = fc.record({ path: fc.constantFrom('a.md', 'b.txt'), text });
    fc.assert(fc.property(fc.array(file, { minLength: 1, maxLength: 3 }), steps, followEdits), { numRuns: 400 });
  });

  it('holds for the samples', () => {
    const files = samples();
    fc.assert(
      fc.property(fc.constantFrom(...files), steps, (file, edits) => followEdits([file], edits)),
      { numRuns: 40 },
    );
  });

  it('costs no memory: a version does not hold on to the one before', async () => {
    const [file] = samples() as [TextFile];
    const { last, older } = versions(file);
    await new Promise((done) => setTimeout(done));
    collectGarbage();
    for (const [name, reference] of older) assert.equal(reference.deref(), undefined, `the ${name} is still there`);
    assert.equal(last.draft.documents[0]?.path, file.path);
  });
});

/** The last of some versions, each worked out from the one before, and what there was of those. */
function versions(file: TextFile): {
  readonly last: CheckResult;
  readonly older: readonly [string, WeakRef<object>][];
} {
  const older: [string, WeakRef<object>][] = [];
  let last = check([file]);
  for (let length = 1; length <= 3; length++) {
    const { draft, facts } = last;
    const [document] = draft.documents;
    older.push(['draft', new WeakRef(draft)], ['facts', new WeakRef(facts)], ['clauses', new WeakRef(draft.clauses)]);
    older.push(['passages', new WeakRef(draft.passages)], ['document', new WeakRef(document as object)]);
    last = check([{ ...file, text: `${file.text}\n\n${'甲'.repeat(length)}` }], last);
  }
  return { last, older };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

describeCorpus('the editing law, on real documents', () => {
  const files = corpusFiles().filter((name) => !/^(?:units|catalogues|INDEX)/.test(name));
  const steps = fc.array(fc.tuple(fc.constant(0), edits), { minLength: 1, maxLength: 8 });

  it('holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), steps, (path, edits) =>
        followEdits([{ path, text: corpusText(path) }], edits),
      ),
      { numRuns: 40 },
    );
  });
});
