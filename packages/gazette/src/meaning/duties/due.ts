import type { Due } from '../../model/index.ts';
import type { DutyContext } from './duty.ts';

/** 从2020年3月起: when something begins, not when it is due. */
const BEGINS = /(?:从|自)[\s\d]{4,6}年[^，,。；;]{0,10}?(?:起|开始|以来)/;

/**
 * The date by which a task told in sentences is due. A length of time counts only where it is a time limit
 * (days, or from an event: 自批准之日起一个月内); 质保期5年 and 6个月以下 are not one.
 */
export function taskDue(text: string, context: DutyContext): Due | null {
  const due = context.readDue(text);
  if (due === null) return null;
  switch (due.type) {
    case 'duration':
      return due.from !== undefined || due.unit === 'day' || due.unit === 'workday' ? due : null;
    case 'date':
      return BEGINS.test(text) ? null : due;
    case 'range':
    case 'recurrence':
    case 'ongoing':
      return due;
  }
}
