import { useNavigate } from '@tanstack/react-router';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useDueDays } from './api.ts';
import { Chart, chartFont } from './chart.tsx';
import { type BoardFilter, countedTasks } from './filter.ts';
import type { DueDay } from './shapes.ts';

/** How much is still due on which day, a year a strip; a day leads to its tasks. */
export function Days({ filter, on }: { readonly filter: BoardFilter; readonly on: string }) {
  const days = useDueDays(filter);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const years = useMemo(() => yearsOf(days.data ?? [], on), [days.data, on]);
  const option = useMemo(() => calendarOption(days.data ?? [], years, narrow), [days.data, years, narrow]);
  if (days.isPending) return <Waiting />;
  if (days.isError) return <WentWrong error={days.error} reset={() => void days.refetch()} />;
  if (days.data.length === 0) return <Empty description="没有定了期限的任务。" />;
  return (
    <>
      <p className="soft page-note">每天还没办结的到期任务；颜色越深越多，点一天看任务。</p>
      <Chart
        option={option}
        name={`到期日历 ${on}`}
        label={`到期日历：${years.join('、')}年，共 ${days.data.length} 天有任务到期`}
        height={narrow ? 40 + years.length * 780 : 30 + years.length * 180}
        onPick={(name) =>
          void navigate({
            to: '/duties',
            search: countedTasks({ ...filter, from: name, to: name }, { state: 'open' }),
          })
        }
      />
    </>
  );
}

/** The years with tasks, three at most: last year, this, next. */
function yearsOf(days: readonly DueDay[], on: string): readonly string[] {
  const near = Number(on.slice(0, 4));
  const all = [...new Set(days.map((day) => day.on.slice(0, 4)))].sort();
  const nearest = all.filter((year) => Math.abs(Number(year) - near) <= 1);
  return nearest.length > 0 ? nearest : all.slice(-3);
}

function calendarOption(days: readonly DueDay[], years: readonly string[], narrow: boolean) {
  const left = ({ green, yellow, red }: DueDay) => green + yellow + red;
  const most = Math.max(1, ...days.map(left));
  return {
    textStyle: { fontFamily: chartFont },
    tooltip: {
      confine: true,
      formatter: ({ value }: { value: readonly [string, number] }) => {
        const found = days.find((day) => day.on === value[0]);
        return found === undefined
          ? ''
          : `${found.on}<br>未办结 ${left(found)} 项（逾期 ${found.red}），已办结 ${found.blue} 项`;
      },
    },
    visualMap: {
      min: 0,
      max: most,
      show: false,
      inRange: { color: ['#f4ece0', '#e7b96b', '#c53030'] },
    },
    calendar: years.map((year, at) => ({
      range: year,
      orient: narrow ? 'vertical' : 'horizontal',
      top: narrow ? 40 + at * 780 : 40 + at * 180,
      left: narrow ? 60 : 70,
      right: 20,
      cellSize: narrow ? [30, 13] : ['auto', 18],
      itemStyle: { color: '#fafbfb', borderColor: '#e6e8eb' },
      splitLine: { lineStyle: { color: '#9aa0a8', width: 1 } },
      dayLabel: { firstDay: 1, nameMap: 'ZH', color: '#555b64' },
      monthLabel: { nameMap: 'ZH', color: '#555b64' },
      yearLabel: { color: '#1d1f23', fontSize: 15, margin: 32 },
    })),
    series: years.map((year, at) => ({
      type: 'heatmap',
      coordinateSystem: 'calendar',
      calendarIndex: at,
      data: days
        .filter((day) => day.on.startsWith(year))
        .map((day) => ({ name: day.on, value: [day.on, left(day)] })),
    })),
  };
}
