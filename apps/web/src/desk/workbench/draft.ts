/** Text that was typed and not saved, kept in this browser. */
export interface Draft {
  readonly slug: string;
  /** The version it was typed over. */
  readonly version: number;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

const prefix = 'zhengling:draft:';
const keyOf = (slug: string, version: number) => `${prefix}${slug}:${version}`;

/** Where the browser refuses (no room, private mode) the answer is false, and the page says so. */
export function keepDraft(storage: Storage, draft: Draft): boolean {
  try {
    storage.setItem(keyOf(draft.slug, draft.version), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(storage: Storage, slug: string, version: number): void {
  try {
    storage.removeItem(keyOf(slug, version));
  } catch {
    // A storage that cannot be written holds no draft either.
  }
}

/** Drafts of an issue, whichever version they were typed over; the latest first. */
export function findDrafts(storage: Storage, slug: string): readonly Draft[] {
  const drafts: Draft[] = [];
  try {
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i);
      if (key === null || !key.startsWith(`${prefix}${slug}:`)) continue;
      const draft = readDraft(storage.getItem(key));
      if (draft !== null && draft.slug === slug) drafts.push(draft);
    }
  } catch {
    return [];
  }
  return drafts.sort((a, b) => b.at.localeCompare(a.at));
}

function readDraft(stored: string | null): Draft | null {
  if (stored === null) return null;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return null;
    if (!('slug' in value && 'version' in value && 'text' in value && 'at' in value)) return null;
    const { slug, version, text, at } = value;
    if (typeof slug !== 'string' || typeof version !== 'number') return null;
    if (typeof text !== 'string' || typeof at !== 'string') return null;
    return { slug, version, text, at };
  } catch {
    return null;
  }
}
