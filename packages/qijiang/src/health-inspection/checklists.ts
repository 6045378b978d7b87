import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { DENGUE, INSPECTION, SPRING } from './documents.ts';

const setWithFive: Limit = { type: 'to-be-set', words: '落实限期', by: '督查组与被查单位' };
const soon: Limit = { type: 'to-be-set', words: '及时', by: '督导单位' };
const atOnce: Limit = { type: 'at-once' };

type Draft = Pick<Point, 'id' | 'text' | 'clause' | 'judge' | 'measure'> & Partial<Point>;
const point =
  (limit: Limit) =>
  (draft: Draft): Point => ({ limit, major: 'never', photo: false, ...draft });
const inspected = point(setWithFive);
const dengued = point(soon);
const sprung = point(soon);

/** Annex 2, the form of acceptance, is left out in print: the points are those of part three, as an inspector meets them. */
export const general = checklist({
  id: 'health-inspection/general',
  slug: 'health-inspection',
  title: '爱国卫生综合督查',
  document: INSPECTION,
  clause: '三',
  subject: 'body',
  inspectors: ['区爱卫办', '区卫生健康委'],
  repeatMonths: 12,
  groups: [
    {
      title: '卫生单位、健康单位、卫生镇创建（复查）',
      points: [
        inspected({
          id: 'creation-papers',
          text: '创建（复查）的组织、方案、台账齐全',
          clause: '三（一）',
          judge: '座谈并查阅资料，对照验收表逐项看',
          measure: '补齐资料，落实专人',
        }),
        inspected({
          id: 'creation-site',
          text: '名单上的单位、村（社区）现场达到申报等级的标准',
          clause: '三（一）',
          judge: '现场核查环境、设施、控烟和健康宣传，访谈群众',
          measure: '按标准逐处整改',
          photo: true,
        }),
      ],
    },
    {
      title: '农村改厕',
      points: [
        inspected({
          id: 'toilets-done',
          text: '农村改厕按计划完成，建成的在使用',
          clause: '三（二）',
          judge: '抽户看，对照改厕台账',
          measure: '补建或维修，逐户登记',
          photo: true,
        }),
      ],
    },
    {
      title: '城乡环境卫生整洁行动',
      points: [
        inspected({
          id: 'streets-clean',
          text: '街面、院落、公路沿线整洁，没有积存垃圾和卫生死角',
          clause: '三（三）',
          judge: '现场看背街小巷、结合部、农贸市场',
          measure: '清理并明确保洁责任',
          photo: true,
        }),
      ],
    },
    {
      title: '公立医院生活垃圾分类',
      points: [
        inspected({
          id: 'waste-sorted',
          text: '公立医院生活垃圾分类投放、收集，与医疗废物分开',
          clause: '三（四）',
          judge: '看投放点、暂存间和交接记录；不是公立医院的选不适用',
          measure: '配齐容器，分类收运',
          photo: true,
        }),
      ],
    },
    {
      title: '公立医院健康服务环境提升行动',
      points: [
        inspected({
          id: 'hospital-environment',
          text: '公立医院就诊环境、厕所、标识、便民设施按提升行动改善',
          clause: '三（五）',
          judge: '现场看，问就诊的群众；不是公立医院的选不适用',
          measure: '逐项改善',
          photo: true,
        }),
      ],
    },
  ],
});

const standingWater = (id: string, clause: string, places: string): Point =>
  dengued({
    id,
    text: `${places}没有积水和卫生死角，落实了灭蚊`,
    clause,
    judge: '翻看容器、沟井、洼地；有积水的看有没有孑孓',
    measure: '清除积水和死角，灭蚊',
    photo: true,
  });

const dengue = checklist({
  id: 'health-inspection/dengue',
  slug: 'health-inspection',
  title: '登革热防控督导',
  document: DENGUE,
  clause: '二（一）',
  subject: 'place',
  inspectors: ['区爱卫办', '各街道', '有关部门'],
  repeatMonths: 9,
  groups: [
    {
      title: '村（社区）和公共区域',
      points: [
        dengued({
          id: 'village',
          text: '村（社区）闲置地、空置屋、房前屋后没有积水容器和杂物',
          clause: '二（一）1',
          judge: '逐户抽看盆罐、洼地、沟渠；不漏村、不漏户、不漏盆罐',
          measure: '翻盆倒罐、填平洼地、疏通沟渠',
          photo: true,
        }),
        dengued({
          id: 'open-water',
          text: '清除不了的大中型水体采取了控制办法',
          clause: '二（一）1',
          judge: '看是否抽排、养鱼或投药；没有这种水体的选不适用',
          measure: '抽水排放、养鱼或投放灭蚊药物',
        }),
        standingWater('public-area', '二（一）2', '市政园林绿化、公园、广场、长廊、下水道'),
        standingWater('waste', '二（一）3', '垃圾屋（转运站）、公厕'),
      ],
    },
    {
      title: '经营和服务场所',
      points: [
        standingWater('market', '二（一）4', '市场、餐饮、食品加工单位、商场、活禽宰杀场'),
        standingWater('medical', '二（一）5', '医疗卫生机构和住宿、美容美发场所'),
        standingWater('culture', '二（一）9', '文化娱乐场所、星级宾馆、景点、体育场馆'),
        standingWater('school', '二（一）8', '学校、幼托机构、职业培训机构'),
      ],
    },
    {
      title: '工地、管道、农林和国有厂房',
      points: [
        standingWater('construction', '二（一）6', '在建工地、拆迁待建工地、物业小区'),
        standingWater('pending-land', '二（一）7', '待建工地'),
        standingWater('telecom', '二（一）10', '通信单位及电缆和通信管道'),
        standingWater('farm', '二（一）11', '农田、林地、生猪屠宰场'),
        standingWater('state-owned', '二（一）12', '粮食等国有企业、国有废旧厂房'),
        standingWater('office', '二（一）13', '机关、事业单位自己的工作场所'),
      ],
    },
    {
      title: '灭蚊、宣传和报告',
      points: [
        dengued({
          id: 'adult-mosquitoes',
          text: '专业队伍在人群密集场所、公园、市场、绿化带、苗圃灭杀成蚊',
          clause: '二（二）',
          judge: '查消杀合同和记录',
          measure: '组织专业队伍灭杀',
        }),
        dengued({
          id: 'publicity',
          text: '开展了防控宣传，群众知道清积水',
          clause: '二（三）',
          judge: '看宣传资料，问群众',
          measure: '补做宣传发动',
        }),
        dengued({
          id: 'summary',
          text: '总结做法并连同图片报区爱卫办',
          clause: '三（四）',
          judge: '查报送记录',
          measure: '补报',
        }),
      ],
    },
  ],
});

const spring = checklist({
  id: 'health-inspection/spring-festival',
  slug: 'health-inspection',
  title: '春节爱国卫生和防病检查',
  document: SPRING,
  clause: '二',
  subject: 'place',
  inspectors: ['各街镇', '有关部门'],
  repeatMonths: 3,
  groups: [
    {
      title: '防护',
      points: [
        sprung({
          id: 'publicity',
          text: '向食品从业人员和过往旅客作了健康宣传',
          clause: '一（一）',
          judge: '看宣传品、播放记录，问从业人员',
          measure: '补做宣传',
        }),
        sprung({
          id: 'masks',
          text: '一线和密切接触服务对象的人员戴口罩上岗',
          clause: '一（二）4',
          judge: '逐岗看；可用“上岗要不要戴口罩”核对岗位',
          measure: '戴口罩上岗并执行其他防护制度',
          limit: atOnce,
          photo: true,
        }),
        sprung({
          id: 'gatherings',
          text: '限制了大型活动，公共场所、市场、餐饮单位有卫生管理和消毒',
          clause: '一（二）5',
          judge: '查活动审批和消毒记录',
          measure: '停办或限制活动，落实消毒',
        }),
      ],
    },
    {
      title: '环境卫生和病媒',
      points: [
        sprung({
          id: 'clean-up',
          text: '结合部、背街小巷、农贸市场、公路沿线清理干净',
          clause: '二',
          judge: '现场看死角、杂物、积存垃圾',
          measure: '集中清理，加强管理',
          photo: true,
        }),
        sprung({
          id: 'rural',
          text: '农村房前院后清洁，生活垃圾有收有运',
          clause: '二',
          judge: '抽村看收集点和清运记录；城区选不适用',
          measure: '整治并落实收运',
          photo: true,
        }),
        sprung({
          id: 'vectors',
          text: '垃圾箱、公厕、阴沟、绿化带、楼梯间等清理并消杀“四害”',
          clause: '三',
          judge: '看孳生处和消杀记录',
          measure: '及时处理，铲除孳生场所',
          photo: true,
        }),
        sprung({
          id: 'rat-proof',
          text: '门窗、下水道的防鼠设施完好',
          clause: '三',
          judge: '逐处看挡鼠板、网罩',
          measure: '修补防鼠设施',
        }),
      ],
    },
    {
      title: '市场',
      points: [
        sprung({
          id: 'wild-animals',
          text: '没有屠宰、加工、贩运、售卖野生动物',
          clause: '四',
          judge: '看摊位、冷库和进货单；可用“野生动物交易是否禁止”核对',
          measure: '立即停止，移送查处',
          limit: atOnce,
          photo: true,
          major: 'judged',
        }),
        sprung({
          id: 'poultry',
          text: '活禽宰杀点日常消杀',
          clause: '四',
          judge: '查消杀记录；没有宰杀点的选不适用',
          measure: '落实日常消杀',
        }),
      ],
    },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [general, dengue, spring];
