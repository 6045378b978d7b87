import { type IndicatorDefinition, indicator } from '@zhengling/work';
import { NUMBER } from './document.ts';

const rated = (name: string, title: string, unit: string, reading: string) =>
  indicator({
    id: `service-hall/${name}`,
    title,
    summary: '可以填比例，也可以填完成数和总数。',
    form: 'share',
    unit,
    document: NUMBER,
    clause: '十七',
    targets: [{ place: '全区', on: '2022-12-31', value: '1' }],
    lead: ['区政务服务办'],
    reading: `${reading}2022年的工作要点，以当年12月31日为期。`,
  });
const covered = '“全覆盖”按100%。';
const whole = '三个100%之一。';

export const indicators: readonly IndicatorDefinition[] = [
  rated('rated-matters', '可以评价的政务服务事项', '个事项', covered),
  rated('rated-objects', '可以被评价的对象', '个', covered),
  rated('rated-channels', '可以评价的服务渠道', '个渠道', covered),
  rated('answered', '“好差评”联动反馈率', '条', whole),
  rated('corrected', '“差评”核实整改率', '条', whole),
  rated('called-back', '整改回访率', '条', whole),
];
