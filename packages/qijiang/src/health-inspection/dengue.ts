import { allOf, choice, date, day, options, output, rule, step } from '@zhengling/rules';
import { DENGUE, dengueValidity } from './documents.ts';

const onDate = date('date', '日期');

export const denguePeriod = rule({
  id: 'health-inspection/dengue-period',
  title: '是否在登革热防控专项行动期间',
  summary: '专项行动从2020年4月到12月，某一天在不在期间内。',
  document: DENGUE,
  clause: '一',
  validity: dengueValidity,
  inputs: [onDate],
  outputs: {
    within: output(
      '在行动期间',
      step(
        '在2020年4月至12月之间',
        '一',
        allOf(onDate.onOrAfter(day('2020-04-01')), onDate.onOrBefore(day('2020-12-31'))),
      ),
    ),
  },
  interpretations: [
    { clause: '一', reading: '从4月1日到12月31日', reason: '只写月份的，包括首月第一日和末月最后一日' },
  ],
});

const site = choice('site', '场所', {
  village: '村（社区）、住户、闲置地、空置屋、房前屋后',
  'public-area': '市政园林绿化、公园、广场、长廊、下水道',
  waste: '垃圾屋（转运站）、公厕',
  market: '农贸等市场、餐饮单位、食品生产加工单位、商场（超市）、活禽宰杀场',
  medical: '医疗卫生机构、住宿、美容美发场所',
  construction: '在建工地、旧城改造拆迁（待建）工地、物业管理小区',
  'pending-land': '待建工地',
  school: '学校、幼托机构、职业培训机构',
  culture: '文化娱乐场所、星级宾馆（酒店）、旅游景点、体育馆（场）',
  telecom: '电信、移动、联通等单位及电缆和通信管道',
  farm: '农田、林地、生猪屠宰场',
  'state-owned': '粮食等国有企业、国有废旧厂房',
  office: '机关、事业单位自身的工作场所',
});

const units = options({
  street: '各街道',
  'city-management': '城管部门',
  sanitation: '环卫部门',
  'market-supervision': '市场监督管理部门',
  health: '卫生健康部门',
  housing: '住房城乡建设部门',
  'natural-resources': '自然资源部门',
  education: '教育部门',
  culture: '文化广电旅游体育部门',
  'economy-information': '经济信息部门',
  agriculture: '农业农村部门',
  'state-assets': '国资部门',
  itself: '该机关、事业单位自己',
});

export const dengueSite = rule({
  id: 'health-inspection/dengue-site',
  title: '积水和孳生地由谁负责清理',
  summary: '一个场所的积水、卫生死角清理和灭蚊由哪类单位负责落实。',
  document: DENGUE,
  clause: '二（一）',
  validity: dengueValidity,
  inputs: [site],
  outputs: {
    unit: output(
      '负责单位',
      step(
        '负责单位',
        '二（一）',
        site.match({
          village: units.value('street'),
          'public-area': units.value('city-management'),
          waste: units.value('sanitation'),
          market: units.value('market-supervision'),
          medical: units.value('health'),
          construction: units.value('housing'),
          'pending-land': units.value('natural-resources'),
          school: units.value('education'),
          culture: units.value('culture'),
          telecom: units.value('economy-information'),
          farm: units.value('agriculture'),
          'state-owned': units.value('state-assets'),
          office: units.value('itself'),
        }),
      ),
    ),
  },
  interpretations: [
    {
      clause: '二（一）7',
      reading: '旧城改造拆迁后的待建工地归住房城乡建设部门，其他待建工地归自然资源部门',
      reason: '第6项写明“旧城改造项目拆迁（待建）工地”，第7项只写“待建工地”',
    },
  ],
});
