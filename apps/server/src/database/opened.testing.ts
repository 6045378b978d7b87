// A process of its own that opens a data directory, counts its starts in it and, told to, holds it until a signal:
// what `embedded.test.ts` starts, stops and kills. Arguments: directory, `serve` or `share`, `hold` or nothing.
import { sql } from 'kysely';
import { CannotRun } from '../problem.ts';
import { openDatabase } from './open.ts';

async function main([dataDir = '', use = '', hold = '']: readonly string[]): Promise<void> {
  const said: string[] = [];
  const opened = await openDatabase({
    dataDir,
    use: use === 'share' ? 'share' : 'serve',
    tell: (message) => said.push(message),
  });
  await opened.db
    .insertInto('event')
    .values({ actor_name: 'test', action: 'start', subject_kind: 'x', subject_id: 'x', detail: '{}' })
    .execute();
  const { starts } = await opened.db
    .selectFrom('event')
    .select(({ fn }) => fn.countAll<number>().as('starts'))
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ socket: string; listen: string; fsync: string; data: string }>`
    select current_setting('unix_socket_directories') as socket, current_setting('listen_addresses') as listen,
      current_setting('fsync') as fsync, current_setting('data_directory') as data`.execute(opened.db);
  console.log(JSON.stringify({ starts, joined: opened.joined, said, ...rows[0] }));
  if (hold === 'hold') {
    const timer = setInterval(() => undefined, 1_000);
    await new Promise((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    clearInterval(timer);
  }
  await opened.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CannotRun)) throw error;
  console.log(JSON.stringify({ problem: error.problem }));
  process.exitCode = 2;
});
