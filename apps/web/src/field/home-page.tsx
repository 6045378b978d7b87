import { hrefOf } from './address.ts';
import type { Field } from './field.ts';
import type { Held } from './store.ts';
import { beijingDay, type VisitView, viewOf } from './visit-view.ts';

/** Today's visits first, then what comes, then what is done. */
export function HomePage({ field, held }: { readonly field: Field; readonly held: Held }) {
  const today = beijingDay(new Date());
  const views = held.visits.flatMap((visit) => viewOf(field, held, visit, today) ?? []);
  const begun = views.filter(({ stage }) => stage === 'begun');
  const due = views.filter(({ stage, urgent }) => stage === 'to-do' && urgent);
  const later = views.filter(({ stage, urgent }) => stage === 'to-do' && !urgent);
  const done = views.filter(({ stage }) => stage === 'finished');
  return (
    <main className="page with-foot">
      <h1>检查任务</h1>
      <p className="soft">
        {held.account?.name}
        {held.account?.unit == null ? '' : ` · ${held.account.unit.name}`}
      </p>
      {views.length === 0 && (
        <p className="empty">近期没有排给你的检查。到了现场要检查的，点下面“新开一次检查”。</p>
      )}
      <Visits title="正在检查" views={begun} />
      <Visits title="今天和逾期" views={due} />
      <Visits title="接下来" views={later} />
      <Visits title="已完成" views={done} />
      <footer className="foot">
        <a
          className={begun.length + due.length > 0 ? 'plain-button' : 'main-button'}
          href={hrefOf({ page: 'open' })}
        >
          新开一次检查
        </a>
      </footer>
    </main>
  );
}

function Visits({ title, views }: { readonly title: string; readonly views: readonly VisitView[] }) {
  if (views.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>{views.length}</small>
      </h2>
      <ul className="visits">
        {views.map(({ visit, list, answered, points, failed, when, stage }) => (
          <li key={visit.key}>
            <a
              href={hrefOf(
                stage === 'finished'
                  ? { page: 'finish', visit: visit.key }
                  : { page: 'group', visit: visit.key, group: 0 },
              )}
            >
              <strong>{visit.place}</strong>
              <span>{list.title}</span>
              <span className="visit-state">
                <span>{when}</span>
                <span>
                  {answered === 0 ? `${points} 项` : `${answered}/${points} 项`}
                  {failed > 0 ? `，${failed} 项不合格` : ''}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
