import type { Input } from '@zhengling/rules';
import { NONE, rawOf, sizeOf } from './read-answers.ts';

type Inputs = Readonly<Record<string, Input>>;

/** An input in JSON as the answers of a form: what `readAnswers` reads back. */
export function writeAnswers(inputs: Inputs, input: unknown, prefix = ''): URLSearchParams {
  const form = new URLSearchParams();
  if (typeof input !== 'object' || input === null) return form;
  const given = new Map<string, unknown>(Object.entries(input));
  for (const [field, definition] of Object.entries(inputs))
    write(form, definition, prefix + field, given.get(field) ?? null);
  return form;
}

function write(form: URLSearchParams, { type, fields = {} }: Input, name: string, value: unknown): void {
  if (value === null) return;
  if (type.kind === 'list') {
    if (!Array.isArray(value)) return;
    form.set(`${name}.size`, String(value.length));
    value.forEach((thing, index) => {
      for (const [key, one] of writeAnswers(fields, thing, `${name}.${index}.`)) form.append(key, one);
    });
  } else if (type.kind === 'choices') {
    if (!Array.isArray(value)) return;
    for (const one of value.length === 0 ? [NONE] : value) form.append(name, String(one));
  } else if (type.kind === 'moment') {
    form.set(name, String(value).replace(/:00\+08:00$/, ''));
  } else if (type.kind === 'number' && type.unit === 'share' && typeof value === 'number') {
    form.set(name, `${Number(`${value}e2`)}%`);
  } else {
    form.set(name, String(value));
  }
}

/** The answers that a form gave, in the order of the inputs, without what is blank: what an address should hold. */
export function tidyAnswers(inputs: Inputs, form: URLSearchParams, prefix = ''): URLSearchParams {
  const tidy = new URLSearchParams();
  for (const [field, { type, fields = {} }] of Object.entries(inputs)) {
    const name = prefix + field;
    if (type.kind === 'list') {
      const size = sizeOf(form, name);
      if (size === null) continue;
      const blank = new URLSearchParams();
      for (let index = 0; index < size; index += 1)
        for (const [key, one] of tidyAnswers(fields, form, `${name}.${index}.`)) blank.append(key, one);
      // One blank thing is what a form shows when nothing was answered.
      if (size === 1 && blank.size === 0) continue;
      tidy.set(`${name}.size`, String(size));
      for (const [key, one] of blank) tidy.append(key, one);
    } else if (type.kind === 'choices') {
      const chosen = [...new Set(form.getAll(name))].filter((value) => value !== '');
      const kept = chosen.length > 1 ? chosen.filter((value) => value !== NONE) : chosen;
      for (const one of kept) tidy.append(name, one.slice(0, 200));
    } else {
      const raw = rawOf(form, name);
      if (raw !== '') tidy.set(name, raw);
    }
  }
  return tidy;
}

/** The form with a thing more at the end of a list, or without one of its things. */
export function changeList(
  inputs: Inputs,
  form: URLSearchParams,
  change: { readonly add: string } | { readonly remove: string },
): URLSearchParams {
  const [name, at] =
    'add' in change ? [change.add, null] : [change.remove.replace(/\.\d+$/, ''), indexOf(change.remove)];
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (input?.type.kind !== 'list') return form;
  const size = sizeOf(form, name) ?? 1;
  const changed = new URLSearchParams();
  for (const [key, value] of form) if (!key.startsWith(`${name}.`)) changed.append(key, value);
  const kept = Array.from({ length: size }, (_, index) => index).filter((index) => index !== at);
  kept.forEach((index, to) => {
    for (const [key, value] of tidyAnswers(input.fields ?? {}, form, `${name}.${index}.`))
      changed.append(key.replace(`${name}.${index}.`, `${name}.${to}.`), value);
  });
  changed.set(`${name}.size`, String(kept.length + (at === null ? 1 : 0)));
  return changed;
}

const indexOf = (name: string): number => Number(/\.(\d{1,4})$/.exec(name)?.[1] ?? -1);
