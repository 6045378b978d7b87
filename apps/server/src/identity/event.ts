import type { Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';

/** Who did it; `id` is null for the program itself and for the command line. */
export interface Actor {
  readonly id: number | null;
  readonly name: string;
}

/** Writes what happened into the append-only log, inside the transaction that made it happen. */
export async function recordEvent(
  trx: Transaction<Database>,
  actor: Actor,
  action: string,
  subject: { readonly kind: string; readonly id: string | number },
  detail: object = {},
): Promise<void> {
  await trx
    .insertInto('event')
    .values({
      actor_id: actor.id,
      actor_name: actor.name,
      action,
      subject_kind: subject.kind,
      subject_id: String(subject.id),
      detail: toJsonb(detail),
    })
    .execute();
}
