import type { Half, RoundDefinition, Stop, Target, TeamMember } from '@zhengling/work';
import { general } from './checklists.ts';
import { INSPECTION } from './documents.ts';

const team: readonly TeamMember[] = [
  { part: '组长', name: '潘捷' },
  { part: '副组长', name: '罗维裔' },
  { part: '副组长', name: '邵振嘉' },
  { part: '成员', name: '翁庆红' },
  { part: '成员', name: '罗玉强' },
  { part: '成员', name: '余光梦' },
];

const UNITS = '区级卫生单位、健康单位创建（复查）';
const UNITS_AND_TOWNS = '区级卫生单位、健康单位、卫生镇创建（复查）';
const COMMON = ['农村改厕', '公立医院生活垃圾分类和健康服务环境提升行动', '城乡环境卫生整洁行动'];

const targets = (of: Readonly<Record<string, readonly string[]>>): readonly Target[] =>
  Object.entries(of).map(([matter, names]) => ({ matter, names }));
const improved = (hospital: string) => ({ 公立医院健康服务环境提升: [hospital] });
const stop = (half: Half, place: string, of: Readonly<Record<string, readonly string[]>> = {}): Stop => ({
  half,
  place,
  targets: targets(of),
});

const round = (ordinal: number, items: readonly string[], stops: readonly Stop[]): RoundDefinition => ({
  id: `health-inspection/round-${ordinal}`,
  title: `2019年爱国卫生督查第${ordinal}轮`,
  checklist: general.id,
  document: INSPECTION,
  clause: '附件1',
  from: ordinal === 11 ? '2019-11-26' : '2019-11-05',
  to: ordinal === 11 ? '2019-12-15' : '2019-11-25',
  dayOpen: true,
  lead: '区爱卫办',
  team,
  items,
  stops,
});

/** Annex 1. Where one cell of the print runs over both halves, what it names is with the town it lies in. */
export const rounds: readonly RoundDefinition[] = [
  round(
    1,
    [UNITS, ...COMMON],
    [
      stop('morning', '古南街道', {
        '区级健康单位（创建）': ['新山村'],
        '市级生态卫生村（复查）': ['春光村'],
        '区级卫生单位（复查）': ['双桥社区'],
        '区级健康单位（复查）': ['古南街道'],
      }),
      stop('afternoon', '文龙街道', {
        ...improved('妇幼保健院'),
        '区级卫生单位（复查）': ['核桃湾社区', '沙溪社区', '北渡社区'],
        '区级健康单位（创建）': ['双龙社区', '代家岗社区', '长生沟社区'],
        '市级卫生单位（创建）': ['回龙湾社区'],
        '区级卫生单位（创建）': ['天桥社区', '浸水社区', '新兴社区', '新街子社区', '文龙税务所'],
      }),
    ],
  ),
  round(
    2,
    [UNITS_AND_TOWNS, ...COMMON],
    [
      stop('morning', '三江街道', {
        '区级卫生单位（创建）': ['三江税务所'],
        '区级健康单位（创建）': ['三江街道'],
        '市级优秀卫生单位（复查）': ['三江街道', '中心血站'],
        '市级生态卫生村（复查）': ['照贵村'],
        '区级卫生单位（复查）': ['长乐社区'],
        '区级健康单位（复查）': ['三江街道'],
      }),
      stop('afternoon', '石角镇', {
        ...improved('石角中心院'),
        '区级卫生单位（创建）': ['瀛坪小学'],
        '区级健康单位（创建）': ['石角镇', '蒲河医院'],
      }),
    ],
  ),
  round(
    3,
    [UNITS_AND_TOWNS, ...COMMON],
    [
      stop('morning', '东溪镇', { '区级健康单位（创建）': ['东溪镇'] }),
      stop('afternoon', '赶水镇', improved('赶水中心院')),
    ],
  ),
  round(
    4,
    [UNITS_AND_TOWNS, ...COMMON],
    [
      stop('morning', '打通镇', improved('打通卫生院')),
      stop('afternoon', '石壕镇', { '卫生镇（创建）': ['石壕镇'], ...improved('石壕中心院') }),
    ],
  ),
  round(
    5,
    [UNITS_AND_TOWNS, ...COMMON],
    [
      stop('morning', '永新镇', {
        '区级卫生单位（创建）': ['永新中学'],
        '市级生态卫生村（复查）': ['石坪村'],
        '区级卫生镇（复查）': ['永新镇'],
        '区级卫生单位（复查）': ['新建学校', '永新小学'],
      }),
      stop('afternoon', '三角镇', { '公立医院健康服务环境（复查）': ['三角中心院'] }),
    ],
  ),
  round(
    6,
    [UNITS, ...COMMON],
    [
      stop('morning', '隆盛镇', { ...improved('隆盛中心院'), '市级卫生单位（复查）': ['隆盛镇'] }),
      stop('afternoon', '郭扶镇', {
        ...improved('郭扶中心院'),
        '区级健康单位（创建）': ['郭扶镇'],
        '区级卫生村（创建）': ['平等村'],
      }),
    ],
  ),
  round(
    7,
    [UNITS, ...COMMON],
    [
      stop('morning', '篆塘镇', { '区级卫生单位（复查）': ['精神卫生院'] }),
      stop('afternoon', '丁山镇', { '区级健康单位（创建）': ['丁山镇'] }),
    ],
  ),
  round(
    8,
    [UNITS_AND_TOWNS, ...COMMON],
    [
      stop('morning', '安稳镇'),
      stop('afternoon', '扶欢镇', {
        ...improved('扶欢卫生院'),
        '区级卫生镇（复查）': ['扶欢镇'],
        '区级卫生单位（创建）': ['扶欢中学'],
        '区级卫生村（创建）': ['高滩村', '扶欢村', '安育村'],
        '区级卫生单位（复查）': ['扶欢小学'],
      }),
    ],
  ),
  round(
    9,
    [UNITS, ...COMMON],
    [
      stop('morning', '永城镇', { '区级健康单位（复查）': ['永城镇'] }),
      stop('afternoon', '新盛镇', { '区级健康单位（复查）': ['新盛镇'] }),
    ],
  ),
  round(10, [UNITS, ...COMMON], [stop('morning', '中峰镇'), stop('afternoon', '横山镇')]),
  round(11, ['卫生单位、健康单位创建（复查）'], [stop('whole-day', '区级有关单位和部门')]),
];
