/** Milliseconds of each run, shortest first. */
export type Times = readonly number[];

export function percentile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

export function median(times: Times): number {
  return percentile(times, 0.5);
}

/** Runs to warm up (a server runs warm; once only shows how fast the engine compiles), then as often as asked. */
export function timeOf(runs: number, work: () => unknown, warmUp = 1): Times {
  for (let run = 0; run < warmUp; run += 1) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** Several works run warm, then timed in turns, so that a busy moment of the machine falls on all of them. */
export function timeInTurns(
  runs: number,
  warmUp: number,
  works: readonly (() => unknown)[],
): readonly Times[] {
  for (const work of works) for (let run = 0; run < warmUp; run += 1) work();
  const measured = works.map((work) => ({ work, times: [] as number[] }));
  for (let run = 0; run < runs; run += 1)
    for (const { work, times } of measured) {
      const start = performance.now();
      work();
      times.push(performance.now() - start);
    }
  return measured.map(({ times }) => times.sort((a, b) => a - b));
}

interface Measured<T> {
  readonly work: (input: T) => Promise<unknown>;
  readonly times: number[];
}

/**
 * For each of several works one time per input, shortest first. Of `runs` the shortest counts: what else the machine
 * does only ever adds. The works take turns at each input, so that a busy moment falls on all of them.
 */
export async function timeTurns<T>(
  inputs: readonly T[],
  runs: number,
  works: readonly ((input: T) => Promise<unknown>)[],
): Promise<Times[]> {
  const measured = works.map((work): Measured<T> => ({ work, times: [] }));
  for (const input of inputs) {
    const own = measured.map(({ work, times }) => ({ work, times, shortest: Number.POSITIVE_INFINITY }));
    for (let run = 0; run < runs; run += 1) {
      for (const one of own) {
        const start = performance.now();
        await one.work(input);
        one.shortest = Math.min(one.shortest, performance.now() - start);
      }
    }
    for (const { times, shortest } of own) times.push(shortest);
  }
  return measured.map(({ times }) => times.sort((a, b) => a - b));
}

export function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}

/** `3.2×` */
export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}×`;
}

/** An aim, and whether this run met it. */
export function verdict(aim: string, met: boolean): string {
  return `${met ? '**met**' : '**missed**'}: ${aim}`;
}
