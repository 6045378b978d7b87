import { anyOf, none, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const largerFire = yesNo('largerFire', '发生较大及以上火灾事故', { default: false });
const seriousFire = yesNo('seriousFire', '发生性质严重、社会影响较大的火灾，或者连续发生亡人火灾', {
  default: false,
});
const inspectionFailed = yesNo('inspectionFailed', '年度消防工作检查不合格', { default: false });
const rectificationFailed = yesNo('rectificationFailed', '街道、镇对督办事项整改不力或者逾期未整改', {
  default: false,
});
const otherReason = yesNo('otherReason', '有其他需要约谈的情形', { default: false });
const headDemandsPrincipal = yesNo(
  'headDemandsPrincipal',
  '区消防安全委员会主任或副主任明确要求约谈主要负责人',
  { default: false },
);

const interviewed = step(
  '应当约谈',
  { clause: '第六条', note: '有其中一种情形就约谈' },
  anyOf(largerFire, seriousFire, inspectionFailed, rectificationFailed, otherReason, headDemandsPrincipal),
);
const principal = step(
  '约谈主要负责人',
  { clause: '第七条第一款第一项', note: '较大及以上火灾，或者委员会主任、副主任明确要求的' },
  largerFire.or(headDemandsPrincipal),
);

const persons = options({ principal: '主要负责人', deputy: '分管负责人' });
const approvers = options({
  'district-leader': '区政府领导同志',
  'committee-leader': '区消防安全委员会领导同志',
});

export const interview = rule({
  id: 'fire-supervision/interview',
  title: '要不要约谈，约谈谁，由谁审定',
  summary: '出现哪些情形应当约谈，约谈主要负责人还是分管负责人，启动前报谁审定。',
  document: NUMBER,
  clause: '第六条',
  validity,
  inputs: [largerFire, seriousFire, inspectionFailed, rectificationFailed, otherReason, headDemandsPrincipal],
  outputs: {
    interview: output('约谈', interviewed),
    whom: output(
      '约谈对象',
      when(principal, persons.value('principal'))
        .when(interviewed, step('约谈分管负责人', '第七条第一款第二项', persons.value('deputy')))
        .otherwise(none),
    ),
    approver: output(
      '由谁审定',
      when(principal, step('报区政府领导审定', '第八条第一款第一项', approvers.value('district-leader')))
        .when(
          interviewed,
          step('报委员会领导审定', '第八条第一款第二项', approvers.value('committee-leader')),
        )
        .otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '第七条第一款第一项',
      reading: '主任、副主任明确要求约谈主要负责人的，本身就是需要约谈的情形',
      reason: '第七条把它与较大火灾并列；第六条第一款第五项可以容纳',
    },
    {
      clause: '第七条第一款第二项',
      reading: '“本条第一款”指本条第（一）项',
      reason: '本条各项之前没有另外的款，第（二）项是对第（一）项的补充',
    },
    {
      clause: '第六条第一款第四项',
      reading: '整改不力作为约谈理由只对街道、镇；部门整改不力的，看是否属于其他需要约谈的情形',
      reason: '第四项只写街道办事处、镇人民政府',
    },
  ],
});
