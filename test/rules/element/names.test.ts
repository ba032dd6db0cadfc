import assert from 'node:assert/strict';
import { nameElements, namesOf } from '../../../server/src/rules/element/names.ts';
import { joinLines, markdownDraft } from '../../draft/draft-of.ts';

describe('the name of a standard', () => {
  const names = (...lines: string[]) =>
    namesOf(markdownDraft(joinLines(...lines))).map(({ where, text }) => [where, text]);

  it('stands in the front matter, on the cover, and above the first chapter', () => {
    assert.deepEqual(
      names(
        '---',
        'title: 电水壶',
        '---',
        '',
        '# 电水壶',
        '',
        '# 前言',
        '',
        '# 智能电水壶',
        '',
        '# 1 范围',
        '',
        '# 2 要求',
      ),
      [
        ['front-matter', '电水壶'],
        ['cover', '电水壶'],
        ['first-page', '智能电水壶'],
      ],
    );
  });

  it('is not the level, the stage, the number, or the English name', () => {
    assert.deepEqual(
      names(
        '# 中华人民共和国国家标准',
        '',
        '# GB/T 12345—2026 电水壶',
        '',
        '# Electric kettles',
        '',
        '# （征求意见稿）',
        '',
        '# 前言',
      ),
      [['cover', '电水壶']],
    );
  });

  it('is none as long as it is a placeholder', () => {
    assert.deepEqual(names('---', 'title: ××××规范', '---', '', '# 前言', '', '# XX规范', '', '# 1 范围'), []);
  });

  it('consists of elements with gaps between Chinese characters', () => {
    assert.deepEqual(nameElements('标准化工作导则　第1部分：结构'), ['标准化工作导则', '第1部分：结构']);
    assert.deepEqual(nameElements('社区食堂（老年人） 服务规范'), ['社区食堂（老年人）', '服务规范']);
    assert.deepEqual(nameElements('基于 Web 的 API 接口'), ['基于 Web 的 API 接口']);
  });
});
