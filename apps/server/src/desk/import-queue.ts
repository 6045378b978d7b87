import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ServerContext } from '../http/context.ts';
import type { Actor } from '../identity/index.ts';
import { type ImportedIssue, importIssue } from '../issues/import.ts';
import { unpublishedWords } from '../issues/unpublished.ts';

/**
 * Works through uploaded files one after the other. A file lies in the data directory until its job is done, so that
 * a restart takes up where the last run stopped.
 */
export class ImportQueue {
  readonly #db: Kysely<Database>;
  readonly #context: ServerContext;
  readonly #directory: string;
  #chain: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(context: ServerContext) {
    this.#db = context.db;
    this.#context = context;
    this.#directory = join(context.dataDir, 'uploads');
  }

  /** Where the file of a job lies until it is done. */
  path(job: number): string {
    return join(this.#directory, `import-${job}`);
  }

  async open(): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const left = await this.#db
      .selectFrom('import_job')
      .leftJoin('account', 'account.id', 'import_job.created_by')
      .select(['import_job.id', 'file_name', 'created_by', 'display_name'])
      .where('state', 'not in', ['done', 'failed'])
      .orderBy('import_job.id')
      .execute();
    for (const job of left)
      this.add(job.id, job.file_name, { id: job.created_by, name: job.display_name ?? '政令通' });
  }

  add(job: number, name: string, by: Actor): void {
    this.#chain = this.#chain.then(() => (this.#closed ? undefined : this.#run(job, name, by)));
  }

  /** Waits for the job at work; those after it wait for the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#chain;
  }

  async #run(job: number, name: string, by: Actor): Promise<void> {
    try {
      await this.#update(job, { state: 'reading', progress: 0.02 });
      const content = await readFile(this.path(job)).catch(() => null);
      if (content === null) {
        await this.#fail(
          job,
          '服务中断时，这个文件还没有传完。',
          '请重新导入这个文件；重复导入不会产生两份。',
        );
        return;
      }
      const imported = await importIssue(this.#db, {
        name,
        content,
        by,
        progress: (state, progress) => this.#update(job, { state, progress }),
      });
      if (imported.ok) await this.#finish(job, imported.value);
      else await this.#fail(job, imported.problem.message, imported.problem.hint);
    } catch (error) {
      this.#context.log.error({ err: error, job }, 'import failed');
      await this.#fail(
        job,
        '导入时服务器出错，没有存入任何内容。',
        '请再试一次；仍然不行请告诉管理员。',
      ).catch(() => undefined);
    }
    await rm(this.path(job), { force: true });
  }

  async #update(
    job: number,
    change: { state: 'reading' | 'compiling' | 'storing'; progress: number },
  ): Promise<void> {
    await this.#db
      .updateTable('import_job')
      .set({ ...change, updated_at: sql`now()` })
      .where('id', '=', job)
      .execute();
  }

  async #finish(job: number, issue: ImportedIssue): Promise<void> {
    await this.#db
      .updateTable('import_job')
      .set({
        state: 'done',
        progress: 1,
        outcome: issue.outcome,
        issue_id: issue.issueId,
        message: [explain(issue), unpublishedWords(issue) ?? '', ...issue.notes].filter(Boolean).join(' '),
        updated_at: sql`now()`,
      })
      .where('id', '=', job)
      .execute();
  }

  async #fail(job: number, message: string, hint: string): Promise<void> {
    await this.#db
      .updateTable('import_job')
      .set({ state: 'failed', message, hint, updated_at: sql`now()` })
      .where('id', '=', job)
      .execute();
  }
}

/** What an import came to, in a sentence. */
function explain({ outcome, ordinal, textOrdinal, documents }: ImportedIssue): string {
  switch (outcome) {
    case 'created':
      return `新的一期，读出 ${documents} 件公文。`;
    case 'updated':
      return `这一期已有，文字有变化，存为第 ${ordinal} 版；以前的版本都在。`;
    case 'unchanged':
      return textOrdinal === ordinal
        ? `同样的文字已经在库里，没有重复存；最新的就是它，第 ${ordinal} 版。`
        : `同样的文字已经在库里，是第 ${textOrdinal} 版，没有重复存；最新的是第 ${ordinal} 版。`;
  }
}
