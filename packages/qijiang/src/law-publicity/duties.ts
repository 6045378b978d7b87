import type { DutyDefinition } from '@zhengling/work';

/** The quarter of the campaign on the Yangtze law and the day of the report. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'campaign',
    document: '綦普法办〔2021〕16号',
    clause: '二',
    title: '集中开展《长江保护法》专项普法宣传，之后转入常态',
    units: { responsible: ['各单位'] },
    due: { type: 'range', start: '2021-04-01', end: '2021-06-30' },
    report: {
      outline: '开展的活动、覆盖的人数',
      fields: [
        { name: 'events', label: '活动场次', unit: '场' },
        { name: 'people', label: '覆盖人数', unit: '人' },
      ],
    },
  },
  {
    id: 'report',
    document: '綦普法办〔2021〕16号',
    clause: '五（三）',
    title: '报送专项普法活动开展情况',
    units: { responsible: ['各单位'] },
    due: { type: 'date', date: '2021-07-20' },
    report: {
      outline: '活动开展情况和成效',
      fields: [
        { name: 'events', label: '活动场次', unit: '场' },
        { name: 'people', label: '覆盖人数', unit: '人' },
      ],
    },
  },
];
