import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const intruder = join(root, 'packages/calendar/src/intruder');

const run = (command: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
};

/** Writes one file into a pure package for the length of a test. */
function intrude(source: string): void {
  mkdirSync(intruder, { recursive: true });
  writeFileSync(join(intruder, 'intruder.ts'), source);
}

afterEach(() => rmSync(intruder, { recursive: true, force: true }));

describe('the arrows between packages', () => {
  test.each([
    [
      'a package above',
      "import { compile } from '../../../gazette/src/index.ts';\nexport const made = compile('');\n",
      'arrows-down-calendar',
    ],
    [
      'the file system',
      "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x', 'utf8');\n",
      'pure-packages',
    ],
    [
      'a database driver',
      "import pg from 'pg';\nexport const client = new pg.Client();\n",
      'pure-packages-no-drivers',
    ],
  ])('an import of %s is caught', (_name, source, rule) => {
    intrude(source);
    const { status, text } = run('depcruise', [
      '--config',
      '.dependency-cruiser.cjs',
      'packages/calendar/src/intruder',
    ]);
    expect(text).toContain(rule);
    expect(status).not.toBe(0);
  });

  test.each([
    ['Date.now()', 'export const now = Date.now();\n'],
    ['new Date()', 'export const now = new Date();\n'],
    ['Math.random()', 'export const chance = Math.random();\n'],
  ])('%s in a pure package is caught', (_name, source) => {
    intrude(source);
    const { status, text } = run('biome', ['lint', intruder]);
    expect(text).toMatch(/A pure package (?:reads no clock|draws no chance)/);
    expect(status).not.toBe(0);
  });
});
