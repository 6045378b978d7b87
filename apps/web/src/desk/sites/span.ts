/** 2020-03-04 起, 至 2020-03-03, 2020-03-04—2021-01-01; empty where neither end is known. */
export function spanWords(starts: string | null, ends: string | null): string {
  if (starts === null) return ends === null ? '' : `至 ${ends}`;
  return ends === null ? `${starts} 起` : `${starts} 至 ${ends}`;
}
