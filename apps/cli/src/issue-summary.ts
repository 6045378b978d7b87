import type { Issue } from '@zhengling/gazette';
import { paint, table } from './terminal.ts';

/** What was found in an issue, on a page: its line, its documents, what stands beside them. */
export function issueSummary(file: string, issue: Issue): string {
  const { title, year, number, totalNumber, published } = issue.issue;
  const head = [
    title ?? '未标明刊名的公报',
    year === null || number === null ? '' : `${year}年第${number}期`,
    totalNumber === null ? '' : `总第${totalNumber}期`,
    published === null ? '' : `${published}出版`,
  ].filter((part) => part !== '');
  const rows = issue.documents.map((document, at) => [
    `${at + 1}.`,
    document.number?.text ?? '（无文号）',
    document.signed ?? '（无日期）',
    document.kind ?? '',
    document.title,
  ]);
  const totals = [
    `文件${issue.documents.length}份`,
    `要闻${issue.news.length}条`,
    `引用${issue.citations.length}处`,
    `时间${issue.times.length}处`,
    `职责${issue.duties.length}项`,
    `未归位${issue.residue.filter(({ reason }) => reason === 'unplaced').length}处`,
  ];
  return [
    `${paint('bold', head.join(' '))}  ${paint('dim', file)}`,
    ...(issue.foreword === null ? [] : [`卷首语：${issue.foreword.title}`]),
    table(rows),
    totals.join('，'),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
