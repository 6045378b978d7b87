import type { Citation, Duty, Issue, Span, TimeMention } from '@zhengling/gazette';
import { dueText } from '@zhengling/gazette/output';
import type { ReactNode } from 'react';

interface Props {
  readonly issue: Issue;
  readonly onPick: (span: Span) => void;
}

/** Duties as read: who, what, by when. */
export function DutiesPanel({ issue, onPick }: Props) {
  return (
    <ReadingList
      items={issue.duties}
      nothing="没有读出职责。"
      onPick={onPick}
      row={(duty: Duty) => (
        <>
          <span className="reading-text">{duty.text}</span>
          <span className="reading-as duty">
            {[
              named('牵头', duty.lead),
              named('责任', duty.responsible),
              named('配合', duty.cooperating),
              duty.due === null ? '没有期限' : `期限 ${dueText(duty.due)}`,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </>
      )}
    />
  );
}

/** Times as printed and as read. */
export function TimesPanel({ issue, onPick }: Props) {
  return (
    <ReadingList
      items={issue.times}
      nothing="没有读出时间。"
      onPick={onPick}
      row={(time: TimeMention) => (
        <>
          <span className="reading-text">{time.text}</span>
          <span className="reading-as time">{dueText(time.due)}</span>
        </>
      )}
    />
  );
}

/** Citations and where they lead. */
export function CitationsPanel({ issue, onPick }: Props) {
  return (
    <ReadingList
      items={issue.citations}
      nothing="没有读出引用。"
      onPick={onPick}
      row={(citation: Citation) => (
        <>
          <span className="reading-text">{citation.text}</span>
          <span className="reading-as cite">
            {citationKinds[citation.kind]}
            {citation.target === null ? '' : ` · 本期 ${citation.target.document}`}
          </span>
        </>
      )}
    />
  );
}

const citationKinds: Readonly<Record<Citation['kind'], string>> = {
  law: '法律法规',
  document: '文件',
  self: '本文件',
  other: '其他',
};

function named(what: string, units: readonly string[]): string {
  return units.length === 0 ? '' : `${what} ${units.join('、')}`;
}

function ReadingList<T extends { readonly span: Span; readonly document: string | null }>(props: {
  readonly items: readonly T[];
  readonly nothing: string;
  readonly row: (item: T) => ReactNode;
  readonly onPick: (span: Span) => void;
}) {
  if (props.items.length === 0) return <p className="nothing">{props.nothing}</p>;
  return (
    <ol className="readings">
      {props.items.map((item, index) => {
        const begins = index === 0 || props.items[index - 1]?.document !== item.document;
        return (
          <li key={`${item.span.start}-${item.span.end}-${String(index)}`}>
            {begins && <h3>{item.document ?? '无文号'}</h3>}
            <button type="button" onClick={() => props.onPick(item.span)}>
              {props.row(item)}
              <span className="reading-line">{item.span.startLine} 行</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
