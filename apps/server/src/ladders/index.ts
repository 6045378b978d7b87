export { ladderRoutes } from './routes.ts';
