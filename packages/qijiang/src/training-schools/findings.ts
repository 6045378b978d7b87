/** How long a finding has to be put right. */
export type Limit =
  | 'at-once'
  | 'week'
  | 'ten-days'
  | 'month'
  | 'three-months'
  | 'end-of-august'
  | 'stop'
  | 'none';

/** 六（二） where 三 says nothing of the blacklist. */
export type Blacklisting = 'listed' | 'if-continued' | 'by-authority';

export interface Finding {
  readonly title: string;
  readonly clause: string;
  readonly measure: string;
  readonly limit: Limit;
  readonly blacklist?: Blacklisting;
}

const finding = <const K extends string>(all: Readonly<Record<K, Finding>>) => all;

/** The findings of 三, group by group, each with what has to be done and by when. */
export const FINDINGS = finding({
  'not-displayed': {
    title: '证照齐全而没有悬挂',
    clause: '三（一）1',
    measure: '亮证亮照办学',
    limit: 'at-once',
  },
  'unlicensed-eligible': {
    title: '无证无照，具备办证条件',
    clause: '三（一）2',
    measure: '取得办学许可证并办理法人登记；到期未取得的停业，直到取得',
    limit: 'three-months',
  },
  'unlicensed-ineligible': {
    title: '无证无照，不符合办证条件',
    clause: '三（一）2',
    measure: '责令停止办学',
    limit: 'stop',
  },
  'unlicensed-hazard': {
    title: '无证无照，存在重大安全隐患',
    clause: '三（一）2',
    measure: '责令立即停办整改；拒不整改的依法处置',
    limit: 'at-once',
  },
  'no-permit-eligible': {
    title: '有照无证，具备办证条件',
    clause: '三（一）3',
    measure: '完成审批，取得办学许可证',
    limit: 'three-months',
  },
  'no-permit-ineligible': {
    title: '有照无证，不具备办证条件',
    clause: '三（一）3',
    measure: '只在经营范围内营业，不得再培训中小学生',
    limit: 'stop',
  },
  'unsuitable-premises': {
    title: '场所是住宅、半地下室或地下室',
    clause: '三（二）1',
    measure: '完成整改；到期未改的依法取缔',
    limit: 'end-of-august',
  },
  'small-and-crowded': {
    title: '不足300平方米或不在同一楼层，且生均不足3平方米',
    clause: '三（二）2',
    measure: '保证同一时段生均3平方米以上',
    limit: 'end-of-august',
  },
  crowded: {
    title: '达到300平方米，生均不足3平方米',
    clause: '三（二）3',
    measure: '调整班次和安排，保证达标',
    limit: 'at-once',
  },
  'few-classrooms': {
    title: '教学用房不足建筑面积的三分之二',
    clause: '三（二）4',
    measure: '调整布局，达到三分之二',
    limit: 'month',
  },
  'fire-environment-food': {
    title: '消防、环保、食品卫生不达标',
    clause: '三（二）5',
    measure: '完成整改',
    limit: 'end-of-august',
  },
  'serving-teachers': {
    title: '聘用中小学在职教师',
    clause: '三（三）1',
    measure: '停止聘用；参与的教师由区教委处置',
    limit: 'at-once',
    blacklist: 'listed',
  },
  unqualified: {
    title: '学科教师没有教师资格',
    clause: '三（三）2',
    measure: '取得资格以前不得从事学科培训',
    limit: 'stop',
  },
  conduct: {
    title: '教师师德师风不符合要求',
    clause: '三（三）3',
    measure: '完成整改',
    limit: 'month',
  },
  'foreign-teachers': {
    title: '聘用外籍教师不符合规定',
    clause: '三（三）4',
    measure: '须符合国家有关规定',
    limit: 'none',
  },
  'few-full-time': {
    title: '专职教师不足3人或不足教师总数三分之一',
    clause: '三（三）5',
    measure: '聘任符合条件的专职教师',
    limit: 'three-months',
  },
  'class-without-teacher': {
    title: '同一时段有的班没有教师',
    clause: '三（三）5',
    measure: '调整班次安排',
    limit: 'at-once',
  },
  'unfiled-materials': {
    title: '教材没有备案审核',
    clause: '三（四）1',
    measure: '更换为备案审核的教材',
    limit: 'at-once',
    blacklist: 'if-continued',
  },
  'out-of-scope': {
    title: '超范围招生或者培训',
    clause: '三（四）2',
    measure: '退还费用，停止相关培训',
    limit: 'at-once',
    blacklist: 'if-continued',
  },
  'long-fees': {
    title: '一次收费超过3个月',
    clause: '三（四）3',
    measure: '退还超期费用，下一时段按3个月收费并开发票',
    limit: 'none',
  },
  'entrance-exams': {
    title: '组织招生考试或与升学挂钩',
    clause: '三（四）4',
    measure: '停止违规行为',
    limit: 'at-once',
    blacklist: 'listed',
  },
  'late-hours': {
    title: '晚于20:30结束或连续用眼超过40分钟',
    clause: '三（四）5',
    measure: '调整作息时间',
    limit: 'at-once',
  },
  'no-contracts': {
    title: '没有签订培训合同或劳动合同',
    clause: '三（四）6',
    measure: '签订合同',
    limit: 'at-once',
  },
  'false-advertising': {
    title: '虚假招生简章、广告，或者不备案',
    clause: '三（四）7',
    measure: '依法处置',
    limit: 'none',
  },
  coercion: {
    title: '以暴力、威胁强迫学生接受培训',
    clause: '三（四）7',
    measure: '停止培训，依法处置',
    limit: 'at-once',
  },
  'incomplete-rules': {
    title: '规章制度不完善',
    clause: '三（五）1',
    measure: '建立台账，完成整改',
    limit: 'month',
  },
  'not-posted': {
    title: '应公示的制度没有长期公示',
    clause: '三（五）2',
    measure: '完成整改',
    limit: 'ten-days',
  },
  'security-equipment': {
    title: '安防器材没有配置或者不足',
    clause: '三（六）1',
    measure: '配足配齐',
    limit: 'week',
  },
  'video-monitoring': {
    title: '视频监控没有配置或者不足',
    clause: '三（六）2',
    measure: '配足配齐',
    limit: 'month',
  },
  'no-guards': {
    title: '没有配备安保人员',
    clause: '三（六）3',
    measure: '按规模配备专职或兼职安保人员',
    limit: 'none',
  },
});

const GROUPS: Readonly<Record<string, string>> = {
  '三（一）': '证照',
  '三（二）': '场地',
  '三（三）': '师资',
  '三（四）': '培训行为',
  '三（五）': '管理',
  '三（六）': '安全防护',
};

/** The group that a finding stands in, as an inspector looks for it. */
export const groupOf = ({ clause }: Finding): string => GROUPS[clause.slice(0, 4)] ?? '其他';

/** One value for every finding, by its name. */
export const forEach = <T>(make: (of: Finding, name: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries<Finding>(FINDINGS).map(([name, of]) => [name, make(of, name)]));
