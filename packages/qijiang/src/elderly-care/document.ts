import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2020〕2号';

export const validity: Validity = {
  from: '2020-01-16',
  basis: '落款',
  note: '没有写明施行日期，按成文日期2020年1月16日计',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发重庆市綦江区社区居家养老服务全覆盖实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '第一段', as: 'statement', summary: '目的和依据' },
    {
      clause: '一',
      as: ['rule', 'indicator'],
      summary: '2020年、2021年全覆盖，社会化运营率90%、60%，医养服务能力100%',
      rules: ['elderly-care/target', 'elderly-care/progress'],
    },
    {
      clause: '二（一）',
      as: ['rule', 'duty', 'register'],
      summary: '人均养老用地0.2平方米；一街道（镇）一中心，一社区（村）一站（点）',
      rules: ['elderly-care/land', 'elderly-care/layout'],
    },
    {
      clause: '二（二）',
      as: ['rule', 'checklist', 'duty'],
      summary: '各类设施的面积、床位和功能区',
      rules: ['elderly-care/facility'],
    },
    { clause: '三（一）', as: 'duty', summary: '机构运营，中心带站、中心带点' },
    {
      clause: '三（二）',
      as: ['rule', 'indicator', 'duty'],
      summary: '医养结合；2022年护理型床位不低于50%；5个以上医养结合型机构',
      rules: ['elderly-care/target', 'elderly-care/progress', 'elderly-care/institutions'],
    },
    { clause: '三（三）', as: 'duty', summary: '各类设施提供的服务，智慧养老，质量监管' },
    { clause: '三（四）', as: 'duty', summary: '人才培养、培训、志愿者；社会保险补贴' },
    { clause: '四（一）', as: ['duty', 'register'], summary: '领导小组；每季度通报和报送，每月督办和报送' },
    {
      clause: '四（二）',
      as: ['rule', 'duty'],
      summary: '福彩公益金80%以上用于养老；建设补助200万元、20万元、100万元；运营补贴',
      rules: ['elderly-care/welfare-lottery', 'elderly-care/subsidy', 'elderly-care/operating-subsidy'],
    },
    {
      clause: '四（三）',
      as: ['rule', 'duty'],
      summary: '场地、税费、价格、保险、奖补等扶持政策',
      rules: ['elderly-care/support'],
    },
    {
      clause: '附件1',
      as: ['rule', 'checklist', 'register'],
      summary: '各类设施的面积、功能区和服务内容',
      rules: ['elderly-care/facility'],
    },
    {
      clause: ['附件2', '附件3'],
      as: ['rule', 'indicator'],
      summary: '各街镇设施现有数和2020年、2021年建设计划',
      rules: ['elderly-care/plan'],
    },
  ],
};
