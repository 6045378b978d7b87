import type { DutyKind, LightColour } from '@zhengling/work';

export const lightNames: Readonly<Record<LightColour, string>> = {
  green: '绿灯 正常',
  yellow: '黄灯 临期',
  red: '红灯 逾期',
  blue: '蓝灯 办结',
  none: '不计时',
};

export const kindNames: Readonly<Record<DutyKind, string>> = {
  once: '一次办结',
  series: '定期办理',
  ongoing: '持续开展',
};
