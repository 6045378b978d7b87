import { money, number, options, output, parameter, rule, step, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const FEES = '三（四）3';
const monthlyFee = money('monthlyFee', '每月培训费', { max: 10_000_000 });
const months = number('months', '一次收费的时长', '个月', { max: 120 });
const most = parameter('most', '规定的最长时间', '个月', { value: 3, source: FEES });
const tooLong = step('收费超过3个月', FEES, months.over(most));

export const fees = rule({
  id: 'training-schools/fees',
  title: '一次收费超过3个月的退多少',
  summary: '收费时长不超过3个月；超过的，超出的月份应当退还。',
  document: NUMBER,
  clause: FEES,
  validity,
  inputs: [monthlyFee, months],
  parameters: [most],
  outputs: {
    allowed: output('收费时长符合规定', step('不超过3个月', FEES, months.atMost(most))),
    refund: output(
      '应退的费用',
      when(
        tooLong,
        step(
          '超出月份的费用',
          { clause: FEES, note: '每月培训费乘以超出的月数' },
          monthlyFee.each(step('超出的月数', FEES, months.minus(most))),
        ),
      ).otherwise(yuan(0)),
    ),
  },
  interpretations: [
    {
      clause: FEES,
      reading: '退还的是超出3个月的那些月份的费用，按月平均计算',
      reason: '原文写退还“超期费用”，没有要求退还3个月以内的部分',
    },
  ],
});

const HOURS = '三（四）5';
const endHour = number('endHour', '培训结束的钟点', '点', { max: 24, hint: '20点45分结束的填20' });
const endMinute = number('endMinute', '培训结束的分钟', '分', { max: 59, hint: '20点45分结束的填45' });
const eyeMinutes = number('eyeMinutes', '连续用眼时间', '分钟', { max: 1440 });
const latestHour = parameter('latestHour', '最迟结束的钟点', '点', { value: 20, source: HOURS });
const latestMinute = parameter('latestMinute', '最迟结束的分钟', '分', { value: 30, source: HOURS });
const mostEye = parameter('mostEye', '规定的最长用眼时间', '分钟', { value: 40, source: HOURS });
const hourProblems = options({ late: '晚于20:30结束', 'eye-strain': '连续用眼超过40分钟' });
const endsInTime = step(
  '不晚于20:30结束',
  HOURS,
  endHour.under(latestHour).or(endHour.equals(latestHour).and(endMinute.atMost(latestMinute))),
);
const endsLate = step(
  '晚于20:30结束',
  HOURS,
  endHour.over(latestHour).or(endHour.equals(latestHour).and(endMinute.over(latestMinute))),
);
const eyesRest = step('连续用眼不超过40分钟', HOURS, eyeMinutes.atMost(mostEye));

export const hours = rule({
  id: 'training-schools/hours',
  title: '培训时间符不符合规定',
  summary: '不晚于20:30结束，连续用眼不超过40分钟。',
  document: NUMBER,
  clause: HOURS,
  validity,
  inputs: [endHour, endMinute, eyeMinutes],
  parameters: [latestHour, latestMinute, mostEye],
  outputs: {
    acceptable: output('符合规定', step('两项都符合', HOURS, endsInTime.and(eyesRest))),
    problems: output(
      '存在的问题',
      hourProblems.collect(
        ['late', endsLate],
        ['eye-strain', step('连续用眼超过40分钟', HOURS, eyeMinutes.over(mostEye))],
      ),
    ),
  },
  interpretations: [
    { clause: HOURS, reading: '20:30整结束、恰为40分钟的不算', reason: '“晚于”“超过”不包括本数' },
  ],
});

const FIRE = '四（一）第三段';
const PLACE = '四（一）';
const builtArea = number('builtArea', '工程建筑面积', '平方米', { max: 10_000_000 });
const cost = money('cost', '工程造价');
const areaLimit = parameter('areaLimit', '限额面积', '平方米', { value: 500, source: PLACE });
const costLimit = parameter('costLimit', '限额造价', '元', { value: 1_000_000, source: PLACE });

export const fireDesign = rule({
  id: 'training-schools/fire-design',
  title: '工程要不要消防设计审查和验收备案',
  summary: '建筑面积大于500平方米、造价大于100万元的，由住房城乡建设委审查和备案。',
  document: NUMBER,
  clause: FIRE,
  validity,
  inputs: [builtArea, cost],
  parameters: [areaLimit, costLimit],
  outputs: {
    required: output(
      '限额以上，须审查和备案',
      step('面积和造价都超过限额', PLACE, builtArea.over(areaLimit).and(cost.over(costLimit))),
    ),
  },
  interpretations: [
    {
      clause: PLACE,
      reading: '面积和造价都要大于限额',
      reason: '两项用顿号并列说明什么是限额以上；依建筑工程管理的通例，有一项在限额以下即属小型工程',
    },
  ],
});

const LIST = '六';
const violating = yesNo('violating', '存在违法违规经营');
const corrected = yesNo('corrected', '在期限内整改到位', { hint: '期限还没有到的不填' });
const lists = options({ white: '白名单', black: '黑名单' });
const nexts = options({
  publish: '在全国平台发布白名单，并在綦江主流媒体公布',
  'keep-watching': '由业务主管部门责令整改、公布黑名单；已改好，继续监管',
  revoke: '立即停止营业，依法吊销证照；录入信用平台，联合惩戒',
});
const isViolating = step('违法违规经营', '六（二）', violating);

export const listing = rule({
  id: 'training-schools/listing',
  title: '列入白名单还是黑名单',
  summary: '依法依规的发布白名单；违法违规的列入黑名单，到期没有改好的停业吊销。',
  document: NUMBER,
  clause: LIST,
  validity,
  inputs: [violating, corrected],
  outputs: {
    list: output('名单', when(isViolating, lists.value('black')).otherwise(lists.value('white'))),
    next: output(
      '怎样处理',
      when(
        isViolating,
        when(step('在期限内整改到位', '六（二）', corrected), nexts.value('keep-watching')).otherwise(
          nexts.value('revoke'),
        ),
      ).otherwise(nexts.value('publish')),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '六（二）',
      reading: '违法违规即列入黑名单，不等整改期满；改好了方案没有写移出办法',
      reason: '原文责令整改与列入黑名单并行；移出名单按黑白名单管理制度办理',
    },
  ],
});
