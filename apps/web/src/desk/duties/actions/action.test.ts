import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../shapes.ts';
import { actionNames, arrangeActions } from './action.ts';

const every = (Object.keys(actionNames) as CommandName[]).filter((name) => name !== 'merge');

describe('the buttons of a task', () => {
  it('show everything one may do exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...every)), fc.nat(3), (may, reports) => {
        const { first, beside, more } = arrangeActions({ may, reports, state: 'accepted' });
        const shown = [...(first === null ? [] : [first]), ...beside, ...more];
        expect([...shown].sort()).toEqual([...may].sort());
      }),
    );
  });

  it('put the next step first: accept, then report, then close', () => {
    const after = (may: CommandName[], reports: number) =>
      arrangeActions({ may, reports, state: 'accepted' }).first;
    expect(after(['report', 'accept', 'extend'], 0)).toBe('accept');
    expect(after(['report', 'close', 'extend'], 0)).toBe('report');
    expect(after(['report', 'close', 'extend'], 1)).toBe('close');
    expect(after(['accept', 'sign', 'decline'], 1)).toBe('sign');
    expect(after(['contest', 'assign'], 0)).toBe(null);
    expect(arrangeActions({ may: ['assign', 'correct'], reports: 0, state: 'confirmed' }).first).toBe(
      'assign',
    );
  });
});
