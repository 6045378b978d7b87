import { rungName } from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { NoticeKind } from './kind.ts';
import { afterQuiet } from './quiet.ts';
import { dispatchSettings } from './settings.ts';

/** A notice that is new, as it was written. */
export interface WrittenNotice {
  readonly id: number;
  readonly account_id: number;
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly href: string;
}

const mostListed = 10;

/**
 * Writes what robots post of new notices, in the transaction of the notices: one post for each robot and kind, however
 * many notices there are, since a robot may post twenty times a minute. A robot speaks to a group: it carries only
 * what officers are told, and says to which unit; one of a unit carries what its own officers are told.
 */
export async function writeRobotNotices(
  trx: Transaction<Database>,
  notices: readonly WrittenNotice[],
  now: Date,
): Promise<void> {
  const kinds = [...new Set(notices.map(({ kind }) => kind))];
  const robots = await trx
    .selectFrom('webhook')
    .select(['id', 'unit_id', 'carries'])
    .where('enabled', '=', true)
    .where(sql<boolean>`carries && ${kinds}::text[]`)
    .execute();
  if (robots.length === 0) return;
  const officers = await trx
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.id', 'account.unit_id')
    .select(['account.id', 'organisation.id as unit', 'organisation.name'])
    .where('account.id', 'in', [...new Set(notices.map(({ account_id }) => account_id))])
    .where('role', '=', 'officer')
    .execute();
  const officer = new Map(officers.map((one) => [one.id, one]));
  const { address, quiet } = await dispatchSettings(trx);
  const posts = robots.flatMap((robot) =>
    kinds.flatMap((kind) => {
      if (!robot.carries.some((one) => one === kind)) return [];
      // What several officers are told is one thing; its units are named together.
      const things = new Map<string, { first: number; title: string; href: string; units: Set<string> }>();
      for (const { id, account_id, key, kind: of, title, href } of notices) {
        const told = officer.get(account_id);
        if (of !== kind || told === undefined) continue;
        if (robot.unit_id !== null && robot.unit_id !== told.unit) continue;
        const thing = things.get(key) ?? { first: id, title, href, units: new Set<string>() };
        thing.units.add(told.name);
        things.set(key, thing);
      }
      const all = [...things.values()];
      const [first] = all;
      if (first === undefined) return [];
      const lines = all
        .slice(0, mostListed)
        .map(({ title, href, units }) => `- ${linked(title, href, address)}（${[...units].join('、')}）`);
      const rest = all.length - lines.length;
      return {
        key: `robot:${robot.id}:notice:${first.first}`,
        webhook_id: robot.id,
        subject: `${kindName(kind)} ${all.length} 件`,
        body: [...lines, ...(rest > 0 ? [`- 另有 ${rest} 件`] : [])].join('\n'),
        not_before: afterQuiet(now, quiet, null).toISOString(),
      };
    }),
  );
  if (posts.length === 0) return;
  await sql`
    insert into outbox (key, channel, webhook_id, subject, body, not_before)
    select key, 'webhook', webhook_id, subject, body, not_before
    from jsonb_to_recordset(${toJsonb(posts)}::jsonb) as fresh(key text, webhook_id bigint, subject text, body text,
      not_before timestamptz)
    on conflict (key) do nothing`.execute(trx);
}

const linked = (title: string, href: string, address: string): string =>
  address === '' || href === '' ? title : `[${title.replace(/[[\]]/g, '')}](${address}/desk${href})`;

/** What a kind of notice is called in a group. */
function kindName(kind: NoticeKind): string {
  switch (kind) {
    case 'remind':
    case 'urge':
    case 'supervise':
    case 'circulate':
    case 'interview':
    case 'criticise':
      return rungName(kind);
    case 'letter':
      return '函件';
    case 'approval':
      return '待审定';
    case 'duty':
      return '任务变动';
    case 'system':
      return '系统';
  }
}
