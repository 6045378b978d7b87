import type { Migration } from 'kysely';
import { gazette } from './0001_gazette.ts';
import { search } from './0002_search.ts';

/** Every migration, in order of its name. Once released a migration is never changed: the next one corrects it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_gazette': gazette,
  '0002_search': search,
};
