import { chineseDate } from '@zhengling/calendar';
import type { JsonValue } from '../model/rule.ts';
import { finenessOf, type Inner, type NumberType, type ValueType } from '../model/type.ts';
import { isoDay } from './day-number.ts';
import { unscaled } from './decimal.ts';
import { isoMoment } from './moment-text.ts';

/** A value as it stands in JSON: yuan, shares, ISO dates. */
export function toJson(value: Inner, type: ValueType): JsonValue {
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' ? unscaled(value, type.den) : null;
    case 'date':
      return typeof value === 'number' ? isoDay(value) : null;
    case 'moment':
      return typeof value === 'number' ? isoMoment(value) : null;
    case 'yes-no':
    case 'text':
    case 'choice':
      return typeof value === 'object' ? null : value;
    case 'choices':
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
    case 'list':
      return Array.isArray(value)
        ? value.map((one) =>
            typeof one === 'string'
              ? one
              : Object.fromEntries(
                  Object.entries(type.fields).map(([name, field]) => {
                    const inner = one[name] ?? null;
                    return [name, inner === null ? null : toJson(inner, field)];
                  }),
                ),
          )
        : null;
  }
}

/** A value as a person reads it: `300,000元`, `15%`, `2021年8月30日`, `是`. */
export function display(
  value: Inner,
  type: ValueType,
  labels: Readonly<Record<string, string>> = {},
): string {
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' ? displayNumber(value, type) : '';
    case 'date':
      return typeof value === 'number' ? chineseDate(isoDay(value)) : '';
    case 'moment':
      return typeof value === 'number' ? isoMoment(value).replace('T', ' ').replace('+08:00', '') : '';
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'text':
      return `“${value}”`;
    case 'choice':
      return typeof value === 'string' ? (labels[value] ?? value) : '';
    case 'choices': {
      const names = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
      return names.length === 0 ? '无' : names.map((name) => labels[name] ?? name).join('、');
    }
    case 'list':
      return `${Array.isArray(value) ? value.length : 0}项`;
  }
}

/** A number of its unit with the thousands marked; shares as per cent. */
export function displayNumber(n: number, { unit, den }: NumberType): string {
  if (unit === 'share') return `${grouped((n * 100) / den)}%`;
  if (unit === '年份') return `${n}年`;
  if (unit === '月份') return `${n}月`;
  const text = n % den === 0 ? grouped(n / den) : grouped(n / den, finenessOf(unit) < den);
  return unit === '倍' ? text : `${text}${unit}`;
}

function grouped(value: number, approximate = false): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15)
    return `${value < 0 ? '−' : ''}${inThousands(String(Math.abs(value)))}`;
  const rounded = approximate ? Number(value.toFixed(4)) : Number(value.toPrecision(15));
  const [whole = '', fraction] = String(Math.abs(rounded)).split('.');
  const marked = whole.includes('e') ? whole : inThousands(whole);
  return `${rounded < 0 ? '−' : ''}${marked}${fraction === undefined ? '' : `.${fraction}`}`;
}

function inThousands(digits: string): string {
  if (digits.length <= 3) return digits;
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}
