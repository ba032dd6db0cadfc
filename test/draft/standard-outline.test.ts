import assert from 'node:assert/strict';
import { joinLines, markdownDraft, outlineOf, textDraft } from './draft-of.ts';

describe('the outline of a standard', () => {
  it('takes the level from the number, not from the count of #', () => {
    const draft = markdownDraft(
      joinLines('# 1 范围', '', '# 2 规范性引用文件', '', '# 4 要求', '', '# 4.1 外观', '', '# 4.1.1 颜色'),
    );
    assert.deepEqual(outlineOf(draft), ['1 范围', '2 规范性引用文件', '4 要求', '  4.1 外观', '    4.1.1 颜色']);
  });

  it('takes a paragraph with the next number for an untitled subclause', () => {
    const draft = markdownDraft(
      joinLines(
        '# 5 要求',
        '',
        '## 5.1 设计',
        '',
        '5.1.1 应具备设计能力。',
        '5.1.2 应具备验证能力。',
        '',
        '**5.1.3** 应留有记录。',
      ),
    );
    assert.deepEqual(
      draft.clauses.map((clause) => [clause.key, clause.titled]),
      [
        ['5', 'yes'],
        ['5.1', 'yes'],
        ['5.1.1', 'no'],
        ['5.1.2', 'no'],
        ['5.1.3', 'no'],
      ],
    );
  });

  it('takes no quantity, date, version or address for a clause', () => {
    const draft = markdownDraft(
      joinLines(
        '# 3 要求',
        '',
        '3.1 mm以下的划痕可忽略。',
        '',
        '3.1倍于额定值。',
        '',
        '3.1 kg的样品。',
        '',
        '2026年3月1日起实施。',
        '',
        '3.1.2.4 GHz',
        '',
        '10.0.0.1 是网关地址。',
      ),
      'group-standard',
    );
    assert.deepEqual(outlineOf(draft), ['3 要求']);
  });

  it('takes a title that begins with a measure word for a title', () => {
    const draft = markdownDraft(
      joinLines(
        '# 7 分类',
        '',
        '## 7.1 分类',
        '',
        '## 7.2 条件',
        '',
        '## 7.3 项目',
        '',
        '7.3.1 条是有编号的细分层次。',
      ),
    );
    assert.deepEqual(outlineOf(draft), ['7 分类', '  7.1 分类', '  7.2 条件', '  7.3 项目', '    7.3.1']);
  });

  it('takes what has the gap of one character behind its number for a subclause, whatever its first character', () => {
    const draft = markdownDraft(
      joinLines(
        '# 6 仪器',
        '',
        '6.1 天平：分度值0.1 mg。',
        '',
        '6.2　克重仪。',
        '',
        '6.3　倍频程滤波器。',
        '',
        '6.4 人脸识别终端。',
      ),
      'group-standard',
    );
    assert.deepEqual(outlineOf(draft), ['6 仪器', '  6.1', '  6.2', '  6.3', '  6.4']);
  });

  it('knows elements by their names, however they are spread', () => {
    const draft = markdownDraft(
      joinLines(
        '# 前　言',
        '',
        '本文件……',
        '',
        '# 引 言',
        '',
        '# 1 范围',
        '',
        '# 參考文獻',
        '',
        '# 索　引',
        '',
        '## B',
      ),
    );
    assert.deepEqual(outlineOf(draft), ['前言', '引言', '1 范围', '參考文獻', '索引']);
  });

  it('knows elements by titles that they should not have', () => {
    const draft = markdownDraft(
      joinLines('# 1 主题内容与适用范围', '', '# 2 引用标准', '', '# 3 定义', '', '# 4 参考标准', '', '# 参考资料'),
    );
    assert.deepEqual(
      draft.roots.map(({ element }) => element),
      ['scope', 'normative-references', 'terms', 'text', 'bibliography'],
    );
  });

  it('does not take the subclause A.1 前言 for the foreword', () => {
    const draft = markdownDraft(
      joinLines('# 1 范围', '', '# 附录A（资料性）示例', '', '## A.1 前言', '', '## A.2 引言'),
    );
    assert.deepEqual(outlineOf(draft), ['1 范围', '附录A 示例', '  A.1 前言', '  A.2 引言']);
  });

  it('does not take the subclause 10.3.2 目次 for the table of contents', () => {
    const draft = markdownDraft(joinLines('# 10 编排', '', '## 10.1 目次', '', '## 10.2 前言和引言'));
    assert.deepEqual(outlineOf(draft), ['10 编排', '  10.1 目次', '  10.2 前言和引言']);
  });

  it('reads annexes with their nature and title on one line or on three', () => {
    const draft = markdownDraft(
      joinLines(
        '# 1 范围',
        '',
        '# 附录A（规范性）试验装置',
        '',
        '## A.1 总则',
        '',
        '# 附录 B',
        '',
        '# (资料性附录)',
        '',
        '# 示例',
        '',
        '附录A给出了装置。',
      ),
    );
    const annexes = draft.clauses.filter((clause) => clause.kind === 'annex');
    assert.deepEqual(
      annexes.map((annex) => [annex.key, annex.nature, annex.title]),
      [
        ['A', 'normative', '试验装置'],
        ['B', 'informative', '示例'],
      ],
    );
    assert.deepEqual(
      annexes[0]?.children.map((clause) => clause.key),
      ['A.1'],
    );
  });

  it('does not take the title block of an annex, set once more, for another annex', () => {
    const draft = markdownDraft(
      joinLines(
        '# 1 范围',
        '',
        '# 附录A（规范性）对应表',
        '',
        '<strong>附录A<br/>（规范性）<br/>对应表</strong>',
        '',
        '# A.1 总则',
      ),
    );
    assert.deepEqual(outlineOf(draft), ['1 范围', '附录A 对应表', '  A.1 总则']);
  });

  it('tells term entries from abbreviations in one chapter', () => {
    const draft = markdownDraft(
      joinLines('# 3 术语和定义、缩略语', '', '# 3.1 术语和定义', '', '# 3.1.1 节点 node', '', '# 3.2 缩略语'),
    );
    assert.deepEqual(
      draft.clauses.map((clause) => [clause.key, clause.term]),
      [
        ['3', false],
        ['3.1', false],
        ['3.1.1', true],
        ['3.2', false],
      ],
    );
  });

  it('joins a number and a title that stand in two headings', () => {
    const draft = markdownDraft(
      joinLines('# 3 术语和定义', '', '# 3.1', '', '# 代理服务器 proxy server', '', '转发请求的实体。'),
    );
    assert.equal(draft.clauses[1]?.title, '代理服务器 proxy server');
    assert.equal(draft.clauses[1]?.term, true);
  });

  it('reads chapters of a plain text file: the next number, a gap, a short line', () => {
    const draft = textDraft(
      joinLines(
        '前   言',
        '',
        '  本文件……。',
        '',
        '1 范围',
        '',
        '  本文件规定了……。',
        '',
        '2 要求',
        '',
        '2.1 外观',
        '',
        '3 个样品。',
        '',
        '3 试验',
        '',
      ),
      'group-standard',
    );
    assert.deepEqual(outlineOf(draft), ['前言', '1 范围', '2 要求', '  2.1 外观', '3 试验']);
  });

  it('keeps the number of a broken heading for a finding, and goes on', () => {
    const draft = markdownDraft(joinLines('# 1 范围', '', '# 4. 要求', '', '# 4.3 尺寸'));
    assert.deepEqual(
      draft.clauses.map((clause) => clause.key),
      ['1', '4', '4.3'],
    );
    assert.deepEqual(draft.clauses[1]?.label?.kind, 'arabic');
  });
});

describe('the table of contents', () => {
  const body = ['', '# 前言', '', '# 1 范围', '', '# 2 要求', ''];

  it('left by an OCR with leaders and page numbers gives no clauses', () => {
    const draft = markdownDraft(
      joinLines('# 目 次', '', '前言…………Ⅲ  ', '1范围………1  ', '2 要求 …… 2', '', '附录A（规范性）装置 15', ...body),
    );
    assert.deepEqual(outlineOf(draft), ['前言', '1 范围', '2 要求']);
    assert.deepEqual(
      draft.contents.map((entry) => [entry.label?.key ?? '', entry.title, entry.page]),
      [
        ['', '前言', 'Ⅲ'],
        ['1', '范围', '1'],
        ['2', '要求', '2'],
        ['A', '（规范性）装置', '15'],
      ],
    );
  });

  it('typed without pages ends at the first heading', () => {
    const draft = markdownDraft(joinLines('## 目次', '', '前言  ', '1 范围  ', '2 要求', '', '---', ...body));
    assert.deepEqual(
      draft.contents.map((entry) => entry.title),
      ['前言', '范围', '要求'],
    );
    assert.deepEqual(outlineOf(draft), ['前言', '1 范围', '2 要求']);
  });

  it('goes on behind a page head, and over headings with a page number', () => {
    const draft = markdownDraft(
      joinLines('# 目次', '', '# 前言 Ⅲ', '', '1 范围 1', '', '# GB/T 28181—2022', '', '2 要求 …… 2', ...body),
    );
    assert.deepEqual(
      draft.contents.map((entry) => entry.title),
      ['前言', '范围', '要求'],
    );
    assert.deepEqual(outlineOf(draft), ['前言', '1 范围', '2 要求']);
  });
});

describe('an annex', () => {
  it('has its title right below its nature, in whatever form', () => {
    const draft = markdownDraft(
      joinLines('# 5 要求', '', '# 附录A', '', '（资料性）', '', '干扰及消除', '', '正文见表A.1'),
      'gb-t-1.1',
    );
    assert.deepEqual(outlineOf(draft), ['5 要求', '附录A 干扰及消除']);
  });
});

describe('a term entry', () => {
  it('may give several terms on its line', () => {
    const draft = markdownDraft(
      joinLines('# 3 术语和定义', '', '## 3.1 基础术语', '', '### 3.1.1 批　lot；batch', '', '一组样品。'),
    );
    assert.deepEqual(outlineOf(draft), ['3 术语和定义', '  3.1 基础术语', '    3.1.1 批　lot；batch']);
  });
});
