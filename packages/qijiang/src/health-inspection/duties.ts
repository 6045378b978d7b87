import type { DutyDefinition } from '@zhengling/work';

/** The written report on the inspection and the division of its teams. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'inspection-report',
    document: '綦江爱卫办发〔2019〕29号',
    clause: '四（四）',
    title: '报送爱国卫生督查考核的书面报告',
    units: { lead: ['区爱卫办'] },
    due: { type: 'date', date: '2019-12-25' },
    report: {
      outline: '先进事例、存在的不足、整改建议',
      fields: [
        { name: 'places', label: '督查点位', unit: '个' },
        { name: 'findings', label: '发现问题', unit: '个' },
      ],
    },
  },
  {
    id: 'inspection-teams',
    document: '綦江爱卫办发〔2019〕29号',
    clause: '四（二）',
    title: '督查组成员按分工负责考核内容',
    units: { lead: ['区爱卫办'] },
    due: null,
  },
];
