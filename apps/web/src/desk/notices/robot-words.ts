import type { Robot, RobotKind } from './robots-api.ts';

export const formatWords: Readonly<Record<Robot['format'], string>> = { wecom: '企业微信', dingtalk: '钉钉' };

export const kindWords: Readonly<Record<RobotKind, string>> = {
  digest: '每日汇总',
  remind: '提醒',
  urge: '催办',
  supervise: '督办',
  circulate: '通报',
  interview: '约谈',
  criticise: '通报批评',
  letter: '收到函件',
  duty: '任务变动',
};
