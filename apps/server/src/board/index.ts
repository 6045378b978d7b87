/** The supervision board and its bulletins. */

export { bulletinRoutes } from './bulletin-routes.ts';
export { countBoard } from './count.ts';
export { boardRoutes } from './routes.ts';
