import {
  allOf,
  choice,
  date,
  day,
  discretionUpTo,
  fallback,
  money,
  none,
  number,
  output,
  parameter,
  rule,
  step,
  when,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const occurred = date('occurred', '结算事项发生之日');
const terminated = date('terminated', '终止结算之日', {
  hint: '因财政收入划分改革或管理方式重大变化无法继续执行的；没有终止就不填',
});
const years = parameter('years', '暂定执行年限', '年', { value: 3, source: '三（三）' });

/** 成文日期; the text names no other day on which it begins. */
const BEGINS = day('2019-10-30');
const EVE = day('2019-10-29');

const lastDay = step(
  '期满之日',
  { clause: '三（三）', note: '暂定执行3年' },
  step('起算日的前一日', { clause: '三（三）', note: '起算日计入三年' }, EVE).lastDayOf(years),
);
const notEnded = step(
  '没有提前终止',
  { clause: '三（三）', note: '重大变化致无法继续执行的，终止结算' },
  occurred.before(fallback(terminated, day('9999-12-31'))),
);

export const term = rule({
  id: 'park-settlement/term',
  title: '结算办法的执行期限',
  summary: '某一天的事项是否还按本办法结算：三年之内，且没有因重大变化提前终止。',
  document: NUMBER,
  clause: '三（三）',
  validity,
  inputs: [occurred, terminated],
  parameters: [years],
  outputs: {
    lastDay: output('期满之日', lastDay),
    applies: output(
      '按本办法结算',
      allOf(
        step('在执行期内', '三（三）', allOf(occurred.onOrAfter(BEGINS), occurred.onOrBefore(lastDay))),
        notEnded,
      ),
    ),
  },
  interpretations: [
    {
      clause: '三（三）',
      reading: '3年自成文之日（2019年10月30日）起，含当日，到2022年10月29日',
      reason: '办法没有另写起始日；执行自当日零时开始，满三年即到期',
    },
    {
      clause: '三（三）',
      reading: '终止结算之日起发生的事项不再结算，此前的照常',
      reason: '终止只对以后；是否“无法继续执行”由区政府认定，这里只填认定的日期',
    },
  ],
});

const year = number('year', '上级专项转移支付的年度', '年份', { min: 2000, max: 2100 });
const received = money('received', '国有公司承担项目取得的上级专项');
const firstYear = parameter('firstYear', '未理顺期间的第一年', '年份', { value: 2016, source: '三（二）' });
const lastYear = parameter('lastYear', '未理顺期间的最后一年', '年份', { value: 2018, source: '三（二）' });

export const pastTransfer = rule({
  id: 'park-settlement/past-transfer',
  title: '2016至2018年上级专项的调度',
  summary: '财政事权理顺之前国有公司承担项目的上级专项：按进度、视财力逐步调度，不超过取得的金额。',
  document: NUMBER,
  clause: '三（二）',
  validity,
  inputs: [year, received],
  parameters: [firstYear, lastYear],
  outputs: {
    dispatch: output(
      '可以调度的金额',
      when(
        step('属于2016至2018年', '三（二）', allOf(year.atLeast(firstYear), year.atMost(lastYear))),
        step(
          '逐步调度的金额',
          { clause: '三（二）', note: '根据实施进度，视财力状况' },
          discretionUpTo(received, '区财政局', '逐步调度的金额'),
        ),
      ).otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '三（二）',
      reading: '调度多少由区财政局决定',
      reason: '“视财力状况逐步调度”没有写比例，也没有另写由谁决定，资金由区财政调度',
    },
  ],
});

const purpose = choice('purpose', '支出的事项', {
  land: '开发范围内土地开发、整治、储备',
  infrastructure: '开发范围内市政、管网、道路、交通、环保、水利、污水处理、旅游等基础设施建设及维护',
  incentives: '开发范围内企业优惠政策的审核、兑现',
  assets: '管委会资产管理及运营',
  projects: '管委会开发项目策划、包装、实施',
  assigned: '区委、区政府授权、交办的其他事项',
  other: '其他支出',
});

export const use = rule({
  id: 'park-settlement/use',
  title: '结算资金的用途',
  summary: '一笔支出是否属于管委会的财政事权，能否使用结算资金。',
  document: NUMBER,
  clause: '二',
  validity,
  inputs: [purpose],
  outputs: {
    permitted: output(
      '可以使用结算资金',
      step(
        '属于管委会的财政事权',
        { clause: '一', note: '结算资金用于与财政事权相对应的支出责任' },
        purpose.is('other').not(),
      ),
    ),
  },
  interpretations: [
    {
      clause: '二',
      reading: '支付代建、购买服务、补助国有公司偿债等是付款方式，能否使用结算资金只看支出是否属于财政事权',
      reason: '该句先限定“与财政事权相对应的支出责任”，再列举支付的方式并以“等”结束',
    },
  ],
});
