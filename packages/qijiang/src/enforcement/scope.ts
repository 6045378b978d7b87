import { type Choice, choice, none, options, output, rule, step, type YesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const PARTY = ['区委机要保密局'];
const LISTED = ['区档案局', '区新闻出版局', '区民族宗教委', '区网信办'];
const DEPARTMENTS = [
  '区政府办公室',
  '区发展改革委',
  '区教委',
  '区科技局',
  '区经济信息委',
  '区公安局',
  '区民政局',
  '区司法局',
  '区财政局',
  '区人社保局',
  '区生态环境局',
  '区住房城乡建设委',
  '区城管局',
  '区交通局',
  '区水利局',
  '区农业农村委',
  '区商务委',
  '区文化旅游委',
  '区卫生健康委',
  '区退役军人事务局',
  '区应急局',
  '区审计局',
  '区统计局',
  '区医保局',
  '区林业局',
  '区大数据发展局',
];
const MUNICIPAL = [
  '区规划自然资源局',
  '区市场监管局',
  '区税务局',
  '重庆煤监局渝南分局',
  '区气象局',
  '区烟草局',
];
const TOWNS = [
  '古南街道',
  '文龙街道',
  '三江街道',
  '石角镇',
  '东溪镇',
  '赶水镇',
  '打通镇',
  '石壕镇',
  '永新镇',
  '三角镇',
  '隆盛镇',
  '郭扶镇',
  '篆塘镇',
  '丁山镇',
  '安稳镇',
  '扶欢镇',
  '永城镇',
  '新盛镇',
  '中峰镇',
  '横山镇',
];
const AUTHORISED = '法律、法规、规章授权的其他组织';
const OTHER = '其他单位';

const named: readonly string[] = [...PARTY, ...LISTED, ...DEPARTMENTS, ...MUNICIPAL, ...TOWNS, AUTHORISED];
const labels: Readonly<Record<string, string>> = Object.fromEntries(
  [...named, OTHER].map((name) => [name, name]),
);
const unit = choice('unit', '单位', labels);

const groups = options({
  'party-organ': '区委工作机关',
  'listed-organ': '区委工作机关挂牌机构',
  department: '区政府工作部门',
  municipal: '在綦市属机构',
  town: '街镇',
  authorised: '法律、法规、规章授权的其他组织',
});

type Group = Parameters<typeof groups.value>[0];

const groupOf: ReadonlyMap<string, Group> = new Map<string, Group>([
  ...PARTY.map((name) => [name, 'party-organ'] as const),
  ...LISTED.map((name) => [name, 'listed-organ'] as const),
  ...DEPARTMENTS.map((name) => [name, 'department'] as const),
  ...MUNICIPAL.map((name) => [name, 'municipal'] as const),
  ...TOWNS.map((name) => [name, 'town'] as const),
  [AUTHORISED, 'authorised'],
]);

const branches: Record<string, Choice<Group> | typeof none> = Object.fromEntries(
  [...named, OTHER].map((name) => {
    const group = groupOf.get(name);
    return [name, group === undefined ? none : groups.value(group)];
  }),
);

const within: YesNo = unit.is(OTHER).not();

export const scope = rule({
  id: 'enforcement/scope',
  title: '是不是行政执法机关',
  summary: '一个单位在不在本方案所说的行政执法机关范围内，属于哪一类。',
  document: NUMBER,
  clause: '附件3',
  validity,
  inputs: [unit],
  outputs: {
    enforcementBody: output('是行政执法机关', step('列在范围之内', '附件3', within)),
    group: output('类别', unit.match(branches)),
  },
  interpretations: [
    {
      clause: '附件3 一',
      reading: '区国家保密局与区委机要保密局是同一个机构，只列一个名称',
      reason: '括号中是同一机构的另一块牌子',
    },
  ],
});
