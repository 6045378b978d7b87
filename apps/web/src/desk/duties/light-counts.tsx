import { Link } from '@tanstack/react-router';
import { useDutyCounts } from './api.ts';
import type { DutyFilter } from './filter.ts';

interface Tile {
  readonly label: string;
  /** Left out where there is little room. */
  readonly more: string;
  readonly light: string;
  readonly count: number | undefined;
  readonly search: DutyFilter;
}

/** How many tasks there are of each light; every figure leads to them. */
export function LightCounts() {
  const counts = useDutyCounts();
  const lights = counts.data?.lights;
  const tiles: readonly Tile[] = [
    { label: '等我办', more: '', light: '', count: counts.data?.mine, search: { mark: 'mine' } },
    { label: '绿灯', more: ' 正常', light: 'green', count: lights?.green, search: { light: 'green' } },
    { label: '黄灯', more: ' 临期', light: 'yellow', count: lights?.yellow, search: { light: 'yellow' } },
    { label: '红灯', more: ' 逾期', light: 'red', count: lights?.red, search: { light: 'red' } },
    { label: '蓝灯', more: ' 办结', light: 'blue', count: lights?.blue, search: { state: 'closed' } },
  ];
  return (
    <ul className="tiles" aria-busy={counts.isPending}>
      {tiles.map(({ label, more, light, count, search }) => (
        <li key={label}>
          <Link to="/duties" search={search} className={`tile ${light === '' ? '' : `light-${light}`}`}>
            <span className="tile-number">{counts.isPending ? ' ' : (count ?? 0)}</span>
            <span className={light === '' ? '' : `lamp light-${light}`}>
              <span>
                {label}
                <span className="wide-only">{more}</span>
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
