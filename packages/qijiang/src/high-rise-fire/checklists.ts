import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { CAMPAIGN, PLAN } from './documents.ts';

const limited: Limit = { type: 'to-be-set', words: '限时整改', by: '督促整改的部门' };
const asPlanned: Limit = { type: 'to-be-set', words: '按整改方案', by: '监管单位' };
const atOnce: Limit = { type: 'at-once' };

const point = (
  draft: Pick<Point, 'id' | 'text' | 'clause' | 'judge' | 'measure'> & Partial<Point>,
): Point => ({
  limit: asPlanned,
  major: 'judged',
  photo: true,
  ...draft,
});

/**
 * Part four of the campaign with the measures of part five: what `high-rise-fire/hazard` settles (at once, limited
 * time) stands here under the same names and is tested against it.
 */
const building = checklist({
  id: 'high-rise-fire/building',
  slug: 'high-rise-fire',
  title: '高层建筑消防逐栋检查',
  document: CAMPAIGN,
  clause: '四',
  subject: 'building',
  inspectors: ['区公安局', '各街镇', '区消防救援支队', '区住房城乡建设委'],
  repeatMonths: 12,
  groups: [
    {
      title: '安全通道',
      points: [
        point({
          id: 'fire-lane',
          text: '消防车道、救援场地没有堵塞占用，已划线、注名、立牌',
          clause: '五（一）1',
          judge: '沿车道走一圈，看停车、桩、摊位、树、杆和标识',
          measure: '清障；划线、注名、立牌',
        }),
        point({
          id: 'rescue-face',
          text: '消防扑救面没有遮挡',
          clause: '四（一）',
          judge: '看外墙一侧的广告、雨棚、树木',
          measure: '清除遮挡',
        }),
        point({
          id: 'escape-stairs',
          text: '疏散楼梯、安全出口没有堵塞、占用、锁闭',
          clause: '四（一）',
          judge: '从顶层走到底层',
          measure: '清理、打开，保持畅通',
        }),
      ],
    },
    {
      title: '用电用气',
      points: [
        point({
          id: 'irregular-lines',
          text: '电气线路、燃气管线敷设规范',
          clause: '五（一）2',
          judge: '看管道井和入户线',
          measure: '限时整改',
          limit: limited,
        }),
        point({
          id: 'worn-lines',
          text: '电气线路、燃气管线没有老旧破损',
          clause: '五（一）2',
          judge: '看绝缘、锈蚀、接头',
          measure: '立即更换',
          limit: atOnce,
        }),
        point({
          id: 'cable-shaft',
          text: '电缆井道防火分隔完好',
          clause: '五（一）2',
          judge: '打开井道逐层看封堵',
          measure: '立即恢复',
          limit: atOnce,
        }),
        point({
          id: 'private-wiring',
          text: '没有私拉乱接电线、违规设置电动自行车充电',
          clause: '五（一）2',
          judge: '看楼道、架空层、飞线',
          measure: '立即清理',
          limit: atOnce,
        }),
        point({
          id: 'overload',
          text: '电气线路没有超负荷运行',
          clause: '五（一）2',
          judge: '看配电箱、测温',
          measure: '限时扩容',
          limit: limited,
        }),
        point({
          id: 'illegal-fuel',
          text: '没有违规使用醇基燃料、液化石油气',
          clause: '五（一）2',
          judge: '看餐饮后厨和储存处',
          measure: '依法查处',
        }),
      ],
    },
    {
      title: '违章搭建',
      points: [
        point({
          id: 'illegal-works',
          text: '没有擅自施工、改变使用性质、违章搭建',
          clause: '五（一）3',
          judge: '查手续，看屋顶、架空层、外立面',
          measure: '立即制止，报告有关部门查处',
          limit: atOnce,
        }),
        point({
          id: 'canopies',
          text: '没有可燃雨棚和违规防盗网',
          clause: '四（三）',
          judge: '看外立面',
          measure: '清理拆除',
        }),
      ],
    },
    {
      title: '消防设施',
      points: [
        point({
          id: 'missing-equipment',
          text: '消火栓箱水枪水带、灭火器等没有缺失',
          clause: '五（一）4',
          judge: '逐层开箱清点',
          measure: '立即增补',
          limit: atOnce,
        }),
        point({
          id: 'damaged-systems',
          text: '消火栓、自动灭火、报警、防排烟系统没有损坏',
          clause: '五（一）4',
          judge: '放水、联动测试，查维保记录',
          measure: '限时整改',
          limit: limited,
        }),
        point({
          id: 'no-fire-function',
          text: '建筑消防设施具备防灭火功能',
          clause: '五（一）4',
          judge: '系统整体失效的算问题，属重大火灾隐患',
          measure: '报区政府挂牌督办',
          major: 'always',
        }),
        point({
          id: 'doors-and-lights',
          text: '防火门、卷帘、应急照明、疏散标志完好有效',
          clause: '四（四）',
          judge: '逐层看闭门器、断电试灯',
          measure: '修复更换',
        }),
      ],
    },
    {
      title: '消防管理',
      points: [
        point({
          id: 'manager',
          text: '明确了管理单位和管理人，各方签了责任协议',
          clause: '五（一）5',
          judge: '查协议和公示；没有管理单位的由街镇指定',
          measure: '明确并签协议',
          photo: false,
          major: 'never',
        }),
        point({
          id: 'rules',
          text: '消防安全制度健全，有电工等重点岗位人员',
          clause: '五（一）5',
          judge: '查制度、证书和名册',
          measure: '补齐制度和人员',
          photo: false,
          major: 'never',
        }),
        point({
          id: 'control-room',
          text: '消防控制室值班人员持证上岗',
          clause: '四（五）',
          judge: '查值班表和证书',
          measure: '持证人员上岗',
          photo: false,
          major: 'never',
        }),
        point({
          id: 'micro-station',
          text: '建了微型消防站',
          clause: '五（一）5',
          judge: '看器材、人员和值班；可用“微型消防站是否合要求”核对',
          measure: '建站并24小时备勤',
          major: 'never',
        }),
        point({
          id: 'grid',
          text: '社区消防网格管理到位',
          clause: '四（五）',
          judge: '查网格巡查记录',
          measure: '落实网格员巡查',
          photo: false,
          major: 'never',
        }),
      ],
    },
    {
      title: '消防意识',
      points: [
        point({
          id: 'drills',
          text: '经常宣传教育，组织疏散演练',
          clause: '四（六）',
          judge: '查演练和宣传记录',
          measure: '补做演练和入户宣传',
          photo: false,
          major: 'never',
        }),
        point({
          id: 'knowledge',
          text: '居民知道怎样逃生、扑救初起火灾',
          clause: '四（六）',
          judge: '随机问五户',
          measure: '入户宣传',
          photo: false,
          major: 'never',
        }),
      ],
    },
  ],
});

const plan = checklist({
  id: 'high-rise-fire/plan-2022',
  slug: 'high-rise-fire',
  title: '高层建筑消防安全提升计划检查',
  document: PLAN,
  clause: '二',
  subject: 'building',
  inspectors: ['各街镇', '区消防救援支队', '区住房城乡建设委'],
  repeatMonths: 12,
  groups: [
    {
      title: '户籍化管理',
      points: [
        point({
          id: 'household-file',
          text: '逐栋建档，明确管理单位；没有的由街镇指定',
          clause: '二（一）4',
          judge: '查建筑档案；可用“高层建筑由谁负责消防管理”核对',
          measure: '建档，明确或指定管理单位',
          photo: false,
          major: 'never',
        }),
      ],
    },
    {
      title: '车道、水源和线路',
      points: [
        point({
          id: 'marking',
          text: '消防车道、救援场地划线、注名、立牌；新建的交付物业前完成',
          clause: '二（四）9',
          judge: '现场看三样标识',
          measure: '补做标识',
        }),
        point({
          id: 'water',
          text: '市政消火栓有水、维护良好',
          clause: '二（四）10',
          judge: '抽栓放水',
          measure: '维修恢复供水',
        }),
        point({
          id: 'power-and-gas',
          text: '供电供气设备逐栋排查，隐患已治理',
          clause: '二（六）17',
          judge: '查供电供气企业的排查表',
          measure: '督促企业整改',
        }),
      ],
    },
    {
      title: '老旧建筑和微型站',
      points: [
        point({
          id: 'old-building',
          text: '老旧高层住宅列入动态清单，有改造路径',
          clause: '二（六）16',
          judge: '查清单；可用“老旧高层住宅消防改造走哪条路”核对',
          measure: '列入清单，落实维修资金或民生项目',
          major: 'never',
          photo: false,
        }),
        point({
          id: 'micro-station',
          text: '社区、小区、重点单位建微型消防站，24小时备勤',
          clause: '二（八）22',
          judge: '看器材、值班表；可用“微型消防站是否合要求”核对',
          measure: '建站、补值班',
          major: 'never',
        }),
      ],
    },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [building, plan];
