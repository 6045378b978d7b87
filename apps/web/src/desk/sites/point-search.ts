/** A point that is looked up, kept in the address: `on`, `entry`, and answers as `a.name`. */
export type PointSearch = Readonly<Record<string, string>>;

export function parsePointSearch(search: Readonly<Record<string, unknown>>): PointSearch {
  const kept = Object.entries(search).flatMap(([name, value]): [string, string][] => {
    const known = name === 'on' ? /^\d{4}-\d{2}-\d{2}$/ : name === 'entry' ? /^\d{1,15}$/ : /^/;
    if (name !== 'on' && name !== 'entry' && !/^a\.\w{1,60}$/.test(name)) return [];
    const text =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
    return text !== '' && text.length <= 200 && known.test(text) ? [[name, text]] : [];
  });
  return Object.fromEntries(kept);
}
