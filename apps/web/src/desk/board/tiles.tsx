import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import { type BoardFilter, countedTasks } from './filter.ts';
import type { Board } from './shapes.ts';
import { openOf, percent, shareDone } from './shapes.ts';

/** Streets and towns as tiles where they lie, coloured by the share done: a scheme, not a map. */
export function Tiles({ board, filter }: { readonly board: Board; readonly filter: BoardFilter }) {
  const byUnit = new Map(board.units.map((unit) => [unit.id, unit]));
  if (board.tiles.length === 0) return <Empty description="没有分派给街道、乡镇的任务。" />;
  return (
    <>
      <p className="soft page-note">
        示意图，只表示大致方位，不代表行政区域界线。颜色越深，办结的越多；右上角是逾期数。
      </p>
      <ul className="town-tiles">
        {board.tiles.map((tile) => {
          const unit = byUnit.get(tile.unit);
          const share = unit === undefined ? null : shareDone(unit);
          const late = unit?.red ?? 0;
          return (
            <li key={tile.unit} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
              <Link
                to="/duties"
                search={countedTasks({ ...filter, unit: tile.unit }, { state: 'all' })}
                className={`town-tile step-${share === null ? 'none' : Math.min(4, Math.floor(share * 5))}`}
              >
                <b>{tile.name.replace(/(?:街道|镇|乡)(?:办事处|人民政府)?$/, '')}</b>
                <span className="town-share">{percent(share)}</span>
                <small>在办 {unit === undefined ? 0 : openOf(unit)}</small>
                {late > 0 && (
                  <em>
                    {late}
                    <span className="hidden">项逾期</span>
                  </em>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
