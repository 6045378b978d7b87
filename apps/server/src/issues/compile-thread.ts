import { parentPort } from 'node:worker_threads';
import { check, compile, type Issue } from '@zhengling/gazette';
import type { Answer, Order } from './compile-aside.ts';

/** Issues compiled and not yet checked, by the number of their order. */
const waiting = new Map<number, { readonly issue: Issue; readonly text: string; readonly file: string }>();

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(carryOut(order));
});

function carryOut(order: Order): Answer {
  if (order.what === 'compile') {
    const { id, text, file } = order;
    const issue = compile(text);
    waiting.set(id, { issue, text, file });
    return { id, what: 'compile', issue };
  }
  const { id, known } = order;
  const held = waiting.get(id);
  waiting.delete(id);
  if (held === undefined) return { id, what: 'check', diagnostics: [] };
  return { id, what: 'check', diagnostics: check(held.issue, held.text, { file: held.file, known }) };
}
