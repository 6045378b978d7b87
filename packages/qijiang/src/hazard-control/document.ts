import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府发〔2020〕4号';

export const validity: Validity = {
  from: '2020-02-27',
  basis: '落款',
  note: '没有另定施行日期，自印发之日起；是2020年度工作要点，没有写明失效',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于印发重庆市綦江区2020年安全生产与自然灾害防治工作要点的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发工作要点' },
    { clause: '第一段', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'statement', summary: '总体要求' },
    { clause: '二', as: 'statement', summary: '十项工作目标中没有数字的各项' },
    {
      clause: ['二（二）', '二（三）'],
      as: ['rule', 'indicator'],
      summary: '死亡人数在市控指标内，杜绝较大事故；森林火灾受害率0.3‰，监测点无人员死亡',
      rules: ['hazard-control/targets'],
    },
    { clause: '三（一）', as: 'duty', summary: '党政、部门、企业、监管体系和有关单位的责任' },
    {
      clause: '三（一）4第一段',
      as: ['rule', 'duty', 'register'],
      summary: '综合安全督查组：每月一次，每季度一覆盖、一通报，纳入考核',
      rules: ['hazard-control/supervision'],
    },
    { clause: '三（二）', as: 'duty', summary: '监管执法各项任务' },
    {
      clause: '三（二）9',
      as: ['procedure', 'register', 'duty'],
      summary: '有奖举报；黑名单和联合惩戒',
    },
    { clause: '三（三）', as: 'duty', summary: '预防治理各项任务' },
    {
      clause: '三（三）10',
      as: ['rule', 'duty', 'indicator'],
      summary: '安全标准化3年行动：高危和大中型全面达标，小型重点专业，小微重点岗位',
      rules: ['hazard-control/standardisation'],
    },
    {
      clause: '三（三）11',
      as: ['rule', 'duty', 'register'],
      summary: '风险研判：图表库、重大活动和临灾研判；企业、街镇部门、区安委会三级',
      rules: ['hazard-control/risk-assessment'],
    },
    {
      clause: '三（三）12',
      as: ['rule', 'duty', 'procedure', 'checklist'],
      summary: '日周月隐患排查和巡查；重大隐患挂牌督办、跟踪、销号',
      rules: ['hazard-control/inspection', 'hazard-control/major-hazard'],
    },
    { clause: '三（四）', as: 'duty', summary: '各领域安全专项整治，自然灾害专项整治' },
    { clause: '三（五）', as: 'duty', summary: '基层、设施、素质、科技、救援力量' },
    { clause: '四', as: 'duty', summary: '组织、人员、经费、物资保障和调查评估' },
  ],
};
