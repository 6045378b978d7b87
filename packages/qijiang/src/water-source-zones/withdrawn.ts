import {
  allOf,
  amount,
  anyOf,
  choice,
  date,
  day,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { zones } from './zones.ts';

const CLAUSE = '附件 三';
const upstream = number('upstream', '沿河道在取水口上游的距离', '米', {
  min: -100_000,
  max: 100_000,
  hint: '在取水口下游的填负数；陆上的地点按对应的河段填',
});
const flood = choice('flood', '洪水淹没情况', {
  'five-year': '5年一遇的洪水就会淹没',
  'ten-year': '5年一遇不会，10年一遇的洪水会淹没',
  'not-flooded': '10年一遇的洪水也不会淹没',
});
const fromBank = number('fromBank', '离洪水期正常水位河道边缘的距离', '米', { max: 100_000 });
const fromFlooded = number('fromFlooded', '离10年一遇洪水淹没区边缘的水平距离', '米', { max: 100_000 });

const reach = (name: string, title: string, value: number) =>
  parameter(name, title, '米', { value, source: CLAUSE });
const firstUp = reach('firstUp', '一级河段上端到取水口的距离', 1000);
const firstDown = reach('firstDown', '一级河段下端到取水口的距离', 100);
const secondUp = reach('secondUp', '二级河段上端到取水口的距离', 3000);
const secondDown = reach('secondDown', '二级河段下端到取水口的距离', 300);
const land = reach('land', '陆域的宽度', 50);

const nothing = amount(0, '米');
const besideFirst = step(
  '对应一级保护区河段',
  { clause: CLAUSE, note: '取水口上游1000米至下游100米' },
  allOf(upstream.atMost(firstUp), upstream.atLeast(nothing.minus(firstDown))),
);
const besideSecond = step(
  '对应二级保护区河段',
  { clause: CLAUSE, note: '上游1000米至3000米，下游100米至300米' },
  anyOf(
    allOf(upstream.over(firstUp), upstream.atMost(secondUp)),
    allOf(upstream.under(nothing.minus(firstDown)), upstream.atLeast(nothing.minus(secondDown))),
  ),
);
const outside = zones.value('outside');
const zone = when(
  besideFirst,
  when(step('5年一遇洪水淹没的水域', CLAUSE, flood.is('five-year')), zones.value('first-water'))
    .when(
      step('在一级保护区陆域以内', { clause: CLAUSE, note: '河道边缘50米以内' }, fromBank.atMost(land)),
      zones.value('first-land'),
    )
    .otherwise(outside),
)
  .when(
    besideSecond,
    when(
      step('10年一遇洪水淹没的水域', CLAUSE, flood.is('five-year', 'ten-year')),
      zones.value('second-water'),
    )
      .when(
        step(
          '在二级保护区陆域以内',
          { clause: CLAUSE, note: '10年一遇淹没区边缘50米以内' },
          fromFlooded.atMost(land),
        ),
        zones.value('second-land'),
      )
      .otherwise(outside),
  )
  .otherwise(outside);

export const withdrawn = rule({
  id: 'water-source-zones/withdrawn',
  title: '已撤销的后溪河保护区原来到哪里',
  summary: '看一个地点原来在后溪河（通惠水厂）保护区的哪一级；保护区从2020年3月4日起撤销。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [upstream, flood, fromBank, fromFlooded],
  parameters: [firstUp, firstDown, secondUp, secondDown, land],
  outputs: { formerZone: output('原来所在的保护区', zone) },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '上游1000米、下游100米处属于一级；各项距离恰在界线上的算在以内',
      reason: '两级首尾相接，界线上的点从严归入一级',
    },
    {
      clause: CLAUSE,
      reading: '二级陆域只对应二级河段；“陆域沿岸长度”两级各随其水域',
      reason: '一级写明沿岸长度与一级水域相同；二级没有写，按同一方法',
    },
  ],
});

const source = choice('source', '水源', {
  gaomiao: '高庙水库（龙泉水厂）',
  chashuwan: '茶树湾水库（石壕、安稳、打通水厂）',
  'qijiang-river': '綦江河（三江水厂）',
  houxi: '后溪河（通惠水厂）',
});
const on = date('on', '日期');
const states = options({
  none: '还没有划定保护区',
  'former-range': '适用调整以前的范围',
  'in-force': '适用本方案的范围',
  'former-zone': '撤销以前，保护区仍然有效',
  withdrawn: '保护区已经撤销',
});
const effective = step(
  '方案已经施行',
  { clause: '附件', note: '2020年3月4日起' },
  on.onOrAfter(day('2020-03-04')),
);

export const status = rule({
  id: 'water-source-zones/status',
  title: '某一天保护区有没有效',
  summary: '两个新增、一个调整、一个撤销的保护区，在某一天各适用什么范围。',
  document: NUMBER,
  clause: '附件',
  validity,
  inputs: [source, on],
  outputs: {
    status: output(
      '这一天的状态',
      source.match({
        gaomiao: when(effective, states.value('in-force')).otherwise(states.value('none')),
        chashuwan: when(effective, states.value('in-force')).otherwise(states.value('none')),
        'qijiang-river': when(effective, states.value('in-force')).otherwise(states.value('former-range')),
        houxi: when(effective, states.value('withdrawn')).otherwise(states.value('former-zone')),
      }),
    ),
  },
  interpretations: [
    {
      clause: '附件',
      reading: '从印发之日（2020年3月4日）起划定、调整和撤销',
      reason: '方案没有另定日期；市政府批准的日期没有印出',
    },
  ],
});
