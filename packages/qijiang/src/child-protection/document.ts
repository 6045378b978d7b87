import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦留守困境儿童办发〔2020〕1号';

export const validity: Validity = {
  from: '2020-01-13',
  basis: '落款',
  note: '没有写明施行日期，按成文日期2020年1月13日计',
};

const reporter = 'child-protection/mandatory-reporter';
const supports = 'child-protection/supports';

export const document: DocumentAccount = {
  number: NUMBER,
  title: '关于印发重庆市綦江区农村留守儿童关爱保护和困境儿童保障工作联席会议成员单位职责任务分工的通知',
  validity,
  clauses: [
    { clause: '通知', as: ['statement', 'register'], summary: '联席会议制度调整；印发26个单位的分工' },
    {
      clause: [
        '（一）',
        '（二）',
        '（三）',
        '（四）',
        '（五）',
        '（九）',
        '（十）',
        '（十三）',
        '（十四）',
        '（十六）',
        '（十八）',
        '（十九）',
        '（二十）',
        '（二十一）',
        '（二十二）',
        '（二十三）',
        '（二十四）',
        '（二十五）',
        '（二十六）',
      ],
      as: 'duty',
      summary: '各成员单位的职责任务',
    },
    {
      clause: '（六）',
      as: ['rule', 'duty', 'procedure'],
      summary: '学校、幼儿园强制报告；控辍保学；残疾学生12年免费教育',
      rules: [reporter, 'child-protection/free-education'],
    },
    {
      clause: '（七）',
      as: ['rule', 'duty', 'procedure'],
      summary: '公安受理强制报告、出警、护送、通报；父母失联超过6个月的信息查询',
      rules: ['child-protection/intake', 'child-protection/missing-parent'],
    },
    {
      clause: '（八）',
      as: ['rule', 'duty', 'register', 'procedure'],
      summary: '民政牵头；信息台账；强制报告；救助福利机构接收儿童',
      rules: [reporter, 'child-protection/intake'],
    },
    {
      clause: '（十一）',
      as: ['rule', 'duty'],
      summary: '就业创业扶持；成年孤儿等的公益性岗位、贷款贴息',
      rules: [supports],
    },
    { clause: '（十二）', as: ['rule', 'duty'], summary: '住房保障，成年孤儿优先', rules: [supports] },
    {
      clause: '（十五）',
      as: ['rule', 'duty'],
      summary: '医疗机构强制报告；孤儿免费接种、艾滋病结核病儿童免费治疗',
      rules: [reporter, supports],
    },
    {
      clause: '（十七）',
      as: ['rule', 'duty'],
      summary: '资助参保、医疗救助和康复',
      rules: [supports],
    },
  ],
};
