const full = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'medium',
});
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年3月2日 09:15`, Beijing time wherever the browser is. */
export function formatMoment(at: string): string {
  const part = new Map(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${part.get('year')}年${part.get('month')}月${part.get('day')}日 ${part.get('hour')}:${part.get('minute')}`;
}

export function Moment(props: { readonly at: string }) {
  return (
    <time className="moment" dateTime={props.at} title={full.format(new Date(props.at))}>
      {formatMoment(props.at)}
    </time>
  );
}
