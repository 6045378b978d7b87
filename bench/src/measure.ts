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

/** One time per input, shortest first. Of `runs` the shortest counts: what else the machine does only ever adds. */
export async function timeEach<T>(
  inputs: readonly T[],
  runs: number,
  work: (input: T) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = [];
  for (const input of inputs) {
    const own: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      await work(input);
      own.push(performance.now() - start);
    }
    times.push(Math.min(...own));
  }
  return times.sort((a, b) => a - b);
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
