import type { Evaluation, InputError, Rule, Step } from '@zhengling/rules';
import type { CalendarOptions } from '../../calendar.ts';
import { type ExitCode, exit, Stop } from '../../exit.ts';
import { bytesOf, standardInput } from '../../input.ts';
import { paint, print, printJson, tell } from '../../terminal.ts';
import { dayOf, findRule } from './find-rule.ts';
import { libraryCircumstances } from './library-circumstances.ts';

export interface EvalOptions extends CalendarOptions {
  readonly on?: string;
  readonly input?: string;
  readonly json?: boolean;
}

/** One evaluation with its reasoning; exit 1 where the input cannot be taken or a date cannot be computed. */
export async function evalCommand(id: string, options: EvalOptions): Promise<ExitCode> {
  const { explain, readInput } = await import('@zhengling/rules');
  const rule = await findRule(id);
  const on = await dayOf(options.on);
  const given = await readJson(options.input ?? standardInput);
  const read = readInput(rule, given);
  if (!read.ok) {
    if (options.json === true) printJson({ rule: id, on, errors: read.errors });
    for (const error of read.errors) tell(describeError(error));
    return exit.foundErrors;
  }
  const evaluation = explain(rule, read.value, { on, ...(await libraryCircumstances(options, rule)) });
  if (options.json === true) printJson(evaluation);
  else print(describe(evaluation, rule));
  return evaluation.problems.length > 0 ? exit.foundErrors : exit.fine;
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) {
    if (!bytes.ok) throw new Stop(bytes.trouble.code, bytes.trouble.message, bytes.trouble.hint);
    return null;
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Stop(
      'ZL8021',
      `${file === standardInput ? '标准输入' : file} 不是 JSON：${error instanceof Error ? error.message : String(error)}`,
      '请写成 {"penalty": 100000} 的样子，用 UTF-8 编码。',
    );
  }
}

const describeError = ({ code, message, hint }: InputError): string =>
  `${paint('red', '错误', process.stderr)} ${code}：${message}\n  ${hint}`;

function describe(evaluation: Evaluation, rule: Rule): string {
  const titleOf = (name: string) => {
    const input = rule.inputs[name.replace(/\[.*$/, '')];
    return input === undefined ? name : `${input.title}（${name}）`;
  };
  const { trace, validity, missing, discretionary, problems, interpretations } = evaluation;
  return [
    ...lines(trace, 0),
    ...(missing.length === 0 ? [] : [paint('yellow', `尚缺：${missing.map(titleOf).join('、')}`)]),
    ...discretionary.map(({ about, who }) => paint('yellow', `待裁量：${about}，由${who}确定`)),
    ...problems.map(({ code, message, hint }) => paint('red', `${code}：${message}。${hint}`)),
    ...interpretations.map(({ clause, reading, reason }) => `解释（${clause}）：${reading}。理由：${reason}`),
    paint(validity.state === 'in-force' ? 'dim' : 'yellow', validity.message),
  ].join('\n');
}

function lines({ text, clause, children }: Step, depth: number): readonly string[] {
  const source = clause === null || depth === 0 ? '' : paint('dim', `  ${clause.clause}`);
  return [`${'  '.repeat(depth)}${text}${source}`, ...children.flatMap((child) => lines(child, depth + 1))];
}
