import { Link } from '@tanstack/react-router';
import { chineseDate } from '@zhengling/calendar';
import { Skeleton } from 'antd';
import { Problem } from '../app/problem.tsx';
import { Lamp } from '../duties/lamp.tsx';
import { useUrgent } from './api.ts';
import type { BoardFilter } from './filter.ts';
import type { BoardTask } from './shapes.ts';

/** The late tasks and those nearly due, what presses most first. */
export function Urgent({ filter }: { readonly filter: BoardFilter }) {
  const tasks = useUrgent(filter);
  return (
    <section className="panel" aria-busy={tasks.isPending}>
      <h2>需要今天处理</h2>
      <Problem error={tasks.error} />
      {tasks.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {tasks.data?.length === 0 && <p className="soft">没有逾期和临期的任务。</p>}
      {tasks.data !== undefined && tasks.data.length > 0 && (
        <ul className="urgent">
          {tasks.data.map((task) => (
            <li key={task.id}>
              <Lamp light={{ colour: task.light, words: task.words }} />
              <div>
                <Link to="/duties/$id" params={{ id: String(task.id) }} className="duty-link">
                  {task.title}
                </Link>
                <small className="basis">{basis(task)}</small>
              </div>
              <div className="urgent-units">
                {task.leads.join('、')}
                {task.supports.length > 0 && (
                  <small>
                    配合：{task.supports.length} 个单位，{task.signed} 个已签
                  </small>
                )}
              </div>
              <div className="urgent-day">
                {task.dueOn === null ? '' : chineseDate(task.dueOn)}
                {task.urged > 0 && <small>已督促 {task.urged} 次</small>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const basis = ({ number, clause, period }: BoardTask): string =>
  [[number, clause].filter((part) => part !== null && part !== '').join(' '), period]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
