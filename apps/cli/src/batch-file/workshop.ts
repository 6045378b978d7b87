import { mkdtemp, rename, rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Stop } from '../exit.ts';
import { shareBar } from '../progress.ts';
import { tell } from '../terminal.ts';

/** Where rows are worked on: a DuckDB of its own on disk beside the output, gone afterwards whatever happens. */
export interface Workshop {
  readonly connection: DuckDBConnection;
  /** A second connection, to store rows while the first is being read. */
  readonly storing: DuckDBConnection;
  /** A path of that name in the directory of the work. */
  path(name: string): string;
  /** Shows how far the work is, between two shares of the whole, while the promise runs. */
  during<T>(stage: Stage, work: () => Promise<T>): Promise<T>;
  /** Gives a file its final name. All appear together at the end, or none. */
  finish(made: readonly { readonly from: string; readonly to: string }[]): Promise<void>;
}

interface Stage {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What DuckDB may hold in memory; what is more goes to the directory of the work. */
const MEMORY = 2 * 2 ** 30;

/** Runs work that ends in files beside `out`. An interrupt stops it and leaves nothing behind. */
export async function withWorkshop<T>(
  out: string,
  options: { readonly progress?: boolean | undefined },
  work: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(dirname(resolve(out)), '.zhengling-')).catch((error: unknown) => {
    throw cannotWrite(out, error);
  });
  const bar = shareBar(options.progress);
  let interrupted = false;
  const connections: DuckDBConnection[] = [];
  const interrupt = () => {
    if (interrupted) process.exit(130);
    interrupted = true;
    for (const connection of connections) connection.interrupt();
    tell('正在停止……再按一次立即结束。');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  let instance: DuckDBInstance | null = null;
  try {
    instance = await DuckDBInstance.create(join(directory, 'work.duckdb'), {
      memory_limit: `${Math.floor(Math.min(MEMORY, totalmem() / 2) / 2 ** 20)}MiB`,
      temp_directory: join(directory, 'spilled'),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const storing = await instance.connect();
    connections.push(connection, storing);
    await connection.run("SET TimeZone = 'Asia/Shanghai'");
    await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
    await connection.run('SET progress_bar_time = 0');
    return await work({
      connection,
      storing,
      path: (name) => join(directory, name),
      during: async ({ name, from, to }, stage) => {
        if (interrupted) throw stopped();
        bar.at(from, name);
        const watch = setInterval(() => {
          const { percentage } = connection.progress;
          if (percentage > 0) bar.at(from + ((to - from) * Math.min(percentage, 100)) / 100, name);
        }, 250);
        try {
          return await stage();
        } finally {
          clearInterval(watch);
        }
      },
      finish: async (made) => {
        if (interrupted) throw stopped();
        for (const { from, to } of made)
          await rename(from, to).catch((error: unknown) => {
            throw cannotWrite(to, error);
          });
      },
    });
  } catch (error) {
    if (interrupted) throw stopped();
    throw error;
  } finally {
    bar.end();
    for (const connection of connections) connection.closeSync();
    instance?.closeSync();
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
    await rm(directory, { recursive: true, force: true });
  }
}

const stopped = () => new Stop('ZL9325', '已停止，没有写出文件', '再次运行会从头计算。');

const cannotWrite = (path: string, error: unknown) =>
  new Stop(
    'ZL9302',
    `无法写入 ${path}：${error instanceof Error ? error.message : String(error)}`,
    '请检查目录和磁盘空间。',
  );
