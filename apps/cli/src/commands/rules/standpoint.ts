import { readFile } from 'node:fs/promises';
import { deserialise, type Rule } from '@zhengling/rules';
import type { Standpoint } from '../../batch-file/impact.ts';
import { Stop } from '../../exit.ts';
import { dayOf, findRule } from './find-rule.ts';

/**
 * A version of a rule as typed: `ID`, `ID@2021-07-01` or `ID@2021-07-01@2021-09-01` (as was known on the second day), or
 * a file of `zhengling rules export` in the place of the ID.
 */
export async function standpointOf(typed: string): Promise<Standpoint> {
  const [what = '', on, knownOn] = typed.split('@');
  const rule = what.endsWith('.json') ? await ruleInFile(what) : await findRule(what);
  const day = await dayOf(on === '' ? undefined : on);
  return {
    rule,
    circumstances: { on: day, ...(knownOn === undefined ? {} : { knownOn: await dayOf(knownOn) }) },
  };
}

async function ruleInFile(path: string): Promise<Rule> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Stop('ZL9301', `找不到文件“${path}”`, '请检查路径；规则文件由 zhengling rules export 写出。');
  });
  const read = deserialise(parsed(path, text));
  if (read.ok) return read.rule;
  const { code, place, message, hint } = read.error;
  throw new Stop(code, `“${path}”不是可用的规则（${place}）：${message}`, hint);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(
      'ZL9310',
      `“${path}”不是 JSON：${error instanceof Error ? error.message : String(error)}`,
      '请检查括号、引号和逗号。',
    );
  }
}
