import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { sendJson } from '../api/request.ts';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';

interface Shown {
  readonly contact: string | null;
  readonly looked: readonly { readonly by: string; readonly at: string }[];
}

/** How to reach who contests: shown to those who look into it, and each look is recorded for all to see. */
export function ContestContact({ duty }: { readonly duty: number }) {
  const { mayDo } = usePermissions();
  const show = useMutation({
    mutationFn: () => sendJson<Shown>('POST', `/duties/${duty}/contest-contact`, {}),
  });
  if (!mayDo('duty', 'reveal'))
    return <p className="contest-contact soft">留了联系方式，只有督查员可以查看。</p>;
  const { data } = show;
  return (
    <div className="contest-contact">
      {data === undefined ? (
        <>
          <span>联系方式 ******</span>{' '}
          <Button size="small" loading={show.isPending} onClick={() => show.mutate()}>
            查看
          </Button>{' '}
          <small className="soft">谁、什么时候看过，都会记入记录。</small>
        </>
      ) : (
        <>
          <span>
            联系方式 <strong>{data.contact ?? '没有留'}</strong>
          </span>
          <ul className="soft" aria-label="谁看过联系方式">
            {data.looked.map(({ by, at }) => (
              <li key={`${by} ${at}`}>
                {by} <Moment at={at} /> 看过
              </li>
            ))}
          </ul>
        </>
      )}
      <Problem error={show.error} />
    </div>
  );
}
