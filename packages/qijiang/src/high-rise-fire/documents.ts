import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const CAMPAIGN = '綦江府办发〔2020〕4号';

export const campaignValidity: Validity = {
  from: '2020-01-21',
  basis: '落款',
  note: '没有写明施行日期，按成文日期计；整治到2020年12月31日，没有写明失效',
};

export const campaign: DocumentAccount = {
  number: CAMPAIGN,
  title: '重庆市綦江区人民政府办公室关于印发綦江区高层建筑消防安全突出问题专项整治工作方案的通知',
  validity: campaignValidity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: 'block_1', as: 'statement', summary: '目的和依据' },
    { clause: '一', as: 'statement', summary: '总体要求' },
    { clause: '二', as: 'register', summary: '成立领导小组' },
    {
      clause: '三',
      as: ['rule', 'indicator', 'duty'],
      summary: '3个月、半年、1年的目标，到2020年3月31日、6月30日、12月31日',
      rules: ['high-rise-fire/phase'],
    },
    {
      clause: '四',
      as: ['rule', 'checklist'],
      summary: '六类整治重点',
      rules: ['high-rise-fire/acceptance'],
    },
    { clause: '五（一）', as: 'duty', summary: '六大整治行动，各有牵头和配合单位' },
    {
      clause: ['五（一）2', '五（一）3', '五（一）4'],
      as: ['rule', 'duty', 'checklist'],
      summary: '各种隐患立即处理还是限时整改',
      rules: ['high-rise-fire/hazard'],
    },
    { clause: '五（一）5', as: ['duty', 'register'], summary: '逐栋明确管理单位和管理人' },
    { clause: '五（二）', as: 'duty', summary: '责任、应急力量、智能管理三个体系' },
    {
      clause: '六',
      as: ['rule', 'duty'],
      summary: '四个阶段的起止日期和任务',
      rules: ['high-rise-fire/phase'],
    },
    {
      clause: ['六（二）', '六（三）'],
      as: ['rule', 'duty', 'register'],
      summary: '排查和监管由谁负责；重大火灾隐患挂牌督办',
      rules: ['high-rise-fire/phase', 'high-rise-fire/supervisor'],
    },
    {
      clause: '六（四）',
      as: ['rule', 'procedure'],
      summary: '逐栋达标验收，不合格的重新整治并跟踪督办',
      rules: ['high-rise-fire/phase', 'high-rise-fire/acceptance'],
    },
    { clause: ['七（一）', '七（二）', '七（三）'], as: 'duty', summary: '落实责任、协作、督查和追责' },
    {
      clause: 'point_7__subpoint_3__block_1',
      as: ['rule', 'duty'],
      summary: '1月25日、2月7日、每月23日、12月25日前报送',
      rules: ['high-rise-fire/reports'],
    },
    { clause: '附件', as: 'register', summary: '领导小组成员和办公室' },
  ],
};

export const PLAN = '綦江府办发〔2020〕12号';

export const planValidity: Validity = {
  from: '2020-03-26',
  to: '2022-12-31',
  basis: '标题',
  note: '没有写明施行日期，按成文日期计；计划期为2020—2022年',
};

export const plan: DocumentAccount = {
  number: PLAN,
  title: '重庆市綦江区人民政府办公室关于印发綦江区高层建筑消防安全提升计划(2020—2022年)的通知',
  validity: planValidity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发计划' },
    { clause: 'block_1', as: 'statement', summary: '目的' },
    { clause: ['一（一）', '一（二）'], as: 'statement', summary: '指导思想和原则' },
    { clause: '一（三）', as: 'indicator', summary: '到2022年的总目标' },
    { clause: '二', as: 'duty', summary: '八个方面22项任务，各有牵头和配合单位' },
    {
      clause: '二（一）4',
      as: ['rule', 'duty', 'register'],
      summary: '逐栋明确管理单位，没有的由街镇指定；户籍化管理',
      rules: ['high-rise-fire/manager'],
    },
    {
      clause: '二（四）9',
      as: ['rule', 'duty'],
      summary: '消防车道、救援场地标识化；新建的在交付物业前完成',
      rules: ['high-rise-fire/marking'],
    },
    {
      clause: '二（六）15',
      as: ['rule', 'indicator', 'duty'],
      summary: '从2020年3月起，3个月、半年、1年的整治目标',
      rules: ['high-rise-fire/milestones'],
    },
    {
      clause: '二（六）16',
      as: ['rule', 'duty', 'register'],
      summary: '老旧高层住宅的动态清单和改造资金路径',
      rules: ['high-rise-fire/renovation'],
    },
    {
      clause: '二（八）22',
      as: ['rule', 'duty', 'register'],
      summary: '社区、住宅小区、重点单位建微型消防站，24小时备勤',
      rules: ['high-rise-fire/micro-station'],
    },
    { clause: '三', as: 'duty', summary: '组织领导、数据安全、宣传引导' },
  ],
};
