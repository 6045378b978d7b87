import { boardRoutes, bulletinRoutes } from '../board/index.ts';
import { dutyRoutes } from '../duties/index.ts';
import { feedRoutes } from '../feeds/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { answerErrors, guard, identityRoutes } from '../identity/index.ts';
import { indicatorRoutes } from '../indicators/index.ts';
import { fieldPages, inspectionRoutes } from '../inspections/index.ts';
import { ladderRoutes } from '../ladders/index.ts';
import { letterRoutes } from '../letters/index.ts';
import { noticeRoutes, noticeSettingsRoutes, robotRoutes } from '../notices/index.ts';
import { registerRoutes } from '../registers/routes.ts';
import { siteRoutes } from '../sites/index.ts';
import { importRoutes } from './import-routes.ts';
import { issueRoutes } from './issue-routes.ts';
import { builtDesk, deskPages } from './pages.ts';

/** The officials' desk: its API under `/api/desk`, with accounts and sessions, and its pages under `/desk`. */
export async function registerDesk(app: App, context: ServerContext): Promise<void> {
  await app.register(
    async (scope: App) => {
      answerErrors(scope, context);
      await guard(scope, context);
      await identityRoutes(scope, context);
      issueRoutes(scope, context);
      await importRoutes(scope, context);
      dutyRoutes(scope, context);
      inspectionRoutes(scope, context);
      boardRoutes(scope, context);
      bulletinRoutes(scope, context);
      registerRoutes(scope, context);
      siteRoutes(scope, context);
      ladderRoutes(scope, context);
      letterRoutes(scope, context);
      noticeRoutes(scope, context);
      await noticeSettingsRoutes(scope, context);
      await robotRoutes(scope, context);
      feedRoutes(scope, context);
      indicatorRoutes(scope, context);
    },
    { prefix: '/api/desk' },
  );
  await deskPages(app, builtDesk);
  await fieldPages(app);
}
