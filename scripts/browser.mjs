// The browser tests drive Debian's Chromium and read Chinese: says what is missing, and installs it where it may.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const has = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const packages = [
  ...(existsSync('/usr/bin/chromium') ? [] : ['chromium']),
  ...(has('pdftoppm') ? [] : ['poppler-utils']),
  ...(spawnSync('sh', ['-c', 'fc-list :lang=zh | grep -q .']).status === 0 ? [] : ['fonts-noto-cjk']),
];

if (packages.length > 0) {
  const root = process.getuid?.() === 0;
  if (root && has('apt-get')) {
    console.log(`▸ installing Debian packages for the browser and PDF tests: ${packages.join(' ')}`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else {
    console.log(`▸ missing: ${packages.join(' ')}. The tests that need them say so and are skipped.`);
    console.log(`  on Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  }
}
