// The browser tests drive Debian's Chromium and read Chinese: says what is missing, and installs it where it may.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const has = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const packages = [
  ...(existsSync('/usr/bin/chromium') ? [] : ['chromium']),
  ...(has('pdftoppm') ? [] : ['poppler-utils']),
  ...(spawnSync('sh', ['-c', 'fc-list :lang=zh | grep -q .']).status === 0 ? [] : ['fonts-noto-cjk']),
];

if (packages.length > 0 && !installed()) {
  console.log(`▸ missing: ${packages.join(' ')}. The tests that need them say so and are skipped.`);
  console.log(`  on Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
}

/** Only root on a machine with apt installs by itself; without a network the tests run without. */
function installed() {
  if (process.getuid?.() !== 0 || !has('apt-get')) return false;
  console.log(`▸ installing Debian packages for the browser and PDF tests: ${packages.join(' ')}`);
  const quietly = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], quietly);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
    return true;
  } catch {
    return false;
  }
}
