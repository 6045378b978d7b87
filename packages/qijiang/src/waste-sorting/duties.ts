import type { DutyDefinition } from '@zhengling/work';

/** The dates of the phases and of the shares to reach. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'phase-1',
    document: '綦江府办发〔2021〕23号',
    clause: '四（一）',
    title: '摸底、制定方案、宣传和公示',
    units: { responsible: ['各街镇'] },
    due: { type: 'range', start: '2021-06-01', end: '2021-06-30' },
  },
  {
    id: 'target-august',
    document: '綦江府办发〔2021〕23号',
    clause: '四（三）',
    title: '达到8月底应完成的小区比例',
    units: { responsible: ['各街镇'] },
    due: { type: 'date', date: '2021-08-31' },
    report: {
      outline: '完成的小区和比例',
      fields: [
        { name: 'areas', label: '完成撤桶并点小区', unit: '个' },
        { name: 'share', label: '完成比例', unit: '%', indicator: 'waste-sorting/communities' },
      ],
    },
  },
  {
    id: 'target-november',
    document: '綦江府办发〔2021〕23号',
    clause: '四（三）',
    title: '达到11月底应完成的小区比例',
    units: { responsible: ['各街镇'] },
    due: { type: 'date', date: '2021-11-30' },
    report: {
      outline: '完成的小区和比例',
      fields: [
        { name: 'areas', label: '完成撤桶并点小区', unit: '个' },
        { name: 'share', label: '完成比例', unit: '%', indicator: 'waste-sorting/communities' },
      ],
    },
  },
  {
    id: 'merge',
    document: '綦江府办发〔2021〕23号',
    clause: '五（四）',
    title: '准备到位后撤桶并点，动态优化',
    units: { responsible: ['各街镇'] },
    due: { type: 'ongoing' },
  },
];
