import { parseDate } from '@zhengling/calendar';
import type { Input, Rule } from '../model/rule.ts';
import type { Inner, InnerRecord, NumberType } from '../model/type.ts';
import { dayNumber } from '../value/day-number.ts';
import { readScaled, unscaled } from '../value/decimal.ts';
import { displayNumber } from '../value/display.ts';
import { readMoment } from '../value/moment-text.ts';
import type { InputError } from './input-error.ts';
import { nearest } from './nearest.ts';

export type ReadInput =
  | { readonly ok: true; readonly value: InnerRecord }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/**
 * What was given to a rule, as it is inside: every field of the rule is there, null where it was not given and has no
 * default. Null and left out are the same. All that is wrong is told at once, field by field.
 */
export function readInput(rule: Pick<Rule, 'inputs'>, given: unknown): ReadInput {
  const errors: InputError[] = [];
  const value = readRecord(rule.inputs, given, '', errors);
  return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
}

function readRecord(
  inputs: Readonly<Record<string, Input>>,
  given: unknown,
  path: string,
  errors: InputError[],
): InnerRecord {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    errors.push({
      code: 'ZL8009',
      field: path,
      message: `${path === '' ? '输入' : `“${path}”`}应是一个 JSON 对象`,
      hint: `请写成 {"${Object.keys(inputs)[0] ?? '名称'}": …} 的样子`,
    });
    return {};
  }
  for (const name of Object.keys(given))
    if (!Object.hasOwn(inputs, name)) errors.push(unknownName(name, Object.keys(inputs), path));
  const entries = new Map<string, unknown>(Object.entries(given));
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]): [string, Inner | null] => {
      const field = path === '' ? name : `${path}.${name}`;
      const one = entries.get(name) ?? input.default ?? null;
      return [name, one === null ? null : readValue(input, one, field, errors)];
    }),
  );
}

function unknownName(name: string, names: readonly string[], path: string): InputError {
  const near = nearest(name, names);
  return {
    code: 'ZL8001',
    field: path === '' ? name : `${path}.${name}`,
    message: `没有“${name}”这一项`,
    hint: `${near === null ? '' : `是不是“${near}”？`}可用的有：${names.join('、')}`,
  };
}

/** Null, with an error told, where it cannot be read. */
function readValue(input: Input, given: unknown, field: string, errors: InputError[]): Inner | null {
  const { title, type } = input;
  const wrong = (code: InputError['code'], message: string, hint: string) => {
    errors.push({ code, field, message: `“${title}”（${field}）${message}`, hint });
    return null;
  };
  switch (type.kind) {
    case 'yes-no':
      return typeof given === 'boolean'
        ? given
        : wrong('ZL8002', `应为是或否，而不是 ${shown(given)}`, '请写 true 或 false');
    case 'number':
      return readNumber(input, type, given, wrong);
    case 'date': {
      if (typeof given !== 'string')
        return wrong('ZL8002', `应为日期，而不是 ${shown(given)}`, '请写成 "2019-09-27"');
      const date = parseDate(given);
      return date.ok ? dayNumber(date.value) : wrong('ZL8007', `：${date.error.message}`, date.error.hint);
    }
    case 'moment': {
      const moment = typeof given === 'string' ? readMoment(given) : null;
      if (moment !== null) return moment;
      return wrong('ZL8007', `不是时刻：${shown(given)}`, '请写成 "2020-01-24T00:00:00+08:00"，写明时区');
    }
    case 'text':
      return typeof given === 'string'
        ? given
        : wrong('ZL8002', `应为文字，而不是 ${shown(given)}`, '请用引号写成文字');
    case 'choice':
      if (typeof given === 'string' && type.values.includes(given)) return given;
      if (typeof given === 'string' && given !== '' && input.otherwise !== undefined) return input.otherwise;
      return wrong('ZL8003', `没有“${shown(given)}”这种取值`, suggestion(input, type.values, given));
    case 'choices': {
      if (!Array.isArray(given))
        return wrong(
          'ZL8002',
          `应为数组，而不是 ${shown(given)}`,
          `请写成 ["${type.values[0] ?? ''}"] 的样子`,
        );
      const unknown = given.filter((one) => typeof one !== 'string' || !type.values.includes(one));
      for (const one of unknown)
        wrong('ZL8003', `没有“${shown(one)}”这种取值`, suggestion(input, type.values, one));
      return unknown.length > 0 ? null : type.values.filter((value) => given.includes(value));
    }
    case 'list': {
      if (!Array.isArray(given))
        return wrong('ZL8002', `应为数组，而不是 ${shown(given)}`, '请写成 [{…}, {…}] 的样子');
      const { most = 1000, fields = {} } = input;
      if (given.length > most)
        return wrong('ZL8008', `有 ${given.length} 项，最多 ${most} 项`, '请分几次计算');
      return given.map((one, index) => readRecord(fields, one, `${field}[${index}]`, errors));
    }
  }
}

type Wrong = (code: InputError['code'], message: string, hint: string) => null;

function readNumber(input: Input, type: NumberType, given: unknown, wrong: Wrong): number | null {
  if (typeof given !== 'number' || !Number.isFinite(given))
    return wrong('ZL8002', `应为数，而不是 ${shown(given)}`, '请写成不带引号、不带单位和逗号的数');
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = input;
  const bound = (n: number) => `${displayNumber(n, type)}（${unscaled(n, type.den)}）`;
  if (given < unscaled(min, type.den))
    return wrong(
      'ZL8004',
      `不能小于 ${bound(min)}，而填的是 ${given}`,
      given < 0 && min === 0 ? '这里不填负数' : '请核对单位和位数',
    );
  if (given > unscaled(max, type.den))
    return wrong(
      'ZL8005',
      `不能大于 ${bound(max)}，而填的是 ${given}`,
      '请核对单位和位数（金额以元计，比例以小数计）',
    );
  const n = readScaled(given, type.den);
  if (n !== null) return n;
  const decimals = String(type.den).length - 1;
  return wrong(
    'ZL8006',
    `小数位太多：${given}`,
    decimals === 0 ? '请填整数' : `最多 ${decimals} 位小数${type.unit === '元' ? '（到分）' : ''}`,
  );
}

function suggestion(input: Input, values: readonly string[], given: unknown): string {
  const near = typeof given === 'string' ? nearest(given, values) : null;
  const all = values.map((value) => {
    const label = input.labels?.[value];
    return label === undefined || label === value ? value : `${value}（${label}）`;
  });
  return `${near === null ? '' : `是不是 ${near}？`}可用的取值：${all.join('、')}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
