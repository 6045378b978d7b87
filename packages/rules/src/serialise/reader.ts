import type { JsonValue } from '../model/rule.ts';

/** What is wrong with a serialised rule, and where: `$.rule.outputs.amount.expression.left`. */
export interface RuleError {
  /** `ZL8050` not the form, `ZL8051` an unknown operator or type, `ZL8052` a name that is not declared, `ZL8053` numbers could grow past what is exact. */
  readonly code: 'ZL8050' | 'ZL8051' | 'ZL8052' | 'ZL8053';
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

/** Thrown inside `deserialise` only, and handed out as a value. */
export class Refused extends Error {
  readonly error: RuleError;

  constructor(error: RuleError) {
    super(error.message);
    this.error = error;
  }
}

const HINT = '请用 serialise 写出的 JSON，不要手工改动';

/** A value of a JSON document with its place: reads what should be there or refuses the whole. */
export class Reader {
  readonly #value: unknown;
  readonly place: string;

  constructor(value: unknown, place = '$') {
    this.#value = value;
    this.place = place;
  }

  refuse(code: RuleError['code'], message: string, hint = HINT): never {
    throw new Refused({ code, place: this.place, message: `${this.place}：${message}`, hint });
  }

  get(name: string): Reader {
    const record = this.#record();
    return new Reader(
      Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined,
      `${this.place}.${name}`,
    );
  }

  #record(): object {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.refuse('ZL8050', '应为 JSON 对象');
    return value;
  }

  get there(): boolean {
    return this.#value !== undefined;
  }

  text(): string {
    return typeof this.#value === 'string' ? this.#value : this.refuse('ZL8050', '应为文字');
  }

  flag(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.refuse('ZL8050', '应为 true 或 false');
  }

  /** A whole number that a double holds exactly. */
  whole(): number {
    return typeof this.#value === 'number' && Number.isSafeInteger(this.#value)
      ? this.#value
      : this.refuse('ZL8050', '应为整数');
  }

  wholeOrNull(): number | null {
    return this.#value === null ? null : this.whole();
  }

  constant(): number | boolean | string {
    const value = this.#value;
    return typeof value === 'boolean' || typeof value === 'string' ? value : this.whole();
  }

  one<T extends string>(values: readonly T[]): T {
    const found = values.find((value) => value === this.#value);
    return found ?? this.refuse('ZL8050', `应为 ${values.join('、')} 之一`);
  }

  orNull<T>(read: (reader: Reader) => T): T | null {
    return this.#value === null ? null : read(this);
  }

  list<T>(read: (reader: Reader) => T): readonly T[] {
    const value = this.#value;
    if (!Array.isArray(value)) return this.refuse('ZL8050', '应为数组');
    return value.map((one: unknown, index) => read(new Reader(one, `${this.place}[${index}]`)));
  }

  /** Fields by name. */
  record<T>(read: (reader: Reader, name: string) => T): Readonly<Record<string, T>> {
    return Object.fromEntries(
      Object.keys(this.#record()).map((name): [string, T] => [name, read(this.get(name), name)]),
    );
  }

  /** Any JSON. */
  json(): JsonValue {
    const found = jsonOf(this.#value);
    return found === undefined ? this.refuse('ZL8050', '应为 JSON 值') : found;
  }
}

function jsonOf(value: unknown): JsonValue | undefined {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map((one: unknown) => jsonOf(one) ?? null);
  if (typeof value !== 'object') return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, jsonOf(one) ?? null]),
  );
}

/** A field only where it is there: `{...optional('hint', reader, (one) => one.text())}`. */
export function optional<K extends string, T>(
  name: K,
  reader: Reader,
  read: (reader: Reader) => T,
): Partial<Record<K, T>> {
  const one = reader.get(name);
  const found: Partial<Record<K, T>> = {};
  if (one.there) found[name] = read(one);
  return found;
}
