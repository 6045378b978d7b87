import { choice, date, day, none, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const unit = choice('unit', '单位', {
  town: '街道办事处、镇人民政府',
  department: '纳入部门预算的部门',
  subordinate: '纳入部门预算的部门的下属事业单位',
  'enterprise-like': '未纳入部门预算的企业化管理事业单位',
  enterprise: '企业',
  other: '其他单位',
});
const reviewers = options({
  supervisor: '主管部门收审',
  'finance-section': '区财政局对口科室收审',
});
const inScope = step(
  '在编制范围以内',
  '二（一）',
  unit.is('town', 'department', 'subordinate', 'enterprise-like'),
);

export const scope = rule({
  id: 'financial-reports/scope',
  title: '要不要编报政府财务报告，谁来收审',
  summary: '哪些单位要编报2021年度政府部门财务报告，报告由谁收审。',
  document: NUMBER,
  clause: '二（一）',
  validity,
  inputs: [unit],
  outputs: {
    inScope: output('应当编报', inScope),
    reviewer: output(
      '收审单位',
      when(step('下属事业单位', '二（二）', unit.is('subordinate')), reviewers.value('supervisor'))
        .when(inScope, reviewers.value('finance-section'))
        .otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '二（二）',
      reading: '街镇、部门和企业化管理事业单位由财政局对口科室收审，部门先自审',
      reason: '主管部门收审“本单位及下属单位”，财政局对口科室收审“联系单位”',
    },
  ],
});

const submitted = date('submitted', '报送之日');
const signed = yesNo('signed', '主要领导已签字');
const sealed = yesNo('sealed', '已加盖单位公章');
const viaSystem = yesNo('viaSystem', '已用政府财务报告管理系统编报');
const dueDay = day('2022-05-27');
const problems = options({
  unsigned: '没有主要领导签字',
  unsealed: '没有加盖单位公章',
  'not-via-system': '没有用管理系统编报',
  late: '逾期',
});
const inTime = step('在2022年5月27日前报送', '三', submitted.onOrBefore(dueDay));

export const submission = rule({
  id: 'financial-reports/submission',
  title: '财务报告报送得合不合要求',
  summary: '2022年5月27日前，经主要领导签字、加盖公章，用管理系统编报。',
  document: NUMBER,
  clause: '三',
  validity,
  inputs: [signed, sealed, viaSystem, submitted],
  outputs: {
    due: output('最迟报送之日', step('最迟报送之日', '三', dueDay)),
    acceptable: output('可以接收', step('齐全并且按时', '三', signed.and(sealed, viaSystem, inTime))),
    problems: output(
      '存在的问题',
      problems.collect(
        ['unsigned', step('没有签字', '三', signed.not())],
        ['unsealed', step('没有盖章', '三', sealed.not())],
        ['not-via-system', step('没有用系统编报', '四', viaSystem.not())],
        ['late', step('逾期', '三', submitted.after(dueDay))],
      ),
    ),
  },
  interpretations: [
    { clause: '三', reading: '“5月27日前”包括当日', reason: '公文写某日前完成的，通常包括当日' },
  ],
});

const on = date('on', '看哪一天');
const received = yesNo('received', '已收到合格的报告');
const states = options({
  received: '已收到',
  waiting: '还没有到期',
  chase: '已逾期，催报',
});

export const chase = rule({
  id: 'financial-reports/chase',
  title: '哪些单位该催报',
  summary: '到某一天还没有交合格报告的单位，是等待还是催报。',
  document: NUMBER,
  clause: '三',
  validity,
  inputs: [received, on],
  outputs: {
    state: output(
      '状态',
      when(step('已收到', '三', received), states.value('received'))
        .when(step('还没有到期', '三', on.onOrBefore(dueDay)), states.value('waiting'))
        .otherwise(states.value('chase')),
    ),
  },
});
