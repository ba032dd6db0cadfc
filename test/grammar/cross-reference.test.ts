/**
 * What is a cross-reference and what only looks like one. ⟦ ⟧ mark the whole mention; the keys follow the text.
 */
import assert from 'node:assert/strict';
import type { CrossReference, Target } from '../../grammar/cross-reference.ts';
import { findReferences, findRelativePointers } from '../../grammar/cross-reference.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Takes the marks out of a text and says where they were. */
function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧') spans.push({ start, end: text.length });
    else text += character;
  }
  return { text, spans };
}

/** `5.2/b/2`: the key and the steps down; `¶` marks a paragraph, `#` an item by position, `§` a section. */
function written(target: Target): string {
  const signs = { item: '', ordinal: '#', paragraph: '¶', section: '§' };
  const path = target.path.map((step) => `/${signs[step.kind]}${step.key}`).join('');
  const kinds = {
    clause: '',
    annex: '附录',
    table: '表',
    figure: '图',
    formula: '公式',
    article: '条',
    attachment: '附件',
  };
  return `${kinds[target.kind]}${target.key}${path}`;
}

function keysOf(references: readonly CrossReference[]): string {
  return references.map((reference) => reference.targets.map(written).join(' ')).join(' | ');
}

function spansOf(references: readonly CrossReference[]): Span[] {
  return references.map(({ start, end }) => ({ start, end }));
}

function only(text: string): CrossReference {
  const references = findReferences(text);
  assert.equal(references.length, 1, text);
  return references[0] as CrossReference;
}

/** Marked text, keys of the certain references. */
const ACCEPTED: readonly (readonly [string, string])[] = [
  // A clause
  ['见⟦5.2.1⟧', '5.2.1'],
  ['应按⟦5.3⟧的规定进行', '5.3'],
  ['出厂检验项目为⟦4.2、4.4⟧中的菌落总数', '4.2 4.4'],
  ['检验项目：⟦5.1⟧、外观', '5.1'],
  ['应具备⟦6.3～6.6⟧中各项目的检测能力', '6.3 6.6'],
  ['判定为合格；⟦6.1、6.8和6.11⟧中有一项不符合', '6.1 6.8 6.11'],
  ['其余合格，⟦6.2～6.7、6.9和6.10⟧中有两项不符合', '6.2 6.7 6.9 6.10'],
  ['按照 ⟦5.3⟧ 规定', '5.3'],
  ['应符合⟦4.8.3⟧的要求。', '4.8.3'],
  ['应符合⟦4.8⟧。', '4.8'],
  ['使用⟦5.2.1⟧规定的仪器', '5.2.1'],
  ['本文件⟦5.2⟧中的方法', '5.2'],
  ['上述⟦5.2⟧的要求', '5.2'],
  ['见⟦5.2⟧ A类设备', '5.2'],
  ['按 ⟦9.1⟧ PTZ控制的流程', '9.1'],
  ['除⟦5.2⟧外，其余各项', '5.2'],
  ['除⟦4.8.2.4⟧的情况外', '4.8.2.4'],
  ['⟦D.2⟧中规定了尚未识别出的情况', 'D.2'],
  ['应进行 ⟦A.2.3.1.6⟧“报警复位”控制', 'A.2.3.1.6'],
  ['具有独立功能的条款（⟦3.3.1⟧）', '3.3.1'],
  // Several
  ['见⟦5.2～5.4⟧', '5.2 5.4'],
  ['见⟦5.2、5.3和5.5⟧', '5.2 5.3 5.5'],
  ['按⟦5.4.6～5.4.8，5.4.11.2.2⟧进行试验', '5.4.6 5.4.8 5.4.11.2.2'],
  ['（见⟦8.32~8.38⟧）', '8.32 8.38'],
  ['按⟦5.2.1至5.2.4⟧进行', '5.2.1 5.2.4'],
  ['按⟦F.3.1.2或F.3.1.3⟧进行试验', 'F.3.1.2 F.3.1.3'],
  ['见⟦5.2.1/5.2.2⟧', '5.2.1 5.2.2'],
  ['⟦5.4.1、5.4.2⟧', '5.4.1 5.4.2'],
  // Items and paragraphs
  ['见⟦5.2 a)⟧', '5.2/a'],
  ['见⟦5.2a)、b)⟧', '5.2/a 5.2/b'],
  ['满足⟦5.2 a)～c)⟧的要求', '5.2/a 5.2/c'],
  ['见⟦5.2 b) 2)⟧', '5.2/b/2'],
  ['见⟦5.2 a) b)⟧', '5.2/a 5.2/b'],
  ['根据⟦5.2.2 f）⟧规定的降雾条件', '5.2.2/f'],
  ['⟦6.3列项的第二项⟧规定的', '6.3/#2'],
  ['⟦5.1.2第2段⟧规定的', '5.1.2/¶2'],
  ['见⟦图3 a)⟧', '图3/a'],
  // Chapters and annexes
  ['见⟦第5章⟧。', '5'],
  ['除进行本文件⟦第5章以及第6章⟧的试验外', '5 6'],
  ['应符合⟦第5章和附录C⟧的规定', '5 附录C'],
  ['按⟦第5、6章⟧的规定', '5 6'],
  ['按⟦附录A⟧的规定', '附录A'],
  ['见⟦附录A、B⟧。', '附录A 附录B'],
  ['按⟦附录 B中B.2⟧的方法', '附录B B.2'],
  ['按⟦附录B的B.2.1⟧', '附录B B.2.1'],
  ['按⟦附录C⟧ 3.3', '附录C'],
  // Tables, figures, formulas
  ['应符合⟦表3和表4⟧的规定', '表3 表4'],
  ['应符合⟦表3、4⟧的规定', '表3 表4'],
  ['见⟦表A.1⟧', '表A.1'],
  ['见⟦表 C.7⟧。', '表C.7'],
  ['⟦表F.1至表F.5⟧中的数据', '表F.1 表F.5'],
  ['⟦表3⟧给出了参数', '表3'],
  ['如⟦表1⟧所示', '表1'],
  ['如⟦图1～图3⟧所示', '图1 图3'],
  ['按⟦公式（3）⟧计算', '公式3'],
  ['按⟦公式(A.1)⟧计算', '公式A.1'],
  ['按⟦公式（1）～公式（3）⟧计算', '公式1 公式3'],
  ['按⟦公式（1）、（2）⟧计算', '公式1 公式2'],
  ['见⟦10.1中的公式（5)⟧', '10.1 公式5'],
  // Older editions
  ['（见⟦第5章⟧，2009年版的⟦第4章、5.1.1、5.1.2.1和6.3.4⟧）', '5 | 4 5.1.1 5.1.2.1 6.3.4'],
  ['（见2009年版的⟦6.3.1.2⟧）', '6.3.1.2'],
  ['（见⟦8.9.1、8.9.3⟧，2009年版的⟦6.3.5⟧）', '8.9.1 8.9.3 | 6.3.5'],
  ['2011版的⟦8.4⟧', '8.4'],
  ['2017 年版的 ⟦5.4⟧', '5.4'],
  // Laws and policy documents
  ['违反本条例⟦第十二条⟧规定', '条12'],
  ['依照本法⟦第十二条第二款第（三）项⟧处理', '条12/¶2/3'],
  ['依照⟦第十条、第十一条⟧的规定', '条10 条11'],
  ['依照⟦第十条至第十五条⟧的规定', '条10 条15'],
  ['违反⟦第十五条第一款第四项、第五项⟧规定', '条15/¶1/4 条15/¶1/5'],
  ['依照⟦第一百二十条之一⟧的规定', '条120-1'],
  ['民法典⟦第一千一百九十五条⟧规定', '条1195'],
  ['任务分工见⟦附件2⟧。', '附件2'],
  // A place in another document is reported too
  ['GB/T 7345—2008中⟦5.2⟧的要求', '5.2'],
];

/** Text, the kind of the slip, what it is written on, what should stand there. */
const REPAIRED: readonly (readonly [string, string, string])[] = [
  ['按⟦第5.2.4条⟧的规定', 'clause-wording', '5.2.4'],
  ['按⟦第 5.2.4 条⟧的规定', 'clause-wording', '5.2.4'],
  ['按⟦5.2.4条⟧的规定', 'clause-wording', '5.2.4'],
  ['见 ⟦5.3.2 节⟧。', 'clause-wording', '5.3.2'],
  ['详细说明按⟦5.2节⟧', 'clause-wording', '5.2'],
  ['见⟦5章⟧', 'chapter-wording', '第5章'],
  ['见第⟦五⟧章', 'chinese-numeral', '5'],
  ['依照第⟦12⟧条的规定', 'arabic-article', '十二'],
  ['按⟦式(3)⟧计算', 'formula-wording', '公式（3）'],
  ['按⟦式3⟧计算', 'formula-wording', '公式（3）'],
  ['见⟦附件⟧C', 'annex-wording', '附录'],
  ['见附录⟦1⟧', 'annex-number', 'A'],
  ['见⟦附录⟧B.2', 'annex-clause', ''],
  ['见图⟦-1⟧', 'caption-number', '1'],
  ['见图⟦一⟧', 'caption-number', '1'],
  ['见表⟦一⟧', 'caption-number', '1'],
  ['见表⟦A1⟧', 'caption-number', 'A.1'],
  ['见图⟦5-1⟧', 'caption-number', '5-1'],
  ['见表⟦1.1⟧', 'caption-number', '1.1'],
  ['见5.1⟦的第b)条⟧', 'item-wording', ' b)'],
  ['见5.2⟦-⟧5.4', 'range-sign', '～'],
  ['⟦参见⟧附录B', 'see-verb', '见'],
  ['⟦详见⟧5.2', 'see-verb', '见'],
  ['如表32⟦表32⟧所示', 'doubled', ''],
  ['按附录B⟦附录B⟧的方法', 'doubled', ''],
];

const NEVER: readonly string[] = [
  // Quantities
  '厚度3.5 mm',
  '质量2.5 kg',
  '约10.4 %',
  '压力0.5~1.5 MPa',
  '提高5.2倍',
  '投资3.1亿元',
  '3.5×10',
  '￥12.50',
  '5.1声道',
  '5.0 V',
  '2.4 GHz',
  '按1.5倍',
  '按0.5计',
  '见1.5 mm',
  '符合1.5级',
  '按5.2m',
  '约为2.5。',
  '按0.5~1.5 MPa',
  '按2.5～3.5 kg',
  '比例1:2.5',
  '应为2.5，',
  '按1.5元',
  '按2.0版',
  // Versions, addresses, dates, codes
  '1.0.0 版',
  'V1.2.3',
  '版本1.0.0',
  '版本1.2.3的规定',
  '10.0.0.1',
  'IP地址10.1.1.1的',
  'IPv4 127.0.0.1',
  '2020.3.31',
  '12:30',
  'G.711',
  '符合G.711的要求',
  '按H.264的规定',
  'H.264的规定',
  '电话 010-123',
  'GB/T 1.1的规定',
  '按 GB/T 1.1—2020',
  '按1.1—2020',
  'AB.1的规定',
  '工作模式3.1，按照',
  // Words that end in 表, 图, 式, 附录
  '代表3名',
  '报表3',
  '仪表1',
  '电表3只',
  '企图3',
  '试图1',
  '列表2',
  '方式（1）',
  '形式1',
  '格式(2)',
  '见附表1',
  '续表3',
  '附录',
  '本附录规定',
  '图3D',
  '图一样',
  '代表一个',
  // Counts
  '第3次',
  '第5个',
  '第1部分',
  '第2级',
  '第三产业',
  '第一条件',
  '第三章鱼',
  '五章',
  '共5章',
  '第一条例',
  '第三方',
  '第10条记录',
  '第一项目',
  '查询对照表115',
  // Labels at the start of a line
  '5.2.1 外观',
  '第一条　为了规范',
  '第一章　总则',
  '附录A（规范性）',
  '表1　参数',
  '图2 结构',
  '7.3 条',
  '9.6 附录24',
  '7.3.1 条的编号',
];

describe('a cross-reference', () => {
  for (const [marked, keys] of ACCEPTED) {
    it(`is found in ${marked}`, () => {
      const { text, spans } = unmark(marked);
      const references = findReferences(text);
      assert.deepEqual(spansOf(references), spans);
      assert.equal(keysOf(references), keys);
      assert.deepEqual(
        references.map(({ certain }) => certain),
        spans.map(() => true),
      );
    });
  }

  for (const text of NEVER) {
    it(`is not in ${text}`, () => assert.deepEqual(findReferences(text), []));
  }

  it('is uncertain where a number could be something else', () => {
    for (const text of [
      'pH值按6.9控制',
      '达到2.5的要求',
      '满足3.2',
      '按5.2计算',
      '调用5.2.1接口',
      '0-第一条轨迹',
      '5.2.1',
      '见图1-3',
    ]) {
      assert.equal(only(text).certain, false, text);
    }
  });

  it('carries the verb before it', () => {
    const leads: readonly (readonly [string, string])[] = [
      ['⟦见⟧5.2', '见'],
      ['应⟦按照⟧本文件5.3的规定', '按照'],
      ['⟦符合⟧ 表3的规定', '符合'],
      ['（⟦见⟧2009年版的5.2）', '见'],
      ['⟦如⟧图1所示', '如'],
    ];
    for (const [marked, lead] of leads) {
      const { text, spans } = unmark(marked);
      const reference = only(text);
      assert.equal(reference.lead, lead, text);
      assert.equal(reference.leadStart, spans[0]?.start, text);
    }
  });

  it('has no lead where the verb belongs to another word', () => {
    for (const text of ['征求意见表B.1和附录A', '例如附录A', '在第5章中']) {
      for (const reference of findReferences(text)) {
        assert.deepEqual([reference.lead, reference.leadStart], ['', reference.start], text);
      }
    }
  });

  it('knows the edition that it belongs to', () => {
    const editions = findReferences('（见5.6.1，2017年版的5.4）').map(({ edition }) => edition);
    assert.deepEqual(editions, ['', '2017']);
  });

  it('knows that it speaks of its own document', () => {
    assert.equal(only('按本标准第5章').self, true);
    assert.equal(only('按第5章').self, false);
  });

  it('names the ends of its ranges', () => {
    assert.deepEqual(only('见5.1、5.2～5.4和5.6～5.8').ranges, [
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(only('见5.2、5.3').ranges, []);
  });

  it('says which characters renumbering replaces', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['见第⟦5⟧章', ['5']],
      ['见附录 ⟦A⟧', ['A']],
      ['见表⟦3⟧、⟦4⟧', ['3', '4']],
      ['见公式（⟦A.1⟧）', ['A.1']],
      ['见⟦5.2⟧ b)', ['5.2']],
      ['依照第⟦十二⟧条第三款', ['十二']],
      ['见第⟦5.2⟧条', ['5.2']],
    ];
    for (const [marked, numbers] of cases) {
      const { text, spans } = unmark(marked);
      const { targets } = only(text);
      assert.deepEqual(
        targets.map((target) => ({ start: target.numberStart, end: target.numberEnd })),
        spans,
      );
      assert.deepEqual(
        targets.map((target) => text.slice(target.numberStart, target.numberEnd)),
        numbers,
      );
    }
  });

  it('leaves the number of a shared label empty', () => {
    const second = only('见5.2 a)、b)').targets[1] as Target;
    assert.deepEqual([second.start, second.end, second.numberStart, second.numberEnd], [8, 10, 8, 8]);
  });

  it('is found again after many others, with the right offsets', () => {
    const unit = '按5.2.1的规定，见表3；';
    const text = unit.repeat(2000);
    const references = findReferences(text);
    assert.equal(references.length, 4000);
    assert.deepEqual(spansOf(references.slice(-2)), [
      { start: text.length - unit.length + 1, end: text.length - unit.length + 6 },
      { start: text.length - 3, end: text.length - 1 },
    ]);
  });

  it('is never cut inside a number, however long the list', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => `5.${index + 1}`);
    const found = findReferences(`见${numbers.join('、')}`).flatMap(({ targets }) => targets.map(({ key }) => key));
    assert.deepEqual(found.slice(0, 200), numbers.slice(0, 200));
    assert.ok(found.every((key) => numbers.includes(key)));
  });
});

describe('a slip in a cross-reference', () => {
  for (const [marked, kind, repair] of REPAIRED) {
    it(`is repaired: ${marked} → ${repair === '' ? 'nothing' : repair}`, () => {
      const { text, spans } = unmark(marked);
      assert.deepEqual(only(text).slips, [{ kind, ...spans[0], repair }]);
    });
  }

  it('is not in what the standard writes', () => {
    for (const [marked] of ACCEPTED) {
      if (marked.includes('~')) continue;
      const slips = findReferences(unmark(marked).text)
        .flatMap((reference) => reference.slips)
        .filter(({ kind }) => kind !== 'chinese-numeral');
      assert.deepEqual(slips, [], marked);
    }
  });
});

describe('a pointer without a number', () => {
  const pointers: readonly (readonly [string, string])[] = [
    ['⟦见上文⟧', 'above'],
    ['⟦见下文⟧', 'below'],
    ['⟦如下图所示⟧', 'below'],
    ['格式⟦见下表⟧。', 'below'],
    ['⟦如上所述⟧，', 'above'],
    ['⟦详见下图⟧', 'below'],
    ['⟦见第12页⟧', 'page'],
    ['⟦参见第 3 页⟧', 'page'],
    ['⟦见第3～5页⟧', 'page'],
    ['⟦如上图所示⟧', 'above'],
    ['⟦见前述⟧', 'above'],
  ];
  for (const [marked, kind] of pointers) {
    it(`is found in ${marked}`, () => {
      const { text, spans } = unmark(marked);
      const span = spans[0] as Span;
      assert.deepEqual(findRelativePointers(text), [{ ...span, text: text.slice(span.start, span.end), kind }]);
    });
  }

  for (const text of [
    '要求如下：',
    '如下图书',
    '看见下文',
    '意见上述',
    '如下表达式',
    '可见上升',
    '见表3',
    '如上述试验失败',
  ]) {
    it(`is not in ${text}`, () => assert.deepEqual(findRelativePointers(text), []));
  }
});
