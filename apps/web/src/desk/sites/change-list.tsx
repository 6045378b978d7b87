import type { Change } from './shapes.ts';

/** What became of each field: before, after. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="site-changes">
      {changes.map(({ title, before, after }) => (
        <li key={title}>
          <span className="soft">{title}：</span>
          {before !== '' && <del>{before}</del>}
          {before !== '' && after !== '' && ' → '}
          {after !== '' && <ins>{after}</ins>}
          {after === '' && '（去掉）'}
        </li>
      ))}
    </ul>
  );
}
