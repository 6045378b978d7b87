/** 指标: values of indicators by place and day, and how they stand against their targets. */
export { publicIndicators } from './public-routes.ts';
export { reportedDay } from './reported-day.ts';
export { indicatorRoutes } from './routes.ts';
export { type ReportedFigures, type TakenFigure, takeReported } from './take-reported.ts';
