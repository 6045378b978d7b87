import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** Names what is worked on now. */
  at(name: string): void;
  /** One more is done. */
  step(): void;
  end(): void;
}

/** A bar on standard error for work on many things: on a terminal, or where it was asked for. */
export function progressBar(total: number, wanted: boolean | undefined): Progress {
  const shown = wanted ?? (process.stderr.isTTY === true && total > 1);
  if (!shown) return { at: () => undefined, step: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} {percentage}% 剩余约{eta_formatted} {name}',
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 1_000,
      hideCursor: true,
      etaBuffer: 20,
    },
    Presets.shades_grey,
  );
  bar.start(total, 0, { name: '' });
  return {
    at: (name) => bar.update({ name }),
    step: () => bar.increment(),
    end: () => bar.stop(),
  };
}

export interface ShareBar {
  /** How much of the whole is done, from 0 to 1, and with what the work is now. */
  at(share: number, name: string): void;
  end(): void;
}

/** A bar on standard error for work of one piece. */
export function shareBar(wanted: boolean | undefined): ShareBar {
  const shown = wanted ?? process.stderr.isTTY === true;
  if (!shown) return { at: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% {name}',
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 1_000,
      hideCursor: true,
    },
    Presets.shades_grey,
  );
  bar.start(1000, 0, { name: '' });
  return {
    at: (share, name) => bar.update(Math.round(share * 1000), { name }),
    end: () => bar.stop(),
  };
}
