import { allOf, number, parameter, rule } from '@zhengling/rules';
import { met, portion, target } from './against.ts';
import { NUMBER, validity } from './document.ts';

const CLASS = '二（三）2';
const equipment = portion('equipment', '区、街镇综合行政执法装备达标率');
const weather = portion('weather', '突发气象灾害监测率');
const teams = portion('teams', '区、街镇综合应急救援队伍建成率');
const stations = portion('stations', '社区应急救援站（微型消防站）建成率');
const officers = portion('officers', '有相关学历、资格和经验的执法人员比例');
const equipmentLeast = target('equipmentLeast', '装备达标率目标', 1, CLASS);
const weatherLeast = target('weatherLeast', '气象灾害监测率目标', 0.9, CLASS);
const teamsLeast = target('teamsLeast', '救援队伍建成率目标', 1, CLASS);
const stationsLeast = target('stationsLeast', '社区救援站建成率目标', 1, CLASS);
const officersLeast = target('officersLeast', '执法人员比例下限', 0.75, CLASS);

export const classTargets = rule({
  id: 'emergency-plan/class-targets',
  title: '到2025年的分类目标达到没有',
  summary: '执法装备、气象监测、救援队伍、社区救援站、执法人员五项，填了哪项就答哪项。',
  document: NUMBER,
  clause: CLASS,
  validity,
  inputs: [equipment, weather, teams, stations, officers],
  parameters: [equipmentLeast, weatherLeast, teamsLeast, stationsLeast, officersLeast],
  outputs: {
    equipment: met('执法装备达标率达到', CLASS, equipment.atLeast(equipmentLeast)),
    weather: met('气象灾害监测率达到', CLASS, weather.atLeast(weatherLeast)),
    teams: met('救援队伍建成率达到', CLASS, teams.atLeast(teamsLeast)),
    stations: met('社区救援站建成率达到', CLASS, stations.atLeast(stationsLeast)),
    officers: met('执法人员比例达到', CLASS, officers.atLeast(officersLeast)),
  },
});

const WARNING = '三（二）7';
const geology = portion('geology', '地质灾害群测群防监测预警覆盖率');
const rivers = portion('rivers', '中小河流预警覆盖率');
const leadMinutes = number('leadMinutes', '强对流天气预警提前时间', '分钟', { max: 100_000 });
const fireWatch = portion('fireWatch', '森林火情监测覆盖率');
const geologyLeast = target('geologyLeast', '地质灾害预警覆盖率目标', 1, WARNING);
const riversLeast = target('riversLeast', '中小河流预警覆盖率目标', 0.85, WARNING);
const leadLeast = parameter('leadLeast', '强对流预警提前量目标', '分钟', { value: 45, source: WARNING });
const fireWatchLeast = target('fireWatchLeast', '森林火情监测覆盖率目标', 0.95, WARNING);

export const warning = rule({
  id: 'emergency-plan/warning',
  title: '监测预警目标达到没有',
  summary: '地质灾害100%、中小河流85%、强对流提前45分钟、森林火情95%，填了哪项就答哪项。',
  document: NUMBER,
  clause: WARNING,
  validity,
  inputs: [geology, rivers, leadMinutes, fireWatch],
  parameters: [geologyLeast, riversLeast, leadLeast, fireWatchLeast],
  outputs: {
    geology: met('地质灾害预警覆盖率达到', WARNING, geology.atLeast(geologyLeast)),
    rivers: met('中小河流预警覆盖率达到', WARNING, rivers.atLeast(riversLeast)),
    convection: met('强对流预警提前量达到', WARNING, leadMinutes.atLeast(leadLeast)),
    fireWatch: met('森林火情监测覆盖率达到', WARNING, fireWatch.atLeast(fireWatchLeast)),
  },
});

const WORKS = '三（二）8';
const roads = number('roads', '公路安全生命防护工程', '公里', { max: 1_000_000 });
const bridges = number('bridges', '完成护栏升级改造的桥梁', '座', { max: 100_000 });
const estates = number('estates', '城镇老旧小区改造面积', '平方米');
const hydrants = portion('hydrants', '城镇市政消火栓建有率');
const roadsLeast = parameter('roadsLeast', '防护工程目标', '公里', { value: 1200, source: WORKS });
const bridgesLeast = parameter('bridgesLeast', '桥梁护栏改造目标', '座', { value: 40, source: WORKS });
const estatesLeast = parameter('estatesLeast', '老旧小区改造目标', '平方米', {
  value: 3_610_000,
  source: WORKS,
});
const hydrantsLeast = target('hydrantsLeast', '消火栓建有率目标', 1, WORKS);

export const safetyWorks = rule({
  id: 'emergency-plan/safety-works',
  title: '安全基础工程完成没有',
  summary: '防护工程1200公里、桥梁40座、老旧小区361万平方米、消火栓100%，填了哪项就答哪项。',
  document: NUMBER,
  clause: WORKS,
  validity,
  inputs: [roads, bridges, estates, hydrants],
  parameters: [roadsLeast, bridgesLeast, estatesLeast, hydrantsLeast],
  outputs: {
    roads: met('公路防护工程完成', WORKS, roads.atLeast(roadsLeast)),
    bridges: met('桥梁护栏改造完成', WORKS, bridges.atLeast(bridgesLeast)),
    estates: met('老旧小区改造完成', WORKS, estates.atLeast(estatesLeast)),
    hydrants: met('消火栓建有率达到', WORKS, hydrants.atLeast(hydrantsLeast)),
  },
});

const FOREST = '三（二）11';
const incidence = portion('incidence', '森林火灾年发生率');
const damage = portion('damage', '森林火灾受害率');
const campaigns = number('campaigns', '全年火灾隐患排查整治', '次', { max: 1000 });
const incidenceMost = target('incidenceMost', '森林火灾年发生率上限', 0.0003, WORKS);
const damageMost = target('damageMost', '森林火灾受害率上限', 0.0003, FOREST);
const campaignsLeast = parameter('campaignsLeast', '每年至少排查整治', '次', { value: 2, source: FOREST });

export const forestFire = rule({
  id: 'emergency-plan/forest-fire',
  title: '森林防火目标达到没有',
  summary: '年发生率和受害率各不超过0.3‰，每年至少两次排查整治，填了哪项就答哪项。',
  document: NUMBER,
  clause: FOREST,
  validity,
  inputs: [incidence, damage, campaigns],
  parameters: [incidenceMost, damageMost, campaignsLeast],
  outputs: {
    incidence: met('年发生率达到', WORKS, incidence.atMost(incidenceMost)),
    damage: met('受害率达到', FOREST, damage.atMost(damageMost)),
    campaigns: met('排查整治次数达到', FOREST, campaigns.atLeast(campaignsLeast)),
  },
  interpretations: [
    {
      clause: WORKS,
      reading: '发生率和受害率分别检查，都包括恰为0.3‰',
      reason: '规划两处各写一个指标，一处写“以下”，一处写“以内”，都包括本数',
    },
  ],
});

const DRILLS = '三（四）16';
const districtDrills = number('districtDrills', '当年区级综合应急演练', '次', { max: 1000 });
const sites = number('sites', '地质灾害隐患点', '个', { max: 100_000 });
const drilledSites = number('drilledSites', '当年演练过的隐患点', '个', { max: 100_000 });
const districtLeast = parameter('districtLeast', '每年区级综合演练', '次', { value: 1, source: DRILLS });

export const drills = rule({
  id: 'emergency-plan/drills',
  title: '当年的应急演练够不够',
  summary: '每年一次区级综合演练，每个地质灾害隐患点至少一次简易避险演练。',
  document: NUMBER,
  clause: DRILLS,
  validity,
  inputs: [districtDrills, sites, drilledSites],
  parameters: [districtLeast],
  outputs: {
    district: met('区级综合演练完成', DRILLS, districtDrills.atLeast(districtLeast)),
    sites: met('每个隐患点都已演练', DRILLS, drilledSites.atLeast(sites)),
  },
});

const MINES = '三（二）10';
const mechanised = portion('mechanised', '非煤矿山重点岗位、危险作业机械化率');
const thirdClass = portion('thirdClass', '达到三级标准化的非煤矿山比例');
const secondClass = portion('secondClass', '达到二级标准化的非煤矿山比例');
const mechanisedLeast = target('mechanisedLeast', '机械化率目标', 1, MINES);
const thirdLeast = target('thirdLeast', '三级标准化目标', 1, MINES);
const secondLeast = target('secondLeast', '二级标准化下限', 0.3, MINES);

export const mineStandards = rule({
  id: 'emergency-plan/mine-standards',
  title: '非煤矿山机械化、标准化目标达到没有',
  summary: '到2025年三级标准化100%、二级不低于30%，重点岗位机械化100%。',
  document: NUMBER,
  clause: MINES,
  validity,
  inputs: [mechanised, thirdClass, secondClass],
  parameters: [mechanisedLeast, thirdLeast, secondLeast],
  outputs: {
    mechanised: met('机械化率达到', MINES, mechanised.atLeast(mechanisedLeast)),
    standards: met(
      '标准化比例达到',
      MINES,
      allOf(thirdClass.atLeast(thirdLeast), secondClass.atLeast(secondLeast)),
    ),
  },
});
