import { addDays } from '@zhengling/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields, siteKey, valueText } from './entry.ts';
import type { SiteField } from './kind.ts';
import { masked } from './mask.ts';
import { decideSite, type SiteAct, type Span, standsOn } from './timeline.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const open: Span = { starts: '2020-03-04', ends: null };

describe('the days of an entry', () => {
  it('a change ends what stood the day before it', () => {
    expect(decideSite([open], { type: 'change', from: '2021-01-01' })).toEqual({
      ok: true,
      effect: { last: { type: 'close', ends: '2020-12-31' }, next: { starts: '2021-01-01', ends: null } },
    });
  });

  it.each<[string, readonly Span[], SiteAct, string]>([
    ['changed on its first day', [open], { type: 'change', from: '2020-03-04' }, 'site-too-early'],
    ['ended before it began', [open], { type: 'end', on: '2020-03-03' }, 'site-too-early'],
    [
      'changed after its end',
      [{ ...open, ends: '2020-05-01' }],
      { type: 'change', from: '2021-01-01' },
      'site-ended',
    ],
    ['reopened while it stands', [open], { type: 'reopen', from: '2021-01-01' }, 'site-stands'],
    [
      'reopened on its last day',
      [{ ...open, ends: '2020-05-01' }],
      { type: 'reopen', from: '2020-05-01' },
      'site-too-early',
    ],
  ])('is not %s', (_what, spans, act, code) => {
    expect(decideSite(spans, act)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('never hold twice, whatever is done to it', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2020-01-01', n));
    const act: fc.Arbitrary<SiteAct> = fc.oneof(
      fc.record({ type: fc.constant('change' as const), from: day }),
      fc.record({ type: fc.constant('correct' as const) }),
      fc.record({ type: fc.constant('end' as const), on: day }),
      fc.record({ type: fc.constant('reopen' as const), from: day }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.option(day), day, (acts, starts, asked) => {
        let spans: readonly Span[] = [{ starts, ends: null }];
        for (const one of acts) {
          const before = spans;
          const decided = decideSite(spans, one);
          if (!decided.ok) continue;
          const { last, next } = decided.effect;
          const rest = spans.slice(0, -1);
          const old = spans.slice(-1);
          const kept =
            last.type === 'replace'
              ? []
              : old.map((span) => (last.type === 'close' ? { ...span, ends: last.ends } : span));
          spans = [...rest, ...kept, ...(next === null ? [] : [next])];
          // What stood before the day of the act still stands.
          if (one.type === 'change' && asked < one.from)
            expect(spans.some((span) => standsOn(span, asked))).toBe(
              before.some((span) => standsOn(span, asked)),
            );
        }
        expect(spans.filter((span) => standsOn(span, asked)).length).toBeLessThanOrEqual(1);
        expect(spans.filter(({ ends }) => ends === null).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('an entry', () => {
  const use: SiteField = {
    key: 'use',
    title: '用途',
    kind: 'choice',
    choices: [{ value: 'home', title: '住宅' }],
  };

  it('is the same thing by its identity, full-width or not', () => {
    expect(siteKey({ identity: ['code'] }, { code: 'Ａ１' })).toBe(
      siteKey({ identity: ['code'] }, { code: 'A1 ' }),
    );
    expect(siteKey({ identity: ['code'] }, { code: null })).toBeNull();
  });

  it('reads in words', () => {
    expect(valueText(use, 'home')).toBe('住宅');
    expect(valueText({ ...use, kind: 'share' }, 0.07)).toBe('7%');
    expect(
      valueText({ key: 'u', title: '', kind: 'unit', multiple: true }, ['a', 'b'], (id) => `单位${id}`),
    ).toBe('单位a、单位b');
  });

  it('says what changed; nothing and empty are the same', () => {
    expect(changedFields({ fields: [use] }, {}, { use: '' })).toEqual([]);
    expect(changedFields({ fields: [use] }, { use: 'home' }, {})).toMatchObject([
      { before: 'home', after: null },
    ]);
  });
});

describe('what is a person’s', () => {
  it.each([
    ['name', '欧阳小明', '欧***'],
    ['name', '王', '*'],
    ['phone', '13800001234', '138****1234'],
    ['phone', '48662210', '486*****'],
    ['phone', '12345', '123***'],
  ] as const)('%s %s is shown as %s', (personal, value, shown) => {
    expect(masked({ personal }, value)).toBe(shown);
  });
});
