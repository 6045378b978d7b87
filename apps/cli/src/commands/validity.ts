import type { DocumentValidity } from '@zhengling/server';
import { type ExitCode, exit, Stop } from '../exit.ts';
import { type LibraryOptions, withLibrary } from '../library.ts';
import { type Colour, paint, print, printJson } from '../terminal.ts';

/** Whether a document is in force on a day, drafts of the library included. */
export async function validityCommand(
  typed: string,
  options: LibraryOptions & { readonly on?: string; readonly json?: boolean },
): Promise<ExitCode> {
  const { documentNumber, documentValidity, everyState, today } = await import('@zhengling/server');
  const { parseDate } = await import('@zhengling/calendar');
  const number = documentNumber(typed);
  if (number === null) {
    throw new Stop('ZL9208', `“${typed}”不是发文字号`, '发文字号形如 綦江府办发〔2019〕56号。');
  }
  const day = parseDate(options.on ?? today(new Date()));
  if (!day.ok) throw new Stop(day.error.code, day.error.message, day.error.hint);
  const answer = await withLibrary(options, { create: false }, ({ db }) =>
    documentValidity(
      db,
      number,
      day.value,
      everyState.filter((state) => state !== 'withdrawn'),
    ),
  );
  if (options.json === true) printJson(answer);
  else print(describe(answer));
  return exit.fine;
}

const words: Readonly<Record<DocumentValidity['status'], readonly [Colour, string]>> = {
  'in-force': ['green', '有效（in force）'],
  'not-yet': ['yellow', '尚未施行（not yet in force）'],
  expired: ['red', '已经届满（expired）'],
  repealed: ['red', '已经废止（repealed）'],
  unknown: ['yellow', '不知道（unknown）'],
};

function describe(answer: DocumentValidity): string {
  const [colour, word] = words[answer.status];
  return [
    `${answer.number}${answer.title === null ? '' : ` ${answer.title}`}`,
    `${answer.on}：${paint(colour, word)}`,
    ...answer.reasons.map((reason) => `  ${reason}`),
  ].join('\n');
}
