/** The supervision board and its bulletins. */

export { bulletinRoutes } from './bulletin-routes.ts';
export { countBoard } from './count.ts';
export { burnDown, dueDays } from './days.ts';
export { boardRoutes } from './routes.ts';
export { boardTasks } from './tasks.ts';
