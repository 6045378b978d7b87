/** The figures of 附件2 and 附件3 as printed, a row for each street or town; an empty cell of a plan is 0. */
export type Row = readonly (number | null)[];

/** 附件2: street centres now and in 2020 (none in a town), communities, stations now and in 2020. */
export const ANNEX_2 = {
  古南街道: [1, 0, 12, 10, 2],
  文龙街道: [0, 1, 13, 8, 4],
  三江街道: [0, 1, 6, 6, 0],
  新盛街道: [0, 1, 1, 0, 1],
  通惠街道: [0, 1, 6, 4, 2],
  石角镇: [null, null, 2, 2, 0],
  东溪镇: [null, null, 4, 1, 3],
  赶水镇: [null, null, 5, 2, 3],
  打通镇: [null, null, 6, 6, 0],
  石壕镇: [null, null, 5, 1, 4],
  永新镇: [null, null, 3, 2, 1],
  三角镇: [null, null, 2, 2, 0],
  隆盛镇: [null, null, 1, 1, 0],
  郭扶镇: [null, null, 1, 1, 0],
  篆塘镇: [null, null, 2, 1, 1],
  丁山镇: [null, null, 1, 0, 1],
  安稳镇: [null, null, 5, 4, 1],
  扶欢镇: [null, null, 1, 1, 0],
  永城镇: [null, null, 1, 1, 0],
  中峰镇: [null, null, 1, 1, 0],
  横山镇: [null, null, 1, 1, 0],
} as const satisfies Readonly<Record<string, Row>>;

/** 附件3: town centres now, in 2020 and in 2021 (none in a street), villages, points now, in 2020 and in 2021. */
export const ANNEX_3 = {
  古南街道: [null, null, null, 11, 11, 0, 0],
  文龙街道: [null, null, null, 7, 3, 4, 0],
  三江街道: [null, null, null, 18, 7, 11, 0],
  新盛街道: [null, null, null, 8, 8, 0, 0],
  通惠街道: [null, null, null, 7, 1, 6, 0],
  石角镇: [0, 1, 0, 32, 8, 24, 0],
  东溪镇: [0, 1, 0, 20, 8, 12, 0],
  赶水镇: [1, 0, 0, 21, 21, 0, 0],
  打通镇: [0, 1, 0, 11, 5, 6, 0],
  石壕镇: [0, 0, 1, 15, 4, 0, 11],
  永新镇: [0, 1, 0, 30, 6, 24, 0],
  三角镇: [1, 0, 0, 19, 19, 0, 0],
  隆盛镇: [0, 1, 0, 17, 4, 13, 0],
  郭扶镇: [0, 0, 1, 21, 5, 0, 16],
  篆塘镇: [0, 1, 0, 14, 2, 12, 0],
  丁山镇: [0, 0, 1, 7, 3, 0, 4],
  安稳镇: [0, 0, 1, 10, 3, 0, 7],
  扶欢镇: [1, 0, 0, 15, 15, 0, 0],
  永城镇: [1, 0, 0, 8, 8, 0, 0],
  中峰镇: [0, 0, 1, 5, 4, 0, 1],
  横山镇: [1, 0, 0, 6, 6, 0, 0],
} as const satisfies Readonly<Record<keyof typeof ANNEX_2, Row>>;

export type Place = keyof typeof ANNEX_2;
