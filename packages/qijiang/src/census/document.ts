import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府发〔2020〕5号';

export const validity: Validity = {
  from: '2020-03-20',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于做好第七次全国人口普查的通知',
  validity,
  clauses: [
    { clause: 'block_1', as: 'statement', summary: '依据' },
    { clause: '一', as: 'statement', summary: '目的意义和总体要求' },
    {
      clause: '二（一）',
      as: 'rule',
      summary: '普查对象：标准时点在境内的自然人和在境外未定居的中国公民',
      rules: ['census/counted'],
    },
    { clause: '二（二）', as: 'statement', summary: '普查内容：人口和住户的基本情况' },
    {
      clause: '二（三）',
      as: 'rule',
      summary: '标准时点：2020年11月1日零时',
      rules: ['census/counted'],
    },
    { clause: '三（一）', as: ['duty', 'register'], summary: '区、街镇普查领导小组及其办公室' },
    {
      clause: '三（二）',
      as: ['rule', 'duty'],
      summary: '十七类事项各由哪些部门负责协调',
      rules: ['census/coordination'],
    },
    { clause: '三（三）', as: 'duty', summary: '经费由区和街镇共同负担，列入预算' },
    { clause: '三（四）', as: 'duty', summary: '选聘、借调、待遇和培训' },
    {
      clause: '三（五）',
      as: ['rule', 'duty'],
      summary: '普查数据只用于普查，不作考核奖惩依据，不作处罚个人依据',
      rules: ['census/data-use'],
    },
    { clause: '三（六）', as: ['procedure', 'duty'], summary: '质量追溯和问责，移送处分建议' },
    {
      clause: '三（七）',
      as: ['rule', 'duty'],
      summary: '电子化登记；不得泄露或出售个人信息',
      rules: ['census/data-use'],
    },
    { clause: '三（八）', as: 'duty', summary: '宣传动员' },
    {
      clause: '三（九）',
      as: ['rule', 'duty', 'register'],
      summary: '开发普查资料，建立数据库，服务决策',
      rules: ['census/data-use'],
    },
    { clause: '三（十）', as: 'duty', summary: '总结经验，表扬奖励' },
    { clause: '附件', as: 'register', summary: '领导小组组成人员和办公室' },
  ],
};
