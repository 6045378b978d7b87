import { dateText } from '@zhengling/gazette/output';
import type { ProgressView } from '../views.ts';

/** How the disclosed tasks of the document stand, folded: a line first, then each with who leads it. */
export function Progress({ progress }: { readonly progress: ProgressView }) {
  const { total, closed, late, duties } = progress;
  return (
    <details className="progress">
      <summary>
        <b>办理进度</b> 公开 {total} 项，已办结 {closed}
        {late > 0 && `，逾期 ${late}`}
      </summary>
      <ol>
        {duties.map((duty) => (
          <li key={duty.id} className={duty.colour}>
            {duty.node === null ? duty.title : <a href={`#${duty.node}`}>{duty.title}</a>}
            <span>
              {[
                duty.leads.join('、'),
                stateOf(duty),
                duty.closed || duty.dueOn === null ? '' : `${dateText(duty.dueOn)}前`,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {duty.closed && (
              <a className="contest-link" href={`/duties/${duty.id}/contest`}>
                认为没有办到，提出异议
              </a>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Never by colour alone. */
const stateOf = ({ state, colour }: ProgressView['duties'][number]): string =>
  colour === 'red' ? `${state}，已逾期` : state;
