import { describe, expect, it } from 'vitest';
import { type Draft, dropDraft, findDrafts, keepDraft } from './draft.ts';

/** A storage as browsers have it, with room for `room` characters. */
function storage(room = 1_000_000): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const draft = (version: number, at: string, slug = '2019-11'): Draft => ({
  slug,
  version,
  at,
  text: `第${version}版上改的`,
});

describe('unsaved text', () => {
  it('is found again by its issue, the latest first, whatever version it was typed over', () => {
    const kept = storage();
    keepDraft(kept, draft(1, '2026-03-02T01:00:00Z'));
    keepDraft(kept, draft(2, '2026-03-02T02:00:00Z'));
    keepDraft(kept, draft(1, '2026-03-02T03:00:00Z', '2019-11-2'));
    expect(findDrafts(kept, '2019-11').map(({ version }) => version)).toEqual([2, 1]);
    dropDraft(kept, '2019-11', 2);
    expect(findDrafts(kept, '2019-11').map(({ text }) => text)).toEqual(['第1版上改的']);
  });

  it('that does not fit is said not to be kept, and leaves the earlier one alone', () => {
    const kept = storage(200);
    expect(keepDraft(kept, draft(1, '2026-03-02T01:00:00Z'))).toBe(true);
    expect(keepDraft(kept, { ...draft(1, '2026-03-02T02:00:00Z'), text: '长'.repeat(500) })).toBe(false);
    expect(findDrafts(kept, '2019-11')).toHaveLength(1);
  });

  it('is not confused by what others store', () => {
    const kept = storage();
    kept.setItem('zhengling:draft:2019-11:1', 'not json');
    kept.setItem('zhengling:draft:2019-11:2', '{"slug":"2019-11","version":"2"}');
    kept.setItem('other', 'x');
    expect(findDrafts(kept, '2019-11')).toEqual([]);
  });
});
