import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { Column } from '../../sheets/index.ts';
import { daysInOrder, endsColumn, type RegisterSheet, startsColumn } from './register-sheet.ts';

const columns: readonly Column[] = [
  { key: 'collective', title: '统称', kind: 'unit', required: true, hint: '如：各街镇' },
  { key: 'member', title: '成员', kind: 'unit', required: true },
  startsColumn(),
  endsColumn(),
];

/** Who belongs to a class of bodies, from and to which day. */
export async function memberSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const [rows, classes] = await Promise.all([
    db
      .selectFrom('organisation_member')
      .select(['collective_id', 'member_id', 'starts', 'ends'])
      .orderBy('collective_id')
      .orderBy('member_id')
      .execute(),
    db.selectFrom('organisation').select('id').where('kind', '=', 'collective').execute(),
  ]);
  const collectives = new Set([
    ...classes.map(({ id }) => id),
    ...rows.map(({ collective_id }) => collective_id),
  ]);
  return {
    title: '统称的成员',
    columns,
    identity: ['collective', 'member'],
    numbered: false,
    entries: rows.map((row) => ({
      id: `${row.collective_id} ${row.member_id}`,
      versions: [],
      values: { collective: row.collective_id, member: row.member_id, starts: row.starts, ends: row.ends },
    })),
    unitOf: ({ collective }) => (typeof collective === 'string' ? collective : null),
    check: (values) => [
      ...daysInOrder(values),
      ...(values.collective === values.member ? [{ column: 'member', message: '成员：不能是统称自己' }] : []),
      ...(collectives.has(String(values.collective))
        ? []
        : [{ column: 'collective', message: '统称：这一条是具体的单位，不是统称' }]),
    ],
    async enter(trx, cells) {
      const [collective, member] = [cells.text('collective'), cells.text('member')];
      const [starts, ends] = [cells.textOrNull('starts'), cells.textOrNull('ends')];
      await trx
        .insertInto('organisation_member')
        .values({ collective_id: collective, member_id: member, starts, ends, edited: true })
        .onConflict((conflict) =>
          conflict.columns(['collective_id', 'member_id']).doUpdateSet({ starts, ends, edited: true }),
        )
        .execute();
      return { table: 'organisation', id: collective, detail: { member, starts, ends } };
    },
    overwrites: true,
    fieldsOf: () => [],
  };
}
