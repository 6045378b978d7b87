import type { DutyOrigin, DutyPart } from './event.ts';
import type { DutyStateName } from './state.ts';

/** 待确认, 待签收 …: as the desk names the states. */
export function stateName(state: DutyStateName): string {
  switch (state) {
    case 'candidate':
      return '待确认';
    case 'dropped':
      return '不是任务';
    case 'confirmed':
      return '待分派';
    case 'assigned':
      return '待签收';
    case 'accepted':
      return '办理中';
    case 'signing':
      return '待会签';
    case 'checking':
      return '待核查';
    case 'closed':
      return '已办结';
    case 'suspended':
      return '已中止';
    case 'cancelled':
      return '已取消';
  }
}

export function partName(part: DutyPart): string {
  switch (part) {
    case 'lead':
      return '牵头';
    case 'responsible':
      return '责任';
    case 'cooperating':
      return '配合';
  }
}

export function originName(origin: DutyOrigin): string {
  switch (origin) {
    case 'extracted':
      return '原文提取';
    case 'definition':
      return '规定补充';
    case 'manual':
      return '人工录入';
    case 'instance':
      return '定期任务的一期';
    case 'member':
      return '成员单位任务';
    case 'sub':
      return '分解任务';
    case 'split':
      return '拆分而来';
  }
}

/** `2020-06` → 2020年6月, `2020-Q2` → 2020年第二季度 */
export function periodName(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/u.exec(period);
  if (quarter) return `${quarter[1]}年第${'零一二三四'[Number(quarter[2])] ?? ''}季度`;
  const half = /^(\d{4})-H(\d)$/u.exec(period);
  if (half) return `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`;
  const week = /^(\d{4})-W(\d{2})$/u.exec(period);
  if (week) return `${week[1]}年第${Number(week[2])}周`;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(period);
  if (day) return `${day[1]}年${Number(day[2])}月${Number(day[3])}日`;
  const month = /^(\d{4})-(\d{2})$/u.exec(period);
  if (month) return `${month[1]}年${Number(month[2])}月`;
  return /^\d{4}$/u.test(period) ? `${period}年` : period.replace('..', '至');
}
