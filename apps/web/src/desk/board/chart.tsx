import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  CalendarComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  CalendarComponent,
  CanvasRenderer,
  CustomChart,
  DataZoomComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
]);

export const lightColours = {
  green: '#2f855a',
  yellow: '#b7791f',
  red: '#c53030',
  blue: '#2b6cb0',
  none: '#9aa0a8',
} as const;

export const chartFont = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** A chart that fits its box, says in words what it shows, and can be kept as a picture. */
export function Chart(props: {
  readonly option: EChartsCoreOption;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** Of the picture file, without ending. */
  readonly name: string;
  readonly height: number;
  /** The name of the datum that was clicked. */
  readonly onPick?: (name: string) => void;
}) {
  const { option, label, name, height, onPick } = props;
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current, null, { renderer: 'canvas' });
    chart.current = made;
    made.on('click', (event) => pick.current?.(String(event.name)));
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  const keep = () => {
    const url = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' });
    if (url === undefined) return;
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.png`;
    link.click();
  };
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={label} style={{ height }} />
      <figcaption>
        <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={keep}>
          存为图片
        </Button>
      </figcaption>
    </figure>
  );
}
