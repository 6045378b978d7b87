import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** PostgreSQL's names for "someone was quicker": unique violation, serialization failure, deadlock. */
const raced = new Set(['23505', '40001', '40P01']);
const attempts = 6;

/** Runs a transaction again when another one got in its way; `work` must read what it relies on inside. */
export async function retryRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!raced.has(code) || attempt === attempts) throw error;
    }
  }
}

const verbs: Readonly<Record<string, string>> = {
  'issue.imported': '导入',
  'issue.edited': '修改了文本',
  'issue.recompiled': '重新编译',
  'issue.published': '发布',
  'issue.withdrawn': '撤回',
};

/** `王编辑 2026年3月5日 14:20 修改了文本（第 3 版）`: the last that happened to an issue. */
export async function lastChange(db: Kysely<Database>, issueId: number): Promise<string> {
  const event = await db
    .selectFrom('event')
    .select(['actor_name', 'action', 'at'])
    .where('subject_kind', '=', 'issue')
    .where('subject_id', '=', String(issueId))
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (event === undefined) return '另一位用户作了改动';
  return `${event.actor_name}于${beijing(event.at)}${verbs[event.action] ?? '作了改动'}`;
}

function beijing(at: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(at));
}
