import type { Member } from '../model/node.ts';
import { characterSet } from '../source/character-set.ts';

const ROLE =
  /^([\u4e00-\u9fff、 ]{1,16}?(?:长|员|任|人|主席|书记|秘书|顾问|单位|委|师)(?:[（(][\u4e00-\u9fff ]{1,12}[）)])?)[:：]\s?/;
const NAME = /^([\u4e00-\u9fff](?: ?[\u4e00-\u9fff·]){1,3}(?:[（(][女\u4e00-\u9fff]{1,4}[）)])?) (\S.*)$/;
const ENDS_SENTENCE = characterSet('。；;！？，,');

/** A line of a name list, with the role printed on it, if any. */
export interface Seat {
  readonly role: string | null;
  readonly name: string;
  readonly post: string;
}

/** Reads `组 长：姜天波 区委副书记` or, under a role, `陈 智 区电子政务中心主任`; null for any other line. */
export function readSeat(text: string): Seat | null {
  // A name is parted from the post by a blank.
  if (text.length > 80 || ENDS_SENTENCE.hasAt(text, text.length - 1) || !text.includes(' ')) return null;
  const role = ROLE.exec(text);
  const rest = role ? text.slice(role[0].length) : text;
  const match = NAME.exec(rest);
  if (!match) return null;
  const name = (match[1] ?? '').replaceAll(' ', '');
  const post = match[2] ?? '';
  if (name.length < 2 || post.length < 2 || /[:：]/.test(post)) return null;
  return { role: role ? (role[1] ?? '').replaceAll(' ', '') : null, name, post };
}

/**
 * The members in a run of lines: a role holds for the lines below it until the next one.
 * Without any role, a list needs at least two such lines in a row.
 */
export function members(lines: readonly string[]): (Member | null)[] {
  const seats = lines.map(readSeat);
  let role: string | null = null;
  return seats.map((seat, i) => {
    if (!seat) {
      role = null;
      return null;
    }
    if (seat.role !== null) role = seat.role;
    const near = seats[i - 1] != null || seats[i + 1] != null;
    if (role === null && !near) return null;
    return { role: role ?? '', name: seat.name, post: seat.post };
  });
}
