import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2020〕10号';

export const validity: Validity = {
  from: '2020-03-20',
  basis: '落款',
  note: '没有另定施行日期，自印发之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发重庆市綦江区推进5G通信网建设发展实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '第一段', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'statement', summary: '指导思想' },
    {
      clause: '二',
      as: ['rule', 'indicator'],
      summary: '2020年259个、2021年130个、2022年170个基站，累计631个；三年之和与累计数不符',
      rules: ['telecom-sites/target', 'telecom-sites/progress', 'telecom-sites/total-check'],
    },
    { clause: '三（一）', as: ['duty', 'register'], summary: '普查通信杆塔，开放社会杆塔和外墙天面' },
    {
      clause: '三（一）3',
      as: ['rule', 'duty'],
      summary: '免费开放机关、公共机构和公共场所的设施',
      rules: ['telecom-sites/charge'],
    },
    { clause: '三（二）', as: ['duty', 'register'], summary: '编制规划；站址和杆塔管理平台；同步配建' },
    { clause: '三（三）', as: 'duty', summary: '资金、电力、土地、安全、报批各项保障' },
    {
      clause: '三（三）2',
      as: ['rule', 'duty'],
      summary: '提供通行便利，禁止进场费、协调费、分摊费等',
      rules: ['telecom-sites/charge'],
    },
    {
      clause: '三（三）5',
      as: ['rule', 'duty'],
      summary: '公共设施租赁占用费不高于西部地区平均价格',
      rules: ['telecom-sites/charge'],
    },
    {
      clause: '三（三）7',
      as: ['procedure', 'duty'],
      summary: '统一规划、分步实施、集中审批，分年度集中办理',
    },
    { clause: '三（四）', as: 'duty', summary: '新技术应用和5G应用推广' },
    { clause: '四（一）', as: ['duty', 'register'], summary: '领导小组和办公室；检查通报' },
    { clause: ['四（二）', '四（三）'], as: 'duty', summary: '缩短审批时间；加强宣传' },
    { clause: '四（四）', as: 'duty', summary: '定期通报；对推诿、落实不力的通报' },
    {
      clause: '附件',
      as: ['rule', 'duty', 'register'],
      summary: '18种杆塔等资源的开放时间和责任单位',
      rules: ['telecom-sites/opening'],
    },
  ],
};
