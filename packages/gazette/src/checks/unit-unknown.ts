import { deriveRegister, type OrganisationRegister } from '../meaning/units/index.ts';
import type { Check } from './check.ts';

/** ZL0401: a unit that is given a duty is not in the register, and a registered name differs by one character. */
export const unitUnknown: Check = {
  code: 'ZL0401',
  severity: 'warning',
  title: '单位名称疑有误',
  *run({ issue, reading, options }) {
    const register = options.register ?? usualRegister(issue.issue.jurisdiction);
    const said = new Set<string>();
    for (const duty of issue.duties) {
      for (const name of [...duty.lead, ...duty.responsible, ...duty.cooperating]) {
        if (duty.units.some((unit) => unit.name === name) || register.find(name) !== undefined) continue;
        const near = register.nearest(name);
        const key = `${duty.place.documentIndex}:${name}`;
        if (near === undefined || said.has(key)) continue;
        said.add(key);
        yield {
          span: reading.locate(duty.span, duty.text, Math.max(0, duty.text.indexOf(name)), name.length),
          message: `单位名录中没有“${name}”，最接近的是“${near.name}”`,
          hint: '请核对单位名称；确有此单位的，请加入单位名录',
          documentIndex: duty.place.documentIndex,
        };
      }
    }
  },
};

let usual: { readonly jurisdiction: string | null; readonly register: OrganisationRegister } | null = null;

/** The register of the jurisdiction asked for last is kept: it takes longer to make than an issue to check. */
function usualRegister(jurisdiction: string | null): OrganisationRegister {
  if (usual === null || usual.jurisdiction !== jurisdiction)
    usual = { jurisdiction, register: deriveRegister(jurisdiction) };
  return usual.register;
}
