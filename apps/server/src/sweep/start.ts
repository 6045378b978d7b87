import { clearOutDaily } from '../evidence-files/index.ts';
import type { ServerContext } from '../http/context.ts';
import { deliver } from '../notices/deliver.ts';
import { loadSeal } from '../notices/seal.ts';
import { sweep } from './sweep.ts';

/** Between the end of one sweep and the beginning of the next. */
const pauseMs = 60_000;
/** The server answers its first requests before it sweeps. */
const firstMs = 3_000;

export interface Sweeping {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/**
 * Wakes the sweep every minute and hands over what it wrote. The clock only wakes: what is due stands in rows, so that
 * a sweep that comes late, fails or runs beside another loses and doubles nothing.
 */
export async function startSweeping(context: ServerContext): Promise<Sweeping> {
  const { db, log, now } = context;
  const seal = await loadSeal(context.dataDir);
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(wake, firstMs);
  timer.unref();

  function wake(): void {
    running = turn();
  }

  async function turn(): Promise<void> {
    try {
      await sweep(db, now());
      if (!stopped) await clearOutDaily(db, context.dataDir, now());
      if (!stopped) await deliver({ db, seal, now, log, stopping: () => stopped });
    } catch (error) {
      if (!stopped) log.error({ err: error }, 'sweep failed; the next one goes on from here');
    }
    if (stopped) return;
    timer = setTimeout(wake, pauseMs);
    timer.unref();
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
