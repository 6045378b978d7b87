import {
  allOf,
  always,
  choice,
  choices,
  none,
  options,
  output,
  rule,
  step,
  when,
  type YesNo,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

/** 第十八条第一款第一项 counts these as general spending whoever applies. */
const GENERAL: Readonly<Record<string, string>> = {
  office: '办公费',
  printing: '印刷费',
  consulting: '咨询费',
  water: '水费',
  electricity: '电费',
  post: '邮电费',
  heating: '取暖费',
  property: '物业管理费',
  travel: '差旅费',
  abroad: '因公出国（境）费用',
  maintenance: '维修（护）费',
  rent: '租赁费',
  meetings: '会议费',
  training: '培训费',
  reception: '公务接待费',
  uniforms: '被装购置费',
  labour: '劳务费',
  entrusted: '委托业务费',
  'official-cars': '公务用车运行维护费',
  'other-traffic': '其他交通费用',
  'office-equipment': '办公设备购置',
  'car-purchase': '公务用车购置',
  'other-vehicles': '其他交通工具购置',
};
const subject = choice('subject', '追加的支出', {
  ...GENERAL,
  buildings: '房屋建筑物购建',
  other: '以上列举以外的支出',
});
const applicant = choice(
  'applicant',
  '购建房屋的单位',
  { 'district-unit': '区级预算单位', town: '街镇', 'state-company': '国有企业', other: '其他' },
  { hint: '只有购建房屋才要填' },
);
const cause = choice('cause', '追加的缘由', {
  'settled-matter': '属于第十六条、第十七条规定的事项',
  'higher-policy': '中央和市的政策调整',
  disaster: '防汛、抗旱、救灾、防疫等难以预见的重大因素',
  other: '其他',
});
const performanceTarget = yesNo('performanceTarget', '申请时已设置清晰、可量化的绩效目标');
const signedByDistrict = yesNo('signedByDistrict', '区政府已经直接签批', { default: false });
const urgent = yesNo('urgent', '特殊紧急情况', { default: false });
const weight = choices(
  'weight',
  '项目的分量',
  {
    large: '单次或同一事项累计追加金额较大',
    attention: '社会关注度高',
    interests: '关系群众切身利益',
    influence: '对全区经济社会发展有较大影响',
  },
  { default: [], hint: '都没有就一项也不选' },
);

const anyone: Readonly<Record<string, YesNo>> = Object.fromEntries(
  Object.keys(GENERAL).map((name) => [name, always(true)]),
);
const general = step(
  '属于一般性开支',
  {
    clause: '第十八条第一款第一项',
    note: '财政部明确的特定经济科目；购建房屋的，限于区级预算单位、街镇、国有企业',
  },
  subject.match({
    ...anyone,
    buildings: applicant.is('district-unit', 'town', 'state-company'),
    other: always(false),
  }),
);
const settled = step('属于第十六条、第十七条的事项', '第十八条第一款第一项', cause.is('settled-matter'));
const refused = step(
  '属于不作追加的开支',
  { clause: '第十八条第一款第一项', note: '一般性开支，除第十六条、第十七条的事项外' },
  allOf(general, settled.not()),
);
const targetNeeded = step(
  '必须同时设置绩效目标',
  { clause: '第十八条第一款第三项', note: '救灾等因素和中央、市政策调整的除外' },
  cause.is('other'),
);
const lacksTarget = step(
  '应设而没有设绩效目标',
  '第十八条第一款第三项',
  allOf(targetNeeded, performanceTarget.not()),
);
const weighty = step('提请区政府常务会议审议', '第十八条第一款第四项', weight.size().atLeast(1));

const paths = options({
  refused: '不作追加',
  direct: '按第十六条、第十七条直接执行或统一安排',
  'no-recommendation': '财政部门不得建议追加',
  supplement: '补充提交绩效目标，先补后办或边办边补，按紧急程度定',
  'executive-meeting': '提请区政府常务会议审议批准',
  'district-head': '区级财政部门审核，分管财政的副区长签署意见，区长审定',
});

export const extraFunds = rule({
  id: 'budget/extra-funds',
  title: '追加预算怎样办理',
  summary: '年度执行中要追加的支出能不能追加，走什么程序，要不要绩效目标，能不能先预拨。',
  document: NUMBER,
  clause: '第十八条',
  validity,
  inputs: [subject, applicant, cause, performanceTarget, signedByDistrict, urgent, weight],
  outputs: {
    general: output('属于一般性开支', general),
    path: output(
      '怎样办理',
      when(refused, paths.value('refused'))
        .when(settled, paths.value('direct'))
        .when(allOf(lacksTarget, signedByDistrict), paths.value('supplement'))
        .when(lacksTarget, paths.value('no-recommendation'))
        .when(weighty, paths.value('executive-meeting'))
        .otherwise(paths.value('district-head')),
    ),
    targetNeeded: output('要设置绩效目标', when(refused.not(), targetNeeded).otherwise(none)),
    advance: output(
      '可以先预拨',
      step(
        '特殊紧急的，请示同意后先预拨、后补程序',
        '第十八条第一款第二项',
        allOf(urgent, refused.not(), settled.not()),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十八条第一款第一项',
      reading: '一般性开支即使因救灾、政策调整也不作追加，除非属于第十六条、第十七条的事项',
      reason: '第一项只留这两条为例外；第二项末尾限于“一般性开支以外的支出”',
    },
    {
      clause: '第十八条第一款第三项',
      reading: '第十六条、第十七条的事项不是追加，不另要绩效目标',
      reason: '这两条由财政部门直接执行或统一安排，不走追加程序',
    },
    {
      clause: '第十八条第一款第四项',
      reading: '“金额较大”没有定数，由填写人按区政府掌握的标准选择；四种情形有一种就提请常务会议',
      reason: '各句以“以及”“、”并列，没有写须同时具备',
    },
    {
      clause: '第十八条第一款第五项',
      reading: '街镇申请转移支付补助，同样办理',
      reason: '写明参照前述规定',
    },
  ],
});

const features = choices(
  'features',
  '追加项目的特点',
  {
    attention: '社会关注度高',
    interests: '关系群众切身利益',
    influence: '对全区经济社会发展有较大影响',
    technical: '专业技术较强',
    uncertain: '追加数额不易确定',
  },
  { hint: '都没有就一项也不选' },
);

export const openReview = rule({
  id: 'budget/open-review',
  title: '追加项目可不可以组织公开评审',
  summary: '哪些追加项目财政部门可以组织公开评审，以评审结果作为重要依据。',
  document: NUMBER,
  clause: '第十九条',
  validity,
  inputs: [features],
  outputs: {
    mayReview: output('可以公开评审', step('有其中一种特点', '第十九条', features.size().atLeast(1))),
  },
  interpretations: [
    {
      clause: '第十九条',
      reading: '符合的是“可以”评审，是否评审由区级财政部门决定',
      reason: '原文写“可通过组织实施公开评审”',
    },
  ],
});
