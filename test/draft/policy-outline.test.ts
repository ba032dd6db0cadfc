import assert from 'node:assert/strict';
import { joinLines, outlineOf, textDraft } from './draft-of.ts';

describe('the outline of a policy document', () => {
  it('nests 一、（一）1.（1）① in this order', () => {
    const draft = textDraft(
      joinLines(
        '一、总体要求',
        '（一）主要目标。到2030年……。',
        '1.质量。提高。',
        '（1）产品。',
        '①工业品。',
        '二、任务',
      ),
      'policy',
    );
    assert.deepEqual(
      draft.clauses.map((clause) => clause.level),
      [1, 2, 3, 4, 5, 1],
    );
  });

  it('takes the run-in heading for the title', () => {
    const draft = textDraft('一、总体要求\n\n（一）加强组织领导。各地要……。', 'policy');
    assert.equal(draft.clauses[1]?.title, '加强组织领导');
  });

  it('takes no decimal quantity for a level', () => {
    const draft = textDraft(
      joinLines('一、目标', '', '1.5万家企业参与。', '', '3.2%的增长。', '', '2030.1.1前完成。'),
      'policy',
    );
    assert.equal(draft.clauses.length, 1);
  });

  it('reads 编, 章, 节, 条 of a law', () => {
    const draft = textDraft(
      joinLines(
        '第一章　总 则',
        '',
        '第一条　为了……，制定本条例。',
        '',
        '（一）甲；',
        '',
        '第二章 责任',
        '',
        '第一节 一般规定',
        '',
        '第二条　……',
      ),
      'law',
    );
    assert.deepEqual(
      draft.clauses.map((clause) => clause.level),
      [1, 2, 3, 1, 2, 3],
    );
  });

  it('ends a text with its signature, and begins the enclosure', () => {
    const draft = textDraft(
      joinLines(
        '一、加强领导。',
        '',
        '二、抓好落实。',
        '',
        '国务院办公厅',
        '',
        '2025年1月24日',
        '',
        '改革实施方案',
        '',
        '一、总体要求',
        '',
        '二、任务',
      ),
      'policy',
    );
    assert.deepEqual(
      draft.clauses.map((clause) => clause.text),
      [0, 0, 1, 1],
    );
    const signatures = draft.passages.filter((passage) => passage.role === 'signature');
    assert.deepEqual(
      signatures.map((passage) => passage.block.text),
      ['国务院办公厅', '2025年1月24日'],
    );
  });

  it('begins another text where the first level starts again', () => {
    const draft = textDraft(
      joinLines('一、形势', '', '二、任务', '', '索引号: 002482410/2025-00024', '', '一、形势', '', '二、任务'),
      'policy',
    );
    assert.deepEqual(
      draft.clauses.map((clause) => clause.text),
      [0, 0, 1, 1],
    );
  });

  it('does not number the enclosures named at the end', () => {
    const draft = textDraft(
      joinLines('一、意见', '', '附件：1.名单', '2.方案', '', '国务院', '', '2025年1月1日'),
      'policy',
    );
    assert.deepEqual(outlineOf(draft), ['一、 意见']);
  });

  it('knows an emergency plan by its decimal numbers, and its contents by their repetition', () => {
    const draft = textDraft(
      joinLines(
        '国办函〔2005〕57号',
        '',
        '目　　录',
        '',
        '1　总则',
        '',
        '1.1　目的',
        '',
        '2　职责',
        '',
        '1　总则',
        '',
        '1.1　目的',
        '',
        '为了……。',
        '',
        '2　职责',
        '',
        '（1）组长。',
      ),
    );
    assert.equal(draft.profile, 'policy');
    assert.deepEqual(
      draft.clauses.map((clause) => clause.key),
      ['1', '1.1', '2', '1'],
    );
    assert.equal(draft.contents.length, 3);
  });

  it('finds the document number and a title over several lines', () => {
    const draft = textDraft(
      joinLines('国务院关于印发', '', '改革实施方案的通知', '', '国发〔2019〕4号', '', '一、要求'),
    );
    assert.equal(draft.metadata.number, '国发〔2019〕4号');
    assert.equal(draft.metadata.title, '国务院关于印发改革实施方案的通知');
    assert.equal(draft.metadata.year, 2019);
  });
});
