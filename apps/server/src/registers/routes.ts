import type { App, ServerContext } from '../http/context.ts';
import { holdingImportRoutes } from './holding-import.ts';
import { registerReadRoutes } from './read-routes.ts';
import { registerWriteRoutes } from './write-routes.ts';

/** 机构与职务, 领导小组, 荣誉: the registers of the desk. */
export function registerRoutes(scope: App, context: ServerContext): void {
  registerReadRoutes(scope, context);
  registerWriteRoutes(scope, context);
  holdingImportRoutes(scope, context);
}
