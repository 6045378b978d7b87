import { COPIES_LINE, DATE_LINE, DISCLOSURE_LINE, ORGAN_LINE, PRINTED_LINE } from '../layout/patterns.ts';
import type { IsoDate } from '../model/due.ts';
import { civilDate, readCount, readYear } from '../source/civil-date.ts';
import type { Line } from '../source/lines.ts';

/** 版记 and what stands near it: copies, date of printing, disclosure. Looked for from line `from` on; indices are into all. */
export interface Tail {
  readonly copies: { readonly names: readonly string[]; readonly from: number; readonly to: number } | null;
  readonly printed: {
    readonly date: IsoDate | null;
    readonly by: string | null;
    readonly from: number;
    readonly to: number;
  } | null;
  readonly disclosure: { readonly public: boolean; readonly line: number } | null;
}

export function readTail(lines: readonly Line[], from: number): Tail {
  let copies: Tail['copies'] = null;
  let printed: Tail['printed'] = null;
  let disclosure: Tail['disclosure'] = null;
  lines.forEach((line, i) => {
    if (i < from) return;
    if (copies === null && COPIES_LINE.test(line.tight || line.clean.text.slice(0, 40)))
      copies = readCopies(lines, i);
    if (line.tight === '' || line.tight.length > 80) return;
    if (line.tight.includes('印发') && PRINTED_LINE.test(line.tight)) printed = readPrinted(lines, i, copies);
    if (DISCLOSURE_LINE.test(line.tight)) {
      disclosure = { public: !/不予|不公开|依申请/.test(line.tight), line: i };
    }
  });
  return { copies, printed, disclosure };
}

function readCopies(lines: readonly Line[], from: number): Tail['copies'] {
  let text = '';
  let to = from;
  for (; to < Math.min(lines.length, from + 6); to++) {
    const line = lines[to];
    if (
      !line ||
      (to > from &&
        (PRINTED_LINE.test(line.tight) || (!/[，,、]$/.test(text) && ORGAN_LINE.test(line.tight))))
    )
      break;
    text += line.clean.text;
    if (/。$/.test(text)) {
      to++;
      break;
    }
  }
  const names = text
    .replace(/^[^:：]*[:：]/, '')
    .split(/[，,、；;。]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { names, from, to };
}

/** The date with the organ before it, on the same line or alone on the line above. */
function readPrinted(lines: readonly Line[], at: number, copies: Tail['copies']): Tail['printed'] {
  const line = lines[at];
  const digits = /(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年.*$/.exec(line?.tight ?? '')?.[0] ?? '';
  const match = DATE_LINE.exec(digits);
  const date = match
    ? civilDate(readYear(match[1] ?? ''), readCount(match[2] ?? ''), readCount(match[3] ?? ''))
    : null;
  const above = lines[at - 1];
  const organ = above && ORGAN_LINE.test(above.tight) && at - 1 >= (copies?.to ?? 0) ? above.tight : null;
  const beside = (line?.tight ?? '').slice(0, (line?.tight ?? '').length - digits.length);
  return { date, by: beside || organ, from: organ === null ? at : at - 1, to: at + 1 };
}
