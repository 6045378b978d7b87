import { choice, number, options, output, parameter, rule, share, step } from '@zhengling/rules';
import { met, target } from './against.ts';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '二（三）3';
const deathsBefore = number('deathsBefore', '基期生产安全事故死亡人数', '人', { max: 1_000_000 });
const deaths = number('deaths', '本期生产安全事故死亡人数', '人', { max: 1_000_000 });
const largerAccidents = number('largerAccidents', '5年累计较大及以上事故', '起', { max: 10_000 });
const rateDecline = share('rateDecline', '亿元地区生产总值事故死亡率的降幅', {
  min: -10,
  max: 1,
  hint: '上升的填负数；按统计部门公布的死亡率计算',
});
const lossShare = share('lossShare', '年均灾害直接经济损失占生产总值比例', { max: 1 });
const disasterDeaths = number('disasterDeaths', '各年因自然灾害死亡人数合计', '人', { max: 1_000_000 });
const affected = number('affected', '各年受灾人次合计', '人', { max: 1_000_000_000 });
const years = number('years', '统计的年数', '年', { min: 1, max: 5 });
const population = number('population', '年均人口', '人', { min: 1, max: 100_000_000 });

const deathsDecline = target('deathsDecline', '死亡人数降幅目标', 0.09, CLAUSE);
const accidentsMost = parameter('accidentsMost', '较大及以上事故上限', '起', { value: 2, source: CLAUSE });
const rateDeclineLeast = target('rateDeclineLeast', '亿元生产总值死亡率降幅目标', 0.375, CLAUSE);
const lossMost = target('lossMost', '灾害损失占比上限', 0.01, CLAUSE);
const deathsPerMillion = parameter('deathsPerMillion', '每百万人口年均死亡上限', '人', {
  value: 1,
  source: CLAUSE,
});
const affectedPerHundredThousand = parameter(
  'affectedPerHundredThousand',
  '每十万人年均受灾人次的界限',
  '人',
  { value: 15_000, source: CLAUSE },
);

export const coreIndicators = rule({
  id: 'emergency-plan/core-indicators',
  title: '六项核心指标达到没有',
  summary: '“十四五”应急管理六项核心指标，填了哪项就答哪项。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [
    deathsBefore,
    deaths,
    largerAccidents,
    rateDecline,
    lossShare,
    disasterDeaths,
    affected,
    years,
    population,
  ],
  parameters: [
    deathsDecline,
    accidentsMost,
    rateDeclineLeast,
    lossMost,
    deathsPerMillion,
    affectedPerHundredThousand,
  ],
  outputs: {
    deaths: met(
      '事故死亡人数达到（约束性）',
      { clause: CLAUSE, note: '比基期下降9%以上' },
      deaths.atMost(deathsBefore.minus(deathsBefore.times(deathsDecline))),
    ),
    largerAccidents: met(
      '较大及以上事故达到（约束性）',
      { clause: CLAUSE, note: '5年累计2起以内' },
      largerAccidents.atMost(accidentsMost),
    ),
    deathRate: met(
      '亿元生产总值死亡率达到（约束性）',
      { clause: CLAUSE, note: '下降37.5%以上' },
      rateDecline.atLeast(rateDeclineLeast),
    ),
    losses: met(
      '灾害损失占比达到（预期性）',
      { clause: CLAUSE, note: '不超过1%' },
      lossShare.atMost(lossMost),
    ),
    disasterDeaths: met(
      '百万人口灾害死亡率达到（预期性）',
      { clause: CLAUSE, note: '年均每百万人口不超过1人' },
      disasterDeaths.multiple(1_000_000).atMost(deathsPerMillion.each(years).each(population)),
    ),
    affected: met(
      '十万人受灾人次达到（预期性）',
      { clause: CLAUSE, note: '年均每十万人低于15000人次' },
      affected.multiple(100_000).under(affectedPerHundredThousand.each(years).each(population)),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '下降9%、37.5%是至少下降这么多，基期为“十三五”末或者考核规定的基期',
      reason: '表中没有写基期；降得更多当然达标',
    },
    {
      clause: CLAUSE,
      reading: '“2起以内”包括2起；“<15000”不包括15000',
      reason: '“以内”包括本数；符号照原文',
    },
    {
      clause: CLAUSE,
      reading: '年均数用各年合计与上限乘年数、人口比较',
      reason: '与先算平均数再比较相同，没有四舍五入的误差',
    },
  ],
});

const indicator = choice('indicator', '核心指标', {
  deaths: '生产安全事故死亡人数',
  'larger-accidents': '5年累计较大及以上生产安全事故起数',
  'death-rate': '亿元地区生产总值生产安全事故死亡率',
  losses: '年均因自然灾害直接经济损失占生产总值比例',
  'disaster-deaths': '年均每百万人口因自然灾害死亡率',
  affected: '年均每十万人受灾人次',
});
const natures = options({ binding: '约束性', expected: '预期性' });
const binding = natures.value('binding');
const expected = natures.value('expected');

export const nature = rule({
  id: 'emergency-plan/nature',
  title: '核心指标是约束性还是预期性',
  summary: '六项核心指标各是什么性质。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [indicator],
  outputs: {
    nature: output(
      '指标性质',
      step(
        '指标性质',
        CLAUSE,
        indicator.match({
          deaths: binding,
          'larger-accidents': binding,
          'death-rate': binding,
          losses: expected,
          'disaster-deaths': expected,
          affected: expected,
        }),
      ),
    ),
  },
});
