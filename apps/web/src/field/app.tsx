import { useSyncExternalStore } from 'react';
import { hrefOf, usePlace } from './address.ts';
import type { Field } from './field.ts';
import { FinishPage } from './finish-page.tsx';
import { GroupPage } from './group-page.tsx';
import { HomePage } from './home-page.tsx';
import { OpenPage } from './open-page.tsx';
import { QueuePage } from './queue-page.tsx';
import { queueWords } from './queue-words.ts';
import { SignIn } from './sign-in.tsx';

/** Frame and pages; every page works with what lies on the phone. */
export function FieldApp({ field }: { readonly field: Field }) {
  const snapshot = useSyncExternalStore(field.subscribe, field.snapshot);
  const place = usePlace();
  const { held, trouble, signedIn } = snapshot;
  if (held.account === null) {
    if (signedIn === null || trouble === 'signed-out')
      return (
        <main className="page">
          <h1>现场检查</h1>
          <p className="soft">登录一次，把近期的检查带在手机上；之后没有网络也能用。</p>
          <SignIn field={field} />
        </main>
      );
    return (
      <main className="page">
        <h1>现场检查</h1>
        <p className="soft" role="status">
          {trouble === null
            ? '正在取检查任务…'
            : trouble === 'refused'
              ? '这个账号不做现场检查。请用检查人员的账号登录。'
              : '第一次使用要连上网络，取一次检查任务。'}
        </p>
        {trouble === 'refused' && <SignIn field={field} />}
        {trouble !== null && trouble !== 'refused' && (
          <button type="button" className="main-button" onClick={() => void field.sync()}>
            再试一次
          </button>
        )}
      </main>
    );
  }
  const visit =
    place.page === 'group' || place.page === 'finish'
      ? held.visits.find(({ key }) => key === place.visit)
      : undefined;
  const list = visit === undefined ? undefined : held.checklists.get(visit.checklist);
  const words = queueWords(snapshot);
  return (
    <>
      <header className="bar">
        <a href={hrefOf({ page: 'home' })} className="brand">
          现场检查
        </a>
        <div role="status">
          <a href={hrefOf({ page: 'queue' })} className={`queue queue-${words.state}`}>
            {snapshot.sending && words.waiting > 0 ? `正在上传，${words.words}` : words.words}
          </a>
        </div>
      </header>
      {snapshot.unsaved && (
        <p className="unsaved" role="alert">
          手机存不下了，刚才填的没有保存。请腾出空间，再填一次。
        </p>
      )}
      {(place.page === 'group' || place.page === 'finish') && (visit === undefined || list === undefined) ? (
        <main className="page">
          <h1>手机上没有这次检查</h1>
          <p className="soft">可能已经取消，或者超过了带在手机上的日期。</p>
          <a className="main-button" href={hrefOf({ page: 'home' })}>
            回到检查任务
          </a>
        </main>
      ) : place.page === 'group' && visit !== undefined && list !== undefined ? (
        <GroupPage
          key={`${visit.key} ${place.group}`}
          field={field}
          visit={visit}
          list={list}
          at={place.group}
        />
      ) : place.page === 'finish' && visit !== undefined && list !== undefined ? (
        <FinishPage key={visit.key} field={field} visit={visit} list={list} />
      ) : place.page === 'queue' ? (
        <QueuePage field={field} snapshot={snapshot} />
      ) : place.page === 'open' ? (
        <OpenPage field={field} held={held} />
      ) : (
        <HomePage field={field} held={held} />
      )}
    </>
  );
}
