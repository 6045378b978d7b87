import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { NUMBER } from './document.ts';

const byAuthority: Limit = { type: 'to-be-set', words: '限期整改', by: '特种设备监管部门' };
const stop: Limit = { type: 'stop' };
const atOnce: Limit = { type: 'at-once' };

const point = (
  draft: Pick<Point, 'id' | 'text' | 'clause' | 'judge' | 'measure'> & Partial<Point>,
): Point => ({
  limit: byAuthority,
  major: 'never',
  photo: false,
  ...draft,
});

const lift = checklist({
  id: 'elevators/lift',
  slug: 'elevators',
  title: '在用电梯安全检查',
  document: NUMBER,
  clause: '三（七）',
  subject: 'lift',
  inspectors: ['区市场监管局', '各街镇', '各园城'],
  repeatMonths: 12,
  groups: [
    {
      title: '使用单位',
      points: [
        point({
          id: 'no-user',
          text: '使用管理单位已经明确',
          clause: '三（七）3',
          judge: '查登记证；可用“电梯能不能投入使用”核对',
          measure: '不得使用；由街镇（园城）指定使用管理单位',
          limit: stop,
        }),
        point({
          id: 'no-responsibility',
          text: '使用安全管理责任落实到人',
          clause: '三（七）3',
          judge: '查责任制、安全管理员',
          measure: '不得使用；先落实责任',
          limit: stop,
        }),
        point({
          id: 'watch',
          text: '24小时值班，日常检查、维保监督有记录',
          clause: '三（七）3',
          judge: '拨打轿厢对讲，查检查记录',
          measure: '落实值班和检查',
        }),
        point({
          id: 'crowded-places',
          text: '公众聚集场所加大了检查频次',
          clause: '三（七）3',
          judge: '学校、车站、商场、医院、景区适用；查检查计划',
          measure: '增加频次',
        }),
        point({
          id: 'accounts',
          text: '物业每年公示电梯费用收支，广告收益优先用于电梯',
          clause: '三（三）',
          judge: '看公示栏和账目；没有物业的选不适用',
          measure: '公示并纠正',
        }),
      ],
    },
    {
      title: '维保',
      points: [
        point({
          id: 'serious-hazard',
          text: '没有严重安全隐患',
          clause: '三（七）4',
          judge: '看制动、门锁、限速器、安全钳和维保单位的通知',
          measure: '立即书面通知停用，报告特种设备监管部门',
          limit: atOnce,
          major: 'always',
          photo: true,
        }),
        point({
          id: 'maintenance-record',
          text: '维保逐项做、如实记录',
          clause: '三（七）4',
          judge: '抽记录对照部件和监控',
          measure: '重做维保，如实记录',
        }),
        point({
          id: 'barriers',
          text: '维保单位没有设置技术障碍',
          clause: '三（七）4',
          judge: '看控制柜、密码，问使用单位',
          measure: '立即解除',
          limit: atOnce,
        }),
        point({
          id: 'short-circuit',
          text: '没有短接安全回路',
          clause: '三（十一）',
          judge: '打开控制柜看有无跨接线',
          measure: '停用，依法查处',
          limit: atOnce,
          major: 'always',
          photo: true,
        }),
        point({
          id: 'emergency',
          text: '救援电话、96333标识在位，信号覆盖轿厢和井道',
          clause: '三（五）1',
          judge: '看标识，轿厢内试打',
          measure: '补标识，联系通信单位',
          photo: true,
        }),
      ],
    },
    {
      title: '检验和评估',
      points: [
        point({
          id: 'inspection',
          text: '在检验有效期内，报告结论合格',
          clause: '三（七）5',
          judge: '看轿厢内标志和报告',
          measure: '停用，申请检验',
          photo: true,
        }),
        point({
          id: 'assessment',
          text: '15年以上老旧住宅电梯做了安全评估',
          clause: '二第一段',
          judge: '可用“电梯要不要做安全评估”核对',
          measure: '开展安全评估',
        }),
        point({
          id: 'three-lacks',
          text: '不属于无物业、无维保、无专项资金的电梯',
          clause: '三（二）',
          judge: '问业主委员会、街镇',
          measure: '列入专项整治，引入物业或托管',
        }),
        point({
          id: 'warranty',
          text: '质保期达到要求',
          clause: '三（七）1',
          judge: '新装和财政补助改造的适用；可用“电梯质保期够不够”核对',
          measure: '补签质保',
        }),
      ],
    },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [lift];
