// `npm start`: set up, build if needed, serve the sample gazette. What follows `--` goes to `zhengling serve`.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk, installDependencies } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
installDependencies();
buildDesk();

const rest = process.argv.slice(2);
const ownData = rest.some(
  (arg) => arg === '--data' || arg.startsWith('--data=') || arg.startsWith('--database-url'),
);
const child = spawn(
  process.execPath,
  [join(root, 'apps/cli/bin/zhengling.mjs'), 'serve', ...(ownData ? [] : ['--sample']), ...rest],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
