import type { IndicatorPlaceView } from './views.ts';

/** In units of the drawing, which a phone shows about as large as it is. */
const size = { width: 380, height: 210, left: 44, right: 20, top: 18, bottom: 28 } as const;

/** The values of a place against the straight line and its targets, drawn without a script. */
export function SeriesFigure({
  series,
  title,
  unit,
}: {
  readonly series: IndicatorPlaceView;
  readonly title: string;
  readonly unit: string;
}) {
  const { values, line, targets, judged } = series;
  const aims = targets.flatMap(({ target: { on, plot, text } }) =>
    on === null || plot === null ? [] : [{ on, plot, text }],
  );
  const points = [...values, ...line, ...aims];
  const days = points.map(({ on }) => dayOf(on));
  if (values.length === 0 || days.length < 2) return null;
  const first = Math.min(...days);
  const last = Math.max(...days, first + 1);
  const low = Math.min(0, ...points.map(({ plot }) => plot));
  const high = niceAbove(Math.max(...points.map(({ plot }) => plot)));
  const x = (on: string) =>
    size.left + ((dayOf(on) - first) / (last - first)) * (size.width - size.left - size.right);
  const y = (plot: number) =>
    size.height - size.bottom - ((plot - low) / (high - low)) * (size.height - size.top - size.bottom);
  const path = (some: readonly { readonly on: string; readonly plot: number }[]) =>
    some.map(({ on, plot }) => `${round(x(on))},${round(y(plot))}`).join(' ');
  const now = values.at(-1);
  const label = `${series.place}的${title}：到${now?.on ?? ''}为${now?.text ?? ''}，目标${judged.target.text}，${judged.words}`;
  return (
    <figure className="series">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {[low, (low + high) / 2, high].map((plot) => (
          <g key={plot}>
            <line className="grid" x1={size.left} x2={size.width - size.right} y1={y(plot)} y2={y(plot)} />
            <text x={size.left - 6} y={y(plot) + 4} textAnchor="end">
              {round(plot)}
            </text>
          </g>
        ))}
        <text x={size.left} y={size.height - 8}>
          {monthOf(first)}
        </text>
        <text x={size.width - size.right} y={size.height - 8} textAnchor="end">
          {monthOf(last)}
        </text>
        {line.length > 0 && <polyline className="plan" points={path(line)} />}
        {values.length > 1 && <polyline className="values" points={path(values)} />}
        {values.map(({ on, plot }) => (
          <circle key={on} className="value" cx={x(on)} cy={y(plot)} r={3.5} />
        ))}
        {aims.map(({ on, plot }) => (
          <path key={on} className="aim" d={`M${round(x(on))} ${round(y(plot) - 6)}l6 6l-6 6l-6-6z`} />
        ))}
      </svg>
      <figcaption>
        <span className="key values">实际</span>
        {line.length > 0 && <span className="key plan">序时进度</span>}
        {aims.length > 0 && <span className="key aim">目标</span>}
        <span className="unit">单位：{unit}</span>
      </figcaption>
    </figure>
  );
}

const dayOf = (on: string): number => Date.parse(`${on}T00:00:00Z`) / 86_400_000;
const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);
const round = (value: number): number => Math.round(value * 100) / 100;

/** The next of 1, 2, 2.5, 5 times a power of ten: a scale that people can halve. */
function niceAbove(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}
