import type { OrganisationDefinition, RegisterDefinitions, RegisterSource } from '@zhengling/work';
import { NUMBER } from './document.ts';

const listed: RegisterSource = { document: NUMBER, clause: '附件3 五' };
const planned: RegisterSource = { document: '綦江府办发〔2020〕2号', clause: '附件2' };
const sorted: RegisterSource = { document: '綦江府办发〔2021〕23号', clause: '四（二）' };

/** Streets as they stand in the issues since 2020. */
const STREETS = ['古南', '文龙', '三江', '新盛', '通惠'] as const;
/** The first three are in the list of 2019 too. */
const STREETS_OF_2019: readonly string[] = STREETS.slice(0, 3);
const TOWNS = [
  '石角',
  '东溪',
  '赶水',
  '打通',
  '石壕',
  '永新',
  '三角',
  '隆盛',
  '郭扶',
  '篆塘',
  '丁山',
  '安稳',
  '扶欢',
  '永城',
  '中峰',
  '横山',
] as const;

/** The day of the first document that names 新盛街道 and 通惠街道. */
const SEEN_AS_STREET = '2020-01-16';
const DAY_BEFORE = '2020-01-15';

const street = (name: string): OrganisationDefinition => ({
  id: `learned/${name}街道`,
  name: `${name}街道`,
  aliases: [
    `${name}街道办事处`,
    `綦江区${name}街道`,
    `綦江区${name}街道办事处`,
    `綦江区人民政府${name}街道办事处`,
  ],
  kind: 'street',
  parent: 'government',
  sources: [...(STREETS_OF_2019.includes(name) ? [listed] : []), planned, sorted],
});

const town = (name: string): OrganisationDefinition => ({
  id: `learned/${name}镇`,
  name: `${name}镇`,
  aliases: [`${name}镇人民政府`, `${name}镇政府`, `綦江区${name}镇`, `綦江区${name}镇人民政府`],
  kind: 'town',
  parent: 'government',
  sources: [listed, planned],
});

const FORMER: OrganisationDefinition = {
  ...town('新盛'),
  to: DAY_BEFORE,
  successor: 'learned/新盛街道',
  note: '改设街道的日期，五期公报都没有印出：2019年9月17日的文件还列新盛镇，2020年1月16日的文件已列新盛街道。这里以后一文件的前一日为最后一日，查明后请改正。',
  sources: [listed],
};

const streets = STREETS.map((name) =>
  STREETS_OF_2019.includes(name) ? { name: `${name}街道` } : { name: `${name}街道`, from: SEEN_AS_STREET },
);
const towns = [...TOWNS.map((name) => ({ name: `${name}镇` })), { name: '新盛镇', to: DAY_BEFORE }];
const sources = [listed, planned];

/** 附件3 一 to 四, in its order; 五 are the streets and towns. */
const ORGANS = [
  '区委机要保密局',
  '区档案局',
  '区新闻出版局',
  '区民族宗教委',
  '区网信办',
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
  '区规划自然资源局',
  '区市场监管局',
  '区税务局',
  '重庆煤监局渝南分局',
  '区气象局',
  '区烟草局',
] as const;

/** Streets and towns as the five issues name them, and the enforcement organs of 附件3. */
export const registers: RegisterDefinitions = {
  jurisdiction: '重庆市綦江区',
  organisations: [...STREETS.map(street), ...TOWNS.map(town), FORMER],
  collectives: [
    {
      names: [
        '各街镇',
        '各镇街',
        '街镇',
        '镇街',
        '各乡镇街道',
        '各镇（街道）',
        '各街镇党委政府',
        '各镇人民政府、街道办事处',
      ],
      members: [...streets, ...towns],
      sources,
    },
    { names: ['各街道', '街道办事处'], members: streets, sources },
    { names: ['各镇', '镇人民政府', '各镇人民政府'], members: towns, sources },
    {
      names: ['行政执法机关', '各行政执法机关', '各行政执法部门', '行政执法部门'],
      members: [
        ...ORGANS.map((name) => ({ name })),
        ...STREETS_OF_2019.map((name) => ({ name: `${name}街道` })),
        ...TOWNS.map((name) => ({ name: `${name}镇` })),
        { name: '新盛镇' },
      ],
      sources: [{ document: NUMBER, clause: '附件3' }],
    },
  ],
};
