import { type ExitCode, exit, worse } from './exit.ts';
import { filesOf, type Input, inputOf } from './input.ts';
import { progressBar } from './progress.ts';
import { tell, tellTrouble } from './terminal.ts';

/**
 * Reads the files named one after the other and hands each that can be read to `work`; what cannot be read is told,
 * handed to `refused`, and does not stop the others.
 */
export async function eachFile(
  named: readonly string[],
  options: { readonly progress?: boolean | undefined },
  work: (file: string, text: string) => Promise<void> | void,
  refused: (input: Extract<Input, { ok: false }>) => void = () => undefined,
): Promise<ExitCode> {
  const files = await filesOf(named);
  const bar = progressBar(files.length, options.progress);
  let code: ExitCode = exit.fine;
  const late: (() => void)[] = [];
  try {
    for (const file of files) {
      bar.at(file);
      const input = await inputOf(file);
      if (input.ok) {
        await work(file, input.text);
        for (const note of input.notes) late.push(() => tell(`${file}：${note}`));
      } else {
        code = worse(code, input.exit);
        late.push(() => tellTrouble(input.trouble));
        refused(input);
      }
      bar.step();
    }
  } finally {
    bar.end();
  }
  for (const say of late) say();
  return code;
}
