import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { importIssue } from '../issues/import.ts';
import { publishImported } from '../issues/publish-imported.ts';

/** The invented issues that come with the project. */
const samples = fileURLToPath(new URL('../../../../samples/', import.meta.url));
const program = { id: null, name: '政令通' };

/** Imports the samples and publishes those that are new; what an editor did to them since stays. */
export async function importSamples(db: Kysely<Database>, tell: (message: string) => void): Promise<void> {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.txt')).sort();
  for (const name of names) {
    const imported = await importIssue(db, {
      name,
      content: await readFile(join(samples, name)),
      by: program,
    });
    if (!imported.ok) {
      tell(`示例 ${name} 没有导入：${imported.problem.message}`);
      continue;
    }
    if (imported.value.outcome === 'created') await publishImported(db, imported.value, program);
  }
}
