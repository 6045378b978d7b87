import { useNavigate } from '@tanstack/react-router';
import { daysBetween } from '@zhengling/calendar';
import { Empty } from 'antd';
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { useMemo } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useGanttTasks } from './api.ts';
import { Chart, chartFont, lightColours } from './chart.tsx';
import type { BoardFilter } from './filter.ts';
import type { BoardTask } from './shapes.ts';

/** Tasks as bars from their first to their last day, what presses most above; a bar leads to its task. */
export function Gantt({ filter, on }: { readonly filter: BoardFilter; readonly on: string }) {
  const tasks = useGanttTasks(filter);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const dated = useMemo(
    () => (tasks.data ?? []).filter(({ dueOn, light }) => dueOn !== null && light !== 'blue'),
    [tasks.data],
  );
  const option = useMemo(() => ganttOption(dated, on, narrow), [dated, on, narrow]);
  if (tasks.isPending) return <Waiting />;
  if (tasks.isError) return <WentWrong error={tasks.error} reset={() => void tasks.refetch()} />;
  if (dated.length === 0) return <Empty description="没有定了期限的任务。" />;
  return (
    <>
      <p className="soft page-note">
        在办任务 {dated.length} 项，最急的在前；从起始日到期限；没有起始日的从期限前三十天画起。点一条看任务。
      </p>
      <Chart
        option={option}
        name={`甘特图 ${on}`}
        label={`甘特图：${dated.length} 项任务，其中逾期 ${dated.filter(({ light }) => light === 'red').length} 项`}
        height={Math.max(240, dated.length * 26 + 70)}
        onPick={(name) => void navigate({ to: '/duties/$id', params: { id: name } })}
      />
    </>
  );
}

const day = (date: string): number => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8));
const dayMs = 86_400_000;

function ganttOption(tasks: readonly BoardTask[], on: string, narrow: boolean) {
  const bars = tasks.map((task, at) => {
    const due = day(task.dueOn ?? on);
    const begin =
      task.starts === null || task.starts > (task.dueOn ?? on) ? due - 30 * dayMs : day(task.starts);
    return {
      name: String(task.id),
      value: [at, begin, due + dayMs],
      itemStyle: { color: lightColours[task.light] },
    };
  });
  const room = narrow ? 96 : 260;
  return {
    textStyle: { fontFamily: chartFont },
    grid: { left: room + 12, right: 24, top: 34, bottom: 26 },
    tooltip: {
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => tip(tasks[dataIndex], on),
    },
    xAxis: { type: 'time', position: 'top', splitLine: { show: true, lineStyle: { color: '#eef0f2' } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: tasks.map(({ title, leads }) => (narrow ? title : `${leads.join('、')}  ${title}`)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { width: room, overflow: 'truncate', color: '#1d1f23', interval: 0 },
    },
    series: [
      {
        type: 'custom',
        renderItem: bar,
        encode: { x: [1, 2], y: 0 },
        data: bars,
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: '#b3201f' },
          label: { formatter: '今天', color: '#b3201f', position: 'end' },
          data: [{ xAxis: day(on) }],
        },
      },
    ],
  };
}

function bar(_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) {
  const [x = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
  const [end = 0] = api.coord([api.value(2), api.value(0)]);
  return {
    type: 'rect' as const,
    shape: { x, y: y - 7, width: Math.max(3, end - x), height: 14, r: 3 },
    style: { fill: api.visual('color') },
  };
}

function tip(task: BoardTask | undefined, on: string): string {
  if (task === undefined) return '';
  const left = task.dueOn === null ? 0 : daysBetween(on, task.dueOn);
  const lines = [
    task.title,
    task.leads.join('、'),
    `期限 ${task.dueOn ?? ''}，${left < 0 ? `已过 ${-left} 天` : `还有 ${left} 天`}`,
    task.words,
  ];
  return lines.map((line) => line.replace(/[<>&]/g, ' ')).join('<br>');
}
