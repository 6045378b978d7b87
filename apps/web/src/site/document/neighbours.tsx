import { issueHref, issueName } from '../issue/issue-name.ts';
import { TitleText } from '../text/title-text.tsx';
import type { IssueSummaryView, NeighbourView } from '../views.ts';

/** The documents before and after in the same issue, and the way back to its contents. */
export function Neighbours({
  previous,
  next,
  issue,
}: {
  readonly previous: NeighbourView | null;
  readonly next: NeighbourView | null;
  readonly issue: IssueSummaryView;
}) {
  return (
    <nav className="neighbours" aria-label="同期文件">
      {previous === null ? <span /> : <Neighbour direction="上一件" to={previous} rel="prev" />}
      <a className="back" href={issueHref(issue)}>
        {issueName(issue)}目录
      </a>
      {next === null ? <span /> : <Neighbour direction="下一件" to={next} rel="next" />}
    </nav>
  );
}

function Neighbour({
  direction,
  to,
  rel,
}: {
  readonly direction: string;
  readonly to: NeighbourView;
  readonly rel: 'prev' | 'next';
}) {
  return (
    <a className={rel} rel={rel} href={to.href}>
      <small>{direction}</small>
      <TitleText title={to.title} />
    </a>
  );
}
