import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ZL'));
const code = /ZL[89]\d{3}/g;

/** The programs themselves: what is tested or written about may name codes that nobody says any more. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist') yield* sources(path);
    } else if (/\.(?:ts|tsx|mjs)$/.test(entry.name) && !/\.test(?:ing)?\.tsx?$/.test(entry.name)) {
      yield path;
    }
  }
}

const used = new Set(
  ['apps', 'packages', 'scripts'].flatMap((folder) =>
    [...sources(join(root, folder))].flatMap((path) => readFileSync(path, 'utf8').match(code) ?? []),
  ),
);
const listed = rows.map((row) => row.match(code)?.[0] ?? '');

describe('docs/errors.md', () => {
  it('has a row for every code that the programs say, and for no other', () => {
    expect([...listed].sort()).toEqual([...used].sort());
    expect(used.size).toBeGreaterThan(50);
  });

  it('lists codes in order, each once', () => {
    expect(listed).toEqual([...new Set(listed)].sort());
  });

  it('says of each in Chinese and in English when it comes and what to do', () => {
    for (const row of rows) {
      const cells = row.split('|').slice(1, -1);
      expect(cells).toHaveLength(5);
      for (const cell of cells) expect(cell.trim()).not.toBe('');
    }
  });
});
