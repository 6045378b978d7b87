import { describe, expect, it } from 'vitest';
import { contentsOf, photograph, sha256Of, testHomes } from './evidence.testing.ts';
import { received, takePiece } from './pieces.ts';
import { evidencePath } from './place.ts';

const home = testHomes();
const bytes = photograph(7);
const size = bytes.length;
const photo = { sha256: sha256Of(bytes), account: 1 };
const piece = (from: number, to: number) => ({ from, size, bytes: bytes.subarray(from, to) });

describe('a photograph in pieces', () => {
  it('goes on where it broke, and is one content in the end', async () => {
    const dataDir = await home();
    expect(await takePiece(dataDir, photo, piece(0, 2_000))).toEqual({ state: 'part' });
    expect(await takePiece(dataDir, photo, piece(0, 2_000))).toEqual({ state: 'gap' });
    expect(await received(dataDir, photo)).toBe(2_000);
    expect(await takePiece(dataDir, photo, piece(2_000, size))).toMatchObject({
      state: 'whole',
      value: { type: 'image/jpeg', size },
    });
    expect(await contentsOf(dataDir)).toEqual([evidencePath(dataDir, photo.sha256)]);
  });

  it('is each sender’s own until it is whole: a half of another is not gone on with', async () => {
    const dataDir = await home();
    await takePiece(dataDir, photo, piece(0, 2_000));
    const other = { ...photo, account: 2 };
    expect(await received(dataDir, other)).toBe(0);
    expect(await takePiece(dataDir, other, piece(2_000, size))).toEqual({ state: 'gap' });
    expect(await takePiece(dataDir, other, piece(0, size))).toMatchObject({ state: 'whole' });
    expect(await takePiece(dataDir, photo, piece(2_000, size))).toMatchObject({ state: 'whole' });
    expect(await contentsOf(dataDir)).toHaveLength(1);
  });

  it('takes two copies of one piece at once as one', async () => {
    const dataDir = await home();
    const both = await Promise.all([
      takePiece(dataDir, photo, piece(0, 2_000)),
      takePiece(dataDir, photo, piece(0, 2_000)),
    ]);
    expect(both.map(({ state }) => state)).toEqual(['part', 'gap']);
    expect(await received(dataDir, photo)).toBe(2_000);
  });

  it('of another digest, or no picture, leaves nothing', async () => {
    const dataDir = await home();
    const wrong = { ...photo, sha256: '0'.repeat(64) };
    expect(await takePiece(dataDir, wrong, piece(0, size))).toEqual({ state: 'mismatch' });
    const text = Buffer.from('no picture');
    expect(
      await takePiece(
        dataDir,
        { ...photo, sha256: sha256Of(text) },
        { from: 0, size: text.length, bytes: text },
      ),
    ).toEqual({ state: 'no-image' });
    expect(await contentsOf(dataDir)).toEqual([]);
  });
});
