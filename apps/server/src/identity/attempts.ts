/**
 * Counts tries per key within a window that begins with the first one. A try is counted before it is judged, so
 * that many at once do not slip through; success forgets them.
 */
export class Attempts {
  readonly #entries = new Map<string, { count: number; until: number }>();
  readonly #max: number;
  readonly #windowMs: number;
  readonly #now: () => Date;

  constructor(options: { readonly max: number; readonly windowMs: number; readonly now: () => Date }) {
    this.#max = options.max;
    this.#windowMs = options.windowMs;
    this.#now = options.now;
  }

  /** Null when this try is allowed; else the moment from which the next one is. */
  take(key: string): Date | null {
    const now = this.#now().getTime();
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.until <= now) {
      if (this.#entries.size >= 10_000) this.#sweep(now);
      this.#entries.set(key, { count: 1, until: now + this.#windowMs });
      return null;
    }
    if (entry.count >= this.#max) return new Date(entry.until);
    entry.count += 1;
    return null;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  /** Drops what has run out; when nothing has, the oldest half: memory stays bounded under attack. */
  #sweep(now: number): void {
    for (const [key, entry] of this.#entries) if (entry.until <= now) this.#entries.delete(key);
    if (this.#entries.size < 10_000) return;
    let left = 5_000;
    for (const key of this.#entries.keys()) {
      if (left-- === 0) break;
      this.#entries.delete(key);
    }
  }
}
