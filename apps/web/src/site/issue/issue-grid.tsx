import { dateText } from '@zhengling/gazette/output';
import type { IssueSummaryView } from '../views.ts';
import { issueHref } from './issue-name.ts';

/** Small covers in a row. */
export function IssueGrid({ issues }: { readonly issues: readonly IssueSummaryView[] }) {
  return (
    <ul className="issue-grid">
      {issues.map((issue) => (
        <li key={issue.slug}>
          <a href={issueHref(issue)}>
            <span className="small-title">{issue.title}</span>
            <span className="small-number">
              {issue.year !== null && `${issue.year}年`}
              {issue.number !== null ? `第${issue.number}期` : issue.year === null && issue.slug}
            </span>
            <span className="small-facts">
              {issue.totalNumber !== null && `总第 ${issue.totalNumber} 期 · `}
              {issue.documentCount} 件文件
              {issue.published !== null && (
                <>
                  <br />
                  {dateText(issue.published)}出版
                </>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
