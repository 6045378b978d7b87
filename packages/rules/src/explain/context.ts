import type { Calendar, IsoDate } from '@zhengling/calendar';
import type { Rule, Version } from '../model/rule.ts';
import type { InnerRecord } from '../model/type.ts';

/** What an evaluation looks at. */
export interface Context {
  readonly rule: Rule;
  readonly input: InnerRecord;
  /** The thing that a fold looks at. */
  readonly item: InnerRecord;
  readonly list: string | null;
  readonly on: IsoDate;
  readonly calendar: Calendar;
  version(name: string): Version;
}
