import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2020〕9号';

export const validity: Validity = {
  from: '2020-03-04',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发集中式饮用水水源地保护区划分调整及撤销方案的通知',
  validity,
  clauses: [
    { clause: '正文', as: 'statement', summary: '经市政府审查同意，印发方案' },
    {
      clause: '附件 一',
      as: ['rule', 'register'],
      summary: '新增高庙水库、茶树湾水库两个保护区及其范围',
      rules: ['water-source-zones/locate', 'water-source-zones/status'],
    },
    {
      clause: '附件 二',
      as: ['rule', 'register'],
      summary: '调整綦江河三江水厂保护区的范围',
      rules: ['water-source-zones/locate', 'water-source-zones/status'],
    },
    {
      clause: '附件 三',
      as: ['rule', 'register'],
      summary: '撤销后溪河通惠水厂保护区，列明原来的范围',
      rules: ['water-source-zones/withdrawn', 'water-source-zones/status'],
    },
  ],
};
