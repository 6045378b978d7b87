import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2021〕23号';

export const validity: Validity = {
  from: '2021-05-21',
  basis: '通知',
  note: '没有另定施行日期，自印发之日起执行；没有规定有效期',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title:
    '重庆市綦江区人民政府办公室关于印发綦江区居民小区“楼层撤桶楼下并点、定时定点分类投放生活垃圾”实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案，要求贯彻落实' },
    { clause: '正文', as: 'statement', summary: '背景和依据' },
    { clause: '一', as: 'statement', summary: '指导思想' },
    {
      clause: '二',
      as: 'duty',
      summary: '目标：有条件的小区撤除楼层桶、合并到楼下集中投放点，逐步定时',
    },
    {
      clause: '三',
      as: 'duty',
      summary: '范围：建成区五个街道的居民小区和单梯居民楼；各镇结合实际执行',
    },
    {
      clause: '四',
      as: ['rule', 'duty'],
      summary: '制定方案、下发通告，分三个阶段推进',
      rules: ['waste-sorting/phase'],
    },
    {
      clause: '四（一）',
      as: ['rule', 'duty'],
      summary: '第一阶段（2021年6月）：摸底、方案、宣传和公示',
      rules: ['waste-sorting/phase'],
    },
    {
      clause: ['四（二）', '四（三）'],
      as: ['rule', 'indicator', 'duty'],
      summary: '8月底、11月底前各街道和镇应完成的小区比例',
      rules: ['waste-sorting/target', 'waste-sorting/progress', 'waste-sorting/phase'],
    },
    { clause: '五第一段', as: 'statement', summary: '四步走：引领、调研、宣传、撤桶' },
    { clause: '五（一）', as: 'duty', summary: '党建引领，骨干带头' },
    {
      clause: '五（二）',
      as: ['procedure', 'duty'],
      summary: '摸底调研，听取各方意见，一小区一方案，撤桶前培训',
    },
    {
      clause: '五（三）',
      as: ['procedure', 'duty', 'letter'],
      summary: '入户宣传、征求意见、张贴告知书并滚动播放',
    },
    { clause: '五（四）', as: ['procedure', 'duty'], summary: '准备到位后撤桶并点，动态优化' },
    {
      clause: '第二个五（一）1',
      as: ['duty', 'indicator'],
      summary: '区生活垃圾分类办牵头，跟踪指导，纳入考核，表扬和反馈问题',
    },
    {
      clause: ['第二个五（一）2', '第二个五（一）3', '第二个五（一）4', '第二个五（二）'],
      as: 'duty',
      summary: '住房城乡建设委、有关部门、其他部门和街镇社区的职责',
    },
    { clause: '附件1', as: 'letter', summary: '撤桶并点告知书（参考文本）' },
    { clause: '附件2', as: 'statement', summary: '相关法规和文件（公报略去）' },
  ],
};
