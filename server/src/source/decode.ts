/**
 * Bytes to text. Drafts come in UTF-8 and, from older editors and Windows tools, in GB 18030 (GBK, GB 2312); some
 * editors write UTF-16 with a byte order mark.
 */

export type DecodeError =
  | { readonly kind: 'binary' }
  /** `offset` counts bytes to the first one that is no UTF-8. */
  | { readonly kind: 'broken-utf-8'; readonly offset: number }
  | { readonly kind: 'broken-utf-16' }
  | { readonly kind: 'unknown-encoding' };

export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  | { readonly error: DecodeError };

const SAMPLE = 65536;
/** Share of two-byte characters in the rows of GB 2312 that ordinary text is written in: certain, and worth asking. */
const CERTAIN = 0.9;
const POSSIBLE = 0.6;
/** Share below which even a text in traditional characters is hardly meant. */
const TRADITIONAL = 0.25;

/** Names the encoding that bytes are most likely in, or says nothing. */
export type Detect = (bytes: Uint8Array) => string | null;

/**
 * Decodes a file. A byte order mark is dropped. Never throws. `detect` is asked where the bytes may be GB 18030 but do
 * not show it; without it the encoding is unknown then. A detector is a large library, which hardly any file needs.
 */
export function decode(bytes: Uint8Array, detect?: Detect): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  if (isBinary(bytes)) return { error: { kind: 'binary' } };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const { firstBroken, broken, whole } = examineUtf8(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // Text in GB 18030 hardly ever happens to hold three bytes that make a Chinese character in UTF-8.
  if (marked || whole > broken * 2) return { error: { kind: 'broken-utf-8', offset: firstBroken } };
  const gb = looksLikeGb(bytes, detect) ? strictly('gb18030', bytes) : undefined;
  return gb === undefined ? { error: { kind: 'unknown-encoding' } } : { text: gb, encoding: 'gb18030' };
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = strictly(encoding, bytes);
  if (text === undefined) return { error: { kind: 'broken-utf-16' } };
  return text.includes('\0') ? { error: { kind: 'binary' } } : { text, encoding };
}

/** A NUL anywhere, or more than one control character in a hundred bytes. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] as number;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  }
  return controls * 100 > length;
}

interface Utf8Count {
  readonly firstBroken: number;
  readonly broken: number;
  /** Sequences of three or four bytes that are as they should be. */
  readonly whole: number;
}

function examineUtf8(bytes: Uint8Array): Utf8Count {
  let firstBroken = -1;
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 2) whole += 1;
    if (length === 0) {
      if (firstBroken < 0) firstBroken = at;
      broken += 1;
    }
    at += Math.max(length, 1);
  }
  return { firstBroken, broken, whole };
}

/** Length of the UTF-8 sequence at `at`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] as number;
  if (lead === 0xe0 && second < 0xa0) return 0; // overlong
  if (lead === 0xed && second > 0x9f) return 0; // surrogate
  if (lead === 0xf0 && second < 0x90) return 0; // overlong
  if (lead === 0xf4 && second > 0x8f) return 0; // beyond Unicode
  return length;
}

/**
 * Nearly every sequence of bytes is GB 18030; this tells whether it is likely meant. Chinese text is written in the
 * punctuation and the common characters of GB 2312 (lead bytes A1 to A3 and B0 to D7, trail bytes from A1 on).
 */
function looksLikeGb(bytes: Uint8Array, detect: Detect | undefined): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] as number;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] ?? 0;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    at += 1;
  }
  const share = pairs === 0 ? 0 : common / pairs;
  if (share >= CERTAIN) return true;
  if (share >= POSSIBLE && /^GB/i.test(detect?.(sample) ?? '')) return true;
  return share >= TRADITIONAL && readsAsChinese(sample);
}

/**
 * Traditional characters lie outside GB 2312. What tells them from Big5 and from noise is that nothing falls into the
 * private use area, where Big5 has its punctuation, and that the commas and stops of a Chinese text are there.
 */
function readsAsChinese(sample: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(sample);
  if (/[\ue000-\uf8ff]/.test(text)) return false;
  const marks = text.match(/[，。、；：的]/g)?.length ?? 0;
  return marks * 50 > text.length;
}
