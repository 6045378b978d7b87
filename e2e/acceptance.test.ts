import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const accept = join(root, '../shared/tools/accept.mjs');
const here = existsSync(accept);
if (!here) console.log('skipped: ../shared is not here, so there are no answers by hand to compare with');

test.skipIf(!here)('the real command, on real issues, agrees with the answers made by hand', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      accept,
      '--zhengling',
      `${process.execPath} ${join(root, 'apps/cli/bin/zhengling.mjs')}`,
      ...['documents', 'times', 'duties', 'text', 'checks'],
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  console.log(stdout);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
