import { choice, number, options, output, parameter, rule, share, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '三（一）4';
const monthsInspected = number('monthsInspected', '本季度开展过督查的月份', '个', { max: 3 });
const units = number('units', '应督查的科室、站所和村居', '个', { max: 100_000 });
const covered = number('covered', '本季度已督查的', '个', { max: 100_000 });
const noticed = yesNo('noticed', '本季度已通报');
const monthsEach = parameter('monthsEach', '一个季度应督查的月份', '个', { value: 3, source: CLAUSE });
const lackings = options({
  monthly: '有的月份没有督查',
  coverage: '本季度没有全覆盖',
  notice: '本季度没有通报',
});
const done = step(
  '三项都做到',
  { clause: CLAUSE, note: '每月开展，每季度一覆盖、一通报' },
  monthsInspected.atLeast(monthsEach).and(covered.atLeast(units), noticed),
);

export const supervision = rule({
  id: 'hazard-control/supervision',
  title: '综合安全督查这个季度做到没有',
  summary: '街镇和区级部门的督查组每月一次，每季度覆盖一遍、通报一次。',
  document: NUMBER,
  clause: '三（一）4第一段',
  validity,
  inputs: [monthsInspected, units, covered, noticed],
  parameters: [monthsEach],
  outputs: {
    met: output('都做到了', done),
    lacking: output(
      '没有做到的',
      lackings.collect(
        ['monthly', step('有的月份没有督查', CLAUSE, monthsInspected.under(monthsEach))],
        ['coverage', step('没有全覆盖', CLAUSE, covered.under(units))],
        ['notice', step('没有通报', CLAUSE, noticed.not())],
      ),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '街镇的督查范围还包括村居（社区），区级部门的只有科室、站所',
      reason: '原文对街镇另加村居（社区）的巡查报告',
    },
  ],
});

const deaths = number('deaths', '全区生产安全事故死亡人数', '人', { max: 1_000_000 });
const limit = number('limit', '市里下达的控制指标', '人', {
  max: 1_000_000,
  hint: '工作要点没有印出数字，按市政府下达的填',
});
const largerAccidents = number('largerAccidents', '较大及以上事故', '起', { max: 10_000 });
const forestDamage = share('forestDamage', '森林火灾受害率', { max: 1 });
const monitoredDeaths = number('monitoredDeaths', '已落实监测措施的灾害点死亡人数', '人', { max: 1_000_000 });
const forestMost = parameter('forestMost', '森林火灾受害率上限', 'share', {
  value: 0.0003,
  source: '二（三）',
});
const met = (title: string, clause: string, reached: ReturnType<typeof deaths.atMost>) =>
  output(title, step(title, clause, reached), { whereGiven: true });

export const targets = rule({
  id: 'hazard-control/targets',
  title: '2020年安全和防灾目标达到没有',
  summary: '死亡人数、较大事故、森林火灾受害率、监测点死亡，填了哪项就答哪项。',
  document: NUMBER,
  clause: '二',
  validity,
  inputs: [deaths, limit, largerAccidents, forestDamage, monitoredDeaths],
  parameters: [forestMost],
  outputs: {
    deaths: met('死亡人数在控制指标以内', '二（二）', deaths.atMost(limit)),
    largerAccidents: met('没有较大及以上事故', '二（二）', largerAccidents.equals(0)),
    forestDamage: met('森林火灾受害率达到', '二（三）', forestDamage.atMost(forestMost)),
    monitoredDeaths: met('监测点没有人员死亡', '二（三）', monitoredDeaths.equals(0)),
  },
});

const STANDARD = '三（三）10';
const risk = choice('risk', '企业（单位）', {
  'high-risk': '高危行业',
  'other-large': '其他行业大中型',
  'other-small': '其他行业小型',
  'other-micro': '其他行业小微企业、个体工商户',
});
const scopes = options({
  whole: '全面达标',
  trades: '重点专业达标',
  posts: '重点岗位达标',
});

export const standardisation = rule({
  id: 'hazard-control/standardisation',
  title: '企业安全标准化要达到什么程度',
  summary: '三年行动：高危和大中型全面达标，小型重点专业达标，小微重点岗位达标。',
  document: NUMBER,
  clause: STANDARD,
  validity,
  inputs: [risk],
  outputs: {
    scope: output(
      '达标范围',
      step(
        '达标范围',
        STANDARD,
        risk.match({
          'high-risk': scopes.value('whole'),
          'other-large': scopes.value('whole'),
          'other-small': scopes.value('trades'),
          'other-micro': scopes.value('posts'),
        }),
      ),
    ),
  },
});
