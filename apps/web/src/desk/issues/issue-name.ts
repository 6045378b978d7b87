import type { IssueSummary } from '../api/shapes.ts';

/** `2019年第11期（总第93期）`, with what the issue says of itself. */
export function issueName(issue: Pick<IssueSummary, 'year' | 'number' | 'totalNumber' | 'slug'>): string {
  if (issue.year === null && issue.number === null) return issue.slug;
  const year = issue.year === null ? '' : `${issue.year}年`;
  const number = issue.number === null ? '' : `第${issue.number}期`;
  return `${year}${number}${issue.totalNumber === null ? '' : `（总第${issue.totalNumber}期）`}`;
}
