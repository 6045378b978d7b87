import { compile, type Duty } from '@zhengling/gazette';
import { eachFile } from '../each-file.ts';
import type { ExitCode } from '../exit.ts';
import { paint, print, printJson, tell } from '../terminal.ts';

/** Lists who is to do what by when. */
export async function dutiesCommand(
  files: readonly string[],
  options: { readonly json?: boolean; readonly progress?: boolean },
): Promise<ExitCode> {
  const { dueText } = await import('@zhengling/gazette/output');
  const all: Duty[] = [];
  const code = await eachFile(files, options, (file, text) => {
    const { duties } = compile(text);
    all.push(...duties);
    if (options.json === true) return;
    for (const duty of duties) print(block(file, duty, duty.due === null ? null : dueText(duty.due)));
  });
  if (options.json === true) printJson(all);
  else tell(`共${all.length}项`);
  return code;
}

function block(file: string, duty: Duty, due: string | null): string {
  const who = [
    ['牵头', duty.lead],
    ['责任', duty.responsible],
    ['配合', duty.cooperating],
  ] as const;
  return [
    `${paint('dim', `${file}:${duty.line}`)} ${duty.document ?? ''}`.trimEnd(),
    `  ${duty.text}`,
    ...who.flatMap(([role, units]) => (units.length === 0 ? [] : [`  ${role}：${units.join('、')}`])),
    ...(due === null ? [] : [`  期限：${paint('yellow', due)}`]),
  ].join('\n');
}
