import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuiet, hourIn, isQuiet } from './quiet.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const beijing = (text: string) => new Date(`${text}+08:00`);

describe('quiet hours', () => {
  it('put off what comes at night to the morning, Beijing time', () => {
    const night = { from: 21, to: 8 };
    expect(afterQuiet(beijing('2024-06-13T23:40:00'), night, null)).toEqual(beijing('2024-06-14T08:00:00'));
    expect(afterQuiet(beijing('2024-06-14T07:59:59'), night, null)).toEqual(beijing('2024-06-14T08:00:00'));
    expect(afterQuiet(beijing('2024-06-14T08:00:00'), night, null)).toEqual(beijing('2024-06-14T08:00:00'));
    expect(afterQuiet(beijing('2024-06-14T07:30:00'), night, { from: 12, to: 14 })).toEqual(
      beijing('2024-06-14T08:00:00'),
    );
  });

  const hours = fc.record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 0, max: 23 }) });

  it('never send in them, never early, and at the first moment after', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        hours,
        fc.option(hours),
        (at, instance, own) => {
          const sent = afterQuiet(at, instance, own);
          expect(sent.getTime()).toBeGreaterThanOrEqual(at.getTime());
          expect(sent.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
          const all = Array.from({ length: 24 }, (_, hour) => hour);
          const quiet = (hour: number) => isQuiet(hour, instance) || (own !== null && isQuiet(hour, own));
          if (all.every(quiet)) expect(isQuiet(hourIn(sent), instance)).toBe(false);
          else expect(quiet(hourIn(sent))).toBe(false);
        },
      ),
    );
  });
});
