const waiting = new Map<string, Promise<unknown>>();

/** One piece of work on one content at a time: a data directory belongs to one process. */
export async function alone<T>(content: string, work: () => Promise<T>): Promise<T> {
  const before = waiting.get(content) ?? Promise.resolve();
  const now = before.then(work, work);
  waiting.set(content, now);
  try {
    return await now;
  } finally {
    if (waiting.get(content) === now) waiting.delete(content);
  }
}
