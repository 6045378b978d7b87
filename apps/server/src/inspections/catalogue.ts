import type { Calendar, IsoDate } from '@zhengling/calendar';
import { checklists, limitByRule, rules } from '@zhengling/qijiang';
import { type ChecklistDefinition, type Limit, type SettledLimit, settleLimit } from '@zhengling/work';
import type { Refusal } from '../identity/index.ts';

/** The checklist by its id; null where a stored one is no longer defined. */
export function checklistOf(id: string): ChecklistDefinition | null {
  return checklists.get(id) ?? null;
}

/** The checklist of a stored record; throws where the definition has gone: definitions are kept for ever. */
export function definedChecklist(id: string): ChecklistDefinition {
  const found = checklistOf(id);
  if (found === null) throw new Error(`checklist ${id} is stored and no longer defined`);
  return found;
}

/** The last day of a finding by the calendar as imported here. */
export function settle(limit: Limit, found: IsoDate, calendar: Calendar): SettledLimit {
  return settleLimit(limit, found, { calendar, byRule: limitByRule(rules, calendar) });
}

export const noSuchChecklist: Refusal = {
  status: 404,
  code: 'checklist-not-found',
  message: '没有这张检查表。',
  hint: '请在检查表目录里选一张。',
};
