import type { IsoDate } from '@zhengling/calendar';
import { useDutyCounts } from '../duties/api.ts';

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The civil date in Beijing by the server's clock, null until it has answered; a browser may be set to anything. */
export function useToday(): IsoDate | null {
  const counts = useDutyCounts();
  if (counts.data !== undefined) return counts.data.today;
  return counts.isError ? beijing.format(new Date()) : null;
}
