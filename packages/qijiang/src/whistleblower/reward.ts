import {
  choice,
  choices,
  money,
  none,
  number,
  output,
  parameter,
  rule,
  step,
  table,
  when,
  yesNo,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const matter = choice('matter', '举报事项', {
  violation: '安全生产违法行为',
  'concealed-accident': '瞒报、谎报生产安全事故',
});
const penalty = money('penalty', '行政处罚金额', { hint: '查实后作出的行政处罚决定书上的罚款数' });
const grade = choice('grade', '事故等级', {
  general: '一般事故',
  larger: '较大事故',
  major: '重大事故',
  extraordinary: '特别重大事故',
});
const deaths = number('deaths', '查实的瞒报谎报死亡人数', '人', { max: 10_000 });
const exclusions = choices(
  'exclusions',
  '不予奖励的情形',
  {
    known: '有关部门已掌握并正在调查处理',
    'under-order': '已责令限期改正且仍在期限内',
    'self-found': '被举报单位此前已排查出并列入整改计划或已整改',
    unverifiable: '不存在或者无法核实',
    'media-exposed': '已被新闻媒体曝光',
    judicial: '司法机关正在办理或已结案',
    'rewarded-elsewhere': '其他部门对同一事项已给予奖励',
    'official-or-kin': '监管监察人员及其近亲属，或其授意他人举报',
  },
  { default: [], hint: '没有就不选' },
);

const ownRules = yesNo('ownRules', '主管部门对所监管的行业领域另有举报奖励规定', {
  default: false,
  hint: '另有规定的，依照那个规定，不用本办法计算',
});

const rate = parameter('rate', '奖励比例', 'share', { value: 0.15, source: '第五条第一款第一项' });
const penaltyCap = parameter('penaltyCap', '违法行为奖励上限', '元', {
  value: 300_000,
  source: '第五条第一款第一项',
});
const perPerson = table('perPerson', '每查实1人的奖励', '元', grade, {
  cells: { general: 30_000, larger: 40_000, major: 50_000, extraordinary: 60_000 },
  source: '第五条第一款第二项',
});
const accidentCap = parameter('accidentCap', '瞒报谎报事故奖励上限', '元', {
  value: 300_000,
  source: '第五条第一款第二项',
});

const eligible = step(
  '没有不予奖励的情形',
  { clause: '第八条', note: '八种情形都没有' },
  exclusions.isEmpty(),
);

const amount = matter.match({
  violation: step(
    '违法行为举报奖励',
    { clause: '第五条第一款第一项', note: '处罚金额的15%，最高30万元' },
    penalty.times(rate).atMostBe(penaltyCap).round('half-up'),
  ),
  'concealed-accident': step(
    '瞒报谎报事故举报奖励',
    { clause: '第五条第一款第二项', note: '按等级每人3至6万元，最高30万元' },
    perPerson.each(deaths).atMostBe(accidentCap),
  ),
});

const applies = step(
  '适用本办法',
  { clause: '第二条第二款', note: '主管部门另有奖励规定的，依照其规定' },
  ownRules.not(),
);

export const reward = rule({
  id: 'whistleblower/reward',
  title: '安全生产举报奖励金额',
  summary: '举报安全生产违法行为或瞒报谎报事故，查实后能得多少奖励，哪些情形不奖励。',
  document: NUMBER,
  clause: '第五条',
  validity,
  inputs: [matter, penalty, grade, deaths, exclusions, ownRules],
  parameters: [rate, penaltyCap, perPerson, accidentCap],
  outputs: {
    eligible: output('可以奖励', when(applies, eligible).otherwise(none)),
    amount: output('奖励金额', when(applies, when(eligible, amount).otherwise(yuan(0))).otherwise(none)),
  },
  interpretations: [
    {
      clause: '第二条第二款',
      reading: '主管部门另有奖励规定的，本办法不作答（答“不适用”），不是没有奖励',
      reason: '第二款写“依照其规定”；奖多少要看那个规定',
    },
    {
      clause: '第五条第一款',
      reading: '举报瞒报、谎报事故的，按第二项计算，不按第一项',
      reason: '瞒报谎报也是违法行为，第二项是专门规定，优先于一般规定',
    },
    {
      clause: '第五条第一款第二项',
      reading: '没有查实瞒报谎报死亡人数的，按人数计算为零，不等于不予奖励',
      reason: '奖励按查实的人数计算；不予奖励只有第八条的八种情形',
    },
    {
      clause: '第五条第一款',
      reading: '两项各自封顶30万元',
      reason: '两项分别写明“最高不超过30万元”“最高奖励不超过30万元”，没有写合计封顶',
    },
  ],
  entitlement: 'amount',
});
