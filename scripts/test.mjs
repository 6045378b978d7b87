// `npm test`: everything CI runs, in the order that finds the cheapest fault first.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk, installDependencies } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
installDependencies();

const bin = (name) => join(root, 'node_modules/.bin', name);
const steps = [
  ['format and lint', bin('biome'), ['check', '.']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the pure packages, without Node or DOM', bin('tsc'), ['--noEmit', '-p', 'tsconfig.pure.json']],
  [
    'arrows between packages',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'e2e'],
  ],
  ['dead code', bin('knip'), []],
];

for (const [label, command, args] of steps) {
  console.log(`\n▸ ${label}`);
  execFileSync(command, args, { cwd: root, stdio: 'inherit' });
}
buildDesk();
execFileSync(process.execPath, [join(root, 'scripts/browser.mjs')], { cwd: root, stdio: 'inherit' });
console.log('\n▸ tests');
execFileSync(bin('vitest'), ['run', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
