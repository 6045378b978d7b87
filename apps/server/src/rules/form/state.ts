import { type Calendar, chineseDate, type IsoDate, parseDate } from '@zhengling/calendar';
import type { Input, Repeals } from '@zhengling/rules';
import type { DayView, ParameterView } from '@zhengling/web/site';
import { type Controls, controlsFor } from './controls.ts';
import { type Answers, rawOf, readAnswers } from './read-answers.ts';
import { changeList, tidyAnswers } from './write-answers.ts';

/** The state of a form, all of it from the address. */
export interface FormAddress {
  readonly controls: Controls;
  readonly answers: Answers;
  /** Tidy: answers in the order of the inputs, nothing blank, then day, step, skipped, asked. */
  readonly form: URLSearchParams;
  /** The address as it should be; another than what was asked for is sent on to it. */
  readonly tidy: boolean;
  readonly day: DayView;
  readonly on: IsoDate;
  readonly step: boolean;
  readonly skipped: readonly string[];
  readonly asked: string | null;
}

export interface Today {
  readonly today: IsoDate;
  readonly calendar: Calendar;
  /** What published documents say of the documents that rules stand for. */
  readonly repeals: Repeals;
}

export function readAddress(
  inputs: Readonly<Record<string, Input>>,
  query: URLSearchParams,
  today: IsoDate,
): FormAddress {
  const names = Object.keys(inputs);
  const controls = controlsFor(names);
  const step = query.get(controls.step) === '1';
  const added = query.get(controls.add);
  const removed = query.get(controls.remove);
  const changed =
    added !== null
      ? changeList(inputs, query, { add: added })
      : removed !== null
        ? changeList(inputs, query, { remove: removed })
        : query;
  const form = tidyAnswers(inputs, changed);
  const answers = readAnswers(inputs, form);
  const given = (name: string) => name in answers.usable;
  const raw = rawOf(query, controls.on).slice(0, 40);
  const read = raw === '' ? null : parseDate(raw);
  if (raw !== '' && raw !== today) form.set(controls.on, raw);
  const on = read?.ok === true ? read.value : today;
  const skipped = step
    ? names.filter((name) => query.getAll(controls.skip).includes(name) && !given(name))
    : [];
  const wanted = step ? (query.get(controls.ask) ?? listOf(added ?? removed)) : null;
  const asked = wanted !== null && names.includes(wanted) ? wanted : null;
  if (step) form.set(controls.step, '1');
  for (const name of skipped) if (name !== asked) form.append(controls.skip, name);
  if (asked !== null) form.set(controls.ask, asked);
  return {
    controls,
    answers,
    form,
    tidy: form.toString() === query.toString(),
    day: {
      name: controls.on,
      raw: raw === '' ? today : raw,
      error: read?.ok === false ? read.error.message : null,
      text: chineseDate(on),
    },
    on,
    step,
    skipped: skipped.filter((name) => name !== asked),
    asked,
  };
}

const listOf = (button: string | null): string | null => button?.replace(/\.\d+$/, '') ?? null;

/** The address with other controls: null takes one away. */
export function withControls(
  { form }: FormAddress,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): URLSearchParams {
  const next = new URLSearchParams(form);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of value === null ? [] : [value].flat()) next.append(name, one);
  }
  return next;
}

/** What a form of one question carries along: every answer but that to `name`, the day, and how it is asked. */
export function carried({ form, controls }: FormAddress, name: string | null): readonly ParameterView[] {
  return [...form]
    .filter(([key]) => key !== controls.ask && key !== controls.on)
    .filter(([key]) => name === null || (key !== name && !key.startsWith(`${name}.`)))
    .map(([key, value]) => ({ name: key, value }));
}

export function addressWith(path: string, form: URLSearchParams): string {
  const text = form.toString();
  return text === '' ? path : `${path}?${text}`;
}
