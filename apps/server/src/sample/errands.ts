/** What the units of the invented district do in a quarter, by the clauses of the sample issue. */

/** One task of one unit, or of every street and town; `times` in the quarter. */
export interface Errand {
  readonly title: string;
  readonly number: string;
  /** Address of the clause in its document, and how people call it. */
  readonly node: string;
  readonly clause: string;
  readonly by: string;
  readonly supports?: readonly string[];
  readonly leader: string;
  readonly times?: number;
}

/** Stands for each of `towns`. */
export const everyTown = '各街镇';

export const towns = ['东山街道', '江滨街道', '石桥街道', '青禾街道', '柳溪镇', '云台镇', '白沙镇'] as const;

/** Ids as the compiler's register gives them. */
export const bureaus = [
  { id: 'market-regulation', name: '区市场监管局' },
  { id: 'civil-affairs', name: '区民政局' },
  { id: 'finance', name: '区财政局' },
  { id: 'health', name: '区卫生健康委' },
  { id: 'housing-construction', name: '区住房城乡建设局' },
  { id: 'education', name: '区教育局' },
  { id: 'public-security', name: '区公安局' },
  { id: 'audit', name: '区审计局' },
  { id: 'disabled', name: '区残联' },
] as const;

const meals = { number: '示例府办发〔2024〕11号', leader: '分管民政的副区长' };
const lifts = { number: '示例府发〔2024〕6号', leader: '分管市场监管的副区长' };
const water = { number: '示例府发〔2024〕7号', leader: '分管生态环境的副区长' };
const plans = { number: '示例市监函〔2024〕18号', leader: '分管市场监管的副区长' };

const table = { node: 'att_1__table_1', clause: '附件1' };

export const errands: readonly Errand[] = [
  { ...meals, ...table, title: '新建助餐点验收', by: everyTown, times: 2 },
  {
    ...meals,
    node: 'point_3__subpoint_1__entry_3',
    clause: '三（一）3',
    title: '助餐点适老改造复查',
    by: everyTown,
  },
  { ...meals, ...table, title: '老年人用餐满意度回访', by: everyTown, times: 2 },
  {
    ...meals,
    node: 'point_3__subpoint_1__entry_2__subentry_2',
    clause: '三（一）2（2）',
    title: '助餐点菜单、价格和监督电话公开情况自查',
    by: everyTown,
  },
  {
    ...meals,
    node: 'point_3__subpoint_3__entry_6',
    clause: '三（三）6',
    title: '助餐点食品安全检查',
    by: '区市场监管局',
    supports: ['区卫生健康委'],
    times: 3,
  },
  {
    ...meals,
    node: 'point_3__subpoint_2__entry_4',
    clause: '三（二）4',
    title: '用餐补贴按月发放',
    by: '区民政局',
    supports: ['区财政局'],
    times: 3,
  },
  {
    ...meals,
    node: 'point_3__subpoint_3__entry_7',
    clause: '三（三）7',
    title: '疑似食物中毒应急处置演练',
    by: '区卫生健康委',
    supports: ['区市场监管局', '区教育局'],
  },
  {
    ...meals,
    node: 'point_4__subpoint_3',
    clause: '四（三）',
    title: '助餐点年度考核方案拟订',
    by: '区民政局',
    supports: ['区财政局'],
  },
  { ...meals, ...table, title: '助餐点无障碍通道检查', by: '区残联', supports: ['区民政局'], times: 2 },
  {
    ...meals,
    node: 'point_3__subpoint_1__entry_1',
    clause: '三（一）1',
    title: '学校食堂周末助餐试点',
    by: '区教育局',
    supports: ['区民政局'],
    times: 2,
  },
  {
    ...lifts,
    node: 'art_12__para_1',
    clause: '第十二条',
    title: '上月电梯更新补助办理情况报送',
    by: '区市场监管局',
    times: 3,
  },
  {
    ...lifts,
    node: 'art_9__para_1',
    clause: '第九条',
    title: '电梯更新补助申请审核',
    by: '区市场监管局',
    times: 4,
  },
  {
    ...lifts,
    node: 'art_10__para_1',
    clause: '第十条',
    title: '电梯更新补助资金拨付',
    by: '区财政局',
    supports: ['区市场监管局'],
    times: 4,
  },
  {
    ...lifts,
    node: 'art_3__para_2',
    clause: '第三条',
    title: '电梯更新业主协商调解',
    by: everyTown,
    times: 2,
  },
  {
    ...lifts,
    node: 'art_3__para_1',
    clause: '第三条',
    title: '住宅专项维修资金使用指导',
    by: '区住房城乡建设局',
    times: 3,
  },
  {
    ...lifts,
    node: 'art_14__para_1',
    clause: '第十四条',
    title: '电梯更新补助资金审计',
    by: '区审计局',
    supports: ['区财政局'],
  },
  {
    ...water,
    node: 'point_2',
    clause: '二',
    title: '水源保护区游泳垂钓联合巡查',
    by: '区公安局',
    supports: ['东山街道', '柳溪镇'],
    times: 3,
  },
  {
    ...plans,
    node: 'point_2__subpoint_1',
    clause: '二（一）',
    title: '老旧住宅电梯更新计划核对',
    by: everyTown,
  },
];
