import type { Rule } from '@zhengling/rules';
import { Stop } from '../../exit.ts';

/** The rule of an id; ends the command with what there is instead. */
export async function findRule(id: string): Promise<Rule> {
  const { rules } = await import('@zhengling/qijiang');
  const rule = rules.get(id);
  if (rule !== undefined) return rule;
  const { nearest } = await import('@zhengling/rules');
  const near = nearest(id, [...rules.keys()]);
  throw new Stop(
    'ZL8020',
    `没有规则“${id}”`,
    `${near === null ? '' : `是不是 ${near}？`}用 zhengling rules list 查看全部规则。`,
  );
}

/** The day that was typed, or today. */
export async function dayOf(typed: string | undefined): Promise<string> {
  const { parseDate } = await import('@zhengling/calendar');
  const { today } = await import('@zhengling/server');
  const day = parseDate(typed ?? today(new Date()));
  if (!day.ok) throw new Stop(day.error.code, day.error.message, day.error.hint);
  return day.value;
}
