import type { Member, TextNode } from '@zhengling/gazette';
import { typeset } from '@zhengling/gazette/output';

/** A list of seats in columns: role, name, post. A role that goes on is said once to the eye, each time to the ear. */
export function MemberList({
  seats,
}: {
  readonly seats: readonly (TextNode & { readonly member: Member })[];
}) {
  return (
    <ul className={seats.every(({ member }) => member.role === '') ? 'members plain' : 'members'}>
      {seats.map(({ id, member }, index) => (
        <li key={id} id={id}>
          <span className={member.role === seats[index - 1]?.member.role ? 'role again' : 'role'}>
            {member.role === '' ? '' : `${typeset(member.role)}：`}
          </span>
          <span className={`name letters-${[...member.name].length}`}>{member.name}</span>
          <span className="post">{typeset(member.post)}</span>
        </li>
      ))}
    </ul>
  );
}
