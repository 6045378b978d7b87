import type { UnitReading } from './organisation.ts';
import type { OrganisationRegister } from './register.ts';
import { squeeze } from './squeeze.ts';

/** A longer word goes on here: 区政府 in 区政府采购, 区教委 in 区教委会议 are still the body; 区委 in 区委员 is not. */
const WORD_GOES_ON = /^[员]/;

/** Characters before which a level word belongs to a longer name: 綦江区财政局 is read whole, 园区政府 is not 区政府. */
const BELONGS_TO_NAME = /[园社小景辖地特库校片街湾]/;

/** Every registered name in a text, the longest at each place, from left to right. */
export function readUnits(text: string, register: OrganisationRegister): UnitReading[] {
  const squeezed = squeeze(text);
  const found: UnitReading[] = [];
  for (let at = 0; at < squeezed.text.length; ) {
    const match = register.longestAt(squeezed.text, at);
    if (
      match === undefined ||
      WORD_GOES_ON.test(squeezed.text.charAt(at + match.length)) ||
      (at > 0 && BELONGS_TO_NAME.test(squeezed.text.charAt(at - 1)) && /[区]/.test(squeezed.text.charAt(at)))
    ) {
      at++;
      continue;
    }
    found.push({
      start: squeezed.startOf(at),
      end: squeezed.endOf(at + match.length),
      name: squeezed.text.slice(at, at + match.length),
      id: match.organisation.id,
    });
    at += match.length;
  }
  return found;
}
