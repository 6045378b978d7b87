import { type DialectName, toSql } from '@zhengling/rules';
import { type ExitCode, exit, Stop } from '../../exit.ts';
import { print, printJson } from '../../terminal.ts';
import { dayOf, findRule } from './find-rule.ts';

export interface SqlCommandOptions {
  readonly dialect: DialectName;
  readonly on?: string;
  readonly knownOn?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** A rule as one SQL expression: the whole value, or one output of it. */
export async function sqlCommand(id: string, options: SqlCommandOptions): Promise<ExitCode> {
  const rule = await findRule(id);
  const on = await dayOf(options.on);
  const knownOn = options.knownOn === undefined ? {} : { knownOn: await dayOf(options.knownOn) };
  const written = toSql(rule, options.dialect, { on, ...knownOn });
  if (!written.ok) throw new Stop(written.code, written.message, written.hint);
  const { value, outputs, valid } = written.sql;
  if (options.output !== undefined && outputs[options.output] === undefined)
    throw new Stop(
      'ZL9326',
      `规则 ${id} 没有输出“${options.output}”`,
      `可用的输出：${Object.keys(outputs).join('、')}`,
    );
  const one = options.output === undefined ? value : (outputs[options.output] ?? value);
  if (options.json === true)
    printJson({ rule: id, dialect: options.dialect, on, ...knownOn, value, outputs, valid });
  else print(one);
  return exit.fine;
}
