import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const seeds = join(root, '../shared/seeds');

export interface Text {
  readonly name: string;
  readonly text: string;
}

const texts = (folder: string): Text[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The project's own issues: the sample and the gazette of another county. */
export const own: readonly Text[] = [
  ...texts(join(root, 'samples')),
  ...texts(join(root, 'packages/gazette/fixtures')),
];

/** The five issues of the acceptance corpus; empty where `../shared` is not beside the checkout. */
const corpus: readonly Text[] = existsSync(seeds) ? texts(seeds) : [];
if (corpus.length === 0)
  console.log('skipped: ../shared/seeds is not here, the laws run on our own issues only');

export const everything: readonly Text[] = [...own, ...corpus];
