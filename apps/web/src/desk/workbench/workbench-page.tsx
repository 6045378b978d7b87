import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useIssue, useVersion } from '../api/issues.ts';
import type { IssueDetail } from '../api/shapes.ts';
import { Waiting, WentWrong } from '../app/states.tsx';
import { editorText } from './difference.tsx';
import { Workbench } from './workbench.tsx';

const route = getRouteApi('/issues/$slug');

/** One issue: the version asked for in the address, or the one shown now. */
export function WorkbenchPage() {
  const { slug } = route.useParams();
  const { version } = route.useSearch();
  const issue = useIssue(slug);
  if (issue.data === undefined) {
    return issue.isError ? <WentWrong error={issue.error} reset={() => void issue.refetch()} /> : <Waiting />;
  }
  return <Loaded key={`${slug}:${version ?? 'now'}`} issue={issue.data} asked={version ?? null} />;
}

/**
 * Keeps the version it was opened with: a version that somebody else saves meanwhile is announced, not put under
 * the reader's hands.
 */
function Loaded(props: { readonly issue: IssueDetail; readonly asked: number | null }) {
  const [opened, setOpened] = useState(props.asked ?? props.issue.version);
  const version = useVersion(props.issue.slug, opened);
  if (version.data === undefined) {
    return version.isError ? (
      <WentWrong error={version.error} reset={() => void version.refetch()} />
    ) : (
      <Waiting />
    );
  }
  const { text, issue, diagnostics, ordinal, sourceName } = version.data;
  return (
    <Workbench
      key={ordinal}
      issue={props.issue}
      opened={{ ordinal, sourceName, stored: text, text: editorText(text), issue, diagnostics }}
      old={props.asked !== null && opened === props.asked && opened < props.issue.version}
      onOpen={setOpened}
    />
  );
}
