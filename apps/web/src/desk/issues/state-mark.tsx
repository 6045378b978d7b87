import type { IssueSummary } from '../api/shapes.ts';
import { stateNames } from './filter.ts';
import { hasUnpublishedChange } from './unpublished.ts';

/** The state of an issue, and whether a newer version than the public's waits. */
export function StateMark(props: {
  readonly issue: Pick<IssueSummary, 'state' | 'version' | 'publishedVersion'>;
}) {
  const { issue } = props;
  return (
    <>
      <span className={`lamp ${issue.state}`}>{stateNames[issue.state]}</span>
      {hasUnpublishedChange(issue) && (
        <span className="lamp waiting" title={`公众看到的是第 ${issue.publishedVersion} 版`}>
          有未发布的修改
        </span>
      )}
    </>
  );
}
