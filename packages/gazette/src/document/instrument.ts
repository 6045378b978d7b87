import type { Line } from '../source/lines.ts';
import { likeness, loose } from '../source/loose.ts';
import { instrumentKind } from './kind.ts';
import type { SignOff } from './sign-off.ts';

export interface InstrumentTitle {
  readonly title: string;
  /** Indices of the title's lines. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where the enclosed instrument begins: the line or lines that print its title, behind the signature where there
 * is one. What the document's own title encloses tells what to look for; without a signature only that counts.
 */
export function findInstrument(
  lines: readonly Line[],
  from: number,
  signOff: SignOff | null,
  enclosed: string | null,
  taken: ReadonlySet<number>,
): InstrumentTitle | null {
  if (enclosed === null) return null;
  const start = signOff ? signOff.to + 1 : from;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i];
    if (!line || taken.has(i)) continue;
    if (/^附件/.test(line.tight)) return null;
    const found = titleAt(lines, i, enclosed, taken);
    if (found) return found;
    if (signOff && /[。]$/.test(line.clean.text)) break;
  }
  return signOff ? firstTitle(lines, start, taken) : null;
}

function titleAt(
  lines: readonly Line[],
  from: number,
  enclosed: string,
  taken: ReadonlySet<number>,
): InstrumentTitle | null {
  const wanted = loose(enclosed);
  let best: { title: string; to: number; score: number } | null = null;
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + 5); to++) {
    const line = lines[to];
    if (!line || taken.has(to) || !isTitleLine(line)) break;
    text += line.clean.text;
    const own = loose(text);
    const score =
      own.endsWith(wanted) || wanted.endsWith(own) ? likeness(own, wanted) + 0.2 : likeness(own, wanted);
    if (best === null || score > best.score) best = { title: closed(text), to: to + 1, score };
  }
  return best && best.score >= 0.8 ? { title: best.title, from, to: best.to } : null;
}

const isTitleLine = (line: Line) =>
  line.tight !== '' && line.tight.length <= 70 && !/[。；;：:]$/.test(line.tight) && !/[|\t]/.test(line.raw);

/** Behind a signature a title stands first even where it differs from what the notice calls it. */
function firstTitle(
  lines: readonly Line[],
  start: number,
  taken: ReadonlySet<number>,
): InstrumentTitle | null {
  const from = lines.findIndex((_, i) => i >= start && !taken.has(i));
  if (from < 0) return null;
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + 4); to++) {
    const line = lines[to];
    if (!line || taken.has(to) || !isTitleLine(line)) return null;
    text += line.clean.text;
    if (instrumentKind(text) !== null) return { title: closed(text), from, to: to + 1 };
  }
  return null;
}

/** Print breaks a title between words; the blanks at those places are not part of it. */
const closed = (text: string) =>
  text.includes('“')
    ? text.replace(/(?<=[\u4e00-\u9fff）)”]) (?=[\u4e00-\u9fff“（(][^”]*$)/g, '')
    : text.replaceAll(' ', '');
