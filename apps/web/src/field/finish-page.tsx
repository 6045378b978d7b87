import { type ChecklistDefinition, faultOf, limitWords, type Present } from '@zhengling/work';
import { useId, useState } from 'react';
import { go, hrefOf } from './address.ts';
import type { Field } from './field.ts';
import type { FieldVisit } from './stored.ts';

/** What was found and what is missing, who was there; then the visit is finished, with or without a network. */
export function FinishPage(props: {
  readonly field: Field;
  readonly visit: FieldVisit;
  readonly list: ChecklistDefinition;
}) {
  const { field, visit, list } = props;
  const id = useId();
  const { held } = field.snapshot();
  const account = held.account;
  const finished = held.progress.some((one) => one.visit === visit.key && one.account === account?.id);
  const [present, setPresent] = useState<readonly Present[]>(() => [
    { unit: account?.unit?.name ?? '', name: account?.name ?? '' },
    { unit: '', name: '' },
  ]);
  const [note, setNote] = useState('');
  const entries = list.groups.flatMap(({ points }, group) =>
    points.map((point) => ({ point, group, own: field.ownAnswer(visit, point.id) })),
  );
  const open = entries.filter(({ own }) => own === null);
  const found = entries.filter(({ own }) => own?.answer === 'fail');
  const bare = found.filter(({ point, own }) => point.photo && own?.photos.length === 0);
  const write = (at: number, change: Partial<Present>) => {
    const next = present.map((one, index) => (index === at ? { ...one, ...change } : one));
    const last = next.at(-1);
    setPresent(last !== undefined && last.name !== '' ? [...next, { unit: '', name: '' }] : next);
  };
  const finish = async () => {
    await field.finish(
      visit,
      present
        .map(({ unit, name }) => ({ unit: unit.trim(), name: name.trim() }))
        .filter(({ name }) => name !== ''),
      note.trim(),
    );
    go({ page: 'home' });
  };
  const place = (group: number) => hrefOf({ page: 'group', visit: visit.key, group });
  return (
    <main className="page with-foot">
      <p className="soft">{visit.place}</p>
      <h1>{finished ? '检查已完成' : '完成检查'}</h1>
      {open.length > 0 && (
        <section className="notice">
          <h2>还有 {open.length} 项没有填</h2>
          <ul className="links">
            {open.map(({ point, group }) => (
              <li key={point.id}>
                <a href={place(group)}>{point.text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bare.length > 0 && (
        <section className="notice">
          <h2>{bare.length} 项要有照片</h2>
          <ul className="links">
            {bare.map(({ point, group }) => (
              <li key={point.id}>
                <a href={place(group)}>{faultOf(point)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{found.length === 0 ? '没有发现问题' : `发现 ${found.length} 个问题`}</h2>
        <ul className="findings">
          {found.map(({ point, group, own }) => (
            <li key={point.id}>
              <a href={place(group)}>{faultOf(point)}</a>
              <span>
                {limitWords(point.limit)}：{point.measure}
              </span>
              {own !== null && own.note !== '' && <span className="soft">{own.note}</span>}
            </li>
          ))}
        </ul>
      </section>
      {!finished && (
        <section>
          <h2>{list.record?.title ?? '在场人员'}</h2>
          <p className="soft">在场的检查人员和被检查单位的人员，当面核对以后填写。</p>
          {present.map((one, at) => (
            // The row is what it is by its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
            <div className="present" key={at}>
              <label htmlFor={`${id}-u${at}`}>
                单位
                <input
                  id={`${id}-u${at}`}
                  value={one.unit}
                  maxLength={120}
                  onChange={(event) => write(at, { unit: event.target.value })}
                />
              </label>
              <label htmlFor={`${id}-n${at}`}>
                姓名
                <input
                  id={`${id}-n${at}`}
                  value={one.name}
                  maxLength={60}
                  onChange={(event) => write(at, { name: event.target.value })}
                />
              </label>
            </div>
          ))}
          <label htmlFor={`${id}-note`}>其他要记的（可不填）</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </section>
      )}
      <footer className="foot">
        <a className="plain-button" href={place(list.groups.length - 1)}>
          {finished ? '补充' : '返回'}
        </a>
        {finished ? (
          <a className="main-button" href={hrefOf({ page: 'home' })}>
            回到检查任务
          </a>
        ) : (
          <button type="button" className="main-button" onClick={() => void finish()}>
            {open.length > 0 ? '就这样完成' : '完成检查'}
          </button>
        )}
      </footer>
    </main>
  );
}
