import type { ClauseView } from './views.ts';

/** A clause, linked to where it is printed; where no published issue holds the document, that is said. */
export function ClauseLink({
  clause,
  own,
}: {
  readonly clause: ClauseView;
  /** The document being spoken of: its number is not repeated. */
  readonly own?: string;
}) {
  const { label, document, href } = clause;
  const text = document === own ? label : `${document}${label}`;
  if (href === null) {
    return (
      <span className="clause-ref none" title="公报中还没有导入这份文件">
        {text}
        <span className="not-imported">未导入</span>
      </span>
    );
  }
  return (
    <a className="clause-ref" href={href}>
      {text}
    </a>
  );
}
