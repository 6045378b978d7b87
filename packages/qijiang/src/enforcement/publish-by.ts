import {
  allOf,
  amount,
  choice,
  date,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  table,
  when,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const decision = choice('decision', '执法决定的种类', {
  licence: '行政许可决定',
  penalty: '行政处罚决定',
  other: '其他执法决定',
});
const decided = date('decided', '作出决定之日');

const within = table('within', '公布期限', '个工作日', decision, {
  cells: { licence: 7, penalty: 7, other: 20 },
  source: '二（三）',
});

export const publishBy = rule({
  id: 'enforcement/publish-by',
  title: '执法决定最迟哪天公布',
  summary: '许可、处罚决定7个工作日内，其他决定20个工作日内向社会公布。',
  document: NUMBER,
  clause: '二（三）',
  validity,
  inputs: [decision, decided],
  parameters: [within],
  outputs: {
    publishBy: output(
      '最迟公布之日',
      step(
        '最迟公布之日',
        { clause: '二（三）', note: '法律、行政法规另有规定的从其规定' },
        decided.within(within),
      ),
    ),
  },
  interpretations: [
    {
      clause: '二（三）',
      reading: '“作出之日起7个工作日内”从作出决定的次日起数',
      reason: '期间开始的当日不计入',
    },
  ],
});

const outcome = choice('outcome', '已公开的决定后来', {
  stands: '仍然有效',
  annulled: '被依法撤销',
  unlawful: '被确认违法',
  remake: '被要求重新作出',
});
const actions = options({ keep: '继续公开', withdraw: '及时从公示载体上撤下' });

export const withdraw = rule({
  id: 'enforcement/withdraw',
  title: '已公开的决定要不要撤下',
  summary: '被撤销、确认违法或者要求重新作出的决定，应当及时撤下原来的信息。',
  document: NUMBER,
  clause: '二（三）',
  validity,
  inputs: [outcome],
  outputs: {
    action: output(
      '如何处理',
      when(
        step('决定已被否定', '二（三）', outcome.is('annulled', 'unlawful', 'remake')),
        actions.value('withdraw'),
      ).otherwise(actions.value('keep')),
    ),
  },
});

const year = number('year', '数据所属年度', '年份', { min: 2019, max: 2100 });
const published = date('published', '公开并报送之日');
const lastMonth = parameter('lastMonth', '公开的最后月份', '月份', { value: 1, source: '二（三）' });
const nextYear = year.plus(amount(1, '年份'));

export const statistics = rule({
  id: 'enforcement/statistics',
  title: '年度执法数据是否按时公开',
  summary: '行政执法机关每年1月31日前公开上年度执法总体情况，并报区政府和上级主管部门。',
  document: NUMBER,
  clause: '二（三）',
  validity,
  inputs: [year, published],
  parameters: [lastMonth],
  outputs: {
    inTime: output(
      '按时',
      step(
        '在次年1月31日前公开',
        '二（三）',
        allOf(published.year().equals(nextYear), published.month().atMost(lastMonth)),
      ),
    ),
  },
  interpretations: [
    {
      clause: '二（三）',
      reading: '年度没有结束就公开的，不算该年度的数据',
      reason: '应公开的是“上年度”的总体情况，当年还没有完整的数据',
    },
    { clause: '二（三）', reading: '“1月31日前”含1月31日当日', reason: '公文写某日前完成的，通常包括当日' },
  ],
});
