/** Laws that hold for every document: `docs/design.md`, section 8. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { buildDraft } from '../../server/src/draft/build.ts';
import { PROFILES } from '../../server/src/draft/profile.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
import { applyFixes } from '../../server/src/lint/fix.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { readSource } from '../../server/src/source/read.ts';
import { corpusFiles, corpusText, describeCorpus } from '../corpus/corpus.ts';

/** Lines that drafts are made of, good and bad; a document of any of them in any order is still a document. */
const LINES = [
  '# 前　言',
  '# 1 范围',
  '# 2 规范性引用文件',
  '# 3 术语和定义',
  '## 4.1 外观',
  '# 4 要求',
  '## 4.3 尺寸',
  '5.1.1 应符合4.1的要求。',
  '# 附录A（规范性）试验',
  '## A.1 总则',
  '附录C',
  '# 参考文献',
  '[1] GB/T 1.1—2020',
  '目次',
  '1 范围 …… 1',
  'GB/T191-2008 包装',
  'gb/t 2423.10系列标准',
  'GB/T 3102（所有部分）　量和单位',
  'JB/T 10490—2016　微电机',
  'ISO 9001:2015',
  '《计量法》',
  'a) 甲；',
  'c) 丙。',
  '1) 一；',
  '——破折号；',
  '注：说明。',
  '注2：说明。',
  '示例1：',
  '> a) 引用',
  '表1 效率',
  '| 项目 | 条款 |\n|---|---|\n| 外观 | 4.1 |',
  '表3（续）',
  '![](a.png)',
  '图A-1 结构',
  '$$x=1 \\tag{2}$$',
  '见表2和图1～图3，参见附录B，按第4.1条。',
  '见下表，如表3表3所示。',
  '见第12页。',
  '一、总体要求',
  '（一）目标。',
  '(三)措施',
  '1、任务',
  '、要进一步加强。',
  '一是甲；二是乙；四是丁。',
  '第一章 总则',
  '第三条 应当。',
  '国务院办公厅',
  '2025年1月24日',
  '<table><tr><td>4.1</td></tr>',
  '<!-- zhunsheng-disable clause-sequence: 理由 -->',
  '<!-- zhunsheng-enable -->',
  '```',
  '$$',
  '&nbsp;&gt;',
  '**4.2** 粗体',
  '\u00ad 软连字符',
  '\ud83d\ude00 表情',
  '',
  '',
  '',
  '',
];

const documents = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...LINES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n'));
const paths = fc.constantFrom('draft.md', 'draft.txt');
const profiles = fc.constantFrom(undefined, ...PROFILES);

function check(path: string, text: string, profile?: (typeof PROFILES)[number]): readonly Finding[] {
  return checkDraft(buildDraft([readSource(path, text)], profile)).findings;
}

function fixSafely(path: string, text: string, profile?: (typeof PROFILES)[number]): string {
  const safe = check(path, text, profile).flatMap(({ fixes }) =>
    fixes.filter(({ kind }) => kind === 'safe').slice(0, 1),
  );
  return applyFixes(text, 0, safe);
}

/** Rounds within which fixing everything has to come to rest. */
const ROUNDS = 6;

function fixToTheEnd(path: string, text: string, profile?: (typeof PROFILES)[number]): string {
  let fixed = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = fixSafely(path, fixed, profile);
    if (next === fixed) return fixed;
    fixed = next;
  }
  assert.fail(`fixing does not come to rest:\n${fixed}`);
}

describe('laws, on generated documents', () => {
  it('totality and position: any text gives findings whose places lie in it', () => {
    fc.assert(
      fc.property(paths, documents, profiles, (path, text, profile) => {
        for (const { place, related, fixes } of check(path, text, profile)) {
          const places = [
            place,
            ...related.map((other) => other.place),
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.place)),
          ];
          for (const { start, end } of places) assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('fixing: fix-all with the safe fixes comes to rest', () => {
    fc.assert(
      fc.property(documents, profiles, (text, profile) => {
        fixToTheEnd('draft.md', text, profile);
      }),
      { numRuns: 300 },
    );
  });

  it('editing: findings after an edit are those of a fresh reading', () => {
    fc.assert(
      fc.property(paths, documents, documents, fc.nat(), fc.nat(40), (path, text, inserted, at, removed) => {
        const before = readSource(path, text);
        const offset = text.length === 0 ? 0 : at % text.length;
        const edited = text.slice(0, offset) + inserted.slice(0, 60) + text.slice(offset + removed);
        const incremental = checkDraft(buildDraft([readSource(path, edited, before)])).findings;
        assert.deepEqual(incremental, check(path, edited));
      }),
      { numRuns: 300 },
    );
  });
});

describeCorpus('laws, on real documents', () => {
  for (const file of corpusFiles().filter((name) => !name.startsWith('units/'))) {
    it(file, () => {
      const text = corpusText(file);
      const findings = check(file, text);
      for (const { place } of findings) assert.ok(place.start <= place.end && place.end <= text.length);
      const fixed = fixToTheEnd(file, text);
      // What was certain before is not made worse by fixing.
      assert.ok(check(file, fixed).length <= findings.length);
    });
  }
});
