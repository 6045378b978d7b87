import type { Expression } from '../model/expression.ts';
import { kleene, rangeIn, strict, sum, testIn } from './combine.ts';
import { certain, ONLY_NONE, type Possible, range, yesNo } from './possible.ts';

type How = Extract<Expression, { op: 'fold' }>['how'];

export function openFold(how: How, each: Possible, most: number): Possible {
  const { low, high } = rangeIn(each.values);
  const flags = { ...each, values: null };
  switch (how) {
    case 'sum':
      return { ...flags, values: range(Math.min(0, low * most), Math.max(0, high * most)) };
    case 'greatest':
    case 'least':
      return { ...each, none: true };
    case 'count':
      return { ...flags, values: range(0, most) };
    case 'any':
    case 'all':
      return { ...flags, values: yesNo(true, true) };
  }
}

export function closedFold(how: How, parts: readonly Possible[]): Possible {
  switch (how) {
    case 'any':
      return parts.length === 0 ? certain(yesNo(false, true)) : kleene(parts, true);
    case 'all':
      return parts.length === 0 ? certain(yesNo(true, false)) : kleene(parts, false);
    case 'count':
      return strict(parts, (values) =>
        range(
          values.filter((value) => !testIn(value).no).length,
          values.filter((value) => testIn(value).yes).length,
        ),
      );
    case 'sum':
      return strict(parts, (values) => {
        const all = values.map(rangeIn);
        return range(sum(all.map(({ low }) => low)), sum(all.map(({ high }) => high)));
      });
    case 'greatest':
    case 'least': {
      if (parts.length === 0) return ONLY_NONE;
      const pick = how === 'greatest' ? Math.max : Math.min;
      return strict(parts, (values) => {
        const all = values.map(rangeIn);
        return range(pick(...all.map(({ low }) => low)), pick(...all.map(({ high }) => high)));
      });
    }
  }
}
