import type { DutyDefinition } from '@zhengling/work';

/** Notices on progress and faster approvals; the text names no unit. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'approval',
    document: '綦江府办发〔2020〕10号',
    clause: '四（三）',
    title: '缩短审批时间，加强宣传',
    units: {},
    due: { type: 'ongoing' },
  },
  {
    id: 'notice',
    document: '綦江府办发〔2020〕10号',
    clause: '四（四）',
    title: '通报建设进度和落实不力的单位',
    units: {},
    due: { type: 'ongoing' },
  },
];
