import { Type } from '@fastify/type-provider-typebox';
import { conditionOf } from '@zhengling/access';
import { changedFields, type SiteKind, type SiteValues } from '@zhengling/work';
import { allowedRows, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, notAllowed, refusals, requireAct, sendRefusal, sessionOf } from '../identity/index.ts';
import { findingColumns } from '../inspections/columns.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { namedUnits } from '../sheets/index.ts';
import { unitNames } from '../sheets/read-cell.ts';
import { circumstancesOn } from './circumstances.ts';
import { readEntry } from './entry-values.ts';
import { factsOf } from './facts.ts';
import { columnsOf, findKind } from './kinds.ts';
import { sitesOn } from './read.ts';
import { type Reader, readerOf, shownTo } from './reader.ts';
import { conflict, noReason, noSuchKind, noSuchSite } from './refusals.ts';
import { ChangeBody, CreateBody, Created, Day, EntryParams, EntrySchema, KindParams } from './schemas.ts';
import { keeperOf } from './seed.ts';
import { kindView, namesOf, printCell, rowView, unitView } from './view.ts';
import { changeSite, createSite, lockSite } from './write.ts';

const tags = ['desk'];

/** One entry: read with its history, entered, changed, corrected, ended, taken up again. */
export function entryRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const links = clauseLinks(db);
  const day = () => today(context.now());

  scope.get(
    '/sites/entries/:id',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '一条登记：内容、依据、沿革、规定的判断、检查发现的问题',
        params: EntryParams,
        querystring: Type.Object({ on: Type.Optional(Day) }),
        response: { 200: EntrySchema, ...refusals },
      },
    },
    async (request, reply) => {
      const on = request.query.on ?? day();
      const site = await db
        .selectFrom('site')
        .selectAll()
        .where('id', '=', request.params.id)
        .executeTakeFirst();
      const kind = site === undefined ? null : findKind(site.kind);
      if (site === undefined || kind === null) return sendRefusal(reply, noSuchSite);
      const subject = subjectOf(request);
      const reader = readerOf(subject);
      const [row] = await sitesOn(db, kind, on, { state: 'all', id: site.id }).rows();
      if (row === undefined) return sendRefusal(reply, noSuchSite);
      const units = await namesOf(db);
      const states = await db
        .selectFrom('site_state')
        .selectAll()
        .where('site_id', '=', site.id)
        .orderBy('id')
        .execute();
      const cited = await links([kind.basis, ...states.flatMap(({ evidence }) => evidence)]);
      const facts = factsOf(kind, await circumstancesOn(db, on));
      const findings = await db
        .selectFrom('inspection_finding as finding')
        .select(['finding.id', 'finding.title', 'finding.stage', 'finding.due_on as due'])
        .where('finding.place_key', '=', `site:${site.kind}/${site.key}`)
        .where(allowedRows(conditionOf(subject, 'inspection', 'read'), findingColumns))
        .orderBy('finding.id', 'desc')
        .limit(50)
        .execute();
      return {
        kind: kindView(kind, reader, cited.clause(kind.basis).href),
        site: rowView(kind, row, facts(row.values), reader, units),
        mayEdit: reader.mayEdit(site.unit_id),
        mayReveal: reader.mayReveal(site.unit_id),
        states: states.map((state, at) => ({
          id: state.id,
          name: state.name,
          unit: unitView(state.unit_id, units),
          starts: state.starts,
          ends: state.ends,
          act: state.act,
          reason: state.reason,
          endReason: state.end_reason,
          actor: state.actor_name,
          recordedAt: state.recorded_at,
          superseded: state.superseded_at !== null,
          evidence: state.evidence.map((one) => ({ ...one, href: cited.clause(one).href })),
          changes: changesOf(
            kind,
            states[at - 1]?.values ?? null,
            state.values,
            state.unit_id,
            reader,
            units,
          ),
        })),
        findings: findings.map(({ id, title, stage, due }) => ({
          id,
          title,
          state: stage,
          due,
          href: `/inspections/findings/${id}`,
        })),
      };
    },
  );

  scope.post(
    '/sites/:slug/:name',
    {
      onRequest: requireAct('register', 'edit'),
      schema: {
        tags,
        summary: '登记一条',
        params: KindParams,
        body: CreateBody,
        response: { 201: Created, ...refusals },
      },
    },
    async (request, reply) => {
      const kind = findKind(`${request.params.slug}/${request.params.name}`);
      if (kind === null) return sendRefusal(reply, noSuchKind);
      const reader = readerOf(subjectOf(request));
      const { account } = sessionOf(request);
      const { cells, starts = null, reason = '' } = request.body;
      const unit = request.body.unit ?? account.unitId ?? (await keeperOf(db, kind));
      if (!reader.mayEdit(unit)) return sendRefusal(reply, notAllowed(account.role, 'register', 'edit'));
      const read = readEntry(kind, cells, unitNames(await namedUnits(db)), null);
      if (!read.ok) return sendRefusal(reply, read.refusal);
      const made = await db.transaction().execute((trx) =>
        createSite(
          trx,
          {
            kind,
            values: read.values,
            unit,
            starts,
            origin: 'entered',
            evidence: [],
            reason: reason.trim(),
          },
          actorOf(account),
        ),
      );
      return made.ok ? reply.code(201).send({ id: made.id }) : sendRefusal(reply, made.refusal);
    },
  );

  scope.post(
    '/sites/entries/:id',
    {
      onRequest: requireAct('register', 'edit'),
      schema: {
        tags,
        summary: '变更、更正、终止或恢复一条登记；原来的内容留在沿革里',
        params: EntryParams,
        body: ChangeBody,
        response: { 200: Created, ...refusals },
      },
    },
    async (request, reply) => {
      const { account } = sessionOf(request);
      const reader = readerOf(subjectOf(request));
      const { version, act, on = day(), cells = {}, unit, reason } = request.body;
      if (reason.trim() === '') return sendRefusal(reply, noReason);
      const units = unitNames(await namedUnits(db));
      const unitTitles = await namesOf(db);
      const outcome = await db.transaction().execute(async (trx) => {
        const locked = await lockSite(trx, request.params.id);
        const kind = locked === null ? null : findKind(locked.site.kind);
        if (locked === null || kind === null) return { refusal: noSuchSite };
        const { site, last } = locked;
        if (!reader.mayEdit(site.unit_id) || (unit !== undefined && !reader.mayEdit(unit)))
          return { refusal: notAllowed(account.role, 'register', 'edit') };
        if (site.version !== version) {
          const seen = await trx
            .selectFrom('site_state')
            .select(['values'])
            .where('site_id', '=', site.id)
            .where('version', '<=', version)
            .orderBy('version', 'desc')
            .orderBy('id', 'desc')
            .limit(1)
            .executeTakeFirst();
          return {
            refusal: conflict(last.actor_name),
            conflict: {
              version: site.version,
              ends: site.ends,
              changes: changesOf(kind, seen?.values ?? null, site.values, site.unit_id, reader, unitTitles),
            },
          };
        }
        const read = readEntry(kind, cells, units, last.values);
        if (!read.ok) return { refusal: read.refusal };
        const written = await changeSite(
          trx,
          locked,
          {
            kind,
            act:
              act === 'correct' ? { type: act } : act === 'end' ? { type: act, on } : { type: act, from: on },
            ...(act === 'end' ? {} : { values: read.values }),
            ...(unit === undefined || act === 'end' ? {} : { unit }),
            reason: reason.trim(),
            now: context.now(),
          },
          actorOf(account),
        );
        return written.ok ? { id: written.id } : { refusal: written.refusal };
      });
      if ('refusal' in outcome && outcome.refusal !== undefined)
        return sendRefusal(
          reply,
          outcome.refusal,
          outcome.conflict === undefined ? {} : { conflict: outcome.conflict },
        );
      return { id: request.params.id };
    },
  );
}

function changesOf(
  kind: SiteKind,
  before: SiteValues | null,
  after: SiteValues,
  unit: string | null,
  reader: Reader,
  units: ReadonlyMap<string, string>,
) {
  if (before === null) return [];
  const columns = new Map(columnsOf(kind).map((column) => [column.key, column]));
  return changedFields(kind, before, after).flatMap(({ field, before: old, after: next }) => {
    const column = columns.get(field.key);
    if (column === undefined) return [];
    const print = (value: typeof old) => printCell(column, shownTo(reader, unit, field, value), units);
    return [{ title: field.title, before: print(old), after: print(next) }];
  });
}
