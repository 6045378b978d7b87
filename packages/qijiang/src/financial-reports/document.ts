import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江财发〔2022〕75号';

export const validity: Validity = {
  from: '2022-05-10',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起；针对2021年度财务报告',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区财政局关于开展2021年度政府财务报告编报工作的通知',
  validity,
  clauses: [
    { clause: 'block_1', as: 'statement', summary: '依据' },
    { clause: '一第一段', as: 'statement', summary: '意义和要求' },
    { clause: ['一（一）', '一（二）'], as: 'duty', summary: '规范核算，衔接数据；分析利用' },
    {
      clause: '二（一）',
      as: ['rule', 'register'],
      summary: '编制范围：街镇、纳入部门预算的部门和下属事业单位、企业化管理事业单位',
      rules: ['financial-reports/scope'],
    },
    {
      clause: '二（二）',
      as: ['rule', 'procedure', 'duty'],
      summary: '主管部门收审本单位和下属单位，财政局对口科室收审联系单位',
      rules: ['financial-reports/scope'],
    },
    {
      clause: '三',
      as: ['rule', 'duty', 'procedure'],
      summary: '2022年5月27日前报送签字盖章的部门财务报告',
      rules: ['financial-reports/submission', 'financial-reports/chase'],
    },
    {
      clause: '四第一段',
      as: ['rule', 'duty'],
      summary: '使用政府财务报告管理系统编报',
      rules: ['financial-reports/submission'],
    },
    { clause: '四第二段', as: 'statement', summary: '联系人和电话' },
  ],
};
