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

  it('takes no clause of the standard that it explains for a level', () => {
    const draft = textDraft(
      joinLines(
        '一、概况',
        '',
        '二、主要内容',
        '',
        '（一）依据',
        '',
        '第4章从设计、材料两方面提出要求。',
        '',
        '5.1 外观：同国家标准。',
        '',
        '5.4 噪声：提高。',
        '',
        '（二）试验',
      ),
      'policy',
    );
    assert.deepEqual(outlineOf(draft), ['一、 概况', '二、 主要内容', '  （一） 依据', '  （二） 试验']);
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

  it('takes no items out of a new wording that is quoted over several paragraphs', () => {
    const draft = textDraft(
      joinLines(
        '一、将第八条修改为：“申请人应当具备下列条件：',
        '（一）有固定场所；',
        '（二）有专业人员。”',
        '第十条第二款修改为：“有下列情形之一的，予以注销：',
        '“（一）期限届满；',
        '“（二）依法终止。”',
        '二、增加一条，作为第十二条：',
        '“第十二条　生产者应当建立台账。',
        '第十三条　台账保存二年。”',
        '三、删去第十五条。',
      ),
      'policy',
    );
    assert.deepEqual(
      draft.clauses.map((clause) => clause.heading.block.text.slice(0, 2)),
      ['一、', '二、', '三、'],
    );
  });

  it('goes on where a quotation was left open by mistake', () => {
    const draft = textDraft(joinLines('一、称为：“甲。', '二、乙。', '三、称为：“丙”。', '四、丁。'), 'policy');
    assert.equal(draft.clauses.length, 4);
  });

  it('begins another text at an enclosure and at the words explained behind a report', () => {
    const draft = textDraft(
      joinLines('一、甲', '二、乙', '附件1', '报名表', '一、基本信息', '二、理由', '名词解释', '1.丙：指丁。'),
      'policy',
    );
    assert.deepEqual(
      draft.clauses.map((clause) => clause.text),
      [0, 0, 1, 1, 2],
    );
  });

  it('takes no row of a table for a clause', () => {
    const draft = textDraft(
      joinLines('一、甲', '1\t产品质量\t市局', '2\t工程质量\t建设局', '1.增值税    120.3    126.3', '二、乙'),
      'policy',
    );
    assert.deepEqual(outlineOf(draft), ['一、 甲', '二、 乙']);
  });

  it('reads 1.2024年 and 1.人均 as items, not as quantities', () => {
    const draft = textDraft(
      joinLines('一、甲', '（一）乙', '1.2024年收入增长。', '2.人均收入增长。', '3.年报公开。'),
      'policy',
    );
    assert.equal(draft.clauses.length, 5);
  });

  it('takes the question for the title behind 问：', () => {
    assert.equal(textDraft('一、问：如何申报？\n\n答：登录系统。', 'policy').clauses[0]?.title, '如何申报？');
  });

  it('finds the title below the data of a web page, and that of a speech above its date', () => {
    const page = textDraft(
      joinLines('发文字号：×政发〔2025〕2号\t成文日期：2025年3月1日', '来源：办公室', '关于质量工作的意见', '一、要求'),
    );
    assert.equal(page.metadata.title, '关于质量工作的意见');
    const speech = textDraft(joinLines('在质量大会上的讲话', '（2024年9月1日）', '李明', '同志们：', '一、成绩'));
    assert.equal(speech.metadata.title, '在质量大会上的讲话');
  });
});
