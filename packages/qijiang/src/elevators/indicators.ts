import { type IndicatorDefinition, indicator } from '@zhengling/work';
import { NUMBER } from './document.ts';

const rate = (
  name: string,
  title: string,
  unit: string,
  value: string,
  summary: string,
  limit?: { readonly strict: true },
) =>
  indicator({
    id: `elevators/${name}`,
    title,
    summary,
    form: 'share',
    unit,
    document: NUMBER,
    clause: '二第二段',
    direction: limit === undefined ? 'up' : 'down',
    targets: [{ place: '全区', on: '2023-12-31', value, ...limit }],
    lead: ['区市场监管局'],
    reading: '写“2023年”，以当年12月31日为期。',
  });

export const indicators: readonly IndicatorDefinition[] = [
  rate('response', '电梯应急响应率', '次', '0.99', '接到报警后响应的次数占全部报警的比例。'),
  rate('trapped', '电梯故障困人率', '次', '0.005', '低于0.5%；恰为0.5%不算达到。', { strict: true }),
  rate('pass', '电梯检验（检测）合格率', '部', '0.95', '检验检测合格的电梯占已检电梯的比例。'),
  indicator({
    id: 'elevators/arrival',
    title: '救援平均到场时间',
    summary: '各次救援到场用时的平均数，以分钟计。',
    form: 'number',
    unit: '分钟',
    document: NUMBER,
    clause: '二第二段',
    direction: 'down',
    targets: [{ place: '全区', on: '2023-12-31', value: '30' }],
    lead: ['区市场监管局'],
    reading: '“不超过30分钟”包括30分钟；写“2023年”，以当年12月31日为期。',
  }),
  rate('on-time', '救援按时到达率', '次', '0.98', '按时到场的救援次数占全部救援的比例。'),
];
