import { type OrganisationRegister, readUnitList, squeeze } from '../units/index.ts';
import type { HolderReading, SeatReading } from './group.ts';
import { readHolders } from './holders.ts';

/** 领导小组办公室设在区民政局, 下设办公室在某委, 设在区交通局 (of a special office). */
const HOST =
  /(?:^|办公室)(?:下设(?:的)?办公室|办公室)?(?:，|,)?(?:设在|设于|设置在|(?<=下设(?:的)?办公室)在)([^，,。；;]{2,60}?)(?=[，,。；;]|$)/;
/** 在区教委设立办公室 */
const HOST_BEFORE = /(?:^|[\u4e00-\u9fff])在([^，,。；;在]{2,40}?)(?:设置|设立|下设|设){1,2}办公室/;
const OFFICE_ROLE = /(?:办公室)?(?:常务)?副?主任|办公室成员/;
const BEHIND = new RegExp(
  `^(?:其中)?(?:由)?(.{2,400}?)(?:同志)?(?:共同)?(?:兼任|担任|任|为)(?:领导小组|指挥部|委员会)?(${OFFICE_ROLE.source})$`,
);
const BEFORE = new RegExp(`^(${OFFICE_ROLE.source})(?:分别)?由(.{2,400}?)(?:同志)?(?:兼任|担任)$`);
/** 兼任办公室主任、分管负责人兼任副主任 are two clauses. */
const NEXT = /[，,；;。]|(?<=主任)、(?=[^、，,。；;]{2,16}(?:兼任|担任|任))/;

export interface OfficeReading {
  readonly hosts: readonly { readonly name: string; readonly id?: string }[];
  readonly seats: readonly SeatReading[];
}

/** Where an office is and who leads it; null where the text does not speak of one. */
export function readOffice(node: string, text: string, register: OrganisationRegister): OfficeReading | null {
  const squeezed = squeeze(text);
  const host = HOST.exec(squeezed.text) ?? HOST_BEFORE.exec(squeezed.text);
  const hosts =
    host === null
      ? []
      : readUnitList(host[1] ?? '', register).map(({ name, id }) =>
          id === undefined ? { name } : { name, id },
        );
  const seats: SeatReading[] = [];
  let at = 0;
  let before: readonly { readonly name: string; readonly id?: string }[] = [];
  for (const clause of squeezed.text.split(NEXT)) {
    const start = squeezed.text.indexOf(clause, at);
    at = start + clause.length;
    const seat = officeSeat(clause, hosts.length > 0 || /办公室/.test(squeezed.text));
    if (seat === null) continue;
    const holders = readHolders(seat.holders, register, before);
    const units = holders.filter((holder) => holder.type === 'unit');
    if (units.length > 0) before = units.map(({ name, id }) => (id === undefined ? { name } : { name, id }));
    const place = { node, start: squeezed.startOf(start), end: squeezed.endOf(at) };
    for (const holder of holders.filter(isSure)) seats.push({ role: seat.role, holder, place });
  }
  return hosts.length === 0 && seats.length === 0 ? null : { hosts, seats };
}

function officeSeat(
  clause: string,
  known: boolean,
): { readonly role: string; readonly holders: string } | null {
  if (!known) return null;
  const first = BEFORE.exec(clause);
  const found = first
    ? { role: first[1] ?? '', holders: first[2] ?? '' }
    : ((match) => (match ? { role: match[2] ?? '', holders: match[1] ?? '' } : null))(BEHIND.exec(clause));
  if (found === null) return null;
  return { ...found, role: found.role.startsWith('办公室') ? found.role : `办公室${found.role}` };
}

/** 领导小组成员单位有关科室负责人 names nobody. */
const isSure = (holder: HolderReading): boolean =>
  holder.type !== 'unit' || !/成员单位|科室|有关/.test(holder.name);
