import type { Citation, Provision } from '../../model/index.ts';

/** What is expected of one citation; what is left out is null. */
export interface Expected {
  readonly text: string;
  readonly kind: Citation['kind'];
  readonly title?: string;
  readonly number?: string;
  /** 章 条 款 项 in this order; 0 where none is named. */
  readonly provision?: readonly [chapter: number, article: number, paragraph: number, item: number];
}

export interface Example {
  readonly printed: string;
  readonly read: readonly Expected[];
}

export const provisionOf = (expected: Expected): Provision | null => {
  if (expected.provision === undefined) return null;
  const [chapter, article, paragraph, item] = expected.provision.map((n) => (n === 0 ? null : n));
  return {
    chapter: chapter ?? null,
    article: article ?? null,
    paragraph: paragraph ?? null,
    item: item ?? null,
  };
};

const one = (printed: string, expected: Expected): Example => ({ printed, read: [expected] });

/** 标题与文号 */
export const TITLES: readonly Example[] = [
  one('根据《某市养老条例》规定', { text: '《某市养老条例》', kind: 'law', title: '某市养老条例' }),
  one('按《网络安全法》执行', { text: '《网络安全法》', kind: 'law', title: '网络安全法' }),
  one('落实《关于加强管理的意见》（某委发〔2019〕12号）精神', {
    text: '《关于加强管理的意见》（某委发〔2019〕12号）',
    kind: 'document',
    title: '关于加强管理的意见',
    number: '某委发〔2019〕12号',
  }),
  one('按照《消防督办办法(试行)》(某防发[2019]12 号)有关规定', {
    text: '《消防督办办法(试行)》(某防发[2019]12 号)',
    kind: 'document',
    title: '消防督办办法(试行)',
    number: '某防发〔2019〕12号',
  }),
  one('依据《数据管理暂行办法》(某市人民政府令第328号)', {
    text: '《数据管理暂行办法》(某市人民政府令第328号)',
    kind: 'law',
    title: '数据管理暂行办法',
    number: '某市人民政府令第328号',
  }),
  one('《垃圾管理办法》(某府令 第 298 号)', {
    text: '《垃圾管理办法》(某府令 第 298 号)',
    kind: 'law',
    title: '垃圾管理办法',
    number: '某府令第298号',
  }),
  one('《垃圾管理办法》（某府令〔２０１８〕３２４号）', {
    text: '《垃圾管理办法》（某府令〔２０１８〕３２４号）',
    kind: 'law',
    title: '垃圾管理办法',
    number: '某府令〔2018〕324号',
  }),
  one('《关于印发〈甲方案〉和〈乙计划〉的通知》（某委督〔2019〕1号）文件', {
    text: '《关于印发〈甲方案〉和〈乙计划〉的通知》（某委督〔2019〕1号）',
    kind: 'document',
    title: '关于印发〈甲方案〉和〈乙计划〉的通知',
    number: '某委督〔2019〕1号',
  }),
  one('《关于印发《甲方案》的通知》已收悉', {
    text: '《关于印发《甲方案》的通知》',
    kind: 'document',
    title: '关于印发《甲方案》的通知',
  }),
  one('在《某某日报》上刊登', { text: '《某某日报》', kind: 'other', title: '某某日报' }),
  one('下发《督办通知书》', { text: '《督办通知书》', kind: 'other', title: '督办通知书' }),
  {
    printed: '按照《统计法》《统计法实施条例》《数据质量评估办法》',
    read: [
      { text: '《统计法》', kind: 'law', title: '统计法' },
      { text: '《统计法实施条例》', kind: 'law', title: '统计法实施条例' },
      { text: '《数据质量评估办法》', kind: 'document', title: '数据质量评估办法' },
    ],
  },
  {
    printed: '未闭合的《标题，以及《另一个办法》',
    read: [{ text: '《另一个办法》', kind: 'document', title: '另一个办法' }],
  },
];

/** 文号 */
export const NUMBERS: readonly Example[] = [
  one('按照某府办发[2019]79号文件要求', {
    text: '某府办发[2019]79号',
    kind: 'document',
    number: '某府办发〔2019〕79号',
  }),
  one('（国发〔2019〕24号）', { text: '国发〔2019〕24号', kind: 'document', number: '国发〔2019〕24号' }),
  one('某府发 〔 2019 〕 34 号', {
    text: '某府发 〔 2019 〕 34 号',
    kind: 'document',
    number: '某府发〔2019〕34号',
  }),
  one('参照国务院办公厅国办发〔2018〕80号', {
    text: '国办发〔2018〕80号',
    kind: 'document',
    number: '国办发〔2018〕80号',
  }),
  one('（和政办发〔2020〕5号）', {
    text: '和政办发〔2020〕5号',
    kind: 'document',
    number: '和政办发〔2020〕5号',
  }),
  one('某县人民政府令（第5号）', {
    text: '某县人民政府令（第5号）',
    kind: 'law',
    number: '某县人民政府令第5号',
  }),
  one('国务院令第492号公布', { text: '国务院令第492号', kind: 'law', number: '国务院令第492号' }),
  {
    printed: '某府发〔2019〕1号和某府发〔2019〕2号',
    read: [
      { text: '某府发〔2019〕1号', kind: 'document', number: '某府发〔2019〕1号' },
      { text: '某府发〔2019〕2号', kind: 'document', number: '某府发〔2019〕2号' },
    ],
  },
  {
    printed: '某府办发〔2019〕1号、2号文件',
    read: [
      { text: '某府办发〔2019〕1号', kind: 'document', number: '某府办发〔2019〕1号' },
      { text: '2号', kind: 'document', number: '某府办发〔2019〕2号' },
    ],
  },
  one('按照第12号县政府令执行', { text: '第12号县政府令', kind: 'law', number: '县政府令第12号' }),
  one('国务院第711号令公布', { text: '国务院第711号令', kind: 'law', number: '国务院令第711号' }),
  one('（国家某委令2019年第5号）', {
    text: '国家某委令2019年第5号',
    kind: 'law',
    number: '国家某委令〔2019〕5号',
  }),
  one('（国家某委2019年第5号令）', {
    text: '国家某委2019年第5号令',
    kind: 'law',
    number: '国家某委令〔2019〕5号',
  }),
  one('（某府令 第 298 号)', { text: '某府令 第 298 号', kind: 'law', number: '某府令第298号' }),
  { printed: '第5号楼居民接到政府令', read: [] },
  { printed: '共有（2019）年度56号楼', read: [] },
  { printed: '2019年第3号台风', read: [] },
];

/** 条款 */
export const PROVISIONS: readonly Example[] = [
  one('《网络安全法》第二十一条明确规定', {
    text: '《网络安全法》第二十一条',
    kind: 'law',
    title: '网络安全法',
    provision: [0, 21, 0, 0],
  }),
  one('《某办法》（某府发〔2018〕3号）第八条第一款第二项', {
    text: '《某办法》（某府发〔2018〕3号）第八条第一款第二项',
    kind: 'document',
    title: '某办法',
    number: '某府发〔2018〕3号',
    provision: [0, 8, 1, 2],
  }),
  one('违反本办法第八条规定的', { text: '本办法第八条', kind: 'self', provision: [0, 8, 0, 0] }),
  one('依照本细则第3条第(二)项处理', { text: '本细则第3条第(二)项', kind: 'self', provision: [0, 3, 0, 2] }),
  one('除本条第一款外', { text: '本条第一款', kind: 'self', provision: [0, 0, 1, 0] }),
  one('对前款规定的事项', { text: '前款', kind: 'self' }),
  one('有前两款所列情形', { text: '前两款', kind: 'self' }),
  one('前条第二款规定', { text: '前条第二款', kind: 'self', provision: [0, 0, 2, 0] }),
  one('依照第八条第一款的规定', { text: '第八条第一款', kind: 'self', provision: [0, 8, 1, 0] }),
  one('按照第三章规定执行', { text: '第三章', kind: 'self', provision: [3, 0, 0, 0] }),
  one('根据预算法第二十一条', {
    text: '预算法第二十一条',
    kind: 'law',
    title: '预算法',
    provision: [0, 21, 0, 0],
  }),
  one('民法典第一千二百五十九条', {
    text: '民法典第一千二百五十九条',
    kind: 'law',
    title: '民法典',
    provision: [0, 1259, 0, 0],
  }),
  one('《某国处罚法》（以下简称《处罚法》）第三条', {
    text: '《某国处罚法》（以下简称《处罚法》）第三条',
    kind: 'law',
    title: '某国处罚法',
    provision: [0, 3, 0, 0],
  }),
  one('违反本条例第五条的', { text: '本条例第五条', kind: 'self', provision: [0, 5, 0, 0] }),
  {
    printed: '除本办法第十六条、十七条所规定事项外',
    read: [
      { text: '本办法第十六条', kind: 'self', provision: [0, 16, 0, 0] },
      { text: '十七条', kind: 'self', provision: [0, 17, 0, 0] },
    ],
  },
  {
    printed: '《某条例》第三条至第五条',
    read: [
      { text: '《某条例》第三条', kind: 'law', title: '某条例', provision: [0, 3, 0, 0] },
      { text: '第五条', kind: 'law', title: '某条例', provision: [0, 5, 0, 0] },
    ],
  },
  {
    printed: '第五条第一款第一项和第三项规定',
    read: [
      { text: '第五条第一款第一项', kind: 'self', provision: [0, 5, 1, 1] },
      { text: '第三项', kind: 'self', provision: [0, 5, 1, 3] },
    ],
  },
  {
    printed: '依照第十条第一、二项规定',
    read: [
      { text: '第十条第一', kind: 'self', provision: [0, 10, 0, 1] },
      { text: '二项', kind: 'self', provision: [0, 10, 0, 2] },
    ],
  },
  one('《某法》第十条第一款第（二）项', {
    text: '《某法》第十条第一款第（二）项',
    kind: 'law',
    title: '某法',
    provision: [0, 10, 1, 2],
  }),
  {
    printed: '《某法》第十条第一款第（二）、（三）项和第十二条',
    read: [
      { text: '《某法》第十条第一款第（二）', kind: 'law', title: '某法', provision: [0, 10, 1, 2] },
      { text: '（三）项', kind: 'law', title: '某法', provision: [0, 10, 1, 3] },
      { text: '第十二条', kind: 'law', title: '某法', provision: [0, 12, 0, 0] },
    ],
  },
  {
    printed: '符合第六条（一）（二）项规定',
    read: [
      { text: '第六条（一）', kind: 'self', provision: [0, 6, 0, 1] },
      { text: '（二）项', kind: 'self', provision: [0, 6, 0, 2] },
    ],
  },
  {
    printed: '适用第三至五条规定',
    read: [
      { text: '第三', kind: 'self', provision: [0, 3, 0, 0] },
      { text: '五条', kind: 'self', provision: [0, 5, 0, 0] },
    ],
  },
  {
    printed: '本办法第十条、第十一条第二款、第十二条',
    read: [
      { text: '本办法第十条', kind: 'self', provision: [0, 10, 0, 0] },
      { text: '第十一条第二款', kind: 'self', provision: [0, 11, 2, 0] },
      { text: '第十二条', kind: 'self', provision: [0, 12, 0, 0] },
    ],
  },
  {
    printed: '前款第一项、第二项',
    read: [
      { text: '前款第一项', kind: 'self', provision: [0, 0, 0, 1] },
      { text: '第二项', kind: 'self', provision: [0, 0, 0, 2] },
    ],
  },
  {
    printed: '《某区补助办法（试行）》已印发，申请应当符合该办法第二条、第四条规定',
    read: [
      { text: '《某区补助办法（试行）》', kind: 'document', title: '某区补助办法（试行）' },
      { text: '该办法第二条', kind: 'document', title: '某区补助办法（试行）', provision: [0, 2, 0, 0] },
      { text: '第四条', kind: 'document', title: '某区补助办法（试行）', provision: [0, 4, 0, 0] },
    ],
  },
  one('依照该条例第五条', { text: '该条例第五条', kind: 'law', provision: [0, 5, 0, 0] }),
  one('按照第三条和五项措施', { text: '第三条', kind: 'self', provision: [0, 3, 0, 0] }),
  { printed: '第一、二、三季度和第一、二条线路', read: [] },
  { printed: '第八条 各单位应当按时报送', read: [] },
  { printed: '作为基本条件和资本项目', read: [] },
  { printed: '第三项工作是宣传', read: [] },
  { printed: '第一条线路和第二十四次会议', read: [] },
  { printed: '制定本办法', read: [] },
];
