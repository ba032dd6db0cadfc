/** Bytes to text, whatever editor wrote them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { decode } from '../../server/src/source/decode.ts';

/** GB 18030 bytes of 本文件规定了电动机的技术要求。 */
const GB_BYTES = [
  0xb1, 0xbe, 0xce, 0xc4, 0xbc, 0xfe, 0xb9, 0xe6, 0xb6, 0xa8, 0xc1, 0xcb, 0xb5, 0xe7, 0xb6, 0xaf, 0xbb, 0xfa, 0xb5,
  0xc4, 0xbc, 0xbc, 0xca, 0xf5, 0xd2, 0xaa, 0xc7, 0xf3, 0xa1, 0xa3,
];
const TEXT = '本文件规定了电动机的技术要求。';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** Encodes in an encoding of one or two bytes, by looking its characters up. */
function encoderOf(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd') bytesOf.set(text, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

const TRADITIONAL_TEXT = '# 5 要求\n\n電動機的絕緣等級應符合表1的規定，見附錄B。試驗結束後，電動機應能正常運轉。\n';

describe('Decoding', () => {
  it('reads UTF-8', () => assert.deepEqual(decode(utf8(TEXT)), { text: TEXT, encoding: 'utf-8' }));
  it('drops a byte order mark', () =>
    assert.deepEqual(decode(utf8(`\ufeff${TEXT}`)), { text: TEXT, encoding: 'utf-8' }));
  it('reads UTF-16 in both orders', () => {
    assert.deepEqual(decode(utf16(TEXT, true)), { text: TEXT, encoding: 'utf-16le' });
    assert.deepEqual(decode(utf16(TEXT, false)), { text: TEXT, encoding: 'utf-16be' });
  });
  it('reads GB 18030', () => {
    assert.deepEqual(decode(Uint8Array.from(GB_BYTES)), { text: TEXT, encoding: 'gb18030' });
  });
  it('reads GB 18030 among ASCII, and in a word or two', () => {
    const bytes = Uint8Array.from([...utf8('# 5.1 '), ...GB_BYTES.slice(0, 4), ...utf8(' GB/T 1.1\r\n')]);
    assert.deepEqual(decode(bytes), { text: '# 5.1 本文 GB/T 1.1\r\n', encoding: 'gb18030' });
  });
  it('reads characters that only GB 18030 has, in four bytes', () => {
    const bytes = Uint8Array.from([...GB_BYTES, ...GB_BYTES, 0x95, 0x32, 0x82, 0x36]);
    assert.deepEqual(decode(bytes), { text: `${TEXT}${TEXT}\u{20000}`, encoding: 'gb18030' });
  });
  it('reads traditional characters in GB 18030', () => {
    const bytes = encoderOf('gb18030')(TRADITIONAL_TEXT);
    assert.deepEqual(decode(bytes), { text: TRADITIONAL_TEXT, encoding: 'gb18030' });
  });
  it('does not take Big5 for GB 18030', () => {
    const decoded = decode(encoderOf('big5')(TRADITIONAL_TEXT));
    assert.deepEqual(decoded, { error: { kind: 'unknown-encoding' } });
  });
  it('reads nothing as nothing', () => assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' }));
  it('says where a UTF-8 file is broken', () => {
    const bytes = Uint8Array.from([...utf8('本文件规定'), 0xe4, 0xb8, ...utf8('了电动机')]);
    assert.deepEqual(decode(bytes), { error: { kind: 'broken-utf-8', offset: 15 } });
  });
  it('says where a UTF-8 file with a byte order mark is broken', () => {
    assert.deepEqual(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff])), {
      error: { kind: 'broken-utf-8', offset: 4 },
    });
  });
  it('does not read a binary file', () => {
    assert.deepEqual(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), { error: { kind: 'binary' } });
    assert.deepEqual(decode(Uint8Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 1 : 0x61))), {
      error: { kind: 'binary' },
    });
  });
  it('does not guess at other encodings', () => {
    const latin1 = Uint8Array.from([
      ...utf8('caf'),
      0xe9,
      ...utf8(' cr'),
      0xe8,
      ...utf8('me br'),
      0xfb,
      ...utf8('l'),
      0xe9,
      ...utf8('e'),
    ]);
    assert.deepEqual(decode(latin1), { error: { kind: 'unknown-encoding' } });
    assert.deepEqual(decode(utf16(TEXT, true).subarray(0, 5)), { error: { kind: 'broken-utf-16' } });
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decode(bytes)));
  });
  it('gives back any text that is encoded in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Control characters make a file binary; a leading mark is dropped.
        fc.pre(utf8(text).every((byte) => byte > 0x1f || (byte > 0x08 && byte < 0x0e)) && !text.startsWith('\ufeff'));
        assert.deepEqual(decode(utf8(text)), { text, encoding: 'utf-8' });
      }),
    );
  });
});
