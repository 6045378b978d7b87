import type { Check } from './check.ts';
import { numberLines } from './number-line.ts';

/** ZL0603: a document refers to an article of its own that it does not have (本办法第四十条 of thirty-seven). */
export const provisionMissing: Check = {
  code: 'ZL0603',
  severity: 'error',
  title: '引用的条款不存在',
  *run({ issue, reading }) {
    const articles = new Map<number, Set<number>>();
    for (const { members, documentIndex } of numberLines(reading)) {
      if (documentIndex === null || members[0]?.style !== 'article') continue;
      const known = articles.get(documentIndex) ?? new Set<number>();
      for (const { value } of members) known.add(value);
      articles.set(documentIndex, known);
    }
    for (const { kind, provision, place, span, text } of issue.citations) {
      const documentIndex = place.documentIndex;
      if (kind !== 'self' || documentIndex === null || provision?.article == null) continue;
      const known = articles.get(documentIndex);
      if (known === undefined || known.size < 3 || known.has(provision.article)) continue;
      yield {
        span,
        message: `“${text}”：本文件没有第${provision.article}条，最后一条是第${Math.max(...known)}条`,
        hint: '请核对所引用的条款',
        documentIndex,
      };
    }
  },
};
