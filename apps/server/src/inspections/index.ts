import type { App, ServerContext } from '../http/context.ts';
import { fieldRoutes } from './field-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { listingRoutes } from './listing-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { planRoutes } from './plan-routes.ts';

export { fieldPages } from './field-pages.ts';
export { openFindings } from './open-findings.ts';

/** Inspections under `/api/desk/inspections`: plans, visits, findings to their end, lists, and what devices send. */
export function inspectionRoutes(scope: App, context: ServerContext): void {
  planRoutes(scope, context);
  findingRoutes(scope, context);
  fieldRoutes(scope, context);
  photoRoutes(scope, context);
  listingRoutes(scope, context);
}
