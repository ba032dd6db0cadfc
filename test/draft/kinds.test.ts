/** What a draft is beside its profile: stage, function type, object type. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import type { Declared } from '../../server/src/draft/draft.ts';
import { readSource } from '../../server/src/source/read.ts';

const BODY = '\n# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n';

function draftOf(head: string, declared: Declared = {}) {
  return buildDraft([readSource('draft.md', head + BODY)], declared);
}

describe('The stage of a draft', () => {
  const said: readonly (readonly [head: string, stage: string | undefined])[] = [
    ['---\nstage: 送审稿\n---\n', 'review'],
    ['---\n阶段: 征求意见稿\n---\n', 'comment'],
    ['---\nstage: 报批稿\n---\n\n# 电水壶（征求意见稿）\n', 'approval'],
    ['# 电水壶\n\n（征求意见稿）\n', 'comment'],
    ['# 电水壶（草案）\n', 'draft'],
    ['# 送审稿\n', 'review'],
    ['# 电水壶\n', undefined],
    ['# 电水壶\n\n本征求意见稿由工作组提出。\n', undefined],
    ['---\nstage: 不知道\n---\n', undefined],
  ];
  for (const [head, stage] of said) {
    it(`of ${JSON.stringify(head)} is ${stage ?? 'not known'}`, () => assert.equal(draftOf(head).stage, stage));
  }

  it('is what the user says, whatever the draft says', () => {
    assert.equal(draftOf('# 电水壶（草案）\n', { stage: 'approval' }).stage, 'approval');
  });
});

describe('The function type of a draft', () => {
  // The words are those of GB/T 1.1—2020, table 1.
  const named: readonly (readonly [title: string, type: string | undefined])[] = [
    ['电水壶 术语', 'terminology'],
    ['电气简图用图形符号', 'symbol'],
    ['国民经济行业分类与代码', 'classification'],
    ['电水壶 试验方法', 'test'],
    ['水质 铁的测定 分光光度法', 'test'],
    ['纺织品 甲醛的测定', 'test'],
    ['电水壶技术规范', 'specification'],
    ['电水壶技术规范（征求意见稿）', 'specification'],
    ['食堂服务操作规程', 'code-of-practice'],
    ['节能改造指南', 'guidance'],
    ['智能恒温电水壶', undefined],
  ];
  for (const [title, type] of named) {
    it(`of 《${title}》 is ${type ?? 'not known'}`, () => {
      assert.equal(draftOf(`---\ntitle: ${title}\n---\n`).functionType, type);
    });
  }

  it('is what the front matter declares', () => {
    const draft = draftOf('---\ntitle: 电水壶\nfunction-type: 规范\nobject-type: 产品\n---\n');
    assert.deepEqual([draft.functionType, draft.objectType], ['specification', 'product']);
  });
});

describe('The year of a draft', () => {
  const said: readonly (readonly [head: string, year: number])[] = [
    ['---\nnumber: T/ABC 1—2026\n---\n', 2026],
    ['---\ndate: 2025-03-01\n---\n', 2025],
    ['X/XXX XXXXXX-2025\n\n2025-XX-XX 发布\n\n2026-XX-XX 实施\n', 2025],
    ['2019-07-01发布\n', 2019],
    ['2019-07-01发布的版本不再使用。\n', 0],
    ['自2019-07-01起实施。\n', 0],
    ['# 电水壶\n', 0],
  ];
  for (const [head, year] of said) {
    it(`of ${JSON.stringify(head)} is ${year || 'not known'}`, () => assert.equal(draftOf(head).metadata.year, year));
  }
});
