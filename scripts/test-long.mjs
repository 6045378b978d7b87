// `npm run test:long`: the property tests of the packages with many more cases (`ZHENGLING_LONG`), for some minutes.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
installDependencies();
const named = process.argv.slice(2);
execFileSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', ...(named.length === 0 ? ['packages'] : named)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ZHENGLING_LONG: '1' },
  },
);
