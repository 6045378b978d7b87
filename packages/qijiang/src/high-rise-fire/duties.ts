import type { DutyDefinition } from '@zhengling/work';

/** What one paragraph of the campaign orders in a row: monthly summaries, a final report, three goals by date. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'monthly-report',
    document: '綦江府办发〔2020〕4号',
    clause: '七（三）',
    title: '报送当月高层建筑消防专项整治工作小结',
    units: { responsible: ['各街镇', '成员单位'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;BYMONTHDAY=23;UNTIL=20201223' },
    report: {
      outline: '当月排查和整改情况、存在的问题、下月安排',
      fields: [
        { name: 'buildings', label: '排查高层建筑', unit: '栋' },
        { name: 'hazards', label: '发现隐患', unit: '处' },
        { name: 'fixed', label: '整改隐患', unit: '处' },
      ],
    },
  },
  {
    id: 'final-report',
    document: '綦江府办发〔2020〕4号',
    clause: '七（三）',
    title: '报送高层建筑消防专项整治工作总结',
    units: { responsible: ['各街镇', '成员单位'] },
    due: { type: 'date', date: '2020-12-25' },
    report: {
      outline: '全年整治情况、经验、遗留问题和长效措施',
      fields: [
        { name: 'buildings', label: '排查高层建筑', unit: '栋' },
        { name: 'hazards', label: '发现隐患', unit: '处' },
        { name: 'fixed', label: '整改隐患', unit: '处' },
      ],
    },
  },
  {
    id: 'goal-key-hazards',
    document: '綦江府办发〔2020〕4号',
    clause: '三（一）',
    title: '消除重点隐患，打通生命通道，建立台账和隐患清单',
    units: { responsible: ['各街镇'] },
    due: { type: 'date', date: '2020-03-31' },
    report: {
      outline: '重点隐患、生命通道、台账的完成情况',
      fields: [
        { name: 'buildings', label: '排查高层建筑', unit: '栋' },
        { name: 'hazards', label: '发现隐患', unit: '处' },
        { name: 'fixed', label: '整改隐患', unit: '处' },
      ],
    },
  },
  {
    id: 'goal-residential',
    document: '綦江府办发〔2020〕4号',
    clause: '三（二）',
    title: '高层住宅小区达到整治目标',
    units: { responsible: ['各街镇'] },
    due: { type: 'date', date: '2020-06-30' },
    report: { outline: '达到目标的高层住宅小区', fields: [{ name: 'areas', label: '达标小区', unit: '个' }] },
  },
  {
    id: 'goal-all',
    document: '綦江府办发〔2020〕4号',
    clause: '三（三）',
    title: '全区高层建筑达到整治目标',
    units: { responsible: ['各街镇'] },
    due: { type: 'date', date: '2020-12-31' },
    report: {
      outline: '达到目标的高层建筑',
      fields: [{ name: 'buildings', label: '达标高层建筑', unit: '栋' }],
    },
  },
];
