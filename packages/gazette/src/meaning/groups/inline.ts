import { type OrganisationRegister, squeeze } from '../units/index.ts';
import type { SeatReading } from './group.ts';
import { readHolders } from './holders.ts';
import { nameInText } from './name.ts';

const SAYS_SO = /任(?:组长|总?召集人|总?指挥长|总指挥|主任委员)/;
const ROLE =
  /^(?:由)?(.{2,600}?)(?:同志)?(?:担任|兼任|任|为)((?:常务|第一|执行)?副?(?:组长|总?召集人|总?指挥长|总指挥|主任委员)|成员(?:单位)?)$/;
const OF_GROUP =
  /^(?:由)?(.{2,600}?)为成员的([^，。；;、]{2,40}?(?:小组|领导小组|工作专班|专班|指挥部))(?:$|负责|承担|统筹|组织|开展|进行|对)/;
const LONGEST = 4_000;

export interface InlineReading {
  readonly name: string;
  readonly seats: readonly SeatReading[];
}

/** A group set up within a sentence: 由某某任组长，某某任副组长，由某某为成员的某领导小组. */
export function readInline(node: string, text: string, register: OrganisationRegister): InlineReading | null {
  if (text.length > LONGEST || !SAYS_SO.test(text)) return null;
  const squeezed = squeeze(text);
  let name = nameInText(squeezed.text);
  const seats: SeatReading[] = [];
  let at = 0;
  for (const clause of squeezed.text.split(/[，,。；;：:]/)) {
    const start = squeezed.text.indexOf(clause, at);
    at = start + clause.length;
    const last = OF_GROUP.exec(clause);
    const seat = last ?? ROLE.exec(clause);
    if (seat === null) continue;
    if (last !== null) name = last[2] ?? name;
    const role = last === null ? (seat[2] ?? '') : '成员';
    const place = { node, start: squeezed.startOf(start), end: squeezed.endOf(at) };
    for (const holder of readHolders(seat[1] ?? '', register)) seats.push({ role, holder, place });
  }
  return name === null || seats.length === 0 ? null : { name, seats };
}
