import { choice } from '@zhengling/rules';

/** The streets that the plan names, and the towns that it calls 各镇. */
export const place = choice(
  'place',
  '街道或镇',
  {
    古南街道: '古南街道',
    文龙街道: '文龙街道',
    通惠街道: '通惠街道',
    三江街道: '三江街道',
    新盛街道: '新盛街道',
    石角镇: '石角镇',
    东溪镇: '东溪镇',
    赶水镇: '赶水镇',
    打通镇: '打通镇',
    石壕镇: '石壕镇',
    永新镇: '永新镇',
    三角镇: '三角镇',
    隆盛镇: '隆盛镇',
    郭扶镇: '郭扶镇',
    篆塘镇: '篆塘镇',
    丁山镇: '丁山镇',
    安稳镇: '安稳镇',
    扶欢镇: '扶欢镇',
    永城镇: '永城镇',
    中峰镇: '中峰镇',
    横山镇: '横山镇',
  },
  { hint: '方案对各镇定同一目标' },
);

export const isCentral = place.is('古南街道', '文龙街道', '通惠街道');
export const isOuter = place.is('三江街道', '新盛街道');
