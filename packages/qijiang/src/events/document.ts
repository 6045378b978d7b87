import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦旅领办发〔2019〕6号';

export const validity: Validity = {
  from: '2019-11-20',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2019年11月20日计',
};

/** The eight activities; each has its time, place, content and units as blocks one to four. */
const entries = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `point_4__entry_${n}`);

export const document: DocumentAccount = {
  number: NUMBER,
  title:
    '重庆市綦江区旅游经济发展领导小组办公室关于印发2019中国·重庆“綦彩画廊 三养綦江”冬季旅游养生季总体方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '正文', as: 'statement', summary: '目的' },
    {
      clause: '一',
      as: 'rule',
      summary: '活动时间：2019年12月至2020年2月',
      rules: ['events/on-date'],
    },
    { clause: '二', as: 'register', summary: '活动地点' },
    { clause: '三', as: 'statement', summary: '活动主题' },
    { clause: '四', as: 'register', summary: '八项活动的名称、地点和内容' },
    {
      clause: entries.map((entry) => `${entry}__block_1`),
      as: 'rule',
      summary: '八项活动的时间',
      rules: ['events/activity', 'events/on-date'],
    },
    {
      clause: entries.map((entry) => `${entry}__block_4`),
      as: ['duty', 'register'],
      summary: '八项活动的责任单位',
    },
    { clause: '五', as: 'register', summary: '活动领导小组' },
    { clause: '五（一）', as: ['register', 'duty'], summary: '综合组及其职责' },
    { clause: '五（二）', as: ['register', 'duty'], summary: '宣传组及其职责' },
    { clause: '五（三）', as: ['register', 'duty'], summary: '活动组及其职责' },
    { clause: '五（四）', as: ['register', 'duty'], summary: '安保组及其职责' },
    { clause: '五（五）', as: ['register', 'duty'], summary: '市政组及其职责' },
    { clause: '附件', as: 'register', summary: '活动统计表（公报略去）' },
  ],
};
