import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2020〕11号';

export const validity: Validity = {
  from: '2020-03-26',
  basis: '落款',
  note: '没有另定施行日期，自印发之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发进一步整治校外培训机构实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '第一段', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'statement', summary: '指导思想、原则和总体要求' },
    { clause: '二', as: 'statement', summary: '对象：区内面向中小学生的校外培训机构' },
    {
      clause: '三',
      as: ['rule', 'checklist', 'procedure'],
      summary: '六类问题的整改要求和时限',
      rules: ['training-schools/time-limit'],
    },
    {
      clause: ['三（二）1', '三（二）2', '三（二）3', '三（二）4'],
      as: ['rule', 'checklist'],
      summary: '场所性质、面积、生均面积、教学用房比例',
      rules: ['training-schools/time-limit', 'training-schools/premises'],
    },
    {
      clause: ['三（三）2', '三（三）5'],
      as: ['rule', 'checklist'],
      summary: '教师资格；专职教师人数、比例和在岗教师',
      rules: ['training-schools/time-limit', 'training-schools/teachers'],
    },
    {
      clause: '三（四）3',
      as: ['rule', 'checklist'],
      summary: '一次收费不超过3个月，超期的退还',
      rules: ['training-schools/time-limit', 'training-schools/fees'],
    },
    {
      clause: '三（四）5',
      as: ['rule', 'checklist'],
      summary: '不晚于20:30结束，连续用眼不超过40分钟',
      rules: ['training-schools/time-limit', 'training-schools/hours'],
    },
    { clause: '四第一段', as: 'register', summary: '建立联席会议制度' },
    { clause: '四（一）', as: 'duty', summary: '教委、公安、城管、消防、市场监管、街镇、督导责任区的职责' },
    {
      clause: '四（一）第三段',
      as: ['rule', 'duty'],
      summary: '住房城乡建设委：场地租赁监管，限额以上工程消防设计审查和验收备案',
      rules: ['training-schools/fire-design'],
    },
    {
      clause: '四（二）',
      as: ['procedure', 'letter', 'register'],
      summary: '联合工作组现场填写检查记录，指导整改，开展执法',
    },
    {
      clause: '五',
      as: ['rule', 'duty'],
      summary: '2020年4月1日至26日整治，4月27日至5月17日督促整改',
      rules: ['training-schools/phase'],
    },
    {
      clause: '六',
      as: ['rule', 'procedure', 'register'],
      summary: '白名单、黑名单；逾期不改的停业吊销；联合惩戒',
      rules: ['training-schools/listing'],
    },
    { clause: '七（一）', as: ['duty', 'register'], summary: '联席会议的组成；各部门各司其职' },
    { clause: ['七（二）', '七（三）'], as: 'duty', summary: '畅通反映渠道，应急处置；宣传引导' },
    { clause: '七（四）', as: ['duty', 'checklist'], summary: '建立台账，限定时间逐一整改' },
    {
      clause: '七（五）',
      as: ['rule', 'duty'],
      summary: '每年3月、10月各开展一次联合清理整治',
      rules: ['training-schools/clean-up'],
    },
    { clause: '七（五）第一段', as: 'statement', summary: '监督举报电话' },
    { clause: '附件', as: 'register', summary: '联席会议成员名单' },
  ],
};
