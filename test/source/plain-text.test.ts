/** What plain text reads as: web pages with a paragraph per line, and wrapped lines out of PDF files. */
import assert from 'node:assert/strict';
import { readPlainText } from '../../server/src/source/plain-text.ts';
import { checkPlaces, corpusFiles, print, printAll } from './blocks.ts';

function reads(text: string, ...expected: readonly string[]): void {
  const document = readPlainText('x.txt', text);
  checkPlaces(document);
  assert.deepEqual(printAll(document), expected);
}

const WRAPPED = '  本文件起草单位：中国信息通信研究院、蚂蚁科技集团股份有限公司、中移动信息技术';

describe('Plain text', () => {
  it('has a paragraph in each line', () => {
    reads(
      '一、总体要求\n（一）指导思想。全面贯彻。\n主要目标',
      'paragraph: 一、总体要求',
      'paragraph: （一）指导思想。全面贯彻。',
      'paragraph: 主要目标',
    );
  });
  it('interprets no Markdown', () => reads('# 甲\n- **乙** &gt;', 'paragraph: # 甲', 'paragraph: - **乙** &gt;'));
  it('measures the indent: an ideographic space is two columns, a tab goes to the next multiple of eight', () => {
    reads(
      '　　甲\n  乙\n\t丙\n a\t丁',
      'paragraph +4: 甲',
      'paragraph +2: 乙',
      'paragraph +8: 丙',
      'paragraph +1: a\t丁',
    );
  });
  it('knows all line ends', () =>
    reads('甲\r\n乙\r丙\n\r\n丁', 'paragraph: 甲', 'paragraph: 乙', 'paragraph: 丙', 'paragraph: 丁'));
  it('keeps a soft hyphen that stands for a dash', () => reads('\u00ad   甲', 'paragraph: \u00ad   甲'));
});

describe('Wrapped plain text', () => {
  it('is joined where a full line goes on at the margin', () => {
    reads(
      `${WRAPPED}\n有限公司、联通数字科技有限公司。`,
      `paragraph +2: ${WRAPPED.trim()}有限公司、联通数字科技有限公司。`,
    );
  });
  it('keeps a space between Latin words', () => {
    const line = '  HandshakeRequest takes the version numbers and the algorithms';
    reads(`${line}\nsupported by the party.`, `paragraph +2: ${line.trim()} supported by the party.`);
  });
  it('is not joined behind a short line', () =>
    reads('  隐私计算\n跨平台', 'paragraph +2: 隐私计算', 'paragraph: 跨平台'));
  it('is not joined behind the end of a sentence', () => {
    reads(`${WRAPPED}。\n有限公司`, `paragraph +2: ${WRAPPED.trim()}。`, 'paragraph: 有限公司');
  });
  it('is not joined with a line that has a mark of its own', () => {
    for (const line of ['5.1.1 外观', 'a) 甲', '——甲', '表1 效率', '\u00ad 甲', '附 录 A （资料性）']) {
      reads(`${WRAPPED}\n${line}`, `paragraph +2: ${WRAPPED.trim()}`, `paragraph: ${line}`);
    }
  });
  it('is not joined with a line that is the number and title of a chapter', () => {
    const entry = '    GB 14536.1—2008  家用和类似用途电自动控制器 第1部分：通用要求';
    reads(`${entry}\n3  型号`, `paragraph +4: ${entry.trim()}`, 'paragraph: 3  型号');
    reads(`${entry}每批\n3 件样品`, `paragraph +4: ${entry.trim()}每批3 件样品`);
  });
  it('is not joined with a line that is indented like its first line', () => {
    reads(`${WRAPPED}\n  有限公司`, `paragraph +2: ${WRAPPED.trim()}`, 'paragraph +2: 有限公司');
  });
  it('is joined with a hanging line below a list item', () => {
    const item = '  a) 算法协商握手阶段，确定算法版本、算法参数、密码协议及相关参数、安全算子、';
    reads(`${item}\n     输入数据集参数；`, `paragraph +2: ${item.trim()}输入数据集参数；`);
  });
  it('is not joined out of the columns of a table', () => {
    const row = '  属性名称          数据类型                   数据说明                    示例';
    reads(`${row}\nversion`, `paragraph +2: ${row.trim()}`, 'paragraph: version');
  });
  it('is never assumed of lines that are longer than any page is wide', () => {
    const line = '促进'.repeat(40);
    reads(`${line}\n发展`, `paragraph: ${line}`, 'paragraph: 发展');
  });
});

describe('Page furniture', () => {
  it('is a page number above a page head', () => {
    reads(
      '甲。\n\n   6\n\fPPCA 7—2023\n3.6\n\n乙',
      'paragraph: 甲。',
      'furniture +3: 6',
      'furniture: PPCA 7—2023',
      'paragraph: 3.6',
      'paragraph: 乙',
    );
    reads('甲。\n6\n\nPPCA 7—2023\n乙', 'paragraph: 甲。', 'furniture: 6', 'furniture: PPCA 7—2023', 'paragraph: 乙');
  });
  it('is a page head behind a form feed', () =>
    reads('甲\n\f  GB/T 1.1—2020\n乙', 'paragraph: 甲', 'furniture +2: GB/T 1.1—2020', 'paragraph: 乙'));
  it('is a page number, Roman too, in front of a form feed', () => {
    reads('甲\n\n  II\n\f乙', 'paragraph: 甲', 'furniture +2: II', 'paragraph: 乙');
  });
  it('is not a number that stands alone', () =>
    reads('甲\n\n6\n\n乙', 'paragraph: 甲', 'paragraph: 6', 'paragraph: 乙'));
  it('is not a clause number', () => reads('3.1\n\fPPCA 7—2023', 'paragraph: 3.1', 'furniture: PPCA 7—2023'));
  it('is not the number of the standard on its cover', () =>
    reads(
      '联盟规范\n\nPPCA 7—2023\n\n隐私计算',
      'paragraph: 联盟规范',
      'paragraph: PPCA 7—2023',
      'paragraph: 隐私计算',
    ));
  it('is not a standard listed among the normative references', () => {
    reads('GB/T 191—2008\nGB/T 755—2019', 'paragraph: GB/T 191—2008', 'paragraph: GB/T 755—2019');
  });
});

describe('A standard extracted from PDF', () => {
  it('has a page head on every page and no clause number among the furniture', function () {
    const file = corpusFiles('SS-LR.txt')[0];
    if (file === undefined) return this.skip();
    const document = readPlainText(file.path, file.text);
    const furniture = document.chunks.flatMap((chunk) => chunk.blocks).filter((block) => block.kind === 'furniture');
    const heads = furniture.filter((block) => /^PPCA\s+7—2023$/.test(block.text)).length;
    // 28 form feeds part 29 pages; the cover has no page head, and no page follows the last form feed.
    assert.equal(heads, file.text.split('\f').length - 2);
    for (const block of furniture) assert.match(block.text, /^(?:PPCA\s+7—2023|\d+|[IVX]+)$/);
    const left = document.chunks
      .flatMap((chunk) => chunk.blocks)
      .filter((block) => /^PPCA\s*7\s*—2023$/.test(block.text));
    assert.deepEqual(left.filter((block) => block.kind !== 'furniture').map(print), ['paragraph +54: PPCA 7 —2023']);
  });
});
