import { type Input, nearest, type Rule } from '@zhengling/rules';
import { Stop } from '../exit.ts';

/** Which column of a file holds which input. */
export interface MatchedColumns {
  /** By name of the input: the place of its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Inputs without a column: not given in any row. */
  readonly absent: readonly string[];
  /** Columns that are no input, with the input that may have been meant. */
  readonly carried: readonly { readonly name: string; readonly meant: string | null }[];
}

/** Columns go by the names of the inputs or by their Chinese titles; ends the command where none is any or two are one. */
export function matchColumns(rule: Pick<Rule, 'id' | 'inputs'>, names: readonly string[]): MatchedColumns {
  const inputs = Object.entries(rule.inputs);
  const inputOf = (name: string): string | null =>
    inputs.find(([input]) => input === name)?.[0] ??
    inputs.find(([, { title }]) => title === name)?.[0] ??
    null;
  const columns = new Map<string, number>();
  names.forEach((name, index) => {
    const input = inputOf(name);
    if (input === null) return;
    const other = columns.get(input);
    if (other !== undefined)
      throw new Stop(
        'ZL9323',
        `两列都是“${input}”：第${other + 1}列“${names[other]}”和第${index + 1}列“${name}”`,
        '请删去一列，或者改名。',
      );
    columns.set(input, index);
  });
  if (columns.size === 0)
    throw new Stop(
      'ZL9323',
      `没有一列是规则 ${rule.id} 的输入`,
      `第一行的列名请用：${inputs.map(([name, { title }]) => `${name}（${title}）`).join('、')}`,
    );
  const absent = inputs.map(([name]) => name).filter((name) => !columns.has(name));
  return {
    columns,
    absent,
    carried: names
      .filter((name) => inputOf(name) === null)
      .map((name) => ({ name, meant: meant(name, absent, rule.inputs) })),
  };
}

/** An input without a column that differs from the name by a slip: at most one character in three. */
function meant(
  name: string,
  absent: readonly string[],
  inputs: Readonly<Record<string, Input>>,
): string | null {
  const near =
    nearest(name, absent) ??
    nearest(
      name,
      absent.map((input) => inputs[input]?.title ?? input),
    );
  if (near === null || Math.abs(near.length - name.length) > 2 || name.length < 3) return null;
  return near;
}
