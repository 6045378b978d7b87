/** A line of a letter's body and the hands it is set in: GB/T 9704 7.3.3. */
export interface BodyLine {
  /** 0: text without a number; 1: 一、 2: （一） 3: 1. 4: （1） */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Number and heading: 黑体 on the first level, 楷体 on the second; empty where the line is plain text. */
  readonly heading: string;
  /** What follows it on the same line. */
  readonly text: string;
}

const numbers = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^（[一二三四五六七八九十]{1,3}）/,
  /^\d{1,2}[.．]/,
  /^（\d{1,2}）/,
] as const;

/** The longest sentence that is read as a heading which runs in. */
const longestHeading = 24;
/** `一、投放时间：每天…`: what a paragraph is about, before what it says. */
const label = /^.{4,14}?：(?=.)/;

/** The body as lines; empty ones are left out. */
export function bodyLines(body: string): readonly BodyLine[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine);
}

function readLine(line: string): BodyLine {
  const level = levelOf(line);
  if (level === 0 || level > 2) return { level, heading: '', text: line };
  const end = line.indexOf('。');
  const named = level === 1 ? label.exec(line)?.[0] : undefined;
  if (named !== undefined && !named.includes('。'))
    return { level, heading: named, text: line.slice(named.length) };
  // A line that is no sentence is a heading; a short first sentence before others is one that runs in.
  if (end < 0 && !/[；，：]$/.test(line)) return { level, heading: line, text: '' };
  const runsIn = end > 0 && end < line.length - 1 && end <= longestHeading;
  return runsIn
    ? { level, heading: line.slice(0, end + 1), text: line.slice(end + 1) }
    : { level, heading: '', text: line };
}

function levelOf(line: string): BodyLine['level'] {
  const [first, second, third, fourth] = numbers;
  if (first.test(line)) return 1;
  if (second.test(line)) return 2;
  if (third.test(line)) return 3;
  return fourth.test(line) ? 4 : 0;
}
