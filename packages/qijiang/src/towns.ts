import type { SiteChoice } from '@zhengling/work';

/** The streets and towns of the district, as documents list them. */
const names = [
  '古南街道',
  '文龙街道',
  '三江街道',
  '新盛街道',
  '通惠街道',
  '石角镇',
  '东溪镇',
  '赶水镇',
  '打通镇',
  '石壕镇',
  '永新镇',
  '三角镇',
  '隆盛镇',
  '郭扶镇',
  '篆塘镇',
  '丁山镇',
  '安稳镇',
  '扶欢镇',
  '永城镇',
  '中峰镇',
  '横山镇',
];

/** For a field of a register that says where something lies; 古南 means 古南街道. */
export const towns: readonly SiteChoice[] = names.map((name) => ({
  value: name,
  title: name,
  aliases: [name.replace(/(?:街道|镇)$/, ''), `${name}办事处`, `${name}人民政府`],
}));
