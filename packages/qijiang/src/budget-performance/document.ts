import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府发〔2019〕26号';

export const validity: Validity = {
  from: '2019-11-26',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2019年11月26日计',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于印发全面落实预算绩效管理实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '正文', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'indicator', summary: '3至5年基本建成全方位、全过程、全覆盖的体系' },
    {
      clause: '二（一）',
      as: ['duty', 'indicator'],
      summary: '2020年所有预算单位建立管理构架；2022年基本实现对镇街转移支付的绩效管理',
    },
    {
      clause: '二（二）',
      as: ['rule', 'procedure'],
      summary: '新出台重大政策、新增项目事前绩效评估',
      rules: ['budget-performance/prior-assessment'],
    },
    {
      clause: '二（三）',
      as: ['rule', 'procedure'],
      summary: '绩效目标是安排预算的前提：自2020年预算编制起，未设定或审核未通过的不安排',
      rules: ['budget-performance/budget'],
    },
    {
      clause: '二（三）第一项',
      as: ['rule', 'procedure'],
      summary:
        '目标由申报单位编制；四类指标、第三级指标、目标值有数值和单位、不得用空泛词、选定核心指标；追加预算同步提交目标',
      rules: ['budget-performance/target', 'budget-performance/target-set', 'budget-performance/budget'],
    },
    {
      clause: '二（三）第二项',
      as: ['rule', 'procedure'],
      summary: '区财政局审核，合格后进入下一步',
      rules: ['budget-performance/budget'],
    },
    {
      clause: '二（三）第三项',
      as: ['procedure', 'duty'],
      summary: '目标与预算同步批复、调整、公开',
    },
    {
      clause: '二（四）',
      as: ['rule', 'procedure', 'duty'],
      summary: '绩效和进度双监控；存在严重问题的调整预算、暂缓或停止拨款',
      rules: ['budget-performance/monitoring'],
    },
    {
      clause: '二（五）',
      as: ['rule', 'procedure', 'duty'],
      summary: '每年7月底前自评上一年度；主管部门选1至3个项目行业评价；财政重点评价和再评价',
      rules: ['budget-performance/self-evaluation', 'budget-performance/industry-evaluation'],
    },
    {
      clause: '二（六）',
      as: ['rule', 'procedure'],
      summary: '评价结果与预算挂钩；未交报告、未整改的不再拨款',
      rules: ['budget-performance/result'],
    },
    { clause: '二（七）', as: ['duty', 'checklist'], summary: '政府预算的自我评价要点' },
    { clause: '三（一）', as: 'duty', summary: '加强组织领导' },
    { clause: '三（二）', as: ['duty', 'register'], summary: '责任主体；重大项目责任人终身追究' },
    { clause: '三（三）', as: 'duty', summary: '审计监督、问责和公开' },
    { clause: '三（四）', as: 'duty', summary: '结果纳入考核，通报、表彰和约谈' },
  ],
};
