import type { Diagnostic } from '@zhengling/gazette';
import { eachFile } from '../each-file.ts';
import { type ExitCode, exit, worse } from '../exit.ts';
import { proofread } from '../proofread.ts';
import { type Colour, paint, print, printJson, tell } from '../terminal.ts';

/** Proofreads issues; exit 1 where there is an error among the findings. */
export async function checkCommand(
  files: readonly string[],
  options: { readonly json?: boolean; readonly progress?: boolean },
): Promise<ExitCode> {
  const found: Diagnostic[] = [];
  const read = await eachFile(
    files,
    options,
    (file, text) => {
      found.push(...proofread(text, file));
    },
    ({ file, trouble: { code, message, hint } }) => {
      const span = { start: 0, end: 0, startLine: 1, endLine: 1 };
      found.push({ code, severity: 'error', message, hint, file, span, line: 1, column: 1, document: null });
    },
  );
  if (options.json === true) printJson(found);
  else {
    for (const diagnostic of found) print(lines(diagnostic));
    tell(totals(found));
  }
  return worse(read, found.some(({ severity }) => severity === 'error') ? exit.foundErrors : exit.fine);
}

const severities: Readonly<Record<Diagnostic['severity'], readonly [Colour, string]>> = {
  error: ['red', '错误'],
  warning: ['yellow', '警告'],
  info: ['cyan', '提示'],
};

/** `issue.txt:12:3 警告 ZL0101 message`, with document and hint below. */
function lines({ file, line, column, severity, code, message, hint, document }: Diagnostic): string {
  const [colour, name] = severities[severity];
  return [
    `${file}:${line}:${column} ${paint(colour, name)} ${code} ${message}`,
    ...(document === null ? [] : [paint('dim', `    ${document}`)]),
    ...(hint === '' ? [] : [paint('dim', `    → ${hint}`)]),
  ].join('\n');
}

function totals(found: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => found.filter((one) => one.severity === severity).length;
  return `错误${count('error')}处，警告${count('warning')}处，提示${count('info')}处`;
}
