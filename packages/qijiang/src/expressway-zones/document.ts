import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦安办〔2022〕25号';

export const validity: Validity = {
  from: '2022-05-10',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区安全生产委员会办公室关于进一步加强高速公路建筑控制区及公路用地安全管理的通知',
  validity,
  clauses: [
    { clause: '第一段', as: 'statement', summary: '缘由和依据' },
    {
      clause: '一',
      as: ['rule', 'register'],
      summary: '四条高速公路在本区的桩号范围',
      rules: ['expressway-zones/stake'],
    },
    {
      clause: '二（一）',
      as: 'rule',
      summary: '建筑控制区：公路用地外缘起向外30米，立交桥匝道50米',
      rules: ['expressway-zones/locate', 'expressway-zones/locate-from-ditch'],
    },
    {
      clause: '二（二）',
      as: 'rule',
      summary: '公路用地：排水沟、截水沟外边缘（没有的以坡脚、坡顶为准）以外3米',
      rules: ['expressway-zones/locate-from-ditch'],
    },
    {
      clause: '三（一）',
      as: ['rule', 'procedure', 'duty'],
      summary: '红线范围内原则上不得施工；确需占用的联合会商；建立用地联合审查机制',
      rules: ['expressway-zones/project'],
    },
    { clause: '三（二）', as: 'duty', summary: '沿线施工的安全监管，防止损坏边坡、桥梁和排水设施' },
    { clause: '四（一）', as: 'duty', summary: '定期召开高速公路安全联席会' },
    { clause: '四（二）', as: 'duty', summary: '信息共享，联动管理' },
    {
      clause: '四（三）',
      as: ['procedure', 'duty', 'register'],
      summary: '定期排查路外隐患，分类建账，整改销号，书面报区安委办',
    },
  ],
};
