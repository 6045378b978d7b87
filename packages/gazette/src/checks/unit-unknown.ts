import { deriveRegister, type OrganisationRegister } from '../meaning/units/index.ts';
import type { Duty, Span } from '../model/index.ts';
import type { Check } from './check.ts';
import type { Reading } from './reading.ts';

/** ZL0401: a unit that is given a duty is not in the register, and a registered name differs by one character. */
export const unitUnknown: Check = {
  code: 'ZL0401',
  severity: 'warning',
  title: '单位名称疑有误',
  *run({ issue, reading, options }) {
    const register = options.register ?? usualRegister(issue.issue.jurisdiction);
    const said = new Map<string, Misprint>();
    const near = nearestTo(register);
    for (const duty of issue.duties) {
      for (const name of [...duty.lead, ...duty.responsible, ...duty.cooperating]) {
        const key = `${duty.place.documentIndex}:${name}`;
        const seen = said.get(key);
        if (seen !== undefined) {
          seen.times += 1;
          continue;
        }
        const meant = duty.units.some((unit) => unit.name === name) ? null : near(name);
        if (meant !== null) said.set(key, { name, near: meant, times: 1, duty });
      }
    }
    for (const { name, near, times, duty } of said.values()) {
      yield {
        span: placeOf(reading, duty, name),
        message: `单位名录中没有“${name}”${times > 1 ? `（本文件有${times}处）` : ''}，最接近的是“${near}”`,
        hint: '请核对单位名称；确有此单位的，请加入单位名录',
        documentIndex: duty.place.documentIndex,
      };
    }
  },
};

/** The registered name that is meant by one that is not registered; null where that is none. A name is asked for often. */
function nearestTo(register: OrganisationRegister): (name: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (name: string): string | null => {
    if (register.find(name) !== undefined) return null;
    const near = register.nearest(name)?.name;
    return near === undefined || withoutLevel(near) === withoutLevel(name) ? null : near;
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const near = find(name);
    known.set(name, near);
    return near;
  };
}

interface Misprint {
  readonly name: string;
  readonly near: string;
  times: number;
  /** The first that names it. */
  readonly duty: Duty;
}

/** 武警某中队 for 武警某区中队 is a short form, no slip. */
const withoutLevel = (name: string) => name.replace(/(?<=[\u4e00-\u9fff]{3})[区县市]/g, '');

/** Where the name stands: in the node that gives the duty, or in a cell of the table row. */
function placeOf(reading: Reading, duty: Duty, name: string): Span {
  const { documentIndex, node } = duty.place;
  for (const place of reading.texts) {
    if (place.documentIndex !== documentIndex || place.node.id !== node) continue;
    const at = place.text.indexOf(name);
    if (at >= 0) return reading.locate(place.node.span, place.text, at, name.length);
  }
  for (const { table, documentIndex: other } of reading.tables) {
    if (other !== documentIndex) continue;
    const row = table.rows.find((one) => one.line === duty.line);
    const cell = row?.cells.find((one) => one.text.includes(name));
    if (cell !== undefined) return reading.locate(cell.span, cell.text, cell.text.indexOf(name), name.length);
  }
  return reading.firstLine(duty.span);
}

let usual: { readonly jurisdiction: string | null; readonly register: OrganisationRegister } | null = null;

/** The register of the jurisdiction asked for last is kept: it takes longer to make than an issue to check. */
function usualRegister(jurisdiction: string | null): OrganisationRegister {
  if (usual === null || usual.jurisdiction !== jurisdiction)
    usual = { jurisdiction, register: deriveRegister(jurisdiction) };
  return usual.register;
}
