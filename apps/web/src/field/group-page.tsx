import type { ChecklistDefinition } from '@zhengling/work';
import { useEffect } from 'react';
import { go, hrefOf } from './address.ts';
import type { Field } from './field.ts';
import { PointCard } from './point-card.tsx';
import type { FieldVisit } from './stored.ts';

/** One group of the checklist a page; the way on lies under the thumb. */
export function GroupPage(props: {
  readonly field: Field;
  readonly visit: FieldVisit;
  readonly list: ChecklistDefinition;
  readonly at: number;
}) {
  const { field, visit, list } = props;
  const at = Math.min(props.at, list.groups.length - 1);
  const group = list.groups[at];
  useEffect(() => void field.start(visit), [field, visit]);
  useEffect(() => () => void field.commitDrafts(), [field]);
  if (group === undefined) return null;
  const answered = group.points.filter(({ id }) => field.ownAnswer(visit, id) !== null).length;
  const last = at === list.groups.length - 1;
  const next = () =>
    go(last ? { page: 'finish', visit: visit.key } : { page: 'group', visit: visit.key, group: at + 1 });
  return (
    <main className="page with-foot">
      <p className="soft">{visit.place}</p>
      <h1>{group.title}</h1>
      <nav className="steps" aria-label="各组">
        {list.groups.map(({ title, points }, index) => {
          const done = points.every(({ id }) => field.ownAnswer(visit, id) !== null);
          return (
            <a
              key={title}
              href={hrefOf({ page: 'group', visit: visit.key, group: index })}
              aria-current={index === at ? 'step' : undefined}
              className={done ? 'step done' : 'step'}
              aria-label={`第${index + 1}组 ${title}${done ? '，已填完' : ''}`}
            >
              {done ? '✓' : index + 1}
            </a>
          );
        })}
      </nav>
      {visit.targets.length > 0 && at === 0 && (
        <details className="targets">
          <summary>本处检查的单位和事项</summary>
          <ul>
            {visit.targets.map(({ matter, names }) => (
              <li key={matter}>
                <b>{matter}</b>：{names.join('、')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {group.points.map((point) => (
        <PointCard key={point.id} field={field} visit={visit} list={list} point={point} />
      ))}
      <footer className="foot">
        {at > 0 && (
          <a className="plain-button" href={hrefOf({ page: 'group', visit: visit.key, group: at - 1 })}>
            上一组
          </a>
        )}
        <button type="button" className="main-button" onClick={next}>
          {last ? '去完成' : '下一组'}
          <small>
            {answered}/{group.points.length} 项已填
          </small>
        </button>
      </footer>
    </main>
  );
}
