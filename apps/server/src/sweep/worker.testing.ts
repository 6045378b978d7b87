import { connect } from '../database/connection.ts';
import { deliver } from '../notices/deliver.ts';
import { loadSeal } from '../notices/seal.ts';
import { sweep } from './sweep.ts';

/**
 * A worker as the server has one, in a process of its own that a test can kill: sweeps and delivers until nothing is
 * left, then says so and ends. Given: address of the database, data directory, moment.
 */
const [url = '', dataDir = '', moment = ''] = process.argv.slice(2);
const db = connect({ url }, 8);
const seal = await loadSeal(dataDir);
const now = () => new Date(moment);
process.stdout.write('ready\n');
for (;;) {
  const swept = await sweep(db, now());
  const delivered = await deliver({ db, seal, now, log: { warn: () => undefined } });
  const did = swept.instances + swept.rungs + swept.letters + swept.digests;
  const sent = delivered.accepted + delivered.failed + delivered.refused + delivered.uncertain;
  if (did + sent === 0) break;
}
process.stdout.write('done\n');
await db.destroy();
