import { loose } from '../source/loose.ts';
import type { Check } from './check.ts';

/** ZL0602: the title and the number of a citation do not belong together, as far as the issue and the known documents tell. */
export const citationTitleDiffers: Check = {
  code: 'ZL0602',
  severity: 'warning',
  title: '引用的标题与文号不符',
  *run({ issue, options }) {
    const titles = new Map<string, { title: string; where: string }>();
    for (const { number, title } of options.known ?? [])
      if (title !== null) titles.set(number, { title, where: '已入库的该文件' });
    for (const document of issue.documents)
      if (document.number !== null)
        titles.set(document.number.text, { title: document.title, where: '本期刊出的该文件' });
    for (const { number, title, span, place } of issue.citations) {
      if (number === null || title === null) continue;
      const known = titles.get(number);
      if (known === undefined) {
        titles.set(number, { title, where: '本期前文对该文号的引用' });
        continue;
      }
      if (alike(title, known.title)) continue;
      yield {
        span,
        message: `${number}引作《${title}》，${known.where}标题为“${known.title}”`,
        hint: '请核对标题和文号',
        documentIndex: place.documentIndex,
      };
    }
  },
};

/** A citation may leave out the issuer, or name only what a notice encloses. */
function alike(cited: string, printed: string): boolean {
  const [a, b] = [loose(cited), loose(printed)];
  return a === b || a.includes(b) || b.includes(a);
}
