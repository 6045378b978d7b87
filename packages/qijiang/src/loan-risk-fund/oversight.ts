import { choices, discretion, money, none, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const violators = choices(
  'violators',
  '未按办法办理业务的一方',
  { bank: '合作银行', firm: '贷款企业' },
  { hint: '两方都违规的都选；都没有违规就一项也不选' },
);
const fundLoss = yesNo('fundLoss', '给风险补偿基金造成损失', { default: false });
const crimeSuspected = yesNo('crimeSuspected', '涉嫌犯罪', { default: false });

const violated = step('未按办法办理业务', '第二十三条', violators.includeAny('bank', 'firm'));

const measures = options({
  'bank-out': '取消银行的合作资格',
  'firm-out': '取消企业的贷款资格',
  liability: '追究责任单位和责任人员的责任',
  'hand-over': '移送司法部门',
});

export const consequences = rule({
  id: 'loan-risk-fund/consequences',
  title: '违规办理的后果',
  summary: '合作银行或者贷款企业未按办法办理业务的，取消什么资格，要不要追责、移送。',
  document: NUMBER,
  clause: '第二十三条',
  validity,
  inputs: [violators, fundLoss, crimeSuspected],
  outputs: {
    measures: output(
      '处理',
      measures.collect(
        ['bank-out', step('合作银行违规', '第二十三条', violators.include('bank'))],
        ['firm-out', step('贷款企业违规', '第二十三条', violators.include('firm'))],
        ['liability', step('违规并造成损失', '第二十三条', violated.and(fundLoss))],
        ['hand-over', step('违规并涉嫌犯罪', '第二十三条', violated.and(crimeSuspected))],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第二十三条',
      reading: '谁违规取消谁的资格，不连带取消另一方',
      reason: '条文按银行、企业分别写取消的资格',
    },
  ],
});

const asDeclared = yesNo('asDeclared', '贷款资金按申报的用途使用');
const misuse = options({
  none: '没有问题',
  recall: '要求银行收回贷款资金',
  correct: '责成企业纠正',
});

export const fundUse = rule({
  id: 'loan-risk-fund/fund-use',
  title: '贷款资金没有按用途使用怎么办',
  summary: '贷款只能用于企业自身生产经营；用途不符的，管理机构决定收回贷款还是责成纠正。',
  document: NUMBER,
  clause: '第二十四条',
  validity,
  inputs: [asDeclared],
  outputs: {
    measure: output(
      '处理',
      when(
        step('按申报的用途使用', { clause: '第二十二条', note: '只能用于自身生产经营' }, asDeclared),
        misuse.value('none'),
      ).otherwise(
        step(
          '用途不符',
          '第二十四条',
          discretion(misuse.value('recall'), '区金融发展中心', '收回贷款或者责成纠正'),
        ),
      ),
    ),
  },
});

const allEnded = yesNo('allEnded', '与所有合作银行的合作都已终止');
const principalLeft = money('principalLeft', '专户剩余的本金');
const interestLeft = money('interestLeft', '专户剩余的利息', { hint: '没有填0' });

export const windingUp = rule({
  id: 'loan-risk-fund/winding-up',
  title: '基金清算返还的金额',
  summary: '与所有银行的合作终止后，专户剩余的本金和利息全部返还区财政。',
  document: NUMBER,
  clause: '第二十一条',
  validity,
  inputs: [allEnded, principalLeft, interestLeft],
  outputs: {
    returned: output(
      '返还区财政的金额',
      when(
        step('合作全部终止', '第二十一条', allEnded),
        step(
          '返还区财政的金额',
          { clause: '第二十一条', note: '所有剩余资金，含本金和利息' },
          principalLeft.plus(interestLeft),
        ),
      ).otherwise(none),
    ),
  },
});
