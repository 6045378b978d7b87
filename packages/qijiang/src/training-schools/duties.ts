import type { DutyDefinition } from '@zhengling/work';

/** Two clean-ups a year, and what goes on without end. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'clean-up',
    document: '綦江府办发〔2020〕11号',
    clause: '七（五）',
    title: '开展培训机构联合清理整治',
    units: { lead: ['区教委'] },
    due: { type: 'recurrence', rrule: 'FREQ=YEARLY;BYMONTH=3,10' },
    report: {
      outline: '检查和整改情况',
      fields: [
        { name: 'schools', label: '检查机构', unit: '家' },
        { name: 'findings', label: '发现问题', unit: '个' },
        { name: 'fixed', label: '完成整改', unit: '个' },
      ],
    },
  },
  {
    id: 'ledger',
    document: '綦江府办发〔2020〕11号',
    clause: '七（四）',
    title: '建立台账，逐一限期整改',
    units: {},
    due: { type: 'ongoing' },
  },
  {
    id: 'complaints',
    document: '綦江府办发〔2020〕11号',
    clause: '七（二）',
    title: '畅通反映渠道，做好应急处置',
    units: {},
    due: { type: 'ongoing' },
  },
  {
    id: 'publicity',
    document: '綦江府办发〔2020〕11号',
    clause: '七（三）',
    title: '宣传引导',
    units: {},
    due: { type: 'ongoing' },
  },
];
