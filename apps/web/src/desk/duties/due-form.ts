import type { Due } from '@zhengling/calendar';

/** The ways to set a limit that the form offers; `kept` stands for what the text says in a form of its own. */
export type DueWay =
  | 'none'
  | 'date'
  | 'range'
  | 'monthly'
  | 'quarterly'
  | 'half-yearly'
  | 'yearly'
  | 'ongoing'
  | 'kept';

/** What stands in the inputs. */
export interface DueFields {
  readonly way: DueWay;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  /** Day of the month; empty: the last. */
  readonly day: string;
  readonly kept: Due | null;
}

const interval: Readonly<Partial<Record<DueWay, string>>> = {
  monthly: 'FREQ=MONTHLY',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  'half-yearly': 'FREQ=MONTHLY;INTERVAL=6',
  yearly: 'FREQ=YEARLY',
};

const empty: DueFields = { way: 'none', date: '', start: '', end: '', day: '', kept: null };

export function fieldsOfDue(due: Due | null): DueFields {
  if (due === null) return empty;
  const kept = { ...empty, way: 'kept' as const, kept: due };
  switch (due.type) {
    case 'date':
      return due.time === undefined ? { ...empty, way: 'date', date: due.date } : kept;
    case 'range':
      return { ...empty, way: 'range', start: due.start, end: due.end };
    case 'ongoing':
      return { ...empty, way: 'ongoing' };
    case 'duration':
      return kept;
    case 'recurrence': {
      const [, rule, day] = /^(.*?)(?:;BYMONTHDAY=(\d{1,2}))?$/.exec(due.rrule) ?? [];
      const way = repeating.find((one) => interval[one] === rule);
      return way === undefined || (way === 'yearly' && day !== undefined)
        ? kept
        : { ...empty, way, day: day ?? '' };
    }
  }
}

const repeating = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const satisfies readonly DueWay[];

/** The limit that the inputs say, or what is missing. */
export function dueOfFields(
  fields: DueFields,
): { readonly ok: true; readonly due: Due | null } | { readonly ok: false; readonly message: string } {
  const say = (due: Due | null) => ({ ok: true as const, due });
  switch (fields.way) {
    case 'none':
      return say(null);
    case 'kept':
      return say(fields.kept);
    case 'ongoing':
      return say({ type: 'ongoing' });
    case 'date':
      return fields.date === ''
        ? { ok: false, message: '请选一个日期。' }
        : say({ type: 'date', date: fields.date });
    case 'range':
      if (fields.start === '' || fields.end === '') return { ok: false, message: '请选起止两个日期。' };
      return fields.start > fields.end
        ? { ok: false, message: '止日在起日之前，请对调。' }
        : say({ type: 'range', start: fields.start, end: fields.end });
    case 'monthly':
    case 'quarterly':
    case 'half-yearly':
    case 'yearly': {
      const rule = interval[fields.way] ?? '';
      if (fields.day === '' || fields.way === 'yearly') return say({ type: 'recurrence', rrule: rule });
      const day = Number(fields.day);
      return Number.isInteger(day) && day >= 1 && day <= 31
        ? say({ type: 'recurrence', rrule: `${rule};BYMONTHDAY=${day}` })
        : { ok: false, message: '每期几日前？请填 1 到 31。' };
    }
  }
}

/** What kind of task a limit makes. */
export function kindOfDue(due: Due | null): 'once' | 'series' | 'ongoing' {
  if (due?.type === 'recurrence') return 'series';
  return due?.type === 'ongoing' ? 'ongoing' : 'once';
}
