import assert from 'node:assert/strict';
import { forewordOf, isWholeDocument } from '../../../server/src/rules/element/foreword.ts';
import { joinLines, markdownDraft, textDraft } from '../../draft/draft-of.ts';

/** The recognised contents of a foreword with these paragraphs. */
function contents(...paragraphs: readonly string[]): string[] {
  const text = ['# 前言', ...paragraphs, '# 1 范围', '本文件规定了要求。'].join('\n\n');
  return forewordOf(markdownDraft(text, 'gb-t-1.1'))?.paragraphs.map(({ content }) => content) ?? [];
}

describe('the foreword', () => {
  it('gives its contents in the forms of GB/T 1.1—2020', () => {
    assert.deepEqual(
      contents(
        '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
        '本文件是GB/T 9999《示例》的第1部分。GB/T 9999已经发布了以下部分：',
        '——第1部分：总则。',
        '本文件代替GB/T 9999.1—2015《示例》，与GB/T 9999.1—2015相比，主要技术变化如下：',
        'a) 增加了包装（见5.3）。',
        '本文件等同采用ISO 9999-1:2020《示例》。',
        '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
        '本文件由中华人民共和国工业和信息化部提出。',
        '本文件由全国示例标准化技术委员会（SAC/TC 999）归口。',
        '本文件起草单位：甲公司。',
        '本文件主要起草人：周禾。',
        '本文件及其所代替文件的历次版本发布情况为：',
      ),
      [
        'basis',
        'series',
        'replacement',
        'adoption',
        'patent',
        'proposal',
        'responsibility',
        'bodies',
        'drafters',
        'history',
      ],
    );
  });

  it('gives them in the forms of the 2009 edition and of 浙江制造', () => {
    assert.deepEqual(
      contents(
        '本标准按照 GB/T1.1—2009 给出的规则起草。',
        '本标准由浙江省品牌建设联合会提出并归口。',
        '本标准主要起草单位：甲公司。',
        '本标准参与起草单位（排名不分先后）：乙公司。',
        '本标准主要起草人: 周禾。',
        '本标准所代替标准的历次版本发布情况为：',
      ),
      ['basis', 'proposal', 'bodies', 'bodies', 'drafters', 'history'],
    );
  });

  it('says other things as well', () => {
    assert.deepEqual(
      contents(
        'GB/T 1《标准化工作导则》与GB/T 20000《标准化工作指南》共同构成基础性国家标准体系。',
        '本文件由甲公司牵头组织制定。',
        '本文件按照GB/T 1.10的规定使用。',
        '更改了起草单位：甲公司改为乙公司，本文件由某部提出的部分不变。',
      ),
      [],
    );
  });

  it('ends with the next heading', () => {
    const draft = markdownDraft(
      joinLines('# 前言', '', '本文件由某部归口。', '', '## 免责声明', '', '本文件起草单位：甲公司。', '', '# 1 范围'),
      'gb-t-1.1',
    );
    assert.deepEqual(
      forewordOf(draft)?.paragraphs.map(({ content }) => content),
      ['responsibility'],
    );
  });

  it('is found in a plain text file', () => {
    const draft = textDraft(
      joinLines('        前　　言', '', '    本文件由某联盟提出并归口。', '', '1 范围', '', '    本文件规定了要求。'),
      'group-standard',
    );
    assert.deepEqual(
      forewordOf(draft)?.paragraphs.map(({ content }) => content),
      ['proposal'],
    );
  });

  it('makes a document whole, with its chapters', () => {
    const chapters = ['# 1 范围', '# 2 规范性引用文件', '# 3 术语和定义', '# 4 要求'];
    const whole = (...lines: readonly string[]): boolean =>
      isWholeDocument(markdownDraft(lines.join('\n\n'), 'gb-t-1.1'));
    assert.ok(whole('# 前言', '本文件由某部归口。', ...chapters));
    assert.ok(!whole(...chapters));
    assert.ok(!whole('# 前言', ...chapters));
    assert.ok(!whole('# 前言', '本文件由某部归口。', '# 1 范围'));
  });
});
