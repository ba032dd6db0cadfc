import assert from 'node:assert/strict';
import { textOf } from '../../../server/src/facts/place.ts';
import { coverOf } from '../../../server/src/rules/element/cover.ts';
import { joinLines, markdownDraft, textDraft } from '../../draft/draft-of.ts';

describe('the cover', () => {
  const data = (draft: ReturnType<typeof markdownDraft>) => {
    const cover = coverOf(draft);
    return cover && [...cover.data].map(([datum, { text }]) => `${datum}: ${text}`);
  };

  it('is read from the front matter, values as they are written', () => {
    const draft = markdownDraft(
      joinLines(
        '---',
        'number: T/ABC 1—2026 # 暂定',
        'title: "电水壶　第1部分：通则"',
        'ics: 01.120',
        "ccs: 'A 00'",
        'replaces: ""',
        '实施日期: 2026-05-01',
        'publisher: >',
        '  甲协会、',
        '  乙协会',
        '---',
        '',
        '# 1 范围',
      ),
    );
    assert.deepEqual(data(draft), [
      'number: T/ABC 1—2026',
      'title: 电水壶　第1部分：通则',
      'ics: 01.120',
      'ccs: A 00',
      'replaces: ',
      'implementation-date: 2026-05-01',
      'publisher: 甲协会、 乙协会',
    ]);
  });

  it('knows where each value stands, and the key of one that waits to be filled in', () => {
    const draft = markdownDraft(
      joinLines('---', 'number: "T/ABC 1—2026"', 'ics: 01.120', 'ccs: # 待定', '---', '', '# 1 范围'),
    );
    const places = [...(coverOf(draft)?.data.values() ?? [])].map(({ at }) => textOf(at).slice(at.start, at.end));
    assert.deepEqual(places, ['T/ABC 1—2026', '01.120', 'ccs']);
  });

  it('is the same with other line ends', () => {
    const text = joinLines('---', 'number: T/ABC 1—2026', 'ics: 01.120', '---', '', '# 1 范围');
    assert.deepEqual(data(markdownDraft(text.replace(/\n/g, '\r\n'))), data(markdownDraft(text)));
    assert.deepEqual(data(markdownDraft(text.replace(/\n/g, '\r'))), data(markdownDraft(text)));
  });

  it('is read from the lines before the contents and the foreword', () => {
    const draft = textDraft(
      joinLines(
        'ICS 35.240',
        'CCS L 67',
        '团　体　标　准',
        'T/ABC 7—2023',
        '代替 T/ABC 7—2019',
        '电水壶',
        '2023-07-07 发布　　　　2023-08-01 实施',
        '示例市家电协会　　发 布',
        '',
        '前　言',
        '',
        '2020-01-01 发布的版本作废。',
      ),
    );
    assert.deepEqual(data(draft)?.sort(), [
      'ccs: L 67',
      'ics: 35.240',
      'implementation-date: 2023-08-01',
      'number: T/ABC 7—2023',
      'publication-date: 2023-07-07',
      'publisher: 示例市家电协会',
      'replaces: T/ABC 7—2019',
    ]);
  });

  it('is none where there is a title, or one date alone', () => {
    assert.equal(
      coverOf(markdownDraft(joinLines('---', 'title: 电水壶', 'stage: 草案', '---', '', '# 1 范围'))),
      undefined,
    );
    assert.equal(coverOf(markdownDraft(joinLines('# 电水壶', '', '2026-05-01 发布', '', '# 前言'))), undefined);
    assert.equal(coverOf(markdownDraft('# 1 范围\n')), undefined);
  });

  it('is none where the front matter cannot be read, or is a list', () => {
    assert.equal(coverOf(markdownDraft('---\nnumber: "T/ABC\nics: 01.120\n---\n\n# 1 范围\n')), undefined);
    assert.equal(coverOf(markdownDraft('---\n- number: 1\n- ics: 2\n---\n\n# 1 范围\n')), undefined);
  });
});
