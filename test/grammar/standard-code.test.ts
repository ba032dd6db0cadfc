/**
 * The specification of standard codes: what is one, what is a misspelt one and how it should read, and what is none.
 * Sources: GB/T 1.1—2020 (8.1, 8.6.3, 9.5.4.1, 10.3.1.4) and codes as they stand in published documents.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import {
  codeKey,
  findStandardCodes,
  isEngineeringConstruction,
  parseStandardCode,
} from '../../grammar/standard-code.ts';

/** text, scope, prefix, number, year; the canonical form is the text itself unless it is given. */
type Accepted = readonly [
  text: string,
  scope: string,
  prefix: string,
  number: string,
  year: string,
  canonical?: string,
];

const ACCEPTED: Readonly<Record<string, readonly Accepted[]>> = {
  'national standards': [
    ['GB 3100—1993', 'national', 'GB', '3100', '1993'],
    ['GB 755', 'national', 'GB', '755', ''],
    ['GB/T 1.1—2020', 'national', 'GB/T', '1.1', '2020'],
    ['GB/T 2423.10', 'national', 'GB/T', '2423.10', ''],
    ['GB/T 67', 'national', 'GB/T', '67', ''],
    ['GB/T 1', 'national', 'GB/T', '1', ''],
    ['GB/Z 12345—2021', 'national', 'GB/Z', '12345', '2021'],
    ['GBZ 2.1—2019', 'national', 'GBZ', '2.1', '2019'],
    ['GBZ/T 160.29—2004', 'national', 'GBZ/T', '160.29', '2004'],
    ['GSB 16-1234—2010', 'national', 'GSB', '16-1234', '2010'],
    ['GHZB 1—1999', 'national', 'GHZB', '1', '1999'],
    ['GB 50016—2014', 'national', 'GB', '50016', '2014'],
    ['GB 150A—2009', 'national', 'GB', '150A', '2009'],
  ],
  'military, metrology, special equipment': [
    ['GJB 150.1A—2009', 'military', 'GJB', '150.1A', '2009'],
    ['GJB/Z 299C—2006', 'military', 'GJB/Z', '299C', '2006'],
    ['GJB 9001C', 'military', 'GJB', '9001C', ''],
    ['JJF 1001—2011', 'metrology', 'JJF', '1001', '2011'],
    ['JJG 162—2009', 'metrology', 'JJG', '162', '2009'],
    ['JJF（浙）1051—2009', 'metrology', 'JJF（浙）', '1051', '2009'],
    ['TSG 21—2016', 'special', 'TSG', '21', '2016'],
    ['TSG D0001—2009', 'special', 'TSG', 'D0001', '2009'],
  ],
  'industry standards': [
    ['JB/T 10490—2016', 'industry', 'JB/T', '10490', '2016'],
    ['HJ 2.2—2018', 'industry', 'HJ', '2.2', '2018'],
    ['QC/T 1067.1', 'industry', 'QC/T', '1067.1', ''],
    ['HB/Z 261—2014', 'industry', 'HB/Z', '261', '2014'],
    ['DB/T 84—2020', 'industry', 'DB/T', '84', '2020'],
    ['NB/SH/T 0521—2010', 'industry', 'NB/SH/T', '0521', '2010'],
    ['DL/T 634.5101—2002', 'industry', 'DL/T', '634.5101', '2002'],
    ['JJG（交通）096—2009', 'metrology', 'JJG（交通）', '096', '2009'],
  ],
  'standards of engineering construction': [
    ['GBJ 16—1987', 'engineering', 'GBJ', '16', '1987'],
    ['JGJ/T 23—2011', 'engineering', 'JGJ/T', '23', '2011'],
    ['CJJ 1—2008', 'engineering', 'CJJ', '1', '2008'],
    ['JTG F80/1—2017', 'engineering', 'JTG', 'F80/1', '2017'],
    ['JTG/T D65-05—2015', 'engineering', 'JTG/T', 'D65-05', '2015'],
    ['JTS 167-4—2012', 'engineering', 'JTS', '167-4', '2012'],
    ['JTS 167-4', 'engineering', 'JTS', '167-4', ''],
    ['CECS 220:2007', 'engineering', 'CECS', '220', '2007'],
    ['DBJ/T 15-92—2013', 'engineering', 'DBJ/T', '15-92', '2013'],
  ],
  'local standards': [
    ['DB33/T 944.1—2014', 'local', 'DB33/T', '944.1', '2014'],
    ['DB33/ 887—2013', 'local', 'DB33', '887', '2013'],
    ['DB11/139—2002', 'local', 'DB11', '139', '2002', 'DB11/ 139—2002'],
    ['DB3301/T 0123—2021', 'local', 'DB3301/T', '0123', '2021'],
    ['DBS33/ 3012—2020', 'local', 'DBS33', '3012', '2020'],
    ['DB33/T 2383', 'local', 'DB33/T', '2383', ''],
    ['DBJ 33/T 1234—2020', 'local', 'DBJ 33/T', '1234', '2020'],
    ['DB33 887—2013', 'local', 'DB33', '887', '2013', 'DB33/ 887—2013'],
    ['DBJ33/T 1200—2020', 'local', 'DBJ33/T', '1200', '2020'],
  ],
  'group standards': [
    ['T/ZZB 2109—2021', 'group', 'T/ZZB', '2109', '2021'],
    ['T/ZZB 1064', 'group', 'T/ZZB', '1064', ''],
    ['T/CEEIA 123.1—2019', 'group', 'T/CEEIA', '123.1', '2019'],
    ['T/SHQAP 002—2021', 'group', 'T/SHQAP', '002', '2021'],
  ],
  'enterprise standards': [
    ['Q/GDW 11304—2014', 'enterprise', 'Q/GDW', '11304', '2014'],
    ['Q/GDW 1376.1—2013', 'enterprise', 'Q/GDW', '1376.1', '2013'],
    ['Q/ABC 0001S—2020', 'enterprise', 'Q/ABC', '0001S', '2020'],
    ['Q/XXX J 001—2020', 'enterprise', 'Q/XXX', 'J 001', '2020'],
    ['Q/GDW/Z 461', 'enterprise', 'Q/GDW/Z', '461', ''],
    ['Q/HX-001—2020', 'enterprise', 'Q/HX', '001', '2020'],
    ['Q/12AB 1234—2020', 'enterprise', 'Q/12AB', '1234', '2020'],
  ],
  'international standards': [
    ['ISO 9001:2015', 'international', 'ISO', '9001', '2015'],
    ['ISO 9001—2015', 'international', 'ISO', '9001', '2015', 'ISO 9001:2015'],
    ['ISO 9001-2015', 'international', 'ISO', '9001', '2015', 'ISO 9001:2015'],
    ['ISO 690', 'international', 'ISO', '690', ''],
    ['IEC 60034-1:2022', 'international', 'IEC', '60034-1', '2022'],
    ['IEC 60870-5-2:1992', 'international', 'IEC', '60870-5-2', '1992'],
    ['IEC 68-2-27:1987', 'international', 'IEC', '68-2-27', '1987'],
    ['ISO/IEC 14496-2:2004', 'international', 'ISO/IEC', '14496-2', '2004'],
    ['ISO/IEC TR 29110-1:2016', 'international', 'ISO/IEC TR', '29110-1', '2016'],
    ['ISO/TS 16949:2009', 'international', 'ISO/TS', '16949', '2009'],
    ['ISO/PAS 5112:2022', 'international', 'ISO/PAS', '5112', '2022'],
    ['IEC TS 61936-2:2015', 'international', 'IEC TS', '61936-2', '2015'],
    ['ISO Guide 35:2017', 'international', 'ISO Guide', '35', '2017'],
    ['ISO/IEC Guide 51:2014', 'international', 'ISO/IEC Guide', '51', '2014'],
    ['ISO/IEC DIS 29184', 'international', 'ISO/IEC DIS', '29184', ''],
    ['ISO/SAE 21434:2021', 'international', 'ISO/SAE', '21434', '2021'],
    ['CISPR 14-1:2011', 'international', 'CISPR', '14-1', '2011'],
    ['ITU-T G.711', 'international', 'ITU-T', 'G.711', ''],
    ['ITU-T H.265.2', 'international', 'ITU-T', 'H.265.2', ''],
    ['ITU-R BT.601-7', 'international', 'ITU-R', 'BT.601-7', ''],
    ['OIML R 76-1:2006', 'international', 'OIML', 'R 76-1', '2006'],
    ['CIE 15:2004', 'international', 'CIE', '15', '2004'],
    ['IETF RFC 3261', 'international', 'IETF RFC', '3261', ''],
    ['IETF RFC 4566:2006', 'international', 'IETF RFC', '4566', '2006'],
    ['RFC 3550', 'international', 'RFC', '3550', ''],
  ],
  'foreign and regional standards': [
    ['EN 60950-1:2006', 'foreign', 'EN', '60950-1', '2006'],
    ['EN ISO 4762:2004', 'foreign', 'EN ISO', '4762', '2004'],
    ['ETSI EN 303 645', 'foreign', 'ETSI EN', '303 645', ''],
    ['DIN EN ISO 4762', 'foreign', 'DIN EN ISO', '4762', ''],
    ['DIN 912:1983-12', 'foreign', 'DIN', '912', '1983'],
    ['BS EN 60034-1:2010', 'foreign', 'BS EN', '60034-1', '2010'],
    ['NF EN 1990:2003', 'foreign', 'NF EN', '1990', '2003'],
    ['ASTM D638-22', 'foreign', 'ASTM', 'D638', '2022'],
    ['ASTM E 1252-98', 'foreign', 'ASTM', 'E 1252', '1998'],
    ['ASTM A36/A36M-19', 'foreign', 'ASTM', 'A36/A36M', '2019'],
    ['ASTM D3359-23e1', 'foreign', 'ASTM', 'D3359', '2023'],
    ['ASME B16.5-2020', 'foreign', 'ASME', 'B16.5', '2020'],
    ['ANSI C63.4-2014', 'foreign', 'ANSI', 'C63.4', '2014'],
    ['ANSI/ASME B16.5-2020', 'foreign', 'ANSI/ASME', 'B16.5', '2020'],
    ['IEEE 802.3-2022', 'foreign', 'IEEE', '802.3', '2022'],
    ['IEEE Std 802.11-2016', 'foreign', 'IEEE Std', '802.11', '2016'],
    ['IEEE 802.11ac', 'foreign', 'IEEE', '802.11ac', ''],
    ['UL 60950-1', 'foreign', 'UL', '60950-1', ''],
    ['API Spec 5L', 'foreign', 'API Spec', '5L', ''],
    ['SAE J1939', 'foreign', 'SAE', 'J1939', ''],
    ['JIS G 3101:2020', 'foreign', 'JIS', 'G 3101', '2020'],
    ['GOST R 51318-2012', 'foreign', 'GOST R', '51318', '2012'],
    ['MIL-STD-810G', 'foreign', 'MIL-STD', '810G', ''],
    ['NIST SP 800-53', 'foreign', 'NIST SP', '800-53', ''],
    ['CWA 16113:2012', 'foreign', 'CWA', '16113', '2012'],
  ],
};

describe('a standard code', () => {
  for (const [group, rows] of Object.entries(ACCEPTED)) {
    describe(`of ${group}`, () => {
      for (const [text, scope, prefix, number, year, canonical] of rows) {
        it(`is ${text}`, () => {
          const code = parseStandardCode(text);
          assert.ok(code, 'not recognised as a whole');
          const seen = [code.scope, code.prefix, code.number, code.year, code.canonical];
          assert.deepEqual(seen, [scope, prefix, number, year, canonical ?? text]);
          assert.deepEqual([code.known, code.certain, code.slips], [true, true, []]);
        });
      }
    });
  }

  it('has a series and a part, split at the dot in Chinese codes and at the hyphen in international ones', () => {
    const split = (text: string): string[] => {
      const code = parseStandardCode(text);
      return code === undefined ? [] : [code.series, code.part];
    };
    assert.deepEqual(split('GB/T 2423.10—2008'), ['2423', '10']);
    assert.deepEqual(split('GB/T 191'), ['191', '']);
    assert.deepEqual(split('GJB 150.1A—2009'), ['150', '1A']);
    assert.deepEqual(split('GSB 16-1234—2010'), ['16-1234', '']);
    assert.deepEqual(split('IEC 60335-2-9:2019'), ['60335', '2-9']);
    assert.deepEqual(split('IEEE 802.3-2022'), ['802.3', '']);
  });

  it('says where prefix, number and year stand', () => {
    const text = '按GB/T 2423.10—2008进行';
    const [code] = findStandardCodes(text);
    assert.ok(code);
    assert.equal(text.slice(code.start, code.end), 'GB/T 2423.10—2008');
    assert.equal(text.slice(...code.ranges.prefix), 'GB/T');
    assert.equal(text.slice(...code.ranges.number), '2423.10');
    assert.ok(code.ranges.year);
    assert.equal(text.slice(...code.ranges.year), '2008');
  });

  it('covers all parts when 所有部分 follows in brackets, full-width, half-width or in English', () => {
    for (const text of [
      'GB/T 3102（所有部分）',
      'GB/T 5094(所有部分)',
      'GB/T 5094(所有部分）',
      'GB/T 3102 （所有部分）',
    ]) {
      const code = parseStandardCode(text);
      assert.deepEqual([code?.allParts, code?.slips], [true, []], text);
    }
    assert.equal(parseStandardCode('ISO 80000 (all parts)')?.canonical, 'ISO 80000（所有部分）');
    assert.equal(parseStandardCode('GB/T 3102')?.allParts, false);
  });

  it('may carry an amendment', () => {
    const code = parseStandardCode('GB/T 15629.11—2003/XG1—2006');
    assert.deepEqual([code?.year, code?.amendment], ['2003', 'XG1—2006']);
    assert.equal(code?.canonical, 'GB/T 15629.11—2003/XG1—2006');
    assert.equal(parseStandardCode('ISO/IEC 14496-2:2004/AMD 2:2005')?.amendment, 'Amd 2:2005');
    assert.equal(parseStandardCode('ISO/IEC 14496-4:2004/Amd.10:2005')?.amendment, 'Amd 10:2005');
    assert.equal(parseStandardCode('ISO 9001:2015/Amd 1:2024')?.amendment, 'Amd 1:2024');
    assert.equal(parseStandardCode('EN 60335-1:2012+A11:2014')?.amendment, 'A11:2014');
  });

  it('may be the dual number of an identical adoption', () => {
    const text = '修改GB/T 755—2025/IEC 60034-1:2022。';
    const [code, ...others] = findStandardCodes(text);
    assert.ok(code?.dual);
    assert.equal(others.length, 0);
    assert.equal(code.canonical, 'GB/T 755—2025/IEC 60034-1:2022');
    assert.deepEqual([code.number, code.year, code.dual.number, code.dual.year], ['755', '2025', '60034-1', '2022']);
    assert.equal(text.slice(code.dual.start, code.dual.end), 'IEC 60034-1:2022');
    assert.equal(text.slice(code.start, code.end), 'GB/T 755—2025/IEC 60034-1:2022');
  });

  it('may name the month when there are two editions in a year', () => {
    assert.equal(parseStandardCode('DIN 912:1983-12')?.month, '12');
    assert.equal(parseStandardCode('GB/T 1234—2008-05')?.month, '05');
    assert.equal(parseStandardCode('GB/T 1234—2008')?.month, '');
  });

  it('is known by its family, not by its letters', () => {
    const code = parseStandardCode('AX/T 1234—2020');
    assert.deepEqual([code?.scope, code?.known, code?.certain], ['industry', false, true]);
    const alliance = parseStandardCode('PPCA 7—2023');
    assert.deepEqual(
      [alliance?.number, alliance?.year, alliance?.known, alliance?.certain],
      ['7', '2023', false, false],
    );
  });

  it('of engineering construction is told from others', () => {
    for (const text of [
      'GB 50016—2014',
      'GB/T 50010',
      'GB 51348—2019',
      'GB 55001—2021',
      'JGJ 46—2005',
      'CJJ 1—2008',
      'CECS 220:2007',
      'T/CECS 1001—2022',
    ]) {
      const code = parseStandardCode(text);
      assert.ok(code && isEngineeringConstruction(code), text);
    }
    for (const text of ['GB/T 5001', 'GB 5023', 'GB/T 52000', 'JB/T 50016', 'T/CEC 102—2016', 'ISO 50001:2018']) {
      const code = parseStandardCode(text);
      assert.ok(code && !isEngineeringConstruction(code), text);
    }
  });

  it('has one key for all editions, spellings and names of the same document', () => {
    const key = (text: string): string => {
      const code = parseStandardCode(text);
      return code === undefined ? '' : codeKey(code);
    };
    assert.equal(key('GBT1.1-2009'), key('GB/T 1.1—2020'));
    assert.equal(key('RFC 3261'), key('IETF RFC 3261:2002'));
    assert.equal(key('JIS G3101'), key('JIS G 3101:2020'));
    assert.notEqual(key('GB/T 1.1'), key('GB/T 1.2'));
    assert.notEqual(key('GB 755'), key('GB/T 755'));
  });
});

/** In each text, ⟦wrong→right⟧ is a slip; the kinds stand in the order of the text. */
const REPAIRED: readonly (readonly [text: string, ...kinds: string[]])[] = [
  ['GB/T⟦→ ⟧1.1—2020', 'gap'],
  ['GB/T⟦  → ⟧1.1—2020', 'gap'],
  ['GB⟦→ ⟧17859', 'gap'],
  ['T/ZZB⟦→ ⟧2109—2021', 'gap'],
  ['DB33/T⟦→ ⟧944.1—2014', 'gap'],
  ['ISO⟦→ ⟧9001:2015', 'gap'],
  ['IEC⟦→ ⟧62056-62', 'gap'],
  ['GB/T⟦-→ ⟧28181—2022', 'gap'],
  ['GB/T 1.1⟦ — →—⟧2020', 'gap'],
  ['GB/T 1.1⟦-→—⟧2020', 'dash'],
  ['GB/T 1.1⟦–→—⟧2020', 'dash'],
  ['GB/T 1.1⟦―→—⟧2020', 'dash'],
  ['GB/T 1.1⟦－→—⟧2020', 'dash'],
  ['GB/T 1.1⟦‒→—⟧2020', 'dash'],
  ['GB/T 1.1⟦−→—⟧2020', 'dash'],
  ['GB/T 1.1⟦——→—⟧2020', 'dash'],
  ['GB/T 1.1⟦一→—⟧2020', 'dash'],
  ['GB/T 1.1⟦:→—⟧2020', 'dash'],
  ['GM/T 32905⟦ - →—⟧2016', 'dash'],
  ['Q/ABC 001⟦-→—⟧2020', 'dash'],
  ['GSB 16-1234⟦-→—⟧2010', 'dash'],
  ['DBJ/T 15-92⟦-→—⟧2013', 'dash'],
  ['JTG F80/1⟦-→—⟧2017', 'dash'],
  ['GB/T 1234⟦-→—⟧2008', 'dash'],
  ['GB 3100—⟦93→1993⟧', 'two-digit-year'],
  ['GB 3100⟦-→—⟧⟦93→1993⟧', 'dash', 'two-digit-year'],
  ['HG/T 2001—⟦02→2002⟧', 'two-digit-year'],
  ['G⟦b→B⟧/T 1.1—2020', 'case'],
  ['GB/⟦t→T⟧ 1.1—2020', 'case'],
  ['⟦gb/t→GB/T⟧ 1.1—2020', 'case'],
  ['JB/⟦t→T⟧ 10490—2016', 'case'],
  ['T/⟦zzb→ZZB⟧ 2109—2021', 'case'],
  ['⟦ＧＢ／Ｔ→GB/T⟧ 1.1—2020', 'width'],
  ['GB⟦∕→/⟧T 1.1—2020', 'width'],
  ['GB⟦／→/⟧T 1.1—2020', 'width'],
  ['GB/T ⟦１．１→1.1⟧—2020', 'width'],
  ['GB/T 1.1—⟦２０２０→2020⟧', 'width'],
  ['ISO 9001⟦：→:⟧2015', 'width'],
  ['GB⟦→/⟧T 1.1—2020', 'slash'],
  ['GB⟦ →/⟧T 1.1—2020', 'slash'],
  ['GB⟦-→/⟧T 1.1—2020', 'slash'],
  ['GB⟦ / →/⟧T 1.1—2020', 'slash'],
  ['T/⟦ →⟧CAS 123—2020', 'slash'],
  ['DL⟦→/⟧T 645—2007', 'slash'],
  ['DB33⟦→/⟧T 944—2014', 'slash'],
  ['GB⟦→/⟧T⟦→ ⟧28181⟦-→—⟧2022', 'slash', 'gap', 'dash'],
  ['GB/T 12345⟦-→.⟧1—2020', 'part-hyphen'],
  ['JB/T 12345⟦-→.⟧1⟦-→—⟧2020', 'part-hyphen', 'dash'],
  ['GB/T 12345⟦-→.⟧1', 'part-hyphen'],
  ['GB/T 12345.1⟦.2→⟧—2020', 'sub-part'],
  ['GB/T 2423⟦—2008→⟧（所有部分）', 'all-parts-with-year'],
  ['GB/T 2423⟦-2008→⟧(所有部分)', 'all-parts-with-year'],
  ['GB/T 2423⟦系列标准→（所有部分）⟧', 'series-word'],
  ['GB/T 2423⟦ 系列标准→（所有部分）⟧', 'series-word'],
  ['GB/T 15629.11—2003/XG1⟦-→—⟧2006', 'dash'],
  ['GB/T 15629.11—2003⟦→/⟧XG1—2006', 'slash'],
];

const MARK = /⟦([^→⟧]*)→([^⟧]*)⟧/g;

describe('a slip in a standard code', () => {
  for (const [marked, ...kinds] of REPAIRED) {
    it(`is repaired: ${marked}`, () => {
      const text = `按${marked.replace(MARK, '$1')}的规定`;
      const expected: { kind: string; start: number; end: number; repair: string }[] = [];
      let shift = 1;
      for (const match of marked.matchAll(MARK)) {
        const [all, wrong = '', right = ''] = match;
        const start = match.index + shift;
        expected.push({ kind: kinds[expected.length] ?? '', start, end: start + wrong.length, repair: right });
        shift -= all.length - wrong.length;
      }
      const [code, ...others] = findStandardCodes(text);
      assert.ok(code);
      assert.equal(others.length, 0);
      assert.deepEqual(code.slips, expected);
      assert.equal(code.certain, true);
      const repaired = marked.replace(MARK, '$2');
      if (!kinds.includes('series-word')) assert.equal(code.canonical, repaired.replace('(所有部分)', '（所有部分）'));
      const again = findStandardCodes(`按${repaired}的规定`);
      assert.deepEqual(
        again.flatMap((one) => one.slips),
        [],
        'the repaired text is clean',
      );
    });
  }

  it('is not a gap of half a character in another width', () => {
    for (const gap of [' ', '\u00a0', '\u2002', '\u2009', '\u202f', '\u3000']) {
      assert.deepEqual(parseStandardCode(`GB/T${gap}1.1—2020`)?.slips, [], JSON.stringify(gap));
    }
  });

  it('is not the hyphen or the dash of an international or foreign code', () => {
    for (const text of [
      'ISO 9001—2015',
      'ISO 9001-2015',
      'IEC 60034-1:2022',
      'EN 60950-1:2006',
      'IEEE 802.3-2022',
      'ASTM D638-22',
      'UL 60950-1-2019',
    ]) {
      assert.deepEqual(parseStandardCode(text)?.slips, [], text);
    }
  });

  it('ends the code before 系列标准', () => {
    const [code] = findStandardCodes('GB/T 2423系列标准');
    assert.deepEqual([code?.end, code?.allParts], [9, false]);
  });

  it('is not 系列标准 after a number that stands for a family of different standards', () => {
    for (const text of ['ISO 9000系列标准', 'GB/T 19000系列标准', 'GB/T 24000系列标准']) {
      assert.deepEqual(
        findStandardCodes(text).map((code) => code.slips),
        [[]],
        text,
      );
    }
  });

  it('is not the name of a character encoding', () => {
    for (const text of ['采用GB18030编码', 'encoding="GB2312"']) {
      assert.deepEqual(
        findStandardCodes(text).flatMap((code) => code.slips),
        [],
        text,
      );
    }
  });
});

describe('text around a standard code', () => {
  const found = (text: string): string[] => findStandardCodes(text).map((code) => text.slice(code.start, code.end));

  it('ends it', () => {
    assert.deepEqual(found('GB/T 1.1—2020的规定'), ['GB/T 1.1—2020']);
    assert.deepEqual(found('GB/T 1.1—2020，9.5.3'), ['GB/T 1.1—2020']);
    assert.deepEqual(found('应符合GB/T 14048.'), ['GB/T 14048']);
    assert.deepEqual(found('GB/T 7345—2008中5.25'), ['GB/T 7345—2008']);
    assert.deepEqual(found('GB/T 34847-2017 6.3'), ['GB/T 34847-2017']);
    assert.deepEqual(found('GB 5768.4-2017 图21'), ['GB 5768.4-2017']);
    assert.deepEqual(found('ISO 9001：质量管理体系'), ['ISO 9001']);
    assert.deepEqual(found('依据GB/T 4754：2017年修订'), ['GB/T 4754']);
    assert.deepEqual(found('ISO 2859-1:1999 MOD'), ['ISO 2859-1:1999']);
    assert.deepEqual(found('ISO 9001 Quality management'), ['ISO 9001']);
    assert.deepEqual(found('GB 50010—2010（2015年版）'), ['GB 50010—2010']);
    assert.deepEqual(found('IETF RFC 3551:2003 RTP'), ['IETF RFC 3551:2003']);
    assert.deepEqual(found('GB/T 191　包装储运图示标志'), ['GB/T 191']);
    assert.deepEqual(found('——GB/T 1.1—2009——对应'), ['GB/T 1.1—2009']);
  });

  it('may be another code', () => {
    assert.deepEqual(found('GB/T 4343.1和GB/T 4343.2'), ['GB/T 4343.1', 'GB/T 4343.2']);
    assert.deepEqual(found('GB 7000.1/GB 7000.2'), ['GB 7000.1', 'GB 7000.2']);
    assert.deepEqual(found('GB/T 19001-2000 idt ISO 9001:2000'), ['GB/T 19001-2000', 'ISO 9001:2000']);
    assert.deepEqual(found('GB/T 21210—2016（IEC 60034-12:2016，IDT）'), ['GB/T 21210—2016', 'IEC 60034-12:2016']);
    assert.deepEqual(found('GB/T 67-ISO 1580-M5'), ['GB/T 67', 'ISO 1580']);
  });

  it('may start it', () => {
    assert.deepEqual(found('1.GB/T 191'), ['GB/T 191']);
    assert.deepEqual(found('[1]GB/T 191'), ['GB/T 191']);
    assert.deepEqual(found('-GB/T 191'), ['GB/T 191']);
    assert.deepEqual(found('2 GB 4943.1—2022'), ['GB 4943.1—2022']);
    assert.deepEqual(found('标准:GB/T 191'), ['GB/T 191']);
  });

  it('may share the prefix, which is not guessed', () => {
    assert.deepEqual(found('GB/T 2423.1、2423.2和2423.10'), ['GB/T 2423.1']);
  });

  it('may make it a designation, of which only the code is one', () => {
    assert.deepEqual(found('螺钉 GB/T 67-M5×20'), ['GB/T 67']);
    assert.deepEqual(found('刀片 GB/T 2079-TPGN 160308-EN-P20'), ['GB/T 2079']);
    assert.deepEqual(found('销 GB/T 117-10×50'), ['GB/T 117']);
  });

  it('may leave more than one number to it, which makes it uncertain', () => {
    for (const text of [
      'GB 50010/50011—2010',
      'GB/T 2828.3/.4/.11',
      'HG/T 20592～20635—2009',
      'GB/T 2001.1-2001.5',
      'GB/T 2423 .1',
      'GB/T 1. 1—2020',
      'GB/T 1.1—200',
      'GB/T 1.1—20200',
    ]) {
      const [code, ...others] = findStandardCodes(text);
      assert.deepEqual([code?.certain, code?.year, others.length], [false, '', 0], text);
    }
  });
});

const UNCERTAIN = [
  '硬度 HB 225',
  'SH 12',
  'DB 220',
  '阻燃等级UL 94 V-0',
  'UL94 V-0',
  '感光度ISO 800',
  'API 2',
  'CIE 1931',
  'PPCA 7—2023',
  'HB 170-95',
  'WS100-2000',
  'IECQ QC 080000:2017',
  'the BS 5 units',
  '3 SB 12',
];

describe('a text that may be a standard code or something else', () => {
  for (const text of UNCERTAIN) {
    it(`is never certain and shows no slip: ${text}`, () => {
      for (const code of findStandardCodes(text)) assert.deepEqual([code.certain, code.slips], [false, []]);
    });
  }
});

const NO_CODE = [
  'IP47',
  'M5×20',
  'G.711',
  '10.0.0.1',
  '1.0.0',
  'IPv4',
  'H.264',
  'UTF-8',
  'SHA-256',
  'RS-485',
  'USB 2.0',
  'HTTP/1.1',
  'TCP/IP',
  'A/B 1',
  'T/R 100',
  'AC/DC 12 V',
  'ISO',
  'GB/T',
  '2020-03-31',
  '2011/65/EU',
  'SAC/TC 286',
  '国发〔2012〕9号',
  'YB-100',
  'HBT60',
  '16 GB',
  '内存8GB 2400',
  '16 GB 2400',
  '硬盘500 GB 7200转',
  'https://std.samr.gov.cn/GB/T1.1-2020',
  'http://example.com/?code=GB/T 191',
  'gb1234@example.com',
  'a@GB.2312.com',
  'charset=gb2312',
  'GB_T_1234',
  'XGB/T 191',
  'AGB 1234',
  'GB/T1.1-2020.pdf',
  'GB/T 14xx8.1',
  'GB/T 4706.x—2024',
  'GB/T ×××××—××××',
  'T/ZZB XXXX—2026',
  'GDP 2011—2020',
  'ISO 2.0',
  'ISO/TC 176',
  'ISO/IEC JTC 1/SC 27',
  'ISO-8859-1',
  'ISO C99',
  'MPEG-4',
  'AES128',
  'SM4',
  'CRC16',
  'NO 123-2020',
  'TEL 0571-2012',
  '1.5 T/m 3',
  '￥100',
  '1:2000',
  'R&D 2011-2020',
  'Q/A 1',
  'DB9',
  'DB25',
  'JIS',
  'AVP 96',
  'RTP/AVP 96',
  'IN IP4 172.20.16.3',
  'CDMA2000',
  'SAC/TC286',
  'ITU-T',
  'DL-T 5000',
  'QB12',
  'MT60',
  'GB/T',
  'EN-P20',
  'DB9999',
  'A-GB-1',
  '1 GB/s 10',
  'T/ZZB',
  'Q/GDW',
  'RFC',
  'NF',
];

describe('no standard code', () => {
  for (const text of NO_CODE) {
    it(`is ${text}`, () => {
      assert.deepEqual(
        findStandardCodes(text).map((code) => code.canonical),
        [],
      );
    });
  }

  it('is found where one is only part of a longer text', () => {
    assert.equal(parseStandardCode('按GB/T 191'), undefined);
    assert.equal(parseStandardCode('GB/T 191的'), undefined);
    assert.equal(parseStandardCode(''), undefined);
  });
});

const PIECES = [
  'GB',
  'GB/T',
  'GBT',
  'gb/t',
  'ＧＢ',
  'JB',
  'HB',
  'NB/SH',
  'GJB',
  'JJF',
  '（浙）',
  'TSG',
  'JTG',
  'CECS',
  'DB33',
  'DB',
  'DBJ',
  'T/',
  'ZZB',
  'Q/',
  'ABC',
  'ISO',
  '/IEC',
  'IEC',
  ' TS',
  'EN',
  'ASTM',
  'IEEE',
  'ITU-T',
  'RFC',
  'MIL-STD',
  '/T',
  '/Z',
  ' T',
  'T',
  '/',
  '／',
  ' ',
  '  ',
  '\u3000',
  '-',
  '—',
  '——',
  '－',
  '一',
  ':',
  '：',
  '.',
  '．',
  '1',
  '10',
  '12345',
  '２',
  '93',
  '05',
  '2008',
  '2020',
  'A',
  'D',
  'XG1',
  '/XG1',
  '/AMD 1',
  '+A1',
  '（所有部分）',
  '(所有部分)',
  '系列标准',
  '~',
  '×',
  '中',
  '，',
  '\n',
  '_',
  'x',
  '🙂',
  '\ud800',
];

const some = (...choices: string[]): fc.Arbitrary<string> => fc.constantFrom(...choices);

/** Codes of every family and form, right and wrong, with something before and after. */
const anyCode = fc
  .tuple(
    some('', '按', '1.', '-', '8 ', '/', 'a'),
    some(
      'GB',
      'gb',
      'Gb',
      'ＧＢ',
      'GBZ',
      'GBn',
      'GSB',
      'JB',
      'HB',
      'NB/SH',
      'GJB',
      'JJF（浙）',
      'JJG(京)',
      'TSG D',
      'TSG ',
      'JTG',
      'CECS',
      'DB33',
      'DB3301',
      'DB',
      'DBJ33',
      'DB13(J)',
      'T/ZZB',
      't/zzb',
      'T/31AB-CD',
      'Q/ABC',
      'Q/AB J',
      'Q/12AB',
      'ISO',
      'ISO/IEC',
      'IEC TS',
      'EN ISO',
      'DIN EN',
      'ASTM D',
      'IEEE',
      'ITU-T G.',
      'IETF RFC',
      'MIL-STD',
      'JIS G',
      'API Spec',
      'PPCA',
      'AX',
    ),
    some('', '/T', '/T', '/Z', 'T', ' T', '-T', '/t', '／Ｔ', ' / T', '\\T', '/'),
    some('', ' ', ' ', '  ', '\u3000', '\u00a0', '\t', '-'),
    some(
      '1.1',
      '2423.10',
      '12345',
      '755',
      '12345-1',
      '1.2.3',
      '16-1234',
      '80/1',
      '60034-1',
      '１.１',
      '150.1A',
      '2015',
      '1-2-3',
    ),
    some(
      '',
      '—2020',
      '-2020',
      '－2020',
      '——2020',
      ' — 2020',
      '一2020',
      '-93',
      '—93',
      '—05',
      '-22',
      ':2020',
      '：2020',
      '—２０２０',
      '—2020-05',
      ': 2020',
    ),
    some(
      '',
      '',
      '/XG1—2006',
      'XG1-2006',
      '/AMD 2:2005',
      '+A11:2014',
      '/IEC 60034-1:2022',
      '/ISO9001：2015',
      '（所有部分）',
      ' (所有部分)',
      '系列标准',
      '/2',
      '~3',
      '-5',
      '.3',
      'A',
      'e1',
      '×3',
      '.pdf',
      '，GB/T 2',
      '和JB/T 3—2019',
    ),
  )
  .map((pieces) => pieces.join(''));

const anyPieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

const anyText = fc.oneof(anyPieces, anyCode, anyCode);

describe('finding standard codes', () => {
  it('gives codes in the order of the text, apart from each other, with their places inside them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const code of findStandardCodes(text)) {
          const { prefix, number, year } = code.ranges;
          assert.ok(code.start >= last && code.start === prefix[0] && prefix[0] < prefix[1]);
          assert.ok(
            prefix[1] <= number[0] && number[0] < number[1] && number[1] <= code.end && code.end <= text.length,
          );
          assert.ok(year === undefined ? code.year === '' : number[1] < year[0] && year[1] <= code.end);
          assert.match(code.year, /^(?:\d{4})?$/);
          last = code.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives slips in order, and their repairs give the canonical code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const code of findStandardCodes(text)) {
          let last = code.start;
          let repaired = '';
          for (const slip of code.slips) {
            assert.ok(slip.start >= last && slip.end >= slip.start && slip.end <= text.length);
            assert.notEqual(text.slice(slip.start, slip.end), slip.repair);
            if (slip.kind === 'series-word') continue;
            repaired += text.slice(last, slip.start) + slip.repair;
            last = slip.end;
          }
          repaired += text.slice(last, code.end);
          // What is right in more than one form: years and kinds of international codes, local codes without T.
          if (!code.certain || /^(?:international|foreign)$/.test(code.scope) || code.dual !== undefined) continue;
          if (code.scope === 'local' && !code.prefix.includes('/')) continue;
          const brackets = repaired
            .replace(/\s*[(（]所有部分[)）]/, '（所有部分）')
            .replace(/[(（](京|浙)[)）]\s?/, '（$1）');
          assert.equal(brackets.replace(/[\u3000\u00a0]/g, ' '), code.canonical);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds in the canonical form of a code the same code, without slips', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const code of findStandardCodes(text)) {
          if (!code.certain) continue;
          const again = parseStandardCode(code.canonical);
          assert.ok(again, code.canonical);
          assert.deepEqual([again.canonical, again.slips], [code.canonical, []]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  // The bound is wide enough for any machine and far too narrow for work that grows with the square of the text.
  it('takes time in proportion to the text, whatever the text', () => {
    const size = 100_000;
    const pieces = [
      'G',
      'GB/T ',
      'GB/T 1.',
      '1.',
      'GB/T 1—',
      'Q/A-',
      'Q/AB 1/',
      'ISO/',
      'ASTM A1/',
      ' ',
      '—',
      '（所有部分）',
      'T/AB-',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const before = performance.now();
      findStandardCodes(text);
      const spent = performance.now() - before;
      assert.ok(spent < 5000, `${piece}: ${Math.round(spent)} ms`);
    }
  });
});
