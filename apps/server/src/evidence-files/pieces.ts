import { appendFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './alone.ts';
import { typeOfImage } from './format.ts';
import { arrivingHome } from './place.ts';
import { digestOf, headOf, settle } from './settle.ts';
import type { KeptFile } from './store.ts';

/** A photograph on its way, in pieces: a line that drops costs one. Everybody brings their own: who cannot send the bytes does not have them. */
export interface Arriving {
  readonly sha256: string;
  readonly account: number;
}

const partOf = (dataDir: string, { sha256, account }: Arriving): string =>
  join(arrivingHome(dataDir), `${account}-${sha256}`);

/** Bytes that are here of one that is not whole. */
export async function received(dataDir: string, photo: Arriving): Promise<number> {
  return stat(partOf(dataDir, photo)).then(
    ({ size }) => size,
    () => 0,
  );
}

export type PieceOutcome =
  | { readonly state: 'part' | 'gap' | 'mismatch' | 'no-image' }
  | { readonly state: 'whole'; readonly value: KeptFile };

/**
 * Takes the piece that begins at `from`. `gap`: it does not follow what is here. `mismatch`: the whole does not have
 * this digest; what had come is dropped. Calling twice with the last piece is safe: it begins again.
 */
export function takePiece(
  dataDir: string,
  photo: Arriving,
  { from, size, bytes }: { readonly from: number; readonly size: number; readonly bytes: Buffer },
): Promise<PieceOutcome> {
  const part = partOf(dataDir, photo);
  return alone(part, async () => {
    if (from !== (await received(dataDir, photo)) || from + bytes.length > size) return { state: 'gap' };
    await mkdir(arrivingHome(dataDir), { recursive: true, mode: 0o700 });
    await appendFile(part, bytes, { mode: 0o600 });
    if (from + bytes.length < size) return { state: 'part' };
    try {
      if ((await digestOf(part)) !== photo.sha256) return { state: 'mismatch' };
      const type = typeOfImage(await headOf(part));
      if (type === null) return { state: 'no-image' };
      await settle(part, dataDir, photo.sha256);
      return { state: 'whole', value: { sha256: photo.sha256, type, size } };
    } finally {
      await rm(part, { force: true });
    }
  });
}
