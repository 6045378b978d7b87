import type { DutyDefinition } from '@zhengling/work';

/** The yearly report on how the responsibility was met. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'yearly-report',
    document: '綦江府办发〔2019〕57号',
    clause: '第十条',
    title: '责任制执行情况列入年度述职述廉',
    units: {},
    due: { type: 'recurrence', rrule: 'FREQ=YEARLY' },
    report: {
      outline: '责任制执行情况',
      fields: [
        { name: 'found', label: '发现问题', unit: '个' },
        { name: 'handled', label: '处理', unit: '人次' },
      ],
    },
  },
];
