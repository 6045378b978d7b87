import type { RegisterDefinitions } from '@zhengling/work';
import { NUMBER, validity } from './document.ts';

/** The members of the joint conference in the order of the document, each with the gist of its task. */
const MEMBERS: readonly (readonly [organisation: string, task: string])[] = [
  ['区人大监察法制委办公室', '未成年人保护地方性法规的制定和监督'],
  ['区政协社法民宗台侨委', '听取和反映各界意见'],
  ['区委政法委', '纳入社会治安综合治理'],
  ['区委网信办', '网络宣传和网络环境'],
  ['区发展改革委', '设施建设纳入规划'],
  ['区教委', '学校强制报告、入学和资助、心理健康'],
  ['区公安局', '受理强制报告、查处侵害、落户'],
  ['区民政局', '牵头；台账；救助和福利机构接收'],
  ['区司法局', '法规、普法和法律援助'],
  ['区财政局', '经费保障'],
  ['区人力社保局', '返乡创业就业和维权'],
  ['区住房城乡建设委', '住房保障'],
  ['区农业农村委', '纳入“三农”工作'],
  ['区文化旅游委', '宣传和文化活动'],
  ['区卫生健康委', '医疗机构强制报告和救治'],
  ['区统计局', '人口资料'],
  ['区医保局', '医疗保险和救助'],
  ['区国资委', '国有企业履行社会责任'],
  ['区法院', '审判和监护权案件'],
  ['区检察院', '检察和监督'],
  ['区总工会', '困难职工子女关爱'],
  ['区团委', '青少年志愿服务'],
  ['区妇联', '儿童之家、家庭教育'],
  ['区残联', '残疾儿童康复救助'],
  ['区税务局', '税费优惠'],
  ['区关工委', '老同志关爱行动'],
];

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const clauseOf = (at: number): string => {
  const tens = Math.floor(at / 10);
  const ones = at % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (NUMERALS[tens - 1] ?? '')}十`;
  return `（${ten}${ones === 0 ? '' : (NUMERALS[ones - 1] ?? '')}）`;
};

/** The joint conference for left-behind children and children in need, with its 26 members. */
export const registers: RegisterDefinitions = {
  groups: [
    {
      id: 'named/重庆市綦江区农村留守儿童关爱保护和困境儿童保障工作联席会议',
      name: '重庆市綦江区农村留守儿童关爱保护和困境儿童保障工作联席会议',
      aliases: ['区农村留守儿童关爱保护和困境儿童保障工作联席会议'],
      from: validity.from,
      hosts: ['区民政局'],
      functions: '统筹协调农村留守儿童关爱保护和困境儿童保障工作，26个成员单位各有分工。',
      seats: MEMBERS.map(([organisation, task], at) => ({
        role: organisation === '区民政局' ? '牵头单位' : '成员单位',
        organisation,
        task,
        clause: clauseOf(at + 1),
      })),
      sources: [{ document: NUMBER, clause: '通知' }],
    },
  ],
};
