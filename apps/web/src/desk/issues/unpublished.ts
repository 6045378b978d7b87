import type { IssueSummary } from '../api/shapes.ts';

type Versions = Pick<IssueSummary, 'version' | 'publishedVersion'>;

/** True where the public sees an earlier version than the newest. */
export function hasUnpublishedChange({ version, publishedVersion }: Versions): boolean {
  return publishedVersion !== null && publishedVersion !== version;
}

/** True where publishing would change what the public sees. */
export function canPublish({ version, publishedVersion }: Versions): boolean {
  return publishedVersion !== version;
}
