import { type Line, LineError } from './line.ts';
import type { Store } from './store.ts';

/** Operations in one request, and bytes of a photograph in one. */
const batch = 50;
const piece = 256 * 1024;

/**
 * Sends everything that waits for this account, oldest first, then the photographs. Ends when nothing is left; throws a
 * `LineError` when the line does. Whatever was sent and not answered is sent again: the server counts it once.
 */
export async function drain(
  store: Store,
  line: Line,
  account: number,
  told: () => Promise<void> = async () => undefined,
): Promise<void> {
  for (;;) {
    const waiting = await store.waiting(account, batch);
    const [first] = waiting;
    if (first === undefined) break;
    const answers = await line.send(waiting.map(({ operation }) => operation));
    const settled = await store.settle(answers);
    await told();
    if (settled === 0 && !(await store.unchain(first.n))) throw new LineError('server');
  }
  const { photos } = await store.held();
  for (const photo of photos)
    if (photo.account === account && !photo.stored && photo.refused === null) {
      await sendPhoto(store, line, photo.sha256);
      await told();
    }
}

async function sendPhoto(store: Store, line: Line, sha256: string): Promise<void> {
  const bytes = await store.photoBytes(sha256);
  if (bytes === undefined) return;
  const size = bytes.byteLength;
  let state = await line.photoState(sha256);
  let standing = 0;
  while (!state.stored) {
    const from = Math.min(state.received, size);
    try {
      const next = await line.sendPiece(
        sha256,
        from,
        size,
        new Uint8Array(bytes.slice(from, Math.min(size, from + piece))),
      );
      standing = next.received > state.received || next.stored ? 0 : standing + 1;
      state = next;
    } catch (error) {
      if (!(error instanceof LineError) || error.trouble !== 'refused') throw error;
      // Damaged on the way: begin again, a few times.
      standing += 1;
      if (error.objection?.code !== 'photo-damaged' || standing > 3) {
        await store.settlePhoto(sha256, { stored: false, refused: error.objection });
        return;
      }
      state = await line.photoState(sha256);
    }
    if (standing > 5) throw new LineError('server');
  }
  await store.settlePhoto(sha256, { stored: true, refused: null });
}
