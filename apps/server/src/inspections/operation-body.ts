import { type Static, Type } from '@fastify/type-provider-typebox';
import { Value } from 'typebox/value';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const Uuid = Type.String({ pattern: uuid });
const Text = (maxLength: number) => Type.String({ maxLength });
const Nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);

const Body = Type.Union([
  Type.Object({
    type: Type.Literal('open'),
    checklist: Text(120),
    place: Type.String({ minLength: 1, maxLength: 200 }),
    placeKey: Nullable(Text(250)),
    unit: Nullable(Text(120)),
  }),
  Type.Object({ type: Type.Literal('start') }),
  Type.Object({
    type: Type.Literal('answer'),
    point: Text(120),
    answer: Type.Union([Type.Literal('pass'), Type.Literal('fail'), Type.Literal('na')]),
    major: Type.Boolean(),
    note: Text(4_000),
    photos: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 30 }),
  }),
  Type.Object({
    type: Type.Literal('finish'),
    present: Type.Array(Type.Object({ unit: Text(120), name: Text(60) }), { maxItems: 60 }),
    note: Text(4_000),
  }),
]);

const OperationSchema = Type.Object({
  id: Uuid,
  visit: Uuid,
  after: Nullable(Uuid),
  at: Type.String({ maxLength: 40 }),
  body: Body,
});

type ReadOperation = Static<typeof OperationSchema>;

/**
 * One operation of a batch. Each is read by itself: one that makes no sense is refused by itself and does not hold up
 * what stands behind it in the device's queue.
 */
export function readOperation(given: unknown): ReadOperation | null {
  return Value.Check(OperationSchema, given) && !Number.isNaN(Date.parse(given.at)) ? given : null;
}

/** The id of something that is no operation, where it has one. */
export function idOf(given: unknown): string {
  return typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string'
    ? given.id.slice(0, 100)
    : '';
}
