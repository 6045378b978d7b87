import type { Diagnostic, Issue } from '@zhengling/gazette';
import { failure, type Result, success } from '../problem.ts';
import type { KnownDocument } from './compile-thread.ts';
import { Lane, type LaneWork } from './lane.ts';

/**
 * A lane each for what is stored and for what is only looked at: who types never waits for an import. An issue of 100,000
 * characters takes a fraction of a second; a file of the largest size that is all text, minutes.
 */
const storing = new Lane({ patience: 180_000, memory: 2_048 });
const previewing = new Lane({ patience: 30_000, memory: 1_024 });

type Outcome = Result<{ readonly issue: Issue; readonly diagnostics: readonly Diagnostic[] }>;
type Known = (issue: Issue) => Promise<readonly KnownDocument[]>;

/**
 * Compiles and checks in a thread of its own, so that the server goes on answering and a file that takes too long or
 * too much memory costs nothing but itself. `known` is asked between the two steps.
 */
export async function compileAside(
  text: string,
  file: string,
  known: Known = async () => [],
): Promise<Outcome> {
  return (await storing.run(steps(text, file, known))) ?? tooMuch(file);
}

/** The same for a look at it, on a lane of its own. Null where the same reader has asked for a newer look since. */
export function previewAside(
  text: string,
  file: string,
  reader: string,
  known: Known = async () => [],
): Promise<Outcome | null> {
  return previewing.run(steps(text, file, known), reader);
}

function steps(text: string, file: string, known: Known): LaneWork<Outcome> {
  return async (ask) => {
    const compiled = await ask({ what: 'compile', text, file });
    if (compiled?.what !== 'compile') return tooMuch(file);
    const { issue } = compiled;
    const checked = await ask({ what: 'check', known: await known(issue) });
    if (checked?.what !== 'check') return tooMuch(file);
    return success({ issue, diagnostics: checked.diagnostics });
  };
}

function tooMuch(file: string): Result<never> {
  return failure(
    'ZL9024',
    `“${file}”太大或太特别，编译超出了时间或内存的限度，没有存入任何内容。`,
    '请检查文件是否真是一期公报；确有这么长的，请按期拆分后再导入。',
  );
}
