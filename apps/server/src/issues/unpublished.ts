/** What an issue has and what of it the public sees. */
export interface Standing {
  /** The newest version. */
  readonly ordinal: number;
  /** Null while the public sees none. */
  readonly publishedOrdinal: number | null;
}

/** True where the public sees an earlier version than the newest. */
export function hasUnpublishedChange({ ordinal, publishedOrdinal }: Standing): boolean {
  return publishedOrdinal !== null && publishedOrdinal !== ordinal;
}

/** Says so, in Chinese; null where there is nothing to say. */
export function unpublishedWords(standing: Standing): string | null {
  if (!hasUnpublishedChange(standing)) return null;
  const { ordinal, publishedOrdinal } = standing;
  return `公众看到的仍是第 ${publishedOrdinal} 版；第 ${ordinal} 版发布以后才会公开。`;
}
