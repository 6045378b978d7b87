import type { Trouble } from './exit.ts';

/** Everything that is no data goes to standard error. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

export function tellTrouble({ code, message, hint }: Trouble): void {
  tell(`${paint('red', '错误', process.stderr)} ${code}：${message}`);
  if (hint !== '') tell(`  ${hint}`);
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
}

const colours = { red: 31, yellow: 33, cyan: 36, green: 32, dim: 2, bold: 1 } as const;
export type Colour = keyof typeof colours;

/** In colour on a terminal, unless `NO_COLOR` is set. */
export function paint(colour: Colour, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  const wanted = stream.isTTY && !process.env.NO_COLOR;
  return wanted ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}

/** Columns that a text takes on a terminal: a Chinese character takes two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Rows with their columns under one another; the last column runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...rows.map((row) => width(row[at] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === row.length - 1 ? cell : pad(cell, widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
