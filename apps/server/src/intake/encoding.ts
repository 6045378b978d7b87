import { SNIFFED_BYTES } from './limits.ts';

/** Text with the encoding it was written in; `cut` where the last character was incomplete and left out. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
  readonly cut: boolean;
  /** Number of bytes sequences that are no character of the encoding and stand as U+FFFD. */
  readonly broken: number;
}

/**
 * Recognises the encoding of Chinese text and decodes it; null where no encoding makes sense of the bytes.
 *
 * A byte order mark decides; else UTF-8 where every sequence is valid (an incomplete last character is
 * forgiven: half a file is still text); else the one of UTF-16, GB18030 and Big5 whose characters are mostly
 * common ones. GB2312 and GBK are subsets of GB18030.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return lenient(bytes.subarray(3), 'UTF-8');
  if (starts(bytes, 0xff, 0xfe)) return lenient(bytes.subarray(2), 'UTF-16LE');
  if (starts(bytes, 0xfe, 0xff)) return lenient(bytes.subarray(2), 'UTF-16BE');
  const utf8 = strict(bytes, 'UTF-8', 3);
  if (utf8 !== null) return utf8;
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    if (commonShareUtf16(bytes, encoding) >= 0.9) return lenient(bytes, encoding);
  }
  const candidates = (['GB18030', 'Big5'] as const)
    .map((encoding) => ({ encoding, share: commonShare(bytes, encoding) }))
    .filter(({ share }) => share >= 0.7)
    .sort((a, b) => b.share - a.share);
  for (const { encoding } of candidates) {
    const decoded = strict(bytes, encoding, 3);
    if (decoded !== null) return decoded;
  }
  const mostly = [
    lenient(bytes, 'UTF-8'),
    ...candidates.map(({ encoding }) => lenient(bytes, encoding)),
  ].filter(({ text, broken }) => broken * 200 <= text.length);
  return mostly.sort((a, b) => a.broken - b.broken)[0] ?? null;
}

function starts(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

type Encoding = DecodedText['encoding'];

/** Decodes without a single replacement, forgiving up to `tail` bytes of an incomplete last character. */
function strict(bytes: Uint8Array, encoding: Encoding, tail: number): DecodedText | null {
  for (let dropped = 0; dropped <= tail && dropped <= bytes.length; dropped += 1) {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      const text = decoder.decode(bytes.subarray(0, bytes.length - dropped));
      return { text, encoding, cut: dropped > 0, broken: 0 };
    } catch {
      if (dropped === 0 && !endsOpen(bytes, encoding)) return null;
    }
  }
  return null;
}

/** Whether everything but the end decodes: only then is it worth trying shorter and shorter ends. */
function endsOpen(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lenient(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, cut: false, broken: text.split('\u{fffd}').length - 1 };
}

/**
 * Share of two-byte characters that are common ones: in GB18030 the symbols of rows 1–3 and the 3,755
 * characters of level 1 (GB 2312, rows 16–55), in Big5 the symbols and the 5,401 of its first plane.
 */
function commonShare(bytes: Uint8Array, encoding: 'GB18030' | 'Big5'): number {
  let pairs = 0;
  let common = 0;
  const end = Math.min(bytes.length, SNIFFED_BYTES);
  for (let at = 0; at < end; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    const symbol = lead >= 0xa1 && lead <= 0xa3;
    if (encoding === 'GB18030') {
      if (trail >= 0xa1 && (symbol || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    } else if (isBig5Trail(trail) && (symbol || (lead >= 0xa4 && lead <= 0xc6))) common += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

function isBig5Trail(byte: number): boolean {
  return (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);
}

/** Share of 16-bit units that are ideographs, their punctuation, full-width forms or ASCII. */
function commonShareUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): number {
  const end = Math.min(bytes.length, SNIFFED_BYTES) & ~1;
  const high = encoding === 'UTF-16LE' ? 1 : 0;
  let common = 0;
  for (let at = 0; at < end; at += 2) {
    const unit = ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
    const ascii = unit === 0x0a || unit === 0x0d || unit === 0x09 || (unit >= 0x20 && unit < 0x7f);
    const chinese = (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x2010 && unit <= 0x203b);
    if (ascii || chinese || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef))
      common += 1;
  }
  return end === 0 ? 0 : common / (end / 2);
}
