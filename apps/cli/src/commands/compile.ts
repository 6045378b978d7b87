import { compile, type Issue } from '@zhengling/gazette';
import { eachFile } from '../each-file.ts';
import { type ExitCode, exit, worse } from '../exit.ts';
import { issueSummary } from '../issue-summary.ts';
import { print, printJson, tell, tellTrouble } from '../terminal.ts';
import { type Format, formatText, Writer, type Written } from '../writer.ts';

export interface CompileOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly format?: readonly Format[];
  readonly progress?: boolean;
}

/** Compiles issues; prints a summary, JSON or one format, or writes every format asked for. */
export async function compileCommand(files: readonly string[], options: CompileOptions): Promise<ExitCode> {
  if (options.out !== undefined) return writeAll(files, options.out, options);
  const issues: Issue[] = [];
  const [format] = options.format ?? [];
  const code = await eachFile(files, options, async (file, text) => {
    const issue = compile(text);
    if (options.json === true) issues.push(issue);
    else if (format !== undefined) print(await formatText(issue, format));
    else print(`${issueSummary(file, issue)}\n`);
  });
  if (options.json === true) printJson(issues);
  return code;
}

async function writeAll(files: readonly string[], out: string, options: CompileOptions): Promise<ExitCode> {
  const writer = new Writer(out, options.format ?? ['json']);
  const issues: Issue[] = [];
  const written: Written[] = [];
  const code = await eachFile(files, options, async (file, text) => {
    const issue = compile(text);
    written.push(await writer.write(file, issue));
    if (options.json === true) issues.push(issue);
  });
  for (const { paths, notes, troubles } of written) {
    for (const path of paths) tell(`已写入 ${path}`);
    for (const note of notes) tell(note);
    for (const trouble of troubles) tellTrouble(trouble);
  }
  if (options.json === true) printJson(issues);
  return written.some(({ troubles }) => troubles.length > 0) ? worse(code, exit.couldNotRun) : code;
}
