/** The term entries of a draft, and where its text uses a term as that term. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { placeOf } from '../../server/src/facts/place.ts';
import { type TermEntry, termsOf } from '../../server/src/facts/terms.ts';
import { readSource } from '../../server/src/source/read.ts';
import { mark, unmark } from '../rules/marked.ts';

const HEAD = '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n';
const TERMS = '\n\n# 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n';

function entriesOf(chapter: string): readonly TermEntry[] {
  return termsOf(buildDraft([readSource('draft.md', `${HEAD}${TERMS}${chapter}\n`)])).entries;
}

/** Key, names with their kinds, English, definition. */
function told(chapter: string): readonly string[][] {
  return entriesOf(chapter).map(({ clause, names, english, definition }) => [
    clause.key,
    names.map(({ kind, text }) => `${kind} ${text}`).join(', '),
    english,
    definition?.block.text ?? '',
  ]);
}

/** The uses of all terms are exactly the marked places. */
function uses(entry: string, body: string, list = 'GB/T 191　包装储运图示标志'): void {
  const marked = `${HEAD}${list}${TERMS}${entry}\n\n# 4 要求\n\n${body}\n`;
  const { text } = unmark(marked);
  const found = termsOf(buildDraft([readSource('draft.md', text)])).uses();
  const ranges = found.map(({ span }) => placeOf(span));
  assert.equal(mark(text, ranges), marked);
}

const MOTOR = '## 3.1\n\n电机　motor\n\n把电能变为机械能的装置。';

describe('Term entries', () => {
  it('are a number, a term, its English equivalent and a definition', () =>
    assert.deepEqual(told(MOTOR), [['3.1', 'preferred 电机', 'motor', '把电能变为机械能的装置。']]));
  it('may have number and term on one line', () =>
    assert.deepEqual(told('## 3.1 位置传感器 position sensor\n\n用于反馈位置的元件。'), [
      ['3.1', 'preferred 位置传感器', 'position sensor', '用于反馈位置的元件。'],
    ]));
  it('may have a term with letters in it', () =>
    assert.deepEqual(told('## 3.1\n\n节点 MAC 地址 node MAC address\n\n节点之间交互报文的通信地址。')[0]?.slice(1, 3), [
      'preferred 节点 MAC 地址',
      'node MAC address',
    ]));
  it('may have admitted terms below the preferred one', () =>
    assert.deepEqual(told('## 3.1\n\n恒温偏差　thermostatic deviation\n\n控温偏差\n\n水温与设定温度之差。'), [
      ['3.1', 'preferred 恒温偏差, admitted 控温偏差', 'thermostatic deviation', '水温与设定温度之差。'],
    ]));
  it('do not take a definition for an admitted term', () => {
    assert.equal(entriesOf('## 3.1\n\n电机　motor\n\n装置\n')[0]?.names.length, 1);
    assert.equal(entriesOf(`${MOTOR}\n\n发电的装置除外。`)[0]?.names.length, 1);
  });
  it('do not take a definition without its full stop for an admitted term', () =>
    assert.deepEqual(told('## 3.1\n\n网关　gateway\n\n网络的出口\n\n[来源：GB/T 5271.1—2000，3.1]'), [
      ['3.1', 'preferred 网关', 'gateway', '网络的出口'],
    ]));
  it('may have their English on a line of its own', () =>
    assert.deepEqual(told('## 3.1\n\n网关\n\nGateway device\n\n网络的出口。'), [
      ['3.1', 'preferred 网关', 'Gateway device', '网络的出口。'],
    ]));
  it('may say the field of a term, which is no part of it', () =>
    assert.deepEqual(told('## 3.1\n\n服务〈餐饮〉　service\n\n为顾客所做的工作。')[0]?.slice(1, 3), [
      'preferred 服务',
      'service',
    ]));
  it('may have an abbreviation behind the English equivalent, or in brackets', () => {
    const names = 'preferred 会话初始协议, abbreviation SIP';
    const behind = '## 3.1\n\n会话初始协议 session initiation protocol; SIP\n\n一种协议。';
    assert.deepEqual(told(behind)[0]?.slice(1, 3), [names, 'session initiation protocol']);
    const bracketed = '## 3.1\n\n会话初始协议（SIP）　session initiation protocol\n\n一种协议。';
    assert.deepEqual(told(bracketed)[0]?.slice(1, 3), [names, 'session initiation protocol']);
  });
  it('may have a term that is too long for a title', () => {
    const term = '公共安全视频监控联网系统 video surveillance networking system for public security';
    assert.equal(entriesOf(`3.1\n\n${term}\n\n一种系统。`)[0]?.names[0]?.text, '公共安全视频监控联网系统');
  });
  it('are not the subdivisions of the chapter', () =>
    assert.deepEqual(
      entriesOf('## 3.1 一般术语\n\n### 3.1.1\n\n电机　motor\n\n一种装置。').map(({ clause }) => clause.key),
      ['3.1.1'],
    ));
});

describe('Uses of terms', () => {
  it('are found in clauses, headings, items, tables, notes and captions', () =>
    uses(
      MOTOR,
      '## 4.1 ⟦电机⟧的外观\n\n⟦电机⟧应光滑。\n\na)　⟦电机⟧；\n\n注：⟦电机⟧。\n\n表1　⟦电机⟧参数\n\n| ⟦电机⟧ | 值 |\n| --- | --- |\n| ⟦电机⟧ | 1 |',
    ));
  it('are found in definitions, but not in the line of an entry', () =>
    uses(
      '## 3.1\n\n电机　motor\n\n装置。\n\n## 3.2\n\n步进电机　stepping motor\n\n步进的⟦电机⟧。',
      '⟦步进电机⟧应合格。',
    ));
  it('are those of the longest term', () =>
    uses('## 3.1\n\n电机　motor\n\n装置。\n\n## 3.2\n\n直流电机　DC motor\n\n装置。', '⟦直流电机⟧和⟦电机⟧。'));
  it('may stand with or without spaces around letters', () =>
    uses('## 3.1\n\nSIP 监控域 SIP surveillance realm\n\n区域。', '⟦SIP监控域⟧与⟦SIP 监控域⟧互联，SIP  监控域除外。'));
  it('are not inside of other words', () => uses(MOTOR, '发电机组应有防护。'));
  it('are whole abbreviations', () =>
    uses('## 3.1\n\n会话初始协议 session initiation protocol; SIP\n\n协议。', '应支持⟦SIP⟧，不支持SIPS和MYSIP。'));
  it('are not in the names of other documents', () =>
    uses(MOTOR, '应符合《电机通则》和GB/T 755的规定。', 'GB/T 755　旋转电机　定额和性能'));
  it('are not in code and comments', () => uses(MOTOR, '`电机`\n\n<!-- 电机 -->\n\n```\n电机\n```'));
  it('are none where the chapter has no entry', () => uses('本文件没有需要界定的术语和定义。', '电机应合格。'));
});
