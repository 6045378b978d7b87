import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { NUMBER } from './document.ts';

const INSPECT = '三（三）12';
const RISK = '三（三）11';
const byOwner: Limit = { type: 'to-be-set', words: '逐件整改', by: '检查单位' };

const point = (
  draft: Pick<Point, 'id' | 'text' | 'clause' | 'judge' | 'measure'> & Partial<Point>,
): Point => ({
  limit: byOwner,
  major: 'judged',
  photo: false,
  ...draft,
});

/** What a supervisor checks in a firm: that the three loops turn and what they leave behind is put right. */
const firm = checklist({
  id: 'hazard-control/firm',
  slug: 'hazard-control',
  title: '企业风险研判和“日周月”隐患排查',
  document: NUMBER,
  clause: '三（三）',
  subject: 'firm',
  inspectors: ['负有安全监管职责的区级部门', '街镇（园城）'],
  rhythms: [
    { who: '企业班组', rrule: 'FREQ=DAILY', clause: INSPECT },
    { who: '企业部门', rrule: 'FREQ=WEEKLY', clause: INSPECT },
    { who: '企业厂长', rrule: 'FREQ=MONTHLY', clause: INSPECT },
  ],
  repeatMonths: 12,
  groups: [
    {
      title: '风险研判',
      points: [
        point({
          id: 'annual-assessment',
          text: '每年全面研判一次，有风险清单和分级责任',
          clause: RISK,
          judge: '查一年内的研判报告；可用“下一次风险研判最迟哪天”核对',
          measure: '补做全面研判，形成清单，落实分级防控责任',
          major: 'never',
        }),
        point({
          id: 'monthly-assessment',
          text: '每月研判一次：分析上月措施、研判下月趋势',
          clause: RISK,
          judge: '查近三个月的记录',
          measure: '补做并按月报告',
          major: 'never',
        }),
      ],
    },
    {
      title: '日周月排查',
      points: [
        point({
          id: 'team-daily',
          text: '班组每日排查，有清单、有记录',
          clause: INSPECT,
          judge: '抽近十天的记录，到岗位对照清单',
          measure: '按排查清单每日排查',
          major: 'never',
        }),
        point({
          id: 'department-weekly',
          text: '部门（车间）每周排查',
          clause: INSPECT,
          judge: '抽近四周的记录',
          measure: '按周排查',
          major: 'never',
        }),
        point({
          id: 'director-monthly',
          text: '厂长（经理）每月带头排查',
          clause: INSPECT,
          judge: '抽近三个月的记录，看本人签字',
          measure: '按月排查，主要负责人带头',
          major: 'never',
        }),
        point({
          id: 'found-fixed',
          text: '查出的隐患都已整改或在期限内',
          clause: INSPECT,
          judge: '对照台账到现场看；危险性大、一时难以治理的认作重大隐患',
          measure: '逐件整改；重大的挂牌督办、跟踪、销号',
          photo: true,
        }),
      ],
    },
    {
      title: '现场',
      points: [
        point({
          id: 'on-the-spot',
          text: '生产现场没有隐患',
          clause: '三（一）3',
          judge: '按行业规范看设备、作业、通道、用电；写清部位',
          measure: '车间、班组负责人落实整治',
          photo: true,
        }),
        point({
          id: 'five-in-place',
          text: '责任、投入、培训、管理、应急救援“五到位”',
          clause: '三（一）3',
          judge: '查责任制、费用、培训记录、制度和预案',
          measure: '补齐缺的一项',
          major: 'never',
        }),
      ],
    },
  ],
});

const disasterSite = checklist({
  id: 'hazard-control/disaster-site',
  slug: 'hazard-control',
  title: '自然灾害隐患点巡查',
  document: NUMBER,
  clause: INSPECT,
  subject: 'place',
  inspectors: ['村居（社区）', '镇（街道）', '区级部门'],
  rhythms: [
    { who: '村居（社区）', rrule: 'FREQ=DAILY', clause: INSPECT },
    { who: '镇（街道）', rrule: 'FREQ=WEEKLY', clause: INSPECT },
    { who: '区级部门', rrule: 'FREQ=MONTHLY', clause: INSPECT },
  ],
  repeatMonths: 12,
  groups: [
    {
      title: '隐患点',
      points: [
        point({
          id: 'change',
          text: '隐患点没有新的变形、裂缝、渗水、倒伏',
          clause: INSPECT,
          judge: '与上次的照片、监测数对照',
          measure: '报告、监测，必要时撤离；重大的挂牌督办',
          photo: true,
        }),
        point({
          id: 'patrol-record',
          text: '巡查按日、周、月做了，有记录',
          clause: INSPECT,
          judge: '抽巡查记录；可用“下一次隐患排查最迟哪天”核对',
          measure: '补巡并落实到人',
          major: 'never',
        }),
      ],
    },
    {
      title: '防治措施',
      points: [
        point({
          id: 'measures',
          text: '责任公示、预警、预案、物资、队伍等措施到位',
          clause: '三（一）5',
          judge: '看公示牌、物资、演练记录',
          measure: '补齐缺的措施',
          major: 'never',
        }),
        point({
          id: 'obstacles',
          text: '行洪通道、林区防火等没有人为设障',
          clause: '三（一）5',
          judge: '现场看；谁设障、谁清除',
          measure: '责成设障单位清除',
          photo: true,
        }),
      ],
    },
  ],
});

/** 三（一）4: the group that supervises its own sections, stations and villages; `hazard-control/supervision` judges a quarter. */
const supervision = checklist({
  id: 'hazard-control/supervision-group',
  slug: 'hazard-control',
  title: '综合安全督查',
  document: NUMBER,
  clause: '三（一）4第一段',
  subject: 'body',
  inspectors: ['街镇（园城）综合安全督查组', '区级部门综合安全督查组'],
  rhythms: [{ who: '综合安全督查组', rrule: 'FREQ=MONTHLY', clause: '三（一）4第一段' }],
  repeatMonths: 12,
  groups: [
    {
      title: '一岗双责',
      points: [
        point({
          id: 'dual-duty',
          text: '科室、站所履行了安全生产“一岗双责”',
          clause: '三（一）4第一段',
          judge: '查职责、部署、检查记录',
          measure: '限期落实，纳入年终考核',
          major: 'never',
        }),
        point({
          id: 'village-reports',
          text: '村居（社区）按要求巡查报告',
          clause: '三（一）4第一段',
          judge: '只用于街镇；查巡查报告和整改跟踪',
          measure: '补报并跟踪整改',
          major: 'never',
        }),
        point({
          id: 'archives',
          text: '安全监管档案齐全',
          clause: '三（一）4',
          judge: '对照档案目录看',
          measure: '补齐档案',
          major: 'never',
        }),
      ],
    },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [firm, disasterSite, supervision];
