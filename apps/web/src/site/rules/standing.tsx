import type { StandingView } from './views.ts';

const words = { 'in-force': '现行有效', 'not-yet': '尚未施行', ended: '已经失效' } as const;

/** Whether the rule is in force on the day of evaluation: quiet where it is, large where it is not. */
export function Standing({ standing }: { readonly standing: StandingView }) {
  const { state, message } = standing;
  return (
    <p className={`rule-standing ${state}`} role={state === 'in-force' ? undefined : 'note'}>
      <b>{words[state]}</b> <span>{message}</span>
    </p>
  );
}

export function StandingBadge({ standing }: { readonly standing: StandingView }) {
  const { state } = standing;
  return <span className={`badge ${state === 'ended' ? 'expired' : state}`}>{words[state]}</span>;
}
