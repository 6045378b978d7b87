import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { NUMBER } from './document.ts';

const soon: Limit = { type: 'to-be-set', words: '及时整改', by: '责任单位' };
const asWarned: Limit = { type: 'to-be-set', words: '按通报要求', by: '区通报中心' };
const atOnce: Limit = { type: 'at-once' };

const point = (
  draft: Pick<Point, 'id' | 'text' | 'clause' | 'judge' | 'measure'> & Partial<Point>,
): Point => ({
  limit: soon,
  major: 'never',
  photo: false,
  ...draft,
});

const selfCheck = checklist({
  id: 'cyber-protection/self-check',
  slug: 'cyber-protection',
  title: '网络安全每月自查',
  document: NUMBER,
  clause: '三（三）',
  subject: 'information-system',
  inspectors: ['本单位专人'],
  rhythms: [
    { who: '各单位', rrule: 'FREQ=MONTHLY', clause: '三（三）' },
    { who: '各单位（培训）', rrule: 'FREQ=MONTHLY;INTERVAL=3', clause: '三（一）' },
  ],
  repeatMonths: 12,
  groups: [
    {
      title: '责任和学习',
      points: [
        point({
          id: 'leading-group',
          text: '一把手任组长的领导小组在位，责任到部门和人',
          clause: '二',
          judge: '查成立或调整的文件、会议纪要',
          measure: '成立或调整，存档备查',
        }),
        point({
          id: 'training',
          text: '本季度组织过网络安全培训，资料留档',
          clause: '三（一）',
          judge: '查图文视频；可用“每月自查、每季度培训缺了哪些”核对',
          measure: '补做培训并留档',
        }),
      ],
    },
    {
      title: '系统和备案',
      points: [
        point({
          id: 'inventory',
          text: '本单位及下属单位的系统都在清单上',
          clause: '三（二）',
          judge: '对照资产清单和域名、机房',
          measure: '摸清并补登',
        }),
        point({
          id: 'filing',
          text: '该备案的系统都已备案，变更已修改',
          clause: '三（五）第一段',
          judge: '可用“系统要不要备案，要不要测评”核对',
          measure: '联系区等保办补备案或修改',
        }),
        point({
          id: 'assessment',
          text: '该测评的系统按阶段测评、整改、交报告',
          clause: '三（五）第一段',
          judge: '可用“2020年等保工作处在哪个阶段”核对',
          measure: '签订测评合同，按阶段推进',
        }),
      ],
    },
    {
      title: '监测',
      points: [
        point({
          id: 'record',
          text: '本月自查记录留存',
          clause: '三（三）',
          judge: '查自查表签字和日期',
          measure: '补做自查并留存记录',
        }),
        point({
          id: 'website',
          text: '网站没有篡改、挂马、域名劫持和违规关键词',
          clause: '三（三）',
          judge: '人工巡检加技术检测',
          measure: '第一时间报告区委网信办、区等保办并处置；不能快速处置的一键关停',
          limit: atOnce,
          major: 'judged',
          photo: true,
        }),
        point({
          id: 'loopholes',
          text: '没有未整改的漏洞和风险隐患',
          clause: '三（三）',
          judge: '查扫描报告和上次自查的问题',
          measure: '及时整改，隐患清零',
          major: 'judged',
        }),
      ],
    },
    {
      title: '应急和值守',
      points: [
        point({
          id: 'plan',
          text: '年度应急预案和演练方案已制定',
          clause: '三（六）',
          judge: '查文本和印发日期',
          measure: '制定并完善',
        }),
        point({
          id: 'drills',
          text: '按等级完成演练：三级以上每年两次，二级一次',
          clause: '三（六）',
          judge: '可用“全年的演练够不够”核对',
          measure: '补做演练并留档',
        }),
        point({
          id: 'duty',
          text: '24小时有人值守，与运营商、运维单位有联动',
          clause: '四',
          judge: '查值班表，拨打值班电话',
          measure: '落实值守和联动机制',
        }),
      ],
    },
  ],
});

/** 三（四）: a warning comes down, the unit checks itself against it and puts right what is alike. */
const warning = checklist({
  id: 'cyber-protection/warning',
  slug: 'cyber-protection',
  title: '风险预警通报对照自查',
  document: NUMBER,
  clause: '三（四）',
  subject: 'information-system',
  inspectors: ['本单位专人', '区通报中心', '区等保办'],
  repeatMonths: 12,
  groups: [
    {
      title: '对照自查',
      points: [
        point({
          id: 'person',
          text: '收到通报后确定了专人',
          clause: '三（四）',
          judge: '查交办记录',
          measure: '立即确定专人',
          limit: atOnce,
        }),
        point({
          id: 'similar',
          text: '各系统没有通报所说的同类问题',
          clause: '三（四）',
          judge: '对照通报逐个系统查',
          measure: '联系运维公司整改，消除隐患',
          limit: asWarned,
          major: 'judged',
          photo: true,
        }),
        point({
          id: 'reported',
          text: '按通报要求反馈了自查整改结果',
          clause: '三（四）',
          judge: '查反馈；未落实造成严重后果的倒查问责',
          measure: '按要求反馈',
          limit: asWarned,
        }),
      ],
    },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [selfCheck, warning];
