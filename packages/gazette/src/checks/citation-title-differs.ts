import { loose } from '../source/loose.ts';
import type { Check } from './check.ts';

/** ZL0602: the title and the number of a citation do not belong together, as far as the issue and the known documents tell. */
export const citationTitleDiffers: Check = {
  code: 'ZL0602',
  severity: 'warning',
  title: '引用的标题与文号不符',
  *run({ issue, options }) {
    const titles = new Map<string, Known[]>();
    const know = (number: string, one: Known) => titles.set(number, [...(titles.get(number) ?? []), one]);
    for (const document of issue.documents)
      if (document.number !== null)
        know(document.number.text, { title: document.title, where: '本期刊出的该文件' });
    for (const { number, title } of options.known ?? [])
      if (title !== null) know(number, { title, where: '已入库的该文件' });
    for (const { number, title, span, place } of issue.citations) {
      if (number === null || title === null) continue;
      const [first, ...others] = titles.get(number) ?? [];
      if (first === undefined) {
        know(number, { title, where: '本期前文引用该文号时的' });
        continue;
      }
      if ([first, ...others].some((one) => alike(title, one.title))) continue;
      yield {
        span,
        message: `${number}引作《${title}》，${first.where}标题为“${first.title}”`,
        hint: '请核对标题和文号',
        documentIndex: place.documentIndex,
      };
    }
  },
};

interface Known {
  readonly title: string;
  readonly where: string;
}

/** A citation may leave out the issuer, or name only what a notice encloses. */
function alike(cited: string, printed: string): boolean {
  const [a, b] = [loose(cited), loose(printed)];
  return a === b || a.includes(b) || b.includes(a);
}
