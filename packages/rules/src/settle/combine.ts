import type { ValueType } from '../model/type.ts';
import type { Range } from '../prove/range.ts';
import { certain, NOTHING, type Possible, range, type Values, yesNo } from './possible.ts';

export const ZERO: Range = { low: 0, high: 0 };
export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

export const rangeIn = (values: Values | null | undefined): Range =>
  values?.kind === 'range' ? values : ZERO;
export const testIn = (values: Values | null | undefined) =>
  values?.kind === 'yes-no' ? values : { yes: false, no: false };
export const tests = (possible: Possible) => testIn(possible.values);

/** The result, or what its operands may be instead of a value. */
export function absences(parts: readonly Possible[], result: Possible): Possible {
  return {
    values: result.values,
    none: result.none || parts.some(({ none }) => none),
    decided: result.decided || parts.some(({ decided }) => decided),
    error: result.error || parts.some(({ error }) => error),
  };
}

export function strict(parts: readonly Possible[], compute: (values: readonly Values[]) => Values): Possible {
  const values = parts.map((part) => part.values).filter((one) => one !== null);
  return absences(parts, values.length < parts.length ? NOTHING : certain(compute(values)));
}

export function rescaled(possible: Possible, type: ValueType, den: number): Possible {
  if (type.kind !== 'number' || type.den === den || possible.values?.kind !== 'range') return possible;
  const factor = den / type.den;
  return { ...possible, values: range(possible.values.low * factor, possible.values.high * factor) };
}

/** `all` with `deciding` false, `any` with `deciding` true. */
export function kleene(parts: readonly Possible[], deciding: boolean): Possible {
  const may = (part: Possible, value: boolean) => (value ? tests(part).yes : tests(part).no);
  const settled = parts.some(
    (part) => may(part, deciding) && !may(part, !deciding) && !part.none && !part.decided && !part.error,
  );
  if (settled) return certain(yesNo(deciding, !deciding));
  const decidingPossible = parts.some((part) => may(part, deciding));
  const otherPossible = parts.every((part) => may(part, !deciding));
  const values =
    decidingPossible || otherPossible
      ? yesNo(deciding ? decidingPossible : otherPossible, deciding ? otherPossible : decidingPossible)
      : null;
  return absences(parts, { ...NOTHING, values });
}

export function choicesIn(values: Values | null): readonly string[] {
  return values?.kind === 'choice' ? [...values.values] : [];
}
