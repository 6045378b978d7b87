import { parentPort } from 'node:worker_threads';
import { type CheckOptions, check, compile, type Diagnostic, type Issue } from '@zhengling/gazette';

export type KnownDocument = NonNullable<CheckOptions['known']>[number];

/** What the thread is told: a text to compile, then what is known of the documents that it cites. */
export type Order =
  | { readonly what: 'compile'; readonly text: string; readonly file: string }
  | { readonly what: 'check'; readonly known: readonly KnownDocument[] };
export type Answer =
  | { readonly what: 'compile'; readonly issue: Issue }
  | { readonly what: 'check'; readonly diagnostics: readonly Diagnostic[] };

/** The issue compiled and not yet checked. */
let held: { readonly issue: Issue; readonly text: string; readonly file: string } | null = null;

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(carryOut(order));
});

/** Null where there is nothing to check: a thread before this one was told to compile it. */
function carryOut(order: Order): Answer | null {
  if (order.what === 'compile') {
    const { text, file } = order;
    const issue = compile(text);
    held = { issue, text, file };
    return { what: 'compile', issue };
  }
  const { known } = order;
  const waiting = held;
  held = null;
  if (waiting === null) return null;
  return { what: 'check', diagnostics: check(waiting.issue, waiting.text, { file: waiting.file, known }) };
}
