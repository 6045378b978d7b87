import { fileURLToPath } from 'node:url';
import { type ExitCode, exit, Stop } from '../exit.ts';
import { defaultData } from '../library.ts';
import { tell } from '../terminal.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly data?: string;
  readonly databaseUrl?: string;
  readonly sample?: boolean;
  readonly verbose?: boolean;
}

/** Where the sample lives: beside the program, so that it is the same wherever the command is run. */
const sampleData = fileURLToPath(new URL('../../../../.zhengling/sample', import.meta.url));

/** Serves until SIGINT or SIGTERM. */
export async function serveCommand(options: ServeOptions): Promise<ExitCode> {
  const { serve } = await import('@zhengling/server');
  const sample = options.sample === true;
  tell('正在启动数据库……');
  const server = await serve({
    host: options.host,
    port: portOf(options.port),
    dataDir: options.data ?? (sample ? sampleData : defaultData),
    databaseUrl: options.databaseUrl,
    sample,
    logLevel: options.verbose === true ? 'info' : 'warn',
    tell,
  });
  // Whoever reads the address may signal at once: listen for signals before saying it.
  const ended = endOf(server.lost);
  if (server.demo !== null) {
    tell('正在展示示例数据，任何人都可以用演示账号登录：');
    for (const { username, displayName } of server.demo.accounts) {
      tell(`  ${displayName}：用户名 ${username}，口令 ${server.demo.password}`);
    }
  }
  tell(`编辑台：${server.url}/desk`);
  tell(`政令通已启动：${server.url}`);
  const why = await ended;
  if (why === 'lost') tell('数据库意外停止，服务随之结束。详情见数据目录中的日志。');
  else tell('正在停止……');
  await server.stop();
  if (why === 'lost') return exit.couldNotRun;
  tell('已停止。');
  return exit.fine;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Stop('ZL9306', `“${text}”不是端口号`, '端口号是 0 到 65535 的整数；0 表示任选一个空闲端口。');
}

/** The first signal to stop, or the loss of the database; a second signal ends at once. */
function endOf(lost: Promise<void>): Promise<'signal' | 'lost'> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve('signal');
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    lost.then(() => resolve('lost'));
  });
}
