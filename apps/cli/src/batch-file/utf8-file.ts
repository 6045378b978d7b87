import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Stop } from '../exit.ts';

/** A text file as UTF-8: itself, or a decoded copy. */
export interface Utf8File {
  readonly path: string;
  readonly encoding: string;
  /** Written for a spreadsheet that wants a byte order mark, or an encoding other than UTF-8. */
  readonly forSpreadsheets: boolean;
}

/** How much of a file tells its encoding. */
const SAMPLE = 256 * 1024;

/** The file itself where it is UTF-8 (bad bytes in few places are told row by row later), else a decoded copy at `copy`. */
export async function utf8File(path: string, copy: string): Promise<Utf8File> {
  const head = await bytesAt(path, 0, 4);
  const utf16 =
    head[0] === 0xff && head[1] === 0xfe
      ? 'UTF-16LE'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'UTF-16BE'
        : null;
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const broken = utf16 === null ? await firstBrokenLine(path) : 0;
  if (broken === null) return { path, encoding: 'UTF-8', forSpreadsheets: bom };
  const { decodeText } = await import('@zhengling/server/intake');
  const encoding = utf16 ?? decodeText(await bytesAt(path, broken, SAMPLE))?.encoding ?? null;
  if (encoding === null)
    throw new Stop('ZL9322', `“${path}”不是可以识别的文字`, '请另存为 UTF-8 或 GB18030 编码的 CSV。');
  if (encoding === 'UTF-8') return { path, encoding, forSpreadsheets: bom };
  await decode(path, copy, encoding);
  return { path: copy, encoding, forSpreadsheets: true };
}

async function bytesAt(path: string, position: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Where the line begins that holds the first bytes which are no UTF-8; null where all are. */
async function firstBrokenLine(path: string): Promise<number | null> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)]);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const lines = end === 0 ? bytes.subarray(0, 0) : bytes.subarray(0, end);
    if (!isUtf8(lines)) return offset + brokenLineIn(lines);
    offset += lines.length;
    rest = bytes.subarray(end);
    // One endless line is no table; it is looked at as it is.
    if (rest.length > 64 << 20) break;
  }
  return isUtf8(rest) ? null : offset;
}

function brokenLineIn(lines: Buffer): number {
  let start = 0;
  while (start < lines.length) {
    const end = lines.indexOf(0x0a, start) + 1;
    if (end === 0 || !isUtf8(lines.subarray(start, end))) return start;
    start = end;
  }
  return start;
}

async function decode(from: string, to: string, encoding: string): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const decoding = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  await pipeline(createReadStream(from), decoding, createWriteStream(to));
}
