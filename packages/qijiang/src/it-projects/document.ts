import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2019〕55号';

export const validity: Validity = {
  from: '2019-10-28',
  basis: '第十九条',
  note: '自发布之日起施行，发布之日按成文日期2019年10月28日计',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发重庆市綦江区信息化项目管理实施细则的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发细则' },
    { clause: '第一条', as: 'statement', summary: '目的和依据' },
    {
      clause: ['第二条', '第三条'],
      as: 'rule',
      summary: '适用于哪些单位、哪些资金、哪些项目',
      rules: ['it-projects/scope'],
    },
    { clause: '第四条', as: 'duty', summary: '区大数据发展局、财政局、网信办、公安局、审计局的分工' },
    {
      clause: '第五条',
      as: ['rule', 'procedure'],
      summary: '每年6月底前提出下一年度需求；评估、资金审查、区政府审定后形成项目清单',
      rules: ['it-projects/needs'],
    },
    {
      clause: '第六条',
      as: 'rule',
      summary: '纳入清单的安排资金，未纳入的不安排',
      rules: ['it-projects/funding'],
    },
    {
      clause: '第七条',
      as: ['rule', 'procedure'],
      summary: '特殊需要新增的项目：评估、初审、分管区领导同意后实施',
      rules: ['it-projects/funding'],
    },
    {
      clause: '第八条',
      as: ['rule', 'procedure'],
      summary: '50万元（含）以上编制初步设计，以下只交申报表，涉及重大信息安全的除外',
      rules: ['it-projects/route', 'it-projects/submission'],
    },
    {
      clause: '第九条',
      as: ['rule', 'checklist'],
      summary: '须附信息资源目录；建成后接入共享交换平台，作为验收要求',
      rules: ['it-projects/submission', 'it-projects/acceptance'],
    },
    { clause: '第十条', as: 'duty', summary: '按设计、申报表和预算批复执行，不得擅自修改' },
    {
      clause: '第十一条',
      as: ['rule', 'procedure'],
      summary: '变更应报批：20万元（含）以内由两局会商核定，以上报区政府审定',
      rules: ['it-projects/change-approval'],
    },
    {
      clause: '第十二条',
      as: ['rule', 'duty'],
      summary: '总投资100万元（含）以上的开发、设计、购买项目实施前引入监理',
      rules: ['it-projects/route'],
    },
    { clause: '第十三条', as: 'duty', summary: '开展等级保护测评' },
    {
      clause: '第十四条',
      as: ['rule', 'procedure'],
      summary: '自行测评通过后竣工验收；参加验收的各方',
      rules: ['it-projects/acceptance'],
    },
    { clause: '第十五条', as: 'duty', summary: '建立运行机制和团队，明确责任人' },
    {
      clause: '第十六条',
      as: ['rule', 'duty'],
      summary: '建成运行一年后开展评价',
      rules: ['it-projects/evaluation'],
    },
    {
      clause: '第十七条',
      as: ['rule', 'procedure'],
      summary: '涉密项目按保密规定执行，定性须经保密主管部门批准',
      rules: ['it-projects/route'],
    },
    { clause: '第十八条', as: 'statement', summary: '网络安全保护依网络安全法' },
    { clause: '第十九条', as: 'statement', summary: '施行日期' },
    { clause: '第二十条', as: 'statement', summary: '解释机关' },
  ],
};
