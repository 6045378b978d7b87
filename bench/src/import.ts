import { readFileSync } from 'node:fs';
import { importSeed, sizes, withDatabase } from './database.ts';
import { times, verdict } from './measure.ts';
import type { Report } from './report.ts';

const milestones = [0.1, 0.5, 1];

/** Import of many issues one after another: how fast, and whether memory stays flat. */
export async function measureImport(issues: number): Promise<Report> {
  return withDatabase(async (db) => {
    const marks: {
      readonly at: number;
      readonly resident: number;
      readonly peak: number;
      readonly rate: number;
    }[] = [];
    let since = performance.now();
    let last = 0;
    const start = since;
    for (let seed = 0; seed < issues; seed += 1) {
      await importSeed(db, seed);
      const done = seed + 1;
      if (!milestones.some((share) => done === Math.round(issues * share))) continue;
      const now = performance.now();
      const rate = (done - last) / ((now - since) / 1_000);
      globalThis.gc?.();
      marks.push({ at: done, resident: process.memoryUsage.rss(), peak: peakMemory(), rate });
      since = performance.now();
      last = done;
    }
    const seconds = (performance.now() - start) / 1_000;
    const { documents, clauses, characters } = await sizes(db);
    const first = marks[0];
    const end = marks.at(-1);
    const growth = first === undefined || end === undefined ? Number.NaN : end.peak / first.peak;
    const slowing = first === undefined || end === undefined ? Number.NaN : first.rate / end.rate;
    return [
      `${issues} issues of 8 to 10 documents (${documents} documents, ${clauses} clauses, ${Math.round(characters / issues)} characters an issue): read, compiled, checked, stored and indexed one after another, each in a transaction that is on disk before the next.`,
      '',
      `- **${(issues / seconds).toFixed(2)} issues a second**, ${Math.round(characters / seconds)} characters a second`,
      `- the last half against the first tenth: ${times(slowing)} the time an issue`,
      `- ${verdict('peak memory flat (at most 1.25 times that after the first tenth)', growth <= 1.25)} (${times(growth)})`,
      '',
      '| after | resident, after collection | peak so far | issues a second since |',
      '| ---: | ---: | ---: | ---: |',
      ...marks.map(
        ({ at, resident, peak, rate }) =>
          `| ${at} | ${megabytes(resident)} | ${megabytes(peak)} | ${rate.toFixed(2)} |`,
      ),
    ];
  });
}

/** The most memory this process ever had resident, in bytes. */
function peakMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(status);
  return found === null ? process.resourceUsage().maxRSS * 1_024 : Number(found[1]) * 1_024;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
