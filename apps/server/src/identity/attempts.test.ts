import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';

function clock() {
  let at = Date.parse('2026-01-05T09:00:00Z');
  return {
    now: () => new Date(at),
    pass: (minutes: number) => {
      at += minutes * 60_000;
    },
  };
}

describe('tries', () => {
  it('are allowed up to the limit, then refused until the window that the first one opened has passed', () => {
    const time = clock();
    const attempts = new Attempts({ max: 3, windowMs: 15 * 60_000, now: time.now });
    expect(attempts.take('zhou')).toBeNull();
    time.pass(5);
    expect(attempts.take('zhou')).toBeNull();
    expect(attempts.take('zhou')).toBeNull();
    expect(attempts.take('zhou')?.toISOString()).toBe('2026-01-05T09:15:00.000Z');
    time.pass(10);
    expect(attempts.take('zhou')).toBeNull();
  });

  it('of one key do not count for another, and success forgets them', () => {
    const attempts = new Attempts({ max: 1, windowMs: 60_000, now: clock().now });
    expect(attempts.take('a')).toBeNull();
    expect(attempts.take('b')).toBeNull();
    expect(attempts.take('a')).not.toBeNull();
    attempts.forget('a');
    expect(attempts.take('a')).toBeNull();
  });

  it('under made-up names by the hundred thousand do not fill the memory', () => {
    const attempts = new Attempts({ max: 1, windowMs: 60_000, now: clock().now });
    for (let i = 0; i < 100_000; i++) attempts.take(`name-${i}`);
    expect(attempts.take('name-99999')).not.toBeNull();
    expect(attempts.take('name-1')).toBeNull();
  });
});
