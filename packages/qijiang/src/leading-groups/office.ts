import { choice, none, options, output, rule, step } from '@zhengling/rules';
import { COMMITTEES, committeesValidity } from './documents.ts';

const body = choice('body', '委员会、专项办公室或指挥部', {
  'safety-committee': '区安全生产委员会',
  'road-traffic': '道路交通安全办公室',
  'water-traffic': '水上交通安全办公室',
  construction: '住房和城乡建设施工安全办公室',
  'hazardous-chemicals': '危险化学品安全办公室',
  mines: '矿山安全办公室',
  tourism: '旅游安全办公室',
  'city-operation': '城市运行安全办公室',
  fire: '消防安全办公室',
  'special-equipment': '特种设备安全办公室',
  'industry-trade': '工贸安全办公室',
  'disaster-committee': '区减灾委（区自然灾害应急总指挥部）',
  'forest-fire': '区森林草原防灭火指挥部',
  'flood-drought': '区防汛抗旱指挥部',
  'earthquake-geology': '区抗震救灾和地质灾害防治救援指挥部',
  weather: '区气象灾害防御指挥部',
});

const units = options({
  emergency: '区应急局',
  'traffic-police': '区公安交巡警支队',
  transport: '区交通局',
  housing: '区住房城乡建委',
  tourism: '区文化旅游委',
  'city-management': '区城市管理局',
  'fire-rescue': '区消防救援支队',
  'market-supervision': '区市场监管局',
  forestry: '区林业局',
  water: '区水利局',
  planning: '区规划自然资源局',
  weather: '区气象局',
});
const ranks = options({ principal: '主要负责人', 'in-charge': '分管负责人' });
const posts = options({ 'district-head': '区长', 'executive-deputy': '常务副区长' });

const commander = (clause: string) => step('专项指挥部指挥长', clause, posts.value('executive-deputy'));
const director = (title: string, clause: string, rank: 'principal' | 'in-charge') =>
  step(title, clause, ranks.value(rank));
const atEmergency = units.value('emergency');

export const office = rule({
  id: 'leading-groups/office',
  title: '委员会、专项办公室、指挥部由谁负责',
  summary: '某个委员会、专项安全办公室或专项指挥部由谁牵头，办公室设在哪个单位、由谁兼任主任。',
  document: COMMITTEES,
  clause: '一（二）',
  validity: committeesValidity,
  inputs: [body],
  outputs: {
    chair: output(
      '主任或指挥长由谁担任',
      body.match({
        'safety-committee': step('区安委会主任', '一（一）1', posts.value('district-head')),
        'disaster-committee': step('区减灾委主任（总指挥长）', '二（一）1', posts.value('district-head')),
        'forest-fire': commander('二（三）1（1）'),
        'flood-drought': commander('二（三）2（1）'),
        'earthquake-geology': commander('二（三）3（1）'),
        weather: commander('二（三）4（1）'),
        'road-traffic': none,
        'water-traffic': none,
        construction: none,
        'hazardous-chemicals': none,
        mines: none,
        tourism: none,
        'city-operation': none,
        fire: none,
        'special-equipment': none,
        'industry-trade': none,
      }),
    ),
    office: output(
      '办公室设在',
      body.match({
        'safety-committee': step('办公室设在', '一（一）1', atEmergency),
        'road-traffic': step('办公室设在', '一（二）1', units.value('traffic-police')),
        'water-traffic': step('办公室设在', '一（二）2', units.value('transport')),
        construction: step('办公室设在', '一（二）3', units.value('housing')),
        'hazardous-chemicals': step('办公室设在', '一（二）4', atEmergency),
        mines: step('办公室设在', '一（二）5', atEmergency),
        tourism: step('办公室设在', '一（二）6', units.value('tourism')),
        'city-operation': step('办公室设在', '一（二）7', units.value('city-management')),
        fire: step('办公室设在', '一（二）8', units.value('fire-rescue')),
        'special-equipment': step('办公室设在', '一（二）9', units.value('market-supervision')),
        'industry-trade': step('办公室设在', '一（二）10', atEmergency),
        'disaster-committee': step('办公室设在', '二（一）1', atEmergency),
        'forest-fire': step('办公室设在', '二（三）1（1）', atEmergency),
        'flood-drought': step('办公室设在', '二（三）2（1）', atEmergency),
        'earthquake-geology': step('办公室设在', '二（三）3（1）', atEmergency),
        weather: step('办公室设在', '二（三）4（1）', atEmergency),
      }),
    ),
    jointlyWith: output(
      '办公室主任还由哪个单位的人兼任',
      body.match({
        'safety-committee': none,
        'road-traffic': none,
        'water-traffic': none,
        construction: none,
        'hazardous-chemicals': none,
        mines: none,
        tourism: none,
        'city-operation': none,
        fire: none,
        'special-equipment': none,
        'industry-trade': none,
        'disaster-committee': none,
        'forest-fire': step('共同兼任主任的单位', '二（三）1（1）', units.value('forestry')),
        'flood-drought': step('共同兼任主任的单位', '二（三）2（1）', units.value('water')),
        'earthquake-geology': step('共同兼任主任的单位', '二（三）3（1）', units.value('planning')),
        weather: step('共同兼任主任的单位', '二（三）4（1）', units.value('weather')),
      }),
    ),
    directorRank: output(
      '由单位的什么人兼任办公室主任',
      body.match({
        'safety-committee': director('区安委会办公室主任', '一（一）1', 'principal'),
        'road-traffic': director('专项安全办公室主任', '一（二）1', 'principal'),
        'water-traffic': director('专项安全办公室主任', '一（二）2', 'principal'),
        construction: director('专项安全办公室主任', '一（二）3', 'principal'),
        'hazardous-chemicals': director('专项安全办公室主任', '一（二）4', 'principal'),
        mines: director('专项安全办公室主任', '一（二）5', 'principal'),
        tourism: director('专项安全办公室主任', '一（二）6', 'principal'),
        'city-operation': director('专项安全办公室主任', '一（二）7', 'principal'),
        fire: director('专项安全办公室主任', '一（二）8', 'principal'),
        'special-equipment': director('专项安全办公室主任', '一（二）9', 'principal'),
        'industry-trade': director('专项安全办公室主任', '一（二）10', 'principal'),
        'disaster-committee': director('区减灾委办公室主任', '二（一）1', 'principal'),
        'forest-fire': director('专项指挥部办公室主任', '二（三）1（1）', 'in-charge'),
        'flood-drought': director('专项指挥部办公室主任', '二（三）2（1）', 'in-charge'),
        'earthquake-geology': director('专项指挥部办公室主任', '二（三）3（1）', 'in-charge'),
        weather: director('专项指挥部办公室主任', '二（三）4（1）', 'in-charge'),
      }),
    ),
  },
  interpretations: [
    {
      clause: '二（三）',
      reading: '指挥部办公室由两个单位的分管负责人共同兼任主任，不分正副',
      reason: '原文并列两个单位，只写“兼任办公室主任”',
    },
    {
      clause: '二（三）4（2）',
      reading: '只按职务回答，不按发文时的姓名',
      reason: '职务变动的由接任者自行承接',
    },
  ],
});
