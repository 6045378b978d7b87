export { calendarFeeds, feedRoutes } from './routes.ts';
