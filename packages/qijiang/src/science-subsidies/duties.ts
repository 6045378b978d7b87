import type { DutyDefinition } from '@zhengling/work';

/** What departments have to add to the policy. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'rules-of-departments',
    document: '綦江府办发〔2021〕26号',
    clause: '九（二十二）',
    title: '制定实施细则，衔接新旧政策',
    units: {},
    due: null,
  },
  {
    id: 'performance',
    document: '綦江府办发〔2021〕26号',
    clause: '九（二十三）',
    title: '按预算绩效制度管理政策和项目',
    units: {},
    due: { type: 'ongoing' },
  },
];
