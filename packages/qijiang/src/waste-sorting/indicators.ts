import {
  type IndicatorDefinition,
  type IndicatorTarget,
  indicator,
  type UnmeasuredClause,
} from '@zhengling/work';
import { towns } from '../towns.ts';
import { NUMBER } from './document.ts';

const central = ['古南街道', '文龙街道', '通惠街道'];
const outer = ['三江街道', '新盛街道'];
const targetOf =
  (on: string, clause: string, first: string, second: string, rest: string) =>
  (place: string): IndicatorTarget => ({
    place,
    on,
    clause,
    value: central.includes(place) ? first : outer.includes(place) ? second : rest,
  });
const august = targetOf('2021-08-31', '四（二）', '0.5', '0.4', '0.35');
const november = targetOf('2021-11-30', '四（三）', '0.9', '0.8', '0.7');
const places = towns.map(({ value }) => value);

export const indicators: readonly IndicatorDefinition[] = [
  indicator({
    id: 'waste-sorting/communities',
    title: '完成撤桶并点的居民小区比例',
    summary: '辖区内已撤除楼层桶、合并到楼下投放点的居民小区，占全部居民小区的比例；按小区个数，不按户数。',
    form: 'share',
    unit: '个小区',
    document: NUMBER,
    clause: '四（二）',
    places,
    targets: [...places.map(august), ...places.map(november)],
    start: { on: '2021-06-30', values: '0', printed: false },
    lead: ['区生活垃圾分类办', '区城管局'],
    reading:
      '原文没有印基数；第一阶段（6月）只做准备，直线从6月30日按0起。11月底的期限以正文为准（标题只写9月）。',
  }),
];

export const unmeasured: readonly UnmeasuredClause[] = [
  {
    document: NUMBER,
    clause: '第二个五（一）1',
    reason: '把推进情况纳入各街镇考核，没有另定数字：用完成比例这一项指标考核',
  },
];
