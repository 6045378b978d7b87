import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Tasks that a board counts: handed out, with an end, done by those named and not by members or for a series. */
export const counted: RawBuilder<SqlBool> = sql<SqlBool>`duty.kind = 'once' and duty.members = 0
  and duty.state in ('assigned', 'accepted', 'signing', 'checking', 'closed')`;

/** Of one document; `none` asks for those that rest on no document. */
export const ofDocument = (number: string): RawBuilder<SqlBool> =>
  number === 'none' ? sql<SqlBool>`duty.number is null` : sql<SqlBool>`duty.number = ${number}`;

/** Done after its day. */
export const doneLate: RawBuilder<boolean> = sql<boolean>`(duty.state = 'closed' and duty.done_on > duty.due_on)`;
