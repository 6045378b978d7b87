export { type NewNotice, notify } from './notify.ts';
export { robotRoutes } from './robot-routes.ts';
export { noticeRoutes } from './routes.ts';
export { noticeSettingsRoutes } from './settings-routes.ts';
