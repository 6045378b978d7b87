import { Worker } from 'node:worker_threads';
import type { CheckOptions, Diagnostic, Issue } from '@zhengling/gazette';
import { failure, type Result, success } from '../problem.ts';

export type KnownDocument = NonNullable<CheckOptions['known']>[number];

/** What the thread is told, and what it answers; `id` ties them together. */
export type Order =
  | { readonly id: number; readonly what: 'compile'; readonly text: string; readonly file: string }
  | { readonly id: number; readonly what: 'check'; readonly known: readonly KnownDocument[] };
export type Answer =
  | { readonly id: number; readonly what: 'compile'; readonly issue: Issue }
  | { readonly id: number; readonly what: 'check'; readonly diagnostics: readonly Diagnostic[] };

/** An issue of 100,000 characters takes a fraction of a second; a file of the largest size that is all text, minutes. */
const patienceMs = 180_000;
/** Megabytes: what the thread may fill before it is ended, and the file refused, instead of the server. */
const memory = 2_048;

/**
 * Compiles and checks in a thread of its own, so that the server goes on answering and a file that takes too long or
 * too much memory costs nothing but itself. `known` is asked between the two steps.
 */
export async function compileAside(
  text: string,
  file: string,
  known: (issue: Issue) => Promise<readonly KnownDocument[]> = async () => [],
): Promise<Result<{ readonly issue: Issue; readonly diagnostics: readonly Diagnostic[] }>> {
  count += 1;
  const id = count;
  const compiled = await ask({ id, what: 'compile', text, file });
  if (compiled?.what !== 'compile') return tooMuch(file);
  const { issue } = compiled;
  const checked = await ask({ id, what: 'check', known: await known(issue) });
  if (checked?.what !== 'check') return tooMuch(file);
  return success({ issue, diagnostics: checked.diagnostics });
}

let count = 0;
let thread: Worker | null = null;
const asked = new Map<number, (answer: Answer | null) => void>();

/** The thread's answer, or null where it died or took too long; the next order then gets a new one. */
function ask(order: Order): Promise<Answer | null> {
  const worker = running();
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), patienceMs);
    asked.set(order.id, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.ref();
    worker.postMessage(order);
  });
}

function running(): Worker {
  if (thread !== null) return thread;
  const worker = new Worker(new URL('./compile-thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  worker.on('message', (answer: Answer) => {
    settle(answer.id, answer);
    if (asked.size === 0) worker.unref();
  });
  // Running out of memory is an error and then an end; both are told to those who wait, once.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (thread === worker) thread = null;
    for (const id of [...asked.keys()]) settle(id, null);
  });
  thread = worker;
  return worker;
}

function settle(id: number, answer: Answer | null): void {
  const resolve = asked.get(id);
  asked.delete(id);
  resolve?.(answer);
}

function tooMuch(file: string): Result<never> {
  return failure(
    'ZL9024',
    `“${file}”太大或太特别，编译超出了时间或内存的限度，没有存入任何内容。`,
    '请检查文件是否真是一期公报；确有这么长的，请按期拆分后再导入。',
  );
}
