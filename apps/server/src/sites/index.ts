/** Registers of sites and objects (对象名录). */
export { publicSites } from './public-routes.ts';
export { siteRoutes } from './routes.ts';
