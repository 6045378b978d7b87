import { type FileHandle, open } from 'node:fs/promises';

/** One face of a font file: its family names and where in the file its tables lie. */
export interface Face {
  readonly file: string;
  /** Names of the family in every language of the name table. */
  readonly families: readonly string[];
  /** Offset and length of the character map. */
  readonly cmap: { readonly offset: number; readonly length: number };
}

/** Larger tables than these are not names or character maps of a sane font. */
const MAX_NAME_BYTES = 1 << 20;
const MAX_CMAP_BYTES = 8 << 20;
const MAX_FACES = 64;

/**
 * Reads the family names of every face in an OpenType file or collection. Only the few kilobytes of the tables needed
 * are read (a collection of Chinese faces has tens of megabytes, a desktop hundreds of files), which is why no font
 * library, all of which load whole files, does this. A file that is no font gives none.
 */
export async function readFaces(file: string): Promise<Face[]> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const head = await readAt(handle, 0, 12);
    const tag = head.toString('latin1', 0, 4);
    if (tag !== 'ttcf') {
      const face = isSfnt(tag) ? await readFace(handle, file, 0) : null;
      return face === null ? [] : [face];
    }
    const count = Math.min(head.readUInt32BE(8), MAX_FACES);
    const offsets = await readAt(handle, 12, count * 4);
    const faces: Face[] = [];
    for (let at = 0; at < count; at += 1) {
      const face = await readFace(handle, file, offsets.readUInt32BE(at * 4));
      if (face !== null) faces.push(face);
    }
    return faces;
  } catch {
    return [];
  } finally {
    await handle?.close();
  }
}

function isSfnt(tag: string): boolean {
  return tag === 'OTTO' || tag === 'true' || tag === '\u0000\u0001\u0000\u0000';
}

/** Exactly `length` bytes, or an exception where the file ends before. */
async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead < length) throw new RangeError('font file ends inside a table');
  return buffer;
}

async function readFace(handle: FileHandle, file: string, offset: number): Promise<Face | null> {
  const count = (await readAt(handle, offset, 6)).readUInt16BE(4);
  const directory = await readAt(handle, offset + 12, count * 16);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let at = 0; at < count; at += 1) {
    const entry = directory.subarray(at * 16, at * 16 + 16);
    const place = { offset: entry.readUInt32BE(8), length: entry.readUInt32BE(12) };
    tables.set(entry.toString('latin1', 0, 4), place);
  }
  const [name, cmap] = [tables.get('name'), tables.get('cmap')];
  if (name === undefined || cmap === undefined || name.length > MAX_NAME_BYTES) return null;
  const families = familyNames(await readAt(handle, name.offset, name.length));
  return families.length === 0 ? null : { file, families, cmap };
}

/** Names 1 (family) and 16 (typographic family), in UTF-16 (platforms 0 and 3) or Latin (platform 1). */
function familyNames(table: Buffer): string[] {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const found = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    const record = 6 + at * 12;
    const platform = table.readUInt16BE(record);
    const kind = table.readUInt16BE(record + 6);
    if (kind !== 1 && kind !== 16) continue;
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    const text =
      platform === 1
        ? bytes.toString('latin1')
        : Buffer.from(bytes.subarray(0, bytes.length & ~1))
            .swap16()
            .toString('utf16le');
    if (text.trim() !== '') found.add(text.trim());
  }
  return [...found];
}

/** The characters a face has a glyph for, as ranges in rising order. */
export type Coverage = readonly (readonly [from: number, to: number])[];

/** Reads the character map of a face: formats 4 and 12, which all Unicode fonts have. Unreadable maps cover nothing. */
export async function readCoverage({ file, cmap }: Face): Promise<Coverage> {
  if (cmap.length > MAX_CMAP_BYTES) return [];
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    return parseCmap(await readAt(handle, cmap.offset, cmap.length));
  } catch {
    return [];
  } finally {
    await handle?.close();
  }
}

function parseCmap(table: Buffer): Coverage {
  const ranges: [number, number][] = [];
  const seen = new Set<number>();
  for (let at = 0; at < table.readUInt16BE(2); at += 1) {
    const platform = table.readUInt16BE(4 + at * 8);
    const start = table.readUInt32BE(8 + at * 8);
    if ((platform !== 0 && platform !== 3) || seen.has(start)) continue;
    seen.add(start);
    const format = table.readUInt16BE(start);
    if (format === 12) {
      const groups = table.readUInt32BE(start + 12);
      for (let group = 0; group < groups; group += 1) {
        const place = start + 16 + group * 12;
        ranges.push([table.readUInt32BE(place), table.readUInt32BE(place + 4)]);
      }
    } else if (format === 4) ranges.push(...segments(table, start));
  }
  return ranges.sort((a, b) => a[0] - b[0]);
}

/** Format 4: segments of the basic plane; the last one ends at U+FFFF and stands for nothing. */
function segments(table: Buffer, start: number): [number, number][] {
  const bytes = table.readUInt16BE(start + 6);
  const found: [number, number][] = [];
  for (let at = 0; at < bytes; at += 2) {
    const to = table.readUInt16BE(start + 14 + at);
    const from = table.readUInt16BE(start + 16 + bytes + at);
    if (from <= to && from !== 0xffff) found.push([from, to]);
  }
  return found;
}

export function covers(coverage: Coverage, point: number): boolean {
  return coverage.some(([from, to]) => from <= point && point <= to);
}
