import { Link } from '@tanstack/react-router';
import type { DutyFilter } from '../duties/filter.ts';
import { type BoardFilter, countedTasks } from './filter.ts';
import { type Board, percent } from './shapes.ts';

/** The five figures of the day; each leads to what it counts. */
export function KeyFigures({ board, filter }: { readonly board: Board; readonly filter: BoardFilter }) {
  const { open, green, yellow, red, none, blue, onTimeRate } = board.total;
  const figures: readonly { label: string; value: string; tone: string; search: DutyFilter }[] = [
    {
      label: none === 0 ? '在办任务' : `在办任务，${none} 项未定期限`,
      value: String(open),
      tone: '',
      search: { state: 'open' },
    },
    { label: '绿灯 正常', value: String(green), tone: 'light-green', search: { light: 'green' } },
    { label: '黄灯 临期', value: String(yellow), tone: 'light-yellow', search: { light: 'yellow' } },
    { label: '红灯 逾期', value: String(red), tone: 'light-red', search: { light: 'red' } },
    {
      label: `按期办结率，已办结 ${blue} 项`,
      value: percent(onTimeRate),
      tone: 'light-blue',
      search: { state: 'closed' },
    },
  ];
  return (
    <ul className="tiles">
      {figures.map(({ label, value, tone, search }) => (
        <li key={label}>
          <Link to="/duties" search={countedTasks(filter, search)} className={`tile ${tone}`}>
            <span className="tile-number">{value}</span>
            <span className={tone === '' ? '' : `lamp ${tone}`}>
              <span>{label}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
