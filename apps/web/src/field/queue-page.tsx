import type { Field, Snapshot } from './field.ts';
import { queueWords } from './queue-words.ts';
import { SignIn } from './sign-in.tsx';

/** What has not reached the server yet, and what it did not take, with the reason; nothing of it is lost. */
export function QueuePage({ field, snapshot }: { readonly field: Field; readonly snapshot: Snapshot }) {
  const { held, sending } = snapshot;
  const words = queueWords(snapshot);
  const refused = held.queue.filter((one) => one.refused !== null);
  const waiting = held.queue.filter((one) => one.refused === null);
  const badPhotos = held.photos.filter((photo) => photo.refused !== null);
  const foreign = waiting.filter(({ account }) => account !== held.account?.id).length;
  return (
    <main className="page with-foot">
      <h1>上传情况</h1>
      <p role="status">{words.words}。</p>
      {words.state === 'signed-out' && (
        <section className="notice">
          <h2>请重新登录</h2>
          <p>手机里的内容都在，登录后接着上传。</p>
          <SignIn field={field} />
        </section>
      )}
      {foreign > 0 && <p className="notice">{foreign} 条是另一个账号填的，要用那个账号登录才能上传。</p>}
      {(refused.length > 0 || badPhotos.length > 0) && (
        <section>
          <h2>没有记入</h2>
          <ul className="queue-list">
            {refused.map((one) => (
              <li key={one.n}>
                <strong>{one.words}</strong>
                <span className="wrong">{one.refused?.message}</span>
                <span className="soft">{one.refused?.hint}</span>
                {one.operation.body.type === 'answer' && one.operation.body.note !== '' && (
                  <span>{one.operation.body.note}</span>
                )}
              </li>
            ))}
            {badPhotos.map((photo) => (
              <li key={photo.sha256}>
                <strong>一张照片</strong>
                <span className="wrong">{photo.refused?.message}</span>
                <span className="soft">{photo.refused?.hint}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          <h2>等待上传</h2>
          <ul className="queue-list">
            {waiting.slice(0, 100).map((one) => (
              <li key={one.n}>{one.words}</li>
            ))}
            {waiting.length > 100 && <li className="soft">还有 {waiting.length - 100} 条</li>}
          </ul>
        </section>
      )}
      <footer className="foot">
        <button type="button" className="main-button" disabled={sending} onClick={() => void field.sync()}>
          {sending ? '正在上传…' : '现在上传'}
        </button>
      </footer>
    </main>
  );
}
