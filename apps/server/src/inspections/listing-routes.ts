import type { Subject } from '@zhengling/access';
import { conditionOf, may } from '@zhengling/access';
import { listingOf } from '@zhengling/work';
import { type Kysely, sql } from 'kysely';
import { allowedRows, requireAct, subjectOf } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import {
  actorOf,
  notAllowed,
  type Refusal,
  recordEvent,
  refusals,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { checklistOf } from './catalogue.ts';
import { accessRecord, findingColumns, visitColumns } from './columns.ts';
import { changedMeanwhile } from './refusals.ts';
import { IdParams, ListingsSchema, PublishListingBody, RemoveListingBody } from './schemas.ts';

const tags = ['inspections'];

/** White and black lists: what follows by definition from visits and findings, and what somebody has published. */
export function listingRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const answer = async (subject: Subject) => ({
    published: await publishedListings(db, false),
    proposed: await proposals(db, subject, today(context.now())),
  });

  scope.get(
    '/inspections/listings',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: { tags, summary: '白名单、黑名单和拟列入的', response: { 200: ListingsSchema, ...refusals } },
    },
    (request) => answer(subjectOf(request)),
  );

  scope.post(
    '/inspections/listings',
    {
      onRequest: requireAct('inspection', 'plan'),
      schema: {
        tags,
        summary: '公布一处列入白名单或黑名单',
        body: PublishListingBody,
        response: { 200: ListingsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const { checklist, placeKey, list, note } = request.body;
      const day = today(context.now());
      const proposal = (await proposals(db, subject, day)).find(
        (one) => one.checklist === checklist && one.placeKey === placeKey,
      );
      if (proposal === undefined) return sendRefusal(reply, notInspected);
      const visit = await db
        .selectFrom('inspection_visit')
        .selectAll()
        .where('checklist', '=', checklist)
        .where('place_key', '=', placeKey)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (visit === undefined || !may(subject, 'inspection', 'plan', accessRecord(visit)))
        return sendRefusal(reply, notAllowed(account.role, 'inspection', 'plan'));
      if (list === 'white' && proposal.list === 'black') return sendRefusal(reply, blackByDefinition);
      if (list === 'black' && proposal.list === 'white') return sendRefusal(reply, nothingAgainst);
      if (list === 'black' && proposal.list === 'authority' && note.trim() === '')
        return sendRefusal(reply, noReason);
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('inspection_listing')
          .set({
            removed_on: sql<string>`greatest(published_on, ${day}::date)`,
            removed_because: list === 'black' ? '改列黑名单' : '改列白名单',
            version: sql<number>`version + 1`,
            updated_at: sql<string>`now()`,
          })
          .where('checklist', '=', checklist)
          .where('place_key', '=', placeKey)
          .where('removed_on', 'is', null)
          .execute();
        const { id } = await trx
          .insertInto('inspection_listing')
          .values({
            checklist,
            place_key: placeKey,
            place: proposal.place,
            list,
            because: JSON.stringify(proposal.because.map(({ title }) => title)),
            note,
            published_on: day,
            decided_by: account.id,
            decided_name: account.displayName,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(
          trx,
          actorOf(account),
          'listing.published',
          { kind: 'listing', id },
          { place: proposal.place, list, note },
        );
      });
      return answer(subject);
    },
  );

  scope.post(
    '/inspections/listings/:id/remove',
    {
      onRequest: requireAct('inspection', 'plan'),
      schema: {
        tags,
        summary: '移出名单，写明理由',
        params: IdParams,
        body: RemoveListingBody,
        response: { 200: ListingsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const refusal = await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('inspection_listing')
          .selectAll()
          .where('id', '=', request.params.id)
          .forUpdate()
          .executeTakeFirst();
        const visit =
          row === undefined
            ? undefined
            : await trx
                .selectFrom('inspection_visit')
                .selectAll()
                .where('checklist', '=', row.checklist)
                .where('place_key', '=', row.place_key)
                .orderBy('id', 'desc')
                .limit(1)
                .executeTakeFirst();
        if (row === undefined || visit === undefined) return noSuchListing;
        if (!may(subject, 'inspection', 'plan', accessRecord(visit))) return noSuchListing;
        if (row.version !== request.body.seen || row.removed_on !== null) return changedMeanwhile;
        await trx
          .updateTable('inspection_listing')
          .set({
            removed_on: today(context.now()),
            removed_because: request.body.reason,
            version: row.version + 1,
            updated_at: sql<string>`now()`,
          })
          .where('id', '=', row.id)
          .execute();
        await recordEvent(
          trx,
          actorOf(account),
          'listing.removed',
          { kind: 'listing', id: row.id },
          { place: row.place, reason: request.body.reason },
        );
        return null;
      });
      return refusal === null ? answer(subject) : sendRefusal(reply, refusal);
    },
  );
}

/** What stands on the lists now; with the former entries where `current` is false. */
export async function publishedListings(db: Kysely<Database>, current: boolean) {
  let query = db.selectFrom('inspection_listing').selectAll().orderBy('list').orderBy('place');
  if (current) query = query.where('removed_on', 'is', null);
  return (await query.execute()).map((row) => ({
    id: row.id,
    checklist: row.checklist,
    place: row.place,
    placeKey: row.place_key,
    list: row.list,
    because: [...row.because],
    note: row.note,
    publishedOn: row.published_on,
    removedOn: row.removed_on,
    removedBecause: row.removed_because,
    decidedBy: row.decided_name,
    version: row.version,
  }));
}

/** For each place inspected with a checklist that has lists: where it belongs by definition. */
async function proposals(db: Kysely<Database>, subject: Subject, day: string) {
  const [visits, findings, current] = await Promise.all([
    db
      .selectFrom('inspection_visit as visit')
      .select(['visit.checklist', 'visit.place_key', 'visit.place'])
      .select(sql<number>`count(*) filter (where visit.stage = 'finished')::integer`.as('finished'))
      .where(allowedRows(conditionOf(subject, 'inspection', 'read'), visitColumns))
      .groupBy(['visit.checklist', 'visit.place_key', 'visit.place'])
      .orderBy('visit.place')
      .execute(),
    db
      .selectFrom('inspection_finding as finding')
      .select(['finding.id', 'finding.checklist', 'finding.place_key', 'finding.title', 'finding.state'])
      .where(allowedRows(conditionOf(subject, 'inspection', 'read'), findingColumns))
      .orderBy('finding.id')
      .execute(),
    publishedListings(db, true),
  ]);
  return visits.flatMap((visit) => {
    if (checklistOf(visit.checklist)?.lists === undefined) return [];
    const own = findings.filter(
      (one) => one.place_key === visit.place_key && one.checklist === visit.checklist,
    );
    const { list, because, next } = listingOf(own, visit.finished, day);
    if (list === 'none') return [];
    const titles = new Map(own.map(({ id, title }) => [id, title]));
    return [
      {
        checklist: visit.checklist,
        place: visit.place,
        placeKey: visit.place_key,
        list,
        because: because.map(({ finding, why }) => ({ finding, why, title: titles.get(finding) ?? '' })),
        next,
        current:
          current.find((one) => one.checklist === visit.checklist && one.placeKey === visit.place_key)
            ?.list ?? null,
      },
    ];
  });
}

const notInspected: Refusal = {
  status: 422,
  code: 'not-inspected',
  message: '这一处还没有完成过检查，不能列入名单。',
  hint: '先完成一次检查。',
};
const blackByDefinition: Refusal = {
  status: 422,
  code: 'black-by-definition',
  message: '按规定它属于黑名单，不能列入白名单。',
  hint: '问题查错了的，先在问题里写明理由撤销。',
};
const nothingAgainst: Refusal = {
  status: 422,
  code: 'nothing-against',
  message: '没有查出问题，不能列入黑名单。',
  hint: '有新的问题，请先在检查里登记。',
};
const noReason: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '这一处由主管部门决定是否列入，没有写理由。',
  hint: '请写明为什么列入黑名单。',
  field: 'note',
};
const noSuchListing: Refusal = {
  status: 404,
  code: 'listing-not-found',
  message: '名单上没有这一条，或者它与你的单位无关。',
  hint: '请刷新名单。',
};
