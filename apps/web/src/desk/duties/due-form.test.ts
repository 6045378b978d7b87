import type { Due } from '@zhengling/calendar';
import { describe, expect, it } from 'vitest';
import { dueOfFields, fieldsOfDue, kindOfDue } from './due-form.ts';

const dues: readonly Due[] = [
  { type: 'date', date: '2023-06-30' },
  { type: 'date', date: '2023-06-30', time: '12:00' },
  { type: 'range', start: '2023-01-01', end: '2023-12-31' },
  { type: 'ongoing' },
  { type: 'duration', n: 7, unit: 'workday', from: '印发之日' },
  { type: 'recurrence', rrule: 'FREQ=MONTHLY' },
  { type: 'recurrence', rrule: 'FREQ=MONTHLY;BYMONTHDAY=5' },
  { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
  { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=20' },
  { type: 'recurrence', rrule: 'FREQ=YEARLY' },
  { type: 'recurrence', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20' },
  { type: 'recurrence', rrule: 'FREQ=YEARLY;BYMONTHDAY=20' },
  { type: 'recurrence', rrule: 'FREQ=YEARLY;X-TIMES=2' },
];

describe('the form of a limit', () => {
  it('gives back every limit that it is opened with', () => {
    for (const due of dues) expect(dueOfFields(fieldsOfDue(due))).toEqual({ ok: true, due });
    expect(dueOfFields(fieldsOfDue(null))).toEqual({ ok: true, due: null });
  });

  it('says what is missing', () => {
    const blank = fieldsOfDue(null);
    expect(dueOfFields({ ...blank, way: 'date' })).toEqual({ ok: false, message: '请选一个日期。' });
    expect(dueOfFields({ ...blank, way: 'monthly', day: '32' }).ok).toBe(false);
    expect(dueOfFields({ ...blank, way: 'range', start: '2023-02-01', end: '2023-01-01' }).ok).toBe(false);
  });

  it('knows what comes again and what goes on', () => {
    expect(kindOfDue({ type: 'recurrence', rrule: 'FREQ=YEARLY' })).toBe('series');
    expect(kindOfDue({ type: 'ongoing' })).toBe('ongoing');
    expect(kindOfDue({ type: 'date', date: '2023-06-30' })).toBe('once');
    expect(kindOfDue(null)).toBe('once');
  });
});
