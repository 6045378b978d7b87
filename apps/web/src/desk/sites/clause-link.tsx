import type { Clause } from './shapes.ts';

/** Where something is printed: a way to the clause where a published issue holds it. */
export function ClauseLink({ clause }: { readonly clause: Clause }) {
  const words = `${clause.document} ${clause.clause}`;
  return clause.href === null ? (
    <span className="basis">{words}</span>
  ) : (
    <a className="basis" href={clause.href} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
