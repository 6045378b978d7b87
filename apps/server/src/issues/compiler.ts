import { compile, type Diagnostic, type Issue } from '@zhengling/gazette';

/** Goes into every version, so that one can tell which were made by an older compiler. */
export const compilerName = 'zhengling/gazette@0.1.0';

export interface Compiled {
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
}

/** The issue that a text holds and what an editor should look at in it. Pure, and never throws. */
export function compileText(text: string, _file: string): Compiled {
  // The checks of @zhengling/gazette join here as soon as the package exports them.
  return { issue: compile(text), diagnostics: [] };
}

/** True where nothing in the text says that it is a gazette: no document, no issue line, no news. */
export function isNoGazette({ issue, documents, news }: Issue): boolean {
  return documents.length === 0 && news.length === 0 && issue.number === null && issue.totalNumber === null;
}
