import { addDays, chineseDate } from '@zhengling/calendar';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useBurnDown } from './api.ts';
import { Chart, chartFont, lightColours } from './chart.tsx';
import type { BoardFilter } from './filter.ts';
import type { BurnDay } from './shapes.ts';

/** What is due in some days, and how it shrinks: as done, and as the days of the tasks would have it. */
export function Burn({ filter, on }: { readonly filter: BoardFilter; readonly on: string }) {
  const [from, setFrom] = useState(filter.from ?? addDays(on, -30));
  const [to, setTo] = useState(filter.to ?? addDays(on, 45));
  const days = useBurnDown({ ...filter, from, to: [from, to].sort()[1] ?? to });
  const option = useMemo(() => burnOption(days.data ?? []), [days.data]);
  if (days.isError) return <WentWrong error={days.error} reset={() => void days.refetch()} />;
  const now = days.data?.findLast(({ open }) => open !== null);
  return (
    <>
      <div className="filters">
        <span className="day">
          从{' '}
          <Input
            type="date"
            aria-label="从哪天起"
            value={from}
            onChange={(e) => e.target.value !== '' && setFrom(e.target.value)}
          />
        </span>
        <span className="day">
          到{' '}
          <Input
            type="date"
            aria-label="到哪天止"
            value={to}
            onChange={(e) => e.target.value !== '' && setTo(e.target.value)}
          />
        </span>
        <span className="soft">这段时间里到期的任务</span>
      </div>
      {days.isPending ? (
        <Waiting />
      ) : (
        <Chart
          option={option}
          name={`燃尽图 ${from} 至 ${to}`}
          label={
            now === undefined
              ? '燃尽图：这段时间还没有开始'
              : `燃尽图：到${chineseDate(now.on)}还剩 ${now.open ?? 0} 项，按期限应剩 ${now.planned} 项`
          }
          height={360}
        />
      )}
    </>
  );
}

function burnOption(days: readonly BurnDay[]) {
  return {
    textStyle: { fontFamily: chartFont },
    grid: { left: 44, right: 20, top: 40, bottom: 30 },
    legend: { top: 0, left: 0, itemWidth: 18, data: ['实际剩余', '按期限应剩'] },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: { type: 'category', boundaryGap: false, data: days.map(({ on }) => on.slice(5)) },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eef0f2' } } },
    series: [
      {
        name: '实际剩余',
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { width: 2.5 },
        color: lightColours.blue,
        data: days.map(({ open }) => open),
      },
      {
        name: '按期限应剩',
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { type: 'dashed', width: 1.5 },
        color: lightColours.none,
        data: days.map(({ planned }) => planned),
      },
    ],
  };
}
