import type { DutyDefinition } from '@zhengling/work';

/** What enters the yearly inspection. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'yearly-check',
    document: '綦江府发〔2020〕1号',
    clause: '第十五条',
    title: '把督办约谈的整改情况纳入年度消防工作检查',
    units: {},
    due: { type: 'recurrence', rrule: 'FREQ=YEARLY' },
  },
];
