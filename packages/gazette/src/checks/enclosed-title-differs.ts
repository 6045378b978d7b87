import { likeness, loose } from '../source/loose.ts';
import type { Check } from './check.ts';

/** Titles this alike are one title worded in two ways. */
const ALIKE = 0.7;
const WITHIN = 80;
/** 现将《…》印发给你们, 《…》已经…同意，现印发: what a notice sends out with it, and not what it rests on. */
const SENDS_BEFORE = /现将$/;
const SENDS_BEHIND = /^[^《。；;]{0,80}印发(?:给|你们|执行)/;

/** ZL0511: a notice calls what it sends out otherwise than the print behind it does. */
export const enclosedTitleDiffers: Check = {
  code: 'ZL0511',
  severity: 'warning',
  title: '印发的文件与所附文件标题不一致',
  *run({ issue, source }) {
    for (const { number, title, span, place } of issue.citations) {
      const { documentIndex } = place;
      const document = documentIndex === null ? undefined : issue.documents[documentIndex];
      if (document === undefined || number !== null || title === null) continue;
      const before = source.slice(Math.max(0, span.start - 4), span.start);
      const behind = source.slice(span.end, span.end + WITHIN);
      if (!SENDS_BEFORE.test(before) && !SENDS_BEHIND.test(behind)) continue;
      const printed = [document.instrument?.title ?? '', ...document.attachments.map((one) => one.title)];
      if (printed.some((one) => one !== '' && sameTitle(title, one))) continue;
      const meant = printed.find((one) => likeness(title, one) >= ALIKE);
      if (meant === undefined) continue;
      yield {
        span,
        message: `通知印发的是《${title}》，所附文件标题为“${meant}”`,
        hint: '请核对以哪一处为准，改正另一处',
        documentIndex,
      };
    }
  },
};

/** One of the two may leave out the place, or a remark behind (试行). */
function sameTitle(cited: string, printed: string): boolean {
  const [a, b] = [loose(cited), loose(printed)];
  return a.includes(b) || b.includes(a);
}
