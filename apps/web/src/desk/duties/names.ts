import type { DutyKind, DutyOrigin, DutyPart, DutyStateName, LightColour } from '@zhengling/work';

export const stateNames: Readonly<Record<DutyStateName, string>> = {
  candidate: '待确认',
  dropped: '不是任务',
  confirmed: '待交办',
  assigned: '待接收',
  accepted: '办理中',
  signing: '待会签',
  checking: '待核查',
  closed: '已办结',
  suspended: '已中止',
  cancelled: '已取消',
};

export const lightNames: Readonly<Record<LightColour, string>> = {
  green: '绿灯 正常',
  yellow: '黄灯 临期',
  red: '红灯 逾期',
  blue: '蓝灯 办结',
  none: '不计时',
};

export const partNames: Readonly<Record<DutyPart, string>> = {
  lead: '牵头',
  responsible: '责任',
  cooperating: '配合',
};

export const kindNames: Readonly<Record<DutyKind, string>> = {
  once: '一次办结',
  series: '定期办理',
  ongoing: '持续开展',
};

export const originNames: Readonly<Record<DutyOrigin, string>> = {
  extracted: '文件读出',
  definition: '制度规定',
  manual: '手工登记',
  instance: '一期',
  member: '成员单位',
  sub: '分解任务',
};
