import { serialise } from '@zhengling/rules';
import { type ExitCode, exit } from '../../exit.ts';
import { print } from '../../terminal.ts';
import { findRule } from './find-rule.ts';

/** A rule as JSON, to be kept, compared or changed and tried with `impact`. */
export async function exportCommand(id: string): Promise<ExitCode> {
  print(JSON.stringify(serialise(await findRule(id)), null, 2));
  return exit.fine;
}
