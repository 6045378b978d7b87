import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府发〔2022〕6号';

export const validity: Validity = {
  from: '2022-04-11',
  basis: '落款',
  note: '没有另定施行日期，自印发之日起；规划期到2025年，没有写明失效',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于印发重庆市綦江区应急管理“十四五”规划(2021—2025)的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发规划' },
    { clause: '第一段', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'statement', summary: '“十三五”的进展和数据、面临的挑战和机遇' },
    { clause: ['二（一）', '二（二）'], as: 'statement', summary: '指导思想和六项基本原则' },
    { clause: '二（三）1', as: 'statement', summary: '到2025年和2035年的总体目标' },
    {
      clause: '二（三）2',
      as: ['rule', 'indicator'],
      summary: '装备达标、气象监测、队伍和救援站建成率、执法人员比例',
      rules: ['emergency-plan/class-targets'],
    },
    {
      clause: '二（三）3',
      as: ['rule', 'indicator'],
      summary: '六项核心指标：三项约束性，三项预期性',
      rules: ['emergency-plan/core-indicators', 'emergency-plan/nature'],
    },
    { clause: '三（一）', as: 'duty', summary: '体制、指挥、制度、责任各项任务' },
    {
      clause: '三（一）4',
      as: ['duty', 'register'],
      summary: '党政、部门、企业责任；职责清单和工作清单；安全总监',
    },
    {
      clause: '三（一）5第一段',
      as: ['rule', 'duty', 'checklist'],
      summary: '班组日、部门周、厂长月的隐患排查',
      rules: ['emergency-plan/inspection'],
    },
    {
      clause: '三（一）5第二段',
      as: ['rule', 'procedure', 'duty', 'register'],
      summary: '责任措施资金时限预案；重大隐患停产停业整顿、双重责任人',
      rules: ['emergency-plan/major-hazard'],
    },
    {
      clause: '三（一）5第三段',
      as: ['procedure', 'duty'],
      summary: '诊断、处罚、复查闭环执法；行刑衔接',
    },
    { clause: '三（二）', as: 'duty', summary: '风险预防治理各项任务' },
    {
      clause: '三（二）6第二段',
      as: ['rule', 'duty'],
      summary: '高危行业准入；綦江河岸线一公里范围内的禁止',
      rules: ['emergency-plan/river-ban'],
    },
    {
      clause: '三（二）6第三段',
      as: ['duty', 'register'],
      summary: '自然灾害综合风险普查、数据库和区划图',
    },
    {
      clause: '三（二）7第二段',
      as: ['rule', 'indicator', 'duty'],
      summary: '地灾、中小河流、强对流、森林火情的预警指标',
      rules: ['emergency-plan/warning'],
    },
    {
      clause: '三（二）8第一段',
      as: ['rule', 'indicator', 'duty'],
      summary: '防护工程1200公里、桥梁护栏40座、老旧小区361万平方米、消火栓100%',
      rules: ['emergency-plan/safety-works'],
    },
    {
      clause: ['三（二）8第二段', '三（二）11第三段'],
      as: ['rule', 'indicator', 'duty'],
      summary: '森林火灾发生率、受害率0.3‰；每年至少两次火灾隐患排查整治',
      rules: ['emergency-plan/forest-fire'],
    },
    {
      clause: '三（二）10第二段',
      as: ['rule', 'indicator', 'duty'],
      summary: '石灰岩矿山规模下限、机械化率、标准化矿山比例',
      rules: ['emergency-plan/mine-scale', 'emergency-plan/mine-standards'],
    },
    { clause: '三（三）', as: 'duty', summary: '综合、民兵、社会救援力量' },
    { clause: '三（四）', as: 'duty', summary: '指挥总部、预案、物资、灾后救助' },
    {
      clause: '三（四）16第三段',
      as: ['rule', 'duty', 'indicator'],
      summary: '每年一次区级综合演练，每个地灾隐患点每年至少一次避险演练',
      rules: ['emergency-plan/drills'],
    },
    {
      clause: '三（四）17第一段',
      as: ['rule', 'duty', 'indicator', 'register'],
      summary: '三级物资储备；区3000人以上、多灾易灾或偏远街镇200人以上',
      rules: ['emergency-plan/supplies'],
    },
    { clause: '三（五）', as: 'duty', summary: '人才、信息技术、智能装备' },
    { clause: '三（六）', as: 'duty', summary: '毗邻联动、基层治理、科普、市场机制、示范创建' },
    { clause: '四', as: 'duty', summary: '五类重点工程' },
    { clause: '五', as: 'duty', summary: '组织、经费保障和年度、中期、总结评估' },
  ],
};
