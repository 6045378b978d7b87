/** A search form that works as it is; `suggest.js` answers in it while one types. `id` keeps two on a page apart. */
export function SearchBox({
  query,
  id,
  large = false,
}: {
  readonly query: string;
  readonly id: string;
  readonly large?: boolean;
}) {
  return (
    <search className={large ? 'search large' : 'search'} aria-label={large ? '检索公报' : '站内检索'}>
      <form action="/search" method="get">
        <label className="sr" htmlFor={`q-${id}`}>
          检索标题、文号、条文、单位
        </label>
        <input
          id={`q-${id}`}
          name="q"
          type="search"
          defaultValue={query}
          placeholder="搜标题、文号、条文、单位"
          autoComplete="off"
          maxLength={200}
          enterKeyHint="search"
          data-suggest=""
        />
        <button type="submit">检索</button>
      </form>
    </search>
  );
}
