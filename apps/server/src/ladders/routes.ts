import { requireAct } from '../access/index.ts';
import { libraryCalendar } from '../holidays/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { adoptVersion } from './adopt.ts';
import { previewVersion } from './preview.ts';
import { readProposal } from './proposal.ts';
import { AdoptBody, LaddersSchema, PreviewBody, PreviewSchema } from './schemas.ts';
import { showLadders } from './show.ts';

const tags = ['desk'];

/** The ladders of supervision: everybody who works reads them, supervisors give them new versions. */
export function ladderRoutes(scope: App, { db, now }: ServerContext): void {
  scope.get(
    '/ladders',
    {
      onRequest: requireAct('ladder', 'read'),
      schema: {
        tags,
        summary: '督查规则：何时提醒、催办、督办、通报、约谈，各版都在',
        response: { 200: LaddersSchema, ...refusals },
      },
    },
    () => showLadders(db, today(now())),
  );

  scope.post(
    '/ladders/preview',
    {
      onRequest: requireAct('ladder', 'change'),
      schema: {
        tags,
        summary: '督查规则改了以后，今天逾期的任务会怎样',
        body: PreviewBody,
        response: { 200: PreviewSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const day = today(now());
      const read = readProposal(request.body, day);
      if (!read.ok) return sendRefusal(reply, read.refusal);
      return previewVersion(
        db,
        { definition: read.definition, policy: read.policy, from: request.body.from },
        await libraryCalendar(db),
        day,
      );
    },
  );

  scope.post(
    '/ladders/versions',
    {
      onRequest: requireAct('ladder', 'change'),
      schema: {
        tags,
        summary: '采用督查规则的新一版，从某日起施行',
        body: AdoptBody,
        response: { 200: LaddersSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { from, reason, seen } = request.body;
      const at = now();
      const read = readProposal(request.body, today(at));
      if (!read.ok) return sendRefusal(reply, read.refusal);
      const adopted = await adoptVersion(db, {
        policy: read.policy,
        from,
        reason,
        seen,
        by: actorOf(sessionOf(request).account),
        now: at,
      });
      if (!adopted.ok) return sendRefusal(reply, adopted.refusal);
      return showLadders(db, today(at));
    },
  );
}
