import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2019〕58号';

export const validity: Validity = {
  from: '2019-09-17',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2019年9月17日计',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title:
    '重庆市綦江区人民政府办公室关于印发綦江区全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '正文', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'duty', summary: '有执法权的部门和街镇全面推行三项制度' },
    {
      clause: '二',
      as: ['rule', 'duty'],
      summary: '谁执法谁公示；涉密和隐私信息处理后公开',
      rules: ['enforcement/disclosure'],
    },
    { clause: '二（一）', as: 'duty', summary: '事前公开：职权、程序、指南、流程图，动态调整' },
    {
      clause: '二（二）',
      as: ['duty', 'procedure'],
      summary: '事中公示：出示证件、出具文书、设置岗位公示牌',
    },
    {
      clause: '二（三）',
      as: ['rule', 'duty'],
      summary: '决定公布期限7个、20个工作日；撤销的撤下；每年1月31日前公开上年数据',
      rules: ['enforcement/publish-by', 'enforcement/withdraw', 'enforcement/statistics'],
    },
    { clause: '三', as: ['procedure', 'duty'], summary: '启动、取证、审核决定、送达执行全过程记录归档' },
    { clause: '三（四）', as: ['duty', 'letter'], summary: '使用统一的执法文书格式和用语' },
    {
      clause: '三（五）',
      as: ['rule', 'duty'],
      summary: '哪些活动必须全程音像记录，哪些视情况，哪些可以不作',
      rules: ['enforcement/recording'],
    },
    { clause: '三（六）', as: ['duty', 'procedure'], summary: '案卷管理和数字化归档' },
    { clause: '三（七）', as: 'duty', summary: '运用记录信息，建立调阅监督制度' },
    {
      clause: '四',
      as: ['rule', 'procedure'],
      summary: '未经法制审核或审核未通过，不得作出决定',
      rules: ['enforcement/legal-review'],
    },
    {
      clause: '四（八）',
      as: ['rule', 'duty', 'register'],
      summary: '审核机构和人员：不少于执法人员总数的5%，不足的设专岗或购买服务',
      rules: ['enforcement/reviewers'],
    },
    {
      clause: '四（九）',
      as: 'rule',
      summary: '应当法制审核的六种情形，一般程序处罚都要审核',
      rules: ['enforcement/legal-review'],
    },
    {
      clause: '四（十）',
      as: ['checklist', 'procedure', 'letter'],
      summary: '审核的内容；书面意见；存在问题的处理后再审',
    },
    { clause: '四（十一）', as: ['duty', 'procedure'], summary: '审核流程、各方责任和责任追究' },
    { clause: '五', as: 'duty', summary: '信息化建设' },
    { clause: '六（十五）', as: ['duty', 'register'], summary: '领导小组、考核和培训' },
    { clause: '六（十六）', as: 'duty', summary: '配套制度' },
    { clause: '六（十七）', as: 'duty', summary: '经费保障，罚缴分离' },
    {
      clause: '六（十八）',
      as: ['rule', 'duty', 'register'],
      summary: '考试和培训合格才能取得执法资格；人员数据库；待遇保障',
      rules: ['enforcement/qualification'],
    },
    { clause: '附件1', as: 'register', summary: '领导小组成员名单' },
    {
      clause: '附件2',
      as: ['rule', 'duty'],
      summary: '34项重点任务，责任单位和完成时限',
      rules: ['enforcement/task-deadline'],
    },
    {
      clause: '附件3',
      as: ['rule', 'register'],
      summary: '行政执法机关的范围',
      rules: ['enforcement/scope'],
    },
  ],
};
