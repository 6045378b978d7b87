import type { DutyDefinition } from '@zhengling/work';

/** Quarterly notices, risk assessment on its levels, and the rounds of inspection. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'quarterly-notice',
    document: '綦江府发〔2020〕4号',
    clause: '三（一）4第一段',
    title: '综合安全督查每季度覆盖一遍并通报',
    units: { responsible: ['各街镇', '区级部门'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
    report: {
      outline: '督查覆盖面、问题和考核',
      fields: [
        { name: 'checked', label: '检查单位', unit: '家次' },
        { name: 'hazards', label: '发现隐患', unit: '处' },
        { name: 'fixed', label: '整改隐患', unit: '处' },
      ],
    },
  },
  {
    id: 'risk-towns',
    document: '綦江府发〔2020〕4号',
    clause: '三（三）11',
    title: '组织风险研判',
    units: { responsible: ['各街镇', '区级有关部门'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
    report: {
      outline: '研判的风险、等级和管控措施',
      fields: [
        { name: 'risks', label: '研判风险', unit: '项' },
        { name: 'major', label: '重大风险', unit: '项' },
      ],
    },
  },
  {
    id: 'risk-committee',
    document: '綦江府发〔2020〕4号',
    clause: '三（三）11',
    title: '区级组织风险研判',
    units: { lead: ['区安委会'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
    report: { outline: '全区风险形势', fields: [] },
  },
  {
    id: 'hazard-month',
    document: '綦江府发〔2020〕4号',
    clause: '三（三）12',
    title: '开展隐患排查和巡查，重大隐患挂牌、跟踪、销号',
    units: { responsible: ['各街镇', '区级有关部门'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY' },
    report: {
      outline: '日、周、月排查情况',
      fields: [
        { name: 'checked', label: '检查单位', unit: '家次' },
        { name: 'hazards', label: '发现隐患', unit: '处' },
        { name: 'fixed', label: '整改隐患', unit: '处' },
      ],
    },
  },
  {
    id: 'whistle',
    document: '綦江府发〔2020〕4号',
    clause: '三（二）9',
    title: '落实有奖举报、黑名单和联合惩戒',
    units: {},
    due: { type: 'ongoing' },
  },
  {
    id: 'standards',
    document: '綦江府发〔2020〕4号',
    clause: '三（三）10',
    title: '推进安全标准化三年行动',
    units: {},
    due: { type: 'ongoing' },
  },
  {
    id: 'capacity',
    document: '綦江府发〔2020〕4号',
    clause: '三（五）',
    title: '加强基层、设施、素质、科技和救援力量',
    units: {},
    due: { type: 'ongoing' },
  },
];
