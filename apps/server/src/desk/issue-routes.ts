import type { FastifyReply } from 'fastify';
import type { App, ServerContext } from '../http/context.ts';
import { actorOf, type Refusal, refusals, requireAct, sendRefusal, sessionOf } from '../identity/index.ts';
import { changeRefusals, editText, publishIssue, withdrawIssue } from '../issues/change.ts';
import { previewInLibrary } from '../issues/compiler.ts';
import type { Problem } from '../problem.ts';
import { describeConflict } from './conflict.ts';
import { findIssueForDesk, findVersion, listIssuesForDesk, locateVersion } from './issue-queries.ts';
import {
  CompiledSchema,
  IssueDetailSchema,
  IssueListQuery,
  IssueListSchema,
  PreviewBody,
  PublishBody,
  SaveBody,
  SavedVersionSchema,
  SlugParams,
  VersionDetailSchema,
  VersionParams,
  WithdrawBody,
} from './schemas.ts';

const tags = ['desk'];
/** An issue's text has some 300 KB; 16 MB as JSON is a hundred issues in one. */
const bodyLimit = 16 * 1024 * 1024;

/** Issues for those who work on them: drafts, versions, sources, who did what. */
export function issueRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.get(
    '/issues',
    {
      onRequest: requireAct('issue', 'read'),
      schema: {
        tags,
        summary: '期刊列表',
        querystring: IssueListQuery,
        response: { 200: IssueListSchema, ...refusals },
      },
    },
    (request) => listIssuesForDesk(db, request.query),
  );

  scope.get(
    '/issues/:slug',
    {
      onRequest: requireAct('issue', 'read'),
      schema: {
        tags,
        summary: '一期的状态、各版本和记录',
        params: SlugParams,
        response: { 200: IssueDetailSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await findIssueForDesk(db, request.params.slug)) ?? sendRefusal(reply, noSuchIssue),
  );

  scope.get(
    '/issues/:slug/versions/:ordinal',
    {
      onRequest: requireAct('issue', 'read'),
      schema: {
        tags,
        summary: '一个版本：原文、编译结果、校对意见',
        params: VersionParams,
        response: { 200: VersionDetailSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await findVersion(db, request.params.slug, request.params.ordinal)) ??
      sendRefusal(reply, noSuchVersion),
  );

  scope.post(
    '/preview',
    {
      onRequest: requireAct('issue', 'read'),
      bodyLimit,
      schema: {
        tags,
        summary: '编译但不保存',
        body: PreviewBody,
        response: { 200: CompiledSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { text, name } = request.body;
      // One text at a time for each that a reader has open; two open issues do not push each other aside.
      const reader = `${sessionOf(request).sid} ${name}`;
      const compiled = await previewInLibrary(db, text, name, reader);
      if (compiled === null) return sendRefusal(reply, outdated);
      if (!compiled.ok) return sendRefusal(reply, { ...compiled.problem, status: 422 });
      return compiled.value;
    },
  );

  scope.post(
    '/issues/:slug/versions',
    {
      onRequest: requireAct('issue', 'edit'),
      bodyLimit,
      schema: {
        tags,
        summary: '把改过的文字保存为新版本；公众看到的不变，直到发布',
        params: SlugParams,
        body: SaveBody,
        response: { 200: SavedVersionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      const { text, seen } = request.body;
      const at = await locateVersion(db, slug, seen);
      if (at === null) return sendRefusal(reply, noSuchIssue);
      if (at.versionId === null) return sendRefusal(reply, noSuchVersion);
      const by = actorOf(sessionOf(request).account);
      const saved = await editText(db, { issueId: at.issueId, seenVersionId: at.versionId, by, text });
      if (!saved.ok) return refuseChange(reply, saved.problem, slug, seen);
      const { ordinal, publishedOrdinal, changed } = saved.value;
      return {
        slug: saved.value.slug,
        version: ordinal,
        publishedVersion: publishedOrdinal,
        outcome: changed ? ('updated' as const) : ('unchanged' as const),
      };
    },
  );

  scope.post(
    '/issues/:slug/publish',
    {
      onRequest: requireAct('issue', 'publish'),
      schema: {
        tags,
        summary: '发布最新的版本',
        params: SlugParams,
        body: PublishBody,
        response: { 200: IssueDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      const at = await locateVersion(db, slug, request.body.seen);
      if (at === null) return sendRefusal(reply, noSuchIssue);
      if (at.versionId === null) return sendRefusal(reply, noSuchVersion);
      const by = actorOf(sessionOf(request).account);
      const changed = await publishIssue(db, { issueId: at.issueId, seenVersionId: at.versionId, by });
      if (!changed.ok) return refuseChange(reply, changed.problem, slug, request.body.seen);
      return (await findIssueForDesk(db, slug)) ?? sendRefusal(reply, noSuchIssue);
    },
  );

  scope.post(
    '/issues/:slug/withdraw',
    {
      onRequest: requireAct('issue', 'publish'),
      schema: {
        tags,
        summary: '撤回',
        params: SlugParams,
        body: WithdrawBody,
        response: { 200: IssueDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      const reason = request.body.reason.trim();
      if (reason === '') return sendRefusal(reply, noReason);
      const at = await locateVersion(db, slug, request.body.seen);
      if (at === null) return sendRefusal(reply, noSuchIssue);
      if (at.versionId === null) return sendRefusal(reply, noSuchVersion);
      const by = actorOf(sessionOf(request).account);
      const changed = await withdrawIssue(db, {
        issueId: at.issueId,
        seenVersionId: at.versionId,
        by,
        reason,
      });
      if (!changed.ok) return refuseChange(reply, changed.problem, slug, request.body.seen);
      return (await findIssueForDesk(db, slug)) ?? sendRefusal(reply, noSuchIssue);
    },
  );

  async function refuseChange(reply: FastifyReply, problem: Problem, slug: string, seen: number) {
    switch (problem.code) {
      case changeRefusals.conflict:
        return sendRefusal(
          reply,
          { ...problem, status: 409 },
          { conflict: await describeConflict(db, slug, seen) },
        );
      case changeRefusals.missing:
        return sendRefusal(reply, { ...problem, status: 404 });
      case changeRefusals.taken:
        return sendRefusal(reply, { ...problem, status: 409 });
      default:
        return sendRefusal(reply, { ...problem, status: 422 });
    }
  }
}

const noSuchIssue: Refusal = {
  status: 404,
  code: 'issue-not-found',
  message: '没有这一期公报。',
  hint: '请回到期刊列表查找。',
};
const noSuchVersion: Refusal = {
  status: 404,
  code: 'version-not-found',
  message: '这一期没有这个版本。',
  hint: '请在“历史”里选一个版本。',
};
const outdated: Refusal = {
  status: 409,
  code: 'preview-outdated',
  message: '这之后又请求了更新的文字的编译，这一次没有做。',
  hint: '以更新的那一次为准。',
};
const noReason: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '请写明撤回的原因。',
  hint: '原因会写进记录，给以后查的人看。',
  field: 'reason',
};
