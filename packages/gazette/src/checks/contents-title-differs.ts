import { loose } from '../source/loose.ts';
import type { Check } from './check.ts';
import { titleFinder } from './nearest-title.ts';

/** ZL0101: an entry of the contents page words a title otherwise than the document (or news item) does. */
export const contentsTitleDiffers: Check = {
  code: 'ZL0101',
  severity: 'warning',
  title: '目录标题与正文不一致',
  *run({ issue }) {
    const nearest = titleFinder([...issue.news.map((item) => item.title), issue.foreword?.title ?? '']);
    for (const entry of issue.contents) {
      const document = entry.document === null ? undefined : issue.documents[entry.document - 1];
      const printed = document?.title ?? nearest(entry.title);
      if (printed === null || agrees(entry.title, printed)) continue;
      yield {
        span: entry.span,
        message: `目录为“${entry.title}”，正文标题为“${printed}”${difference(entry.title, printed)}`,
        hint: '请核对以哪一处为准，改正另一处',
        documentIndex: entry.document === null ? null : entry.document - 1,
      };
    }
  },
};

/** The number of a 令 behind its title, and an issuer that one of the two leaves out, are no difference. */
export function agrees(entry: string, printed: string): boolean {
  const left = loose(withoutOrderNumber(entry));
  const right = loose(withoutOrderNumber(printed));
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.startsWith('关于') && long.endsWith(short);
}

const withoutOrderNumber = (title: string) =>
  title.replace(/\s*[（(][^（）()]{2,30}令[^（）()]{0,12}号[）)]\s*$/, '');

/** `（“秋季”应与“冬季”核对）`: what is left between the common beginning and the common end. */
function difference(left: string, right: string): string {
  const a = loose(left);
  const b = loose(right);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const only = (text: string) => text.slice(head, text.length - tail);
  const [here, there] = [only(a), only(b)];
  if (here.length > 20 || there.length > 20) return '';
  if (here === '') return `：目录缺“${there}”`;
  if (there === '') return `：目录多“${here}”`;
  return `：目录作“${here}”，正文作“${there}”`;
}
