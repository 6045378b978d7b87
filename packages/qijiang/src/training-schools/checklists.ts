import { type Blacklisting, type ChecklistDefinition, checklist, type Point } from '@zhengling/work';
import { NUMBER } from './document.ts';
import { FINDINGS, type Finding, groupOf } from './findings.ts';
import { timeLimit } from './time-limit.ts';

/** What must be so, how one judges it, and whether it may be a major hazard and wants a photograph. */
interface OnTheSpot {
  readonly text: string;
  readonly judge: string;
  readonly photo?: boolean;
  readonly major?: 'always' | 'judged';
}

const onTheSpot: Readonly<Record<keyof typeof FINDINGS, OnTheSpot>> = {
  'not-displayed': {
    text: '办学场所醒目处挂有办学许可证和登记证照',
    judge: '进门看墙上，证照齐全而没有挂出的算问题',
    photo: true,
  },
  'unlicensed-eligible': {
    text: '有办学许可证并办理了法人登记（具备办证条件的）',
    judge: '查两证原件；都没有而条件够的，选这一项',
  },
  'unlicensed-ineligible': {
    text: '无证无照又不符合办证条件的，没有在办学',
    judge: '两证都没有、条件也不够而仍在上课的算问题',
    photo: true,
  },
  'unlicensed-hazard': {
    text: '无证无照的，没有重大安全隐患',
    judge: '疏散、用电、用气、结构有危及师生的隐患算问题',
    photo: true,
    major: 'always',
  },
  'no-permit-eligible': {
    text: '有营业执照的，也有办学许可证（具备办证条件的）',
    judge: '只有执照、没有办学许可证而条件够的算问题',
  },
  'no-permit-ineligible': {
    text: '不具备办证条件的，没有面向中小学生培训',
    judge: '看课表和学员名册；超出执照范围招中小学生的算问题',
  },
  'unsuitable-premises': {
    text: '场所不是住宅、半地下室或地下室',
    judge: '看房产证用途和楼层',
    photo: true,
  },
  'small-and-crowded': {
    text: '不足300平方米或不在同一层的，同一时段生均不少于3平方米',
    judge: '场地面积除以同一时段最多的学生数；可用“办学场地达不达标”计算',
  },
  crowded: {
    text: '达到300平方米的，同一时段生均不少于3平方米',
    judge: '场地面积除以同一时段最多的学生数',
  },
  'few-classrooms': {
    text: '教学用房不少于场地建筑面积的三分之二',
    judge: '按平面图量教学用房面积',
  },
  'fire-environment-food': {
    text: '消防、环保、食品卫生达到管理规定',
    judge: '查消防手续和设施、环保手续、食品经营许可；一项不达标就算问题',
    photo: true,
    major: 'judged',
  },
  'serving-teachers': { text: '没有聘用中小学在职教师', judge: '对照教师名册、工资单，随机问学员' },
  unqualified: { text: '学科教师都有教师资格', judge: '逐人查教师资格证' },
  conduct: { text: '教师师德师风良好', judge: '查投诉、处分记录，随机问学员家长' },
  'foreign-teachers': { text: '聘用外籍教师合乎国家规定', judge: '查工作许可和资质；没有外籍教师的选不适用' },
  'few-full-time': {
    text: '专职教师不少于3人，且不少于教师总数三分之一',
    judge: '查劳动合同和社保；可用“师资够不够”计算',
  },
  'class-without-teacher': { text: '同一时段每个班至少有一名教师', judge: '对照课表逐班看', photo: true },
  'unfiled-materials': { text: '教材都经区教委备案审核', judge: '抽教材，对照备案清单', photo: true },
  'out-of-scope': { text: '招生对象和培训内容没有超出许可范围', judge: '对照许可证副本、课表、学员名册' },
  'long-fees': { text: '一次收费不超过3个月', judge: '抽收据、合同和收费系统' },
  'entrance-exams': { text: '没有组织招生考试，不与中小学升学挂钩', judge: '看招生宣传、试卷和与学校的往来' },
  'late-hours': {
    text: '不晚于20:30结束，连续用眼不超过40分钟',
    judge: '看课表和作息；可用“培训时间符不符合规定”计算',
  },
  'no-contracts': { text: '与学员签了培训合同，与员工签了劳动合同', judge: '各抽5份合同' },
  'false-advertising': {
    text: '招生简章和广告真实，并向审批机关备案',
    judge: '对照备案的简章、广告',
    photo: true,
  },
  coercion: { text: '没有以暴力、威胁等手段强迫学生培训', judge: '问学员和家长，查报警和投诉' },
  'incomplete-rules': {
    text: '章程和财务、培训、用工、安全、收退费等制度齐全',
    judge: '查制度文本，缺一样就算不完善',
  },
  'not-posted': { text: '应公示的制度长期公示', judge: '看公示栏', photo: true },
  'security-equipment': { text: '安防器材配齐', judge: '清点防暴、急救、灭火器材', photo: true },
  'video-monitoring': { text: '视频监控配齐并能用', judge: '看各出入口、教室的画面和录像', photo: true },
  'no-guards': { text: '按规模配有专职或兼职安保人员', judge: '看在岗情况和名册' },
};

const names = Object.keys(FINDINGS) as (keyof typeof FINDINGS)[];
const limitLabels = timeLimit.outputs.limit?.labels ?? {};

const point = (id: keyof typeof FINDINGS): Point => {
  const of: Finding = FINDINGS[id];
  const { text, judge, photo = false, major = 'never' } = onTheSpot[id];
  const blacklist: Blacklisting = of.blacklist ?? 'by-authority';
  return {
    id,
    text,
    fault: of.title,
    judge,
    photo,
    major,
    blacklist,
    clause: of.clause,
    measure: of.measure,
    limit:
      of.limit === 'none'
        ? { type: 'to-be-set', words: '没有规定时限', by: '联合工作组' }
        : {
            type: 'rule',
            rule: timeLimit.id,
            words: limitLabels[of.limit] ?? of.limit,
            input: { finding: id },
            found: 'found',
            due: 'due',
            clauses: ['三', of.clause, ...(of.limit === 'end-of-august' ? ['三（二）'] : [])],
          },
  };
};

const groupTitles = [...new Set(names.map((name) => groupOf(FINDINGS[name])))];

const onSite = checklist({
  id: 'training-schools/on-site',
  slug: 'training-schools',
  title: '校外培训机构现场检查',
  document: NUMBER,
  clause: '三',
  subject: 'school',
  inspectors: [
    '区教委',
    '区公安局',
    '区住房城乡建设委',
    '区城管局',
    '区市场监管局',
    '区消防救援支队',
    '各街镇',
    '各教育督导责任区',
  ],
  record: { title: '綦江区校外培训机构现场检查记录', clause: '四（二）' },
  rhythms: [{ who: '联合工作组', rrule: 'FREQ=YEARLY;BYMONTH=3,10', clause: '七（五）' }],
  repeatMonths: 12,
  groups: groupTitles.map((title) => ({
    title,
    points: names.filter((name) => groupOf(FINDINGS[name]) === title).map(point),
  })),
  lists: {
    title: '校外培训机构白名单、黑名单',
    summary: '依法依规开展培训的列入白名单，违法违规的列入黑名单。报名以前可以在这里查。',
    white: { clause: '六（一）', consequence: '在全国校外培训机构服务平台发布，并在綦江主流媒体公布' },
    black: { clause: '六（二）', consequence: '责令整改并公布；录入全国信用信息共享平台，联合惩戒' },
    unmended: { clause: '六（二）', consequence: '期限内没有整改到位的，立即停止营业，依法吊销证照' },
    by: '区教委',
  },
});

export const checklists: readonly ChecklistDefinition[] = [onSite];
