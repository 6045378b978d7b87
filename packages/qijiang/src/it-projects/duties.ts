import type { DutyDefinition } from '@zhengling/work';

/** The evaluation of projects in use for a year. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'evaluation',
    document: '綦江府办发〔2019〕55号',
    clause: '第十六条',
    title: '对建成运行满一年的信息化项目开展评价',
    units: { lead: ['区大数据发展局'] },
    due: { type: 'recurrence', rrule: 'FREQ=YEARLY' },
    report: { outline: '评价的项目和结果', fields: [{ name: 'projects', label: '评价项目', unit: '个' }] },
  },
];
