import { type Circumstances, type InnerRecord, type Rule, type Settlement, settle } from '@zhengling/rules';

/** Settlements that are remembered; one is a few kilobytes. */
const kept = 1_000;
const shelf = new Map<string, Settlement>();

/**
 * `settle`, with what it came to for the same answers on the same day remembered: it weighs every open question, which
 * takes far longer than an evaluation, and most readers begin with nothing answered.
 */
export function settleKept(rule: Rule, input: InnerRecord, circumstances: Circumstances): Settlement {
  const { on, knownOn, calendar } = circumstances;
  const key = JSON.stringify([rule.id, on, knownOn ?? null, calendar?.version ?? null, input]);
  const made = shelf.get(key) ?? settle(rule, input, circumstances);
  shelf.delete(key);
  // Long answers are not worth their room.
  if (key.length < 4_000) shelf.set(key, made);
  for (const oldest of shelf.keys()) {
    if (shelf.size <= kept) break;
    shelf.delete(oldest);
  }
  return made;
}
