import { Type } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, notAllowed, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { namedUnits, sendSheet, sheetRoutes } from '../sheets/index.ts';
import { findIndicator, ownersAmong } from './catalogue.ts';
import { detailOf } from './detail.ts';
import { historyOf } from './history.ts';
import { formColumns, indicatorImport } from './indicator-import.ts';
import { readIndicators } from './read-list.ts';
import { indicatorReader } from './reader.ts';
import { changedMeanwhile, isComputed, noSuchIndicator, notFilled } from './refusals.ts';
import {
  Day,
  DetailSchema,
  Format,
  HistorySchema,
  ListQuery,
  ListSchema,
  Params,
  WriteBody,
  WrittenSchema,
} from './schemas.ts';
import { sendList, sendValues } from './sheets.ts';
import { valuesOf } from './values.ts';
import { writeValues } from './write-values.ts';

const tags = ['desk'];

/** 指标: targets of documents, what was reported on them, and how that stands today. */
export function indicatorRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const links = clauseLinks(db);
  const day = () => today(context.now());

  /** The indicator that an address names, as the one who asks may see it; null where it is none of theirs. */
  async function open(
    request: FastifyRequest,
    { slug, name }: { readonly slug: string; readonly name: string },
  ) {
    const definition = findIndicator(`${slug}/${name}`);
    if (definition === null) return null;
    const owners = ownersAmong(await namedUnits(db));
    const reader = indicatorReader(subjectOf(request), definition, owners);
    return reader === null ? null : { definition, reader, owners };
  }

  scope.get(
    '/indicators',
    {
      onRequest: requireAct('indicator', 'read'),
      schema: {
        tags,
        summary: '指标：查找、筛选、排序，按文件列出目标和进度',
        querystring: ListQuery,
        response: { 200: ListSchema, ...refusals },
      },
    },
    async (request) => {
      const on = day();
      const { asked, lit } = await readIndicators(db, subjectOf(request), request.query, on, links);
      const all = await readIndicators(db, subjectOf(request), {}, on, links);
      const counts = { blue: 0, green: 0, yellow: 0, red: 0, none: 0 };
      for (const { light } of asked) counts[light] += 1;
      const documents = new Map(all.lit.map((line) => [line.document, line.documentTitle]));
      return {
        today: on,
        total: lit.length,
        counts,
        items: [...lit],
        documents: [...documents].map(([number, title]) => ({ number, title })),
      };
    },
  );

  scope.get(
    '/indicators/export',
    {
      onRequest: requireAct('indicator', 'read'),
      schema: {
        tags,
        summary: '导出指标（.xlsx 或 .csv），与列表同样的筛选；分街镇的每个街镇一行',
        querystring: Type.Intersect([ListQuery, Type.Object({ format: Format })]),
        response: refusals,
      },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const on = day();
      const subject = subjectOf(request);
      const { lit } = await readIndicators(db, subject, query, on, links);
      const owners = ownersAmong(await namedUnits(db));
      return sendList(reply, db, lit, {
        format,
        today: on,
        seesOf: (definition) => {
          const sees = indicatorReader(subject, definition, owners)?.sees ?? [];
          return query.place === undefined ? sees : sees.filter((place) => place === query.place);
        },
      });
    },
  );

  scope.get(
    '/indicators/:slug/:name',
    {
      onRequest: requireAct('indicator', 'read'),
      schema: {
        tags,
        summary: '一项指标：目标、直线、各街镇的数和进度、印出的合计',
        params: Params,
        response: { 200: DetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const opened = await open(request, request.params);
      if (opened === null) return sendRefusal(reply, noSuchIndicator);
      return detailOf(db, opened, day(), links);
    },
  );

  scope.get(
    '/indicators/:slug/:name/history',
    {
      onRequest: requireAct('indicator', 'read'),
      schema: {
        tags,
        summary: '一项指标填报过的每一个数：谁、何时、改成什么、为什么',
        params: Params,
        response: { 200: HistorySchema, ...refusals },
      },
    },
    async (request, reply) => {
      const opened = await open(request, request.params);
      if (opened === null) return sendRefusal(reply, noSuchIndicator);
      return historyOf(db, opened.definition, opened.reader.sees);
    },
  );

  scope.get(
    '/indicators/:slug/:name/export',
    {
      onRequest: requireAct('indicator', 'read'),
      schema: {
        tags,
        summary: '导出一项指标的全部数值（.xlsx 或 .csv）；可以改了再导入',
        params: Params,
        querystring: Type.Object({ format: Format }),
        response: refusals,
      },
    },
    async (request, reply) => {
      const opened = await open(request, request.params);
      if (opened === null) return sendRefusal(reply, noSuchIndicator);
      return sendValues(reply, db, opened.definition, {
        format: request.query.format,
        today: day(),
        places: opened.reader.sees,
      });
    },
  );

  scope.get(
    '/indicators/:slug/:name/form',
    {
      onRequest: requireAct('indicator', 'enter'),
      schema: {
        tags,
        summary: '填报表：本单位要填的街镇各一行，填上数值再导入',
        params: Params,
        querystring: Type.Object({ on: Type.Optional(Day) }),
        response: refusals,
      },
    },
    async (request, reply) => {
      const opened = await open(request, request.params);
      if (opened === null) return sendRefusal(reply, noSuchIndicator);
      const { definition, reader } = opened;
      const { on = day() } = request.query;
      return sendSheet(
        reply,
        formColumns(definition),
        reader.enters.map((place) => [place, on, '', '']),
        { title: `${definition.title}（填报表）`, format: 'xlsx' },
      );
    },
  );

  scope.post(
    '/indicators/:slug/:name/values',
    {
      onRequest: requireAct('indicator', 'enter'),
      schema: {
        tags,
        summary: '填报、更正或作废：一次几个街镇，全部保存或都不保存；更正要写原因，原来的数留在记录里',
        params: Params,
        body: WriteBody,
        response: { 200: WrittenSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const opened = await open(request, request.params);
      if (opened === null) return sendRefusal(reply, noSuchIndicator);
      const { definition, reader } = opened;
      const { account } = sessionOf(request);
      if (reader.enters.length === 0)
        return sendRefusal(reply, notAllowed(account.role, 'indicator', 'enter'));
      const on = day();
      const values = (await valuesOf(db, [definition], on)).get(definition.id);
      if (values?.computed !== false) return sendRefusal(reply, isComputed);
      const written = await writeValues(
        db,
        definition,
        request.body.items,
        { enters: reader.enters, unit: account.unitId, today: on },
        actorOf(account),
      );
      if (written.ok) return written.counts;
      return sendRefusal(reply, written.conflict ? changedMeanwhile : notFilled, {
        conflict: { items: written.faults },
      });
    },
  );

  sheetRoutes(scope, context, {
    path: '/indicators/:slug/:name/sheet',
    subject: '指标',
    onRequest: requireAct('indicator', 'enter'),
    async open(request) {
      const { slug = '', name = '' } = request.params as Readonly<Record<string, string>>;
      const opened = await open(request, { slug, name });
      if (opened === null) return noSuchIndicator;
      const { definition, reader } = opened;
      const { account } = sessionOf(request);
      if (reader.enters.length === 0) return notAllowed(account.role, 'indicator', 'enter');
      const on = day();
      if ((await valuesOf(db, [definition], on)).get(definition.id)?.computed !== false) return isComputed;
      return indicatorImport(db, definition, { enters: reader.enters, unit: account.unitId, today: on });
    },
  });
}
