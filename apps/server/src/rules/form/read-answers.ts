import { display, type Input, type InputError, type Rule, readInput } from '@zhengling/rules';
import { readQuantity } from './quantity.ts';

/** What is wrong with an answer, told to the person who typed it. */
export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface Answers {
  /** The input in JSON, as far as it could be read; what is wrong in it is told in `errors` by `readInput` as well. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Errors by the name of the field in the address. */
  readonly errors: ReadonlyMap<string, AnswerError>;
  /** The input without the answers that are wrong: what can be computed with. */
  readonly usable: Readonly<Record<string, unknown>>;
}

/** Stands among the answers of a choice of several for: none of them. */
export const NONE = '-';
/** Things of a list that a form shows; more are for the JSON interface. */
export const MOST_THINGS = 50;
/** Longest answer that is read, in UTF-16 units. */
const LONGEST = 2_000;

type Inputs = Readonly<Record<string, Input>>;

/**
 * The answers of a form as an input in JSON. `prefix` stands before every name. What is blank is not given; things of a
 * list that are blank throughout are no things.
 */
export function readAnswers(inputs: Inputs, form: URLSearchParams, prefix = ''): Answers {
  const errors = new Map<string, AnswerError>();
  const names = new Map<string, string>();
  const given = readFields(inputs, form, { path: '', name: prefix }, names, errors);
  const read = readInput({ inputs }, given);
  if (!read.ok) {
    for (const error of read.errors) {
      const name = names.get(error.field) ?? `${prefix}${error.field}`;
      if (!errors.has(name)) errors.set(name, inWords(error, inputAt(inputs, error.field)));
    }
  }
  const wrong = new Set([...errors.keys()].map((name) => name.slice(prefix.length).split('.')[0]));
  return {
    given,
    errors,
    usable: Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))),
  };
}

interface Place {
  /** In the input: `inventions[0].` */
  readonly path: string;
  /** In the address: `inventions.2.` */
  readonly name: string;
}

function readFields(
  inputs: Inputs,
  form: URLSearchParams,
  at: Place,
  names: Map<string, string>,
  errors: Map<string, AnswerError>,
): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [field, input] of Object.entries(inputs)) {
    const name = at.name + field;
    names.set(at.path + field, name);
    const value = readField(input, form, { path: at.path + field, name }, names, errors);
    if (value !== undefined) given[field] = value;
  }
  return given;
}

function readField(
  input: Input,
  form: URLSearchParams,
  at: Place,
  names: Map<string, string>,
  errors: Map<string, AnswerError>,
): unknown {
  const raw = rawOf(form, at.name);
  const { type } = input;
  switch (type.kind) {
    case 'yes-no':
      return raw === 'true' ? true : raw === 'false' ? false : raw === '' ? undefined : raw;
    case 'number': {
      if (raw === '') return undefined;
      const read = readQuantity(raw, type.unit);
      if (read.ok) return read.value;
      errors.set(at.name, { code: 'ZL8002', message: read.message, hint: read.hint });
      return undefined;
    }
    case 'choice':
    case 'text':
    case 'date':
      return raw === '' ? undefined : raw;
    case 'moment':
      return raw === '' ? undefined : momentOf(raw);
    case 'choices': {
      const chosen = form.getAll(at.name).filter((value) => value !== '');
      if (chosen.length === 0) return undefined;
      return chosen.filter((value) => value !== NONE);
    }
    case 'list': {
      const size = sizeOf(form, at.name);
      if (size === null) return undefined;
      const things: Record<string, unknown>[] = [];
      for (let index = 0; index < size; index += 1) {
        const place = { path: `${at.path}[${things.length}].`, name: `${at.name}.${index}.` };
        const before = errors.size;
        const thing = readFields(input.fields ?? {}, form, place, names, errors);
        if (Object.keys(thing).length > 0 || errors.size > before) things.push(thing);
      }
      return size > 0 && things.length === 0 ? undefined : things;
    }
  }
}

/** How many things of a list the form shows; null where it was not answered. */
export function sizeOf(form: URLSearchParams, name: string): number | null {
  const raw = form.get(`${name}.size`) ?? '';
  return /^\d{1,4}$/.test(raw) ? Math.min(Number(raw), MOST_THINGS) : null;
}

export const rawOf = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').slice(0, LONGEST).trim();

/** What a `datetime-local` field gives is meant in Beijing time. */
function momentOf(raw: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(raw)) return `${raw}:00+08:00`;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(raw) ? `${raw}+08:00` : raw;
}

/** The definition of `inventions[0].offices`. */
function inputAt(inputs: Inputs, path: string): Input | null {
  const [head = '', ...rest] = path.split('.');
  const input = inputs[head.replace(/\[\d+\]$/, '')];
  if (input === undefined) return null;
  return rest.length === 0 ? input : inputAt(input.fields ?? {}, rest.join('.'));
}

/** An error of `readInput` as a form says it: without the words of JSON. */
function inWords(error: InputError, input: Input | null): AnswerError {
  const { code } = error;
  const type = input?.type;
  const bound = (n: number | undefined) =>
    n === undefined || type === undefined ? '' : display(n, type, input?.labels);
  switch (code) {
    case 'ZL8002':
      return type?.kind === 'yes-no'
        ? { code, message: '请选“是”或者“否”', hint: '不知道就先不选。' }
        : { code, message: '看不懂这一项', hint: error.hint };
    case 'ZL8003':
      return { code, message: '没有这个选项', hint: '请从列出的选项中选。' };
    case 'ZL8004':
      return {
        code,
        message: input?.min === 0 ? '不能是负数' : `不能小于 ${bound(input?.min)}`,
        hint: '请核对数字和单位。',
      };
    case 'ZL8005':
      return { code, message: `不能大于 ${bound(input?.max)}`, hint: '请核对位数和单位（元还是万元）。' };
    case 'ZL8006':
      return { code, message: '小数位太多', hint: error.hint };
    case 'ZL8007':
      return type?.kind === 'moment'
        ? { code, message: '不是时刻', hint: '例如 2020-01-24T00:00。' }
        : { code, message: '没有这一天', hint: '例如 2021-07-01 或 2021年7月1日。' };
    case 'ZL8001':
    case 'ZL8008':
    case 'ZL8009':
      return { code, message: error.message, hint: error.hint };
  }
}

/** A rule's usable answers as they are inside; they are read already, so that nothing can be wrong with them. */
export function innerOf(rule: Pick<Rule, 'inputs'>, usable: unknown) {
  const read = readInput(rule, usable);
  if (!read.ok) throw new TypeError(read.errors[0]?.message ?? 'unreadable input');
  return read.value;
}
