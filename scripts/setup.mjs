// Brings a checkout to where every command works: dependencies, and a build of the desk when its sources are newer.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(label, args) {
  console.error(`▸ ${label}`);
  execFileSync(npm, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Installs the packages of the lock file, unless they are already those of the lock file. */
export function installDependencies() {
  const mark = join(root, 'node_modules/.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  run('安装依赖 installing dependencies', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds the officials' desk, unless the last build is newer than its sources. */
export function buildDesk() {
  const built = join(root, 'apps/web/dist/desk/index.html');
  const sources = ['apps/web/src', 'apps/web/package.json', 'apps/web/vite.config.ts'].map((p) =>
    join(root, p),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(newest))) return;
  run('构建网页 building the web console', ['run', 'build', '--workspace', 'apps/web', '--silent']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installDependencies();
  buildDesk();
}
