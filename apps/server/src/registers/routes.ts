import type { App, ServerContext } from '../http/context.ts';
import { groupRoutes } from './group-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { holdingRoutes } from './holding-routes.ts';
import { honourRoutes } from './honour-routes.ts';
import { organisationReadRoutes } from './organisation-read-routes.ts';
import { organisationWriteRoutes } from './organisation-write-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { seatRoutes } from './seat-routes.ts';
import { registerSheetRoutes } from './sheets/routes.ts';

/** 机构与职务, 领导小组, 荣誉: the registers of the desk. */
export function registerRoutes(scope: App, context: ServerContext): void {
  // Exports and imports first: `organisations/export` is no id of a body.
  registerSheetRoutes(scope, context);
  organisationReadRoutes(scope, context);
  organisationWriteRoutes(scope, context);
  holdingRoutes(scope, context);
  groupRoutes(scope, context);
  seatRoutes(scope, context);
  honourRoutes(scope, context);
  proposalRoutes(scope, context);
  historyRoutes(scope, context);
}
