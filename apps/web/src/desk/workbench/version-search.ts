/** The version an address asks for; none means the one shown now. */
export function parseVersion(search: Readonly<Record<string, unknown>>): { readonly version?: number } {
  const version = Number(search.version);
  return Number.isInteger(version) && version > 0 && version < 1_000_000 ? { version } : {};
}
