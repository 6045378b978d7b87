import { sql } from 'kysely';
import type { Db } from './database.ts';

export const units = 200;
export const documents = 120;
export const leaders = 8;
export const today = '2024-06-16';

export const unitAt = (at: number): string => `unit-${at % units}`;
export const numberAt = (at: number): string => `示府办发〔2024〕${1 + (at % documents)}号`;
export const leaderAt = (at: number): string => `分管第${1 + (at % leaders)}条线的副区长`;

/**
 * The tasks of a district with its bodies and documents: thirty offices carry more than a hundred and seventy others,
 * a few documents give most of the work; one or two units lead or owe, up to two more support; due days over three
 * years; most of what is past is done, some of it late. The same ones every time.
 *
 * Indexes but the primary keys are made after the rows, and the triggers that keep timers and references rest: the
 * rows keep both by being made as they are.
 */
export async function fillTasks(db: Db, tasks: number): Promise<void> {
  await db.connection().execute(async (one) => {
    const secondary = await sql<{ name: string; definition: string }>`
      select c.relname as name, pg_get_indexdef(c.oid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid in ('duty'::regclass, 'duty_unit'::regclass) and not i.indisunique`.execute(one);
    await sql`set session_replication_role = replica`.execute(one);
    await sql`set maintenance_work_mem = '256MB'`.execute(one);
    await sql`set work_mem = '256MB'`.execute(one);
    for (const { name } of secondary.rows) await sql`drop index ${sql.id(name)}`.execute(one);
    await one.transaction().execute(async (trx) => {
      await sql`select setseed(0.42)`.execute(trx);
      for (const statement of rowsOf(tasks)) await statement.execute(trx);
    });
    for (const { definition } of secondary.rows) await sql.raw(definition).execute(one);
    await sql`vacuum analyze duty, duty_unit, document, organisation`.execute(one);
    await sql`checkpoint`.execute(one);
    await sql`reset all`.execute(one);
  });
}

const rowsOf = (tasks: number) => [
  sql`insert into organisation (id, name, kind)
    select 'unit-' || n, case when n < 30 then '区第' || n || '局' else '第' || n || case when n % 3 = 0 then '街道' else '镇' end end,
      case when n < 30 then 'department' when n % 3 = 0 then 'street' else 'town' end
    from generate_series(0, ${units - 1}::int) n`,
  sql`insert into issue (slug, identity, title, jurisdiction, state) values ('board', 'board', '示例区人民政府公报', '示例市示例区', 'draft')`,
  sql`insert into document (issue_id, position, number, title, issuers, signed, content)
    select issue.id, n, '示府办发〔2024〕' || n || '号', '示例区人民政府办公室关于印发第' || n || '项工作方案的通知',
      array['示例区人民政府办公室'], ${today}::date - 400 + n * 2, '{}'::jsonb
    from issue cross join generate_series(1, ${documents}::int) n`,
  // The square of chance: a tenth of the documents gives a third of the tasks.
  sql`insert into duty (origin, title, state, kind, document_id, number, clause, quote, leader, starts, due_on, warn_on, done_on, closed_on, created_at)
    select 'manual', '第' || n || '项：按要求完成本阶段工作并报送办理情况', case when done is null then 'accepted' else 'closed' end, 'once',
      document.id, document.number, '第' || (1 + n % 30) || '条', '各有关单位应当按要求完成本阶段工作，并于期限届满前报送办理情况。',
      '分管第' || (1 + floor(who * ${leaders}::int)) || '条线的副区长', due - 60, due, due - 7, done, done, (due - 90)::timestamptz
    from (select n, who, which, due,
        case when due < ${today}::date and luck < 0.94 then least(due + case when luck < 0.08 then 3 else -floor(luck * 20)::int end, ${today}::date)
          when due >= ${today}::date and luck < 0.1 then ${today}::date - floor(luck * 90)::int end as done
      from (select n, random() as luck, random() as who, power(random(), 2) as which,
          ${today}::date - 730 + floor(random() * 1095)::int as due
        from generate_series(1, ${tasks}::int) n) thrown) made
    join document on document.position = 1 + floor(which * ${documents}::int)`,
  sql`insert into duty_unit (duty_id, unit_id, part) select id, unit, part from (
      select id, part, 'unit-' || floor(case when office < 0.4 then random() * 30 else random() * ${units}::int end) as unit from (
        select id, 'lead' as part, random() as office from duty
        union all select id, 'responsible', random() from duty where id % 2 = 0
        union all select id, 'cooperating', random() from duty where id % 5 < 2) parts) thrown
    on conflict do nothing`,
];
