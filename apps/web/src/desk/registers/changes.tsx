import type { Change } from './conflict.ts';
import { kindWord } from './words.ts';

/** Fields before and after; `heads` where before and after have names of their own. */
export function Changes(props: {
  readonly changes: readonly Change[];
  readonly heads?: readonly [string, string];
}) {
  const [from, to] = props.heads ?? ['原来', '改为'];
  if (props.changes.length === 0) return null;
  return (
    <table className="register-changes">
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.label}</th>
            <td>{shown(change.field, change.from)}</td>
            <td>{shown(change.field, change.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(field: string, value: string): string {
  if (value === '') return '（空）';
  return field === 'kind' ? kindWord(value) : value;
}
