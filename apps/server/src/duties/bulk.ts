import type { Static } from '@fastify/type-provider-typebox';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { assignDuty } from './commands.ts';
import { type Acting, inOneStep } from './run-command.ts';
import type { BulkBody, BulkResult } from './schemas.ts';

/** The same for many tasks: each is a step of its own, and each that cannot be done says why. */
export async function actOnMany(
  db: Kysely<Database>,
  acting: Acting,
  { action, items, reason = '' }: Static<typeof BulkBody>,
): Promise<BulkResult> {
  const done: number[] = [];
  const refused: BulkResult['refused'] = [];
  for (const { id, seen } of items) {
    let title = '';
    const outcome = await inOneStep(db, acting, async (step) => {
      const duty = await step.hold(id, action, seen);
      title = duty.state.title;
      switch (action) {
        case 'confirm':
          return step.act(duty, { type: 'confirm' });
        case 'drop':
          return step.act(duty, { type: 'drop', reason });
        case 'assign':
          return assignDuty(step, duty, { unfold: true });
      }
    });
    if (outcome.ok) done.push(id);
    else {
      const { code, message, hint } = outcome.refusal;
      refused.push({ id, title, code, message, hint });
    }
  }
  return { done, refused };
}
