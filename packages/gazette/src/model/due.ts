export type { Due, IsoDate } from '@zhengling/calendar';
