import { Link } from '@tanstack/react-router';
import { chineseDate, type IsoDate } from '@zhengling/calendar';
import { useFindingsOwed } from '../inspections/api.ts';
import { FindingLamp } from '../inspections/words.tsx';

const shownAtMost = 12;

/**
 * What inspections found at the reader's unit and is not put right yet, the day that comes first on top. Above the tasks
 * where something is late or due today, below them otherwise: of two of these, one shows.
 */
export function FindingsOwed(props: {
  readonly today: IsoDate;
  readonly unit: string;
  readonly place: 'above' | 'below';
}) {
  const { today, unit, place } = props;
  const owed = useFindingsOwed();
  const findings = owed.data ?? [];
  const presses = findings.some(({ dueOn }) => dueOn !== null && dueOn <= today);
  if (findings.length === 0 || presses !== (place === 'above')) return null;
  return (
    <section className="mine-section findings">
      <h2>
        检查整改
        <Link to="/inspections" search={{ unit }}>
          {findings.length} 项
        </Link>
      </h2>
      <ul className="mine-rows">
        {findings.slice(0, shownAtMost).map((finding) => (
          <li key={finding.id} className="mine-row">
            <span className="mine-light">
              <FindingLamp light={finding.light} />
              {finding.major && <small>重大隐患</small>}
            </span>
            <span className="mine-what">
              <Link to="/inspections/findings/$id" params={{ id: String(finding.id) }} className="duty-link">
                {finding.title}
                <small className="basis">
                  {finding.place} · {finding.number}
                  {finding.clause}
                </small>
              </Link>
            </span>
            <span>{finding.next}</span>
            <span>{finding.dueOn === null ? '期限待定' : chineseDate(finding.dueOn)}</span>
          </li>
        ))}
      </ul>
      {findings.length > shownAtMost && (
        <Link to="/inspections" search={{ unit }} className="mine-more">
          看全部 {findings.length} 项
        </Link>
      )}
    </section>
  );
}
