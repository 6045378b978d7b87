import type { DutyDefinition } from '@zhengling/work';

/** The rhythm of supervision, notices and reports, which the text puts into one paragraph. */
export const duties: readonly DutyDefinition[] = [
  {
    id: 'monthly-supervision',
    document: '綦江府办发〔2020〕2号',
    clause: '四（一）',
    title: '督办社区居家养老服务全覆盖工作',
    units: { lead: ['区民政局'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY' },
    report: {
      outline: '各街镇进度、滞后的项目、督办措施',
      fields: [
        { name: 'centres', label: '建成养老服务中心', unit: '个' },
        { name: 'stations', label: '建成社区站、村级点', unit: '个' },
      ],
    },
  },
  {
    id: 'quarterly-report',
    document: '綦江府办发〔2020〕2号',
    clause: '四（一）',
    title: '向市领导小组报送推进落实情况',
    units: { lead: ['区民政局'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
    report: {
      outline: '本季度进度和下季度安排',
      fields: [
        { name: 'centres', label: '建成养老服务中心', unit: '个' },
        { name: 'stations', label: '建成社区站、村级点', unit: '个' },
      ],
    },
  },
  {
    id: 'quarterly-notice',
    document: '綦江府办发〔2020〕2号',
    clause: '四（一）',
    title: '通报全覆盖工作进展',
    units: { lead: ['区民政局'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
  },
  {
    id: 'town-report',
    document: '綦江府办发〔2020〕2号',
    clause: '四（一）',
    title: '报送本街镇养老设施建设进度',
    units: { responsible: ['各街镇'] },
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY' },
    report: {
      outline: '选址、建设、运营进度和困难',
      fields: [
        { name: 'centres', label: '建成养老服务中心', unit: '个' },
        { name: 'stations', label: '建成社区站、村级点', unit: '个' },
      ],
    },
  },
  {
    id: 'lottery-share',
    document: '綦江府办发〔2020〕2号',
    clause: '四（二）',
    title: '福彩公益金的规定份额用于养老，落实建设和运营补助',
    units: {},
    due: { type: 'ongoing' },
  },
  {
    id: 'support',
    document: '綦江府办发〔2020〕2号',
    clause: '四（三）',
    title: '落实场地、税费、价格、保险等扶持政策',
    units: {},
    due: { type: 'ongoing' },
  },
];
