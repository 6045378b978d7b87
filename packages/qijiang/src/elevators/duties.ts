import type { DutyDefinition } from '@zhengling/work';

/** The pilot of the year. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'pilot',
    document: '綦江府办发〔2022〕18号',
    clause: '二第一段',
    title: '开展维保和检验试点，评估老旧住宅电梯',
    units: {},
    due: { type: 'date', date: '2022-12-31' },
  },
];
