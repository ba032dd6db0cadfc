/**
 * What a label looks like at the start of a heading, paragraph, item or caption. ⟦ ⟧ mark the label, or what is wrong
 * in it. Numbers in brackets below are clauses of GB/T 1.1—2020 unless another document is named.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { type Label, type LabelKind, type LabelSlipKind, parseLabel } from '../../grammar/numbering.ts';
import type { Range } from '../../server/src/source/text-map.ts';
import { unmark } from '../rules/marked.ts';

/** Label and text behind it, kind, canonical number. */
const ACCEPTED: readonly (readonly [string, LabelKind, string])[] = [
  // Chapters and clauses (7.2, 7.3.2), at most five levels below the chapter (7.3.1)
  ['⟦1⟧　范围', 'clause', '1'],
  ['⟦12⟧ 质量承诺', 'clause', '12'],
  ['⟦5.2⟧　外观', 'clause', '5.2'],
  ['⟦5.2.1⟧ 壶体表面应平整。', 'clause', '5.2.1'],
  ['⟦5.10.12⟧ 电源线', 'clause', '5.10.12'],
  ['⟦5.1.1.1.1.1⟧ 最深的一层', 'clause', '5.1.1.1.1.1'],
  ['⟦3.1⟧', 'clause', '3.1'],
  // Whether the gap behind the number is right is no matter of the number
  ['⟦5.1⟧外观', 'clause', '5.1'],
  ['⟦5.1⟧\u00a0\u00a0外观', 'clause', '5.1'],
  // Full-width digits and letters of older input methods
  ['⟦５.２⟧　外观', 'clause', '5.2'],
  ['⟦附录Ａ⟧（规范性）测温点', 'annex', 'A'],
  ['⟦表１⟧　恒温偏差', 'table', '1'],
  // Clauses of the introduction (8.4) and of annexes (9.6.3.1)
  ['⟦0.1⟧　总则', 'clause', '0.1'],
  ['⟦A.1⟧　试验装置', 'clause', 'A.1'],
  ['⟦B.2.3⟧ 接通电源。', 'clause', 'B.2.3'],
  // Annexes (9.6.2)
  ['⟦附录A⟧', 'annex', 'A'],
  ['⟦附录B⟧（规范性）测温点', 'annex', 'B'],
  ['⟦附 录 C⟧', 'annex', 'C'],
  // Figures and tables (9.7.2.1, 9.8.2.1), in annexes (9.6.3.1), continued (9.7.3, 9.8.3)
  ['⟦表1⟧　恒温偏差', 'table', '1'],
  ['⟦表 12⟧　检验项目', 'table', '12'],
  ['⟦表A.1⟧　测温点的位置', 'table', 'A.1'],
  ['⟦表3⟧（续）', 'table', '3'],
  ['⟦图1⟧　结构', 'figure', '1'],
  ['⟦图B.2⟧　接线', 'figure', 'B.2'],
  // Items of a list (7.5.3); published texts use either width of bracket
  ['⟦a)⟧ 外观；', 'letter-item', 'a'],
  ['⟦c）⟧尺寸。', 'letter-item', 'c'],
  ['⟦1)⟧ 切断电源；', 'number-item', '1'],
  ['⟦12）⟧记录读数。', 'number-item', '12'],
  ['⟦——⟧测温系统；', 'dash-item', ''],
  ['⟦——⟧ 12 V的电源；', 'dash-item', ''],
  ['⟦·⟧长度；', 'dot-item', ''],
  // Notes and examples (9.11.2, 9.10.2)
  ['⟦注：⟧温度为平均值。', 'note', ''],
  ['⟦注1：⟧不包括附件。', 'note', '1'],
  ['⟦示例：⟧', 'example', ''],
  ['⟦示例2：⟧GB/T 1.1—2020', 'example', '2'],
  // Entries of the bibliography (8.13)
  ['⟦[1]⟧　GB/T 3767　声学', 'bibliography', '1'],
  ['⟦[12]⟧ 食品安全法', 'bibliography', '12'],
  // Levels of other documents (GB/T 15834—2011, B.3; GB/T 9704—2012, 7.3.3)
  ['⟦一、⟧总体要求', 'han', '1'],
  ['⟦十二、⟧附则', 'han', '12'],
  ['⟦二十三、⟧其他', 'han', '23'],
  ['⟦（一）⟧指导思想。', 'bracketed-han', '1'],
  ['⟦（十）⟧总结、评估。', 'bracketed-han', '10'],
  ['⟦1.⟧ 提高质量水平。', 'arabic', '1'],
  ['⟦12.⟧加强监管。', 'arabic', '12'],
  ['⟦1.⟧2024年收入完成365亿元。', 'arabic', '1'],
  ['⟦（1）⟧原材料、零件的一致性；', 'bracketed-arabic', '1'],
  ['⟦①⟧组织领导', 'circled', '1'],
  ['⟦⑳⟧督促考核', 'circled', '20'],
  // Laws and regulations (立法法 of 2023, article 65)
  ['⟦第一编⟧　总则', 'han-part', '1'],
  ['⟦第二篇⟧　建设创新型城市', 'han-part', '2'],
  ['⟦第三章⟧　监督管理', 'han-chapter', '3'],
  ['⟦第二节⟧　检验', 'han-section', '2'],
  ['⟦第十二条⟧　生产者应当建立制度。', 'article', '12'],
  ['⟦第一百零二条⟧　本法自公布之日起施行。', 'article', '102'],
  // Enclosures of official documents (GB/T 9704—2012, 7.3.4)
  ['⟦附件1⟧', 'attachment', '1'],
  ['⟦附件2⟧　分工表', 'attachment', '2'],
];

/** What is wrong, marked; the kinds in order; the text after the repair; its kind. */
const REPAIRED: readonly (readonly [string, readonly LabelSlipKind[], string, LabelKind])[] = [
  // Components are joined by a dot and nothing follows the last one (7.3.2, 10.2.1)
  ['5⟦-⟧1 外观', ['separator'], '5.1 外观', 'clause'],
  ['5⟦－⟧1⟦－⟧2 外观', ['separator', 'separator'], '5.1.2 外观', 'clause'],
  ['5⟦．⟧1 外观', ['separator'], '5.1 外观', 'clause'],
  ['5.1⟦.⟧ 外观', ['trailing-mark'], '5.1 外观', 'clause'],
  ['5.1⟦、⟧外观', ['trailing-mark'], '5.1外观', 'clause'],
  ['A.⟦ ⟧7.5 试验步骤', ['inner-gap'], 'A.7.5 试验步骤', 'clause'],
  // 附录 with a capital letter, a dot behind it (9.6.2, 9.6.3.1)
  ['附录⟦1⟧　试验装置', ['annex-number'], '附录A　试验装置', 'annex'],
  ['附录⟦二⟧　试验装置', ['annex-number'], '附录B　试验装置', 'annex'],
  ['⟦附件⟧A　试验装置', ['annex-word'], '附录A　试验装置', 'annex'],
  ['表A⟦⟧1　位置', ['separator'], '表A.1　位置', 'table'],
  ['图B⟦-⟧2　接线', ['separator'], '图B.2　接线', 'figure'],
  // Arabic numerals (9.7.2.1, 9.8.2.1)
  ['图⟦一⟧　结构', ['chinese-numeral'], '图1　结构', 'figure'],
  ['表⟦十二⟧　检验项目', ['chinese-numeral'], '表12　检验项目', 'table'],
  // A small letter with a closing bracket (7.5.3)
  ['⟦A⟧) 外观；', ['case'], 'a) 外观；', 'letter-item'],
  ['b⟦.⟧ 尺寸；', ['bracket'], 'b) 尺寸；', 'letter-item'],
  ['⟦C⟧⟦.⟧ 尺寸；', ['case', 'bracket'], 'c) 尺寸；', 'letter-item'],
  ['⟦(⟧a) 外观；', ['bracket'], 'a) 外观；', 'letter-item'],
  ['⟦（⟧a）外观；', ['bracket'], 'a）外观；', 'letter-item'],
  // No mark behind a bracketed number, a dot behind an Arabic one (GB/T 15834—2011, B.3)
  ['（一）⟦、⟧指导思想', ['mark'], '（一）指导思想', 'bracketed-han'],
  ['（1）⟦、⟧原材料', ['mark'], '（1）原材料', 'bracketed-arabic'],
  ['1⟦、⟧提高质量水平', ['mark'], '1.提高质量水平', 'arabic'],
  // Chinese text has full-width brackets
  ['⟦(⟧一⟦)⟧指导思想', ['half-width-bracket', 'half-width-bracket'], '（一）指导思想', 'bracketed-han'],
  ['（2⟦)⟧原材料', ['half-width-bracket'], '（2）原材料', 'bracketed-arabic'],
];

/** Texts that begin like a label and have none. */
const NO_LABEL: readonly string[] = [
  '',
  '　',
  '产品的外观应平整。',
  // Designations and values
  'HB 225',
  'IP47',
  'IPX4的要求',
  'M5×20',
  'DN50的管道',
  'pH值',
  'ISO 9001',
  'GB/T 1.1—2020',
  'IPv4 10.0.0.1',
  '±5%',
  '-10 ℃～40 ℃',
  '−10 ℃～40 ℃',
  'Ⅱ类器具',
  // Words that begin with the word of a label
  '表面应平整',
  '表中的数值为上限。',
  '图中的虚线为水位线。',
  '图形符号',
  '附录的性质',
  '附录',
  '附件',
  '附则',
  '注意：高温。',
  '注册商标',
  '注1 不包括附件。',
  '示例见表1。',
  '第三方检验',
  '第三',
  '第二十年',
  '第一条件',
  '第5.2.4条',
  // Chinese numerals inside words and sentences
  '一般要求',
  '一是健全体系，二是培育人才。',
  '十分之一',
  '百分表',
  '三年内',
  '二〇二六年十一月十六日',
  // Brackets around something else
  '（见5.2）',
  '（规范性）',
  '（一',
  '（2026年版）',
  '(mm)',
  '[来源：GB/T 1.1—2020，3.1]',
  '[1',
];

/**
 * Shapes of a number that is none: only the draft, which sees the neighbours, can tell. The grammar must read no more
 * than the number, so that the draft can look at what follows.
 */
const DRAFT_DECIDES: readonly (readonly [string, string])[] = [
  ['⟦3.5⟧ mm', '3.5'],
  ['⟦0.5⟧ mg/L', '0.5'],
  ['⟦10.0.0.1⟧', '10.0.0.1'],
  ['⟦2026⟧年11月16日', '2026'],
  ['⟦2026.11.16⟧', '2026.11.16'],
  ['⟦12.50⟧元', '12.50'],
  ['⟦8⟧:30', '8'],
  ['⟦1⟧:5', '1'],
  ['⟦3⟧∶2', '3'],
  ['⟦80⟧×25', '80'],
  ['⟦5⟧G通信', '5'],
  ['⟦63⟧%～67%', '63'],
  ['⟦G.711⟧', 'G.711'],
];

/** Marks ranges that are in order and may touch each other. */
function mark(text: string, ranges: readonly Range[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

function labelOf(text: string): Label {
  const label = parseLabel(text);
  assert.ok(label, text);
  return label;
}

function repair(text: string, { slips }: Label): string {
  let repaired = text;
  for (const slip of slips.toReversed())
    repaired = repaired.slice(0, slip.start) + slip.repair + repaired.slice(slip.end);
  return repaired;
}

describe('The numbering grammar', () => {
  describe('accepts', () => {
    for (const [marked, kind, key] of ACCEPTED) {
      it(`${marked} as ${kind}`, () => {
        const { text } = unmark(marked);
        const label = labelOf(text);
        assert.equal(mark(text, [{ start: 0, end: label.end }]), marked);
        assert.equal(label.kind, kind);
        assert.equal(label.key, key);
        assert.deepEqual(label.slips, []);
      });
    }
  });

  describe('repairs', () => {
    for (const [marked, kinds, repaired, kind] of REPAIRED) {
      it(`${marked} to ${repaired}`, () => {
        const { text } = unmark(marked);
        const label = labelOf(text);
        assert.equal(mark(text, label.slips), marked);
        assert.deepEqual(
          label.slips.map((slip) => slip.kind),
          kinds,
        );
        assert.equal(repair(text, label), repaired);
        const again = labelOf(repaired);
        assert.equal(again.kind, kind);
        assert.deepEqual(again.slips, []);
      });
    }
  });

  describe('finds no label in', () => {
    for (const text of NO_LABEL) it(JSON.stringify(text), () => assert.equal(parseLabel(text), undefined));
  });

  describe('leaves to the draft', () => {
    for (const [marked, key] of DRAFT_DECIDES) {
      it(marked, () => {
        const { text } = unmark(marked);
        const label = labelOf(text);
        assert.equal(label.kind, 'clause');
        assert.equal(mark(text, [{ start: 0, end: label.end }]), marked);
        assert.equal(label.key, key);
      });
    }
  });

  it('gives the number alone as the part to renumber', () => {
    const numbers = [
      '5.2.1 外观',
      '表A.1　位置',
      '附录B',
      'c) 尺寸',
      '注2：略',
      '（十二）其他',
      '第三章',
      '[7] 法',
    ].map((text) => text.slice(labelOf(text).numberStart, labelOf(text).numberEnd));
    assert.deepEqual(numbers, ['5.2.1', 'A.1', 'B', 'c', '2', '十二', '三', '7']);
  });

  it('says where the text behind the label and its gap begins', () => {
    for (const text of ['5.1　外观', '5.1 外观', '5.1\t外观', '5.1外观', '5.1\u200b　外观']) {
      assert.equal(text.slice(labelOf(text).rest), '外观');
    }
    assert.equal(labelOf('5.1').rest, 3);
  });

  it('tells the letter of a split table or figure from its number', () => {
    const { key, sub, end } = labelOf('表2a　甲型');
    assert.deepEqual({ key, sub, end }, { key: '2', sub: 'a', end: 3 });
  });

  it('does not take a unit behind a table number for the letter of a split table', () => {
    assert.equal(labelOf('表2mm').sub, '');
  });

  it('reads numbers of any length that people write, and no longer ones', () => {
    assert.equal(labelOf('9999 末章').key, '9999');
    assert.equal(parseLabel('13800000000 是电话'), undefined);
  });

  it('gives the same label whatever stands behind it', () => {
    const fixed = '（三）建';
    const expected = labelOf(fixed);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (behind) => {
        assert.deepEqual(parseLabel(fixed + behind), expected);
      }),
    );
  });

  it('keeps its offsets in order for any text', () => {
    const unit = fc.constantFrom(
      ...'0159.．-—、：:（()）[]aAbB附录件表图注示例第章节条编部分一二十百①·　 \u00ad\u0100年m',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const label = parseLabel(text);
        if (!label) return;
        const { numberStart, numberEnd, end, rest, slips } = label;
        const offsets = [0, numberStart, numberEnd, end, rest, text.length];
        assert.deepEqual(
          offsets,
          offsets.toSorted((a, b) => a - b),
        );
        for (const slip of slips) assert.ok(slip.start >= 0 && slip.start <= slip.end && slip.end <= end);
      }),
      { numRuns: 1000 },
    );
  });
});
