import { useMemo } from 'react';
import { Chart, chartFont, lightColours } from '../board/chart.tsx';
import type { IndicatorDetail, IndicatorPlace } from './shapes.ts';

/** The values of a place against the straight line and the targets. */
export function ValueChart({
  detail,
  place,
}: {
  readonly detail: IndicatorDetail;
  readonly place: IndicatorPlace;
}) {
  const option = useMemo(() => optionOf(detail, place), [detail, place]);
  const { title } = detail.line;
  const last = place.values.at(-1);
  return (
    <Chart
      option={option}
      name={`${title}（${place.place}）`}
      height={320}
      label={`${place.place}的${title}：${
        last === undefined ? '还没有数' : `到${last.on}为${last.text}`
      }，目标${place.judged.target.text}，${place.judged.words}`}
    />
  );
}

function optionOf({ plotUnit }: IndicatorDetail, { values, line, targets }: IndicatorPlace) {
  const aims = targets.flatMap(({ target }) =>
    target.on === null || target.plot === null ? [] : [[target.on, target.plot]],
  );
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: { left: 52, right: 24, top: 44, bottom: 32 },
    legend: { top: 0, right: 0, itemWidth: 18 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}${plotUnit}` : ''),
    },
    xAxis: { type: 'time', axisLabel: { hideOverlap: true, formatter: '{yyyy}-{MM}' } },
    yAxis: {
      type: 'value',
      name: plotUnit,
      min: 0,
      splitLine: { lineStyle: { color: '#eef0f2' } },
    },
    series: [
      {
        name: '实际',
        type: 'line',
        symbol: 'circle',
        symbolSize: 9,
        z: 5,
        lineStyle: { width: 2.5 },
        color: lightColours.blue,
        data: values.map(({ on, plot }) => [on, plot]),
      },
      ...(line.length === 0
        ? []
        : [
            {
              name: '序时进度',
              type: 'line',
              symbol: 'none',
              lineStyle: { type: 'dashed', width: 1.5 },
              color: lightColours.none,
              data: line.map(({ on, plot }) => [on, plot]),
            },
          ]),
      {
        name: '目标',
        type: 'line',
        symbol: 'diamond',
        symbolSize: 11,
        lineStyle: { width: 0 },
        color: lightColours.red,
        label: {
          show: aims.length <= 6,
          position: 'bottom',
          formatter: ({ value }: { readonly value: readonly [string, number] }) => `${value[1]}${plotUnit}`,
        },
        data: aims,
      },
    ],
  };
}
