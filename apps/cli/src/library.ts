import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OpenedDatabase } from '@zhengling/server';
import { Stop } from './exit.ts';
import { tell } from './terminal.ts';

export interface LibraryOptions {
  readonly data: string;
  readonly databaseUrl?: string;
}

export const defaultData = './zhengling-data';

/**
 * Opens the stored issues for a command, joining a server that runs on the same directory, and closes them whatever
 * happens. `create: false` refuses a directory that is not there. An interrupt sets `signal`: the work stops at the
 * next good moment and the database is closed in order; a second one ends at once.
 */
export async function withLibrary<T>(
  options: LibraryOptions,
  { create }: { readonly create: boolean },
  work: (database: OpenedDatabase, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const dataDir = resolve(options.data);
  if (!create && options.databaseUrl === undefined && !existsSync(dataDir)) {
    throw new Stop(
      'ZL9305',
      `没有数据目录 ${dataDir}`,
      '请先用 zhengling import 导入公报，或者用 --data 指定数据目录、--database-url 指定数据库。',
    );
  }
  const { openDatabase } = await import('@zhengling/server');
  const database = await openDatabase({ dataDir, databaseUrl: options.databaseUrl, use: 'share', tell });
  if (database.joined) tell('服务正在运行，直接使用它的数据库。');
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    tell('正在停止……再按一次立即结束。');
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await work(database, controller.signal);
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
    await database.close();
  }
}
