import { display, type Input, type JsonValue, readInput } from '@zhengling/rules';
import type { ControlView, FieldView, OptionView } from '@zhengling/web/site';
import { exampleOf } from './quantity.ts';
import { type AnswerError, MOST_THINGS, NONE, rawOf, readAnswers, sizeOf } from './read-answers.ts';
import { roundWords } from './round-words.ts';

type Inputs = Readonly<Record<string, Input>>;

export interface FormState {
  readonly form: URLSearchParams;
  readonly errors: ReadonlyMap<string, AnswerError>;
  /** Names of inputs that need not be asked any more. */
  readonly idle: ReadonlySet<string>;
  /** Names of the buttons that add a thing to a list and take one away. */
  readonly buttons: { readonly add: string; readonly remove: string };
}

/** The fields of a form, with what was typed, how it was read and what is wrong with it. */
export function fieldViews(inputs: Inputs, state: FormState, prefix = ''): readonly FieldView[] {
  return Object.entries(inputs).map(([field, input]) => fieldView(field, input, state, prefix));
}

function fieldView(field: string, input: Input, state: FormState, prefix = ''): FieldView {
  const name = prefix + field;
  const error = state.errors.get(name) ?? null;
  return {
    name,
    id: idOf(name),
    title: input.title,
    question: input.question ?? null,
    hint: input.hint ?? null,
    understood: error === null ? understood(field, input, rawOf(state.form, name), state, name) : null,
    error,
    otherwise: otherwise(input),
    idle: state.idle.has(field),
    control: controlOf(name, input, state),
  };
}

export const idOf = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`;

function controlOf(name: string, input: Input, state: FormState): ControlView {
  const { type, labels = {}, fields = {}, most = MOST_THINGS } = input;
  const { form, buttons } = state;
  const raw = rawOf(form, name);
  const named = (values: readonly string[]): readonly OptionView[] =>
    values.map((value) => ({ value, label: labels[value] ?? value }));
  switch (type.kind) {
    case 'yes-no':
      return {
        kind: 'yes-no',
        value: raw,
        options: [
          { value: 'true', label: '是' },
          { value: 'false', label: '否' },
        ],
      };
    case 'choice':
      return { kind: 'choice', value: raw, options: named(type.values) };
    case 'choices':
      return {
        kind: 'choices',
        values: form.getAll(name),
        options: named(type.values),
        none: isEmptyList(input.default) ? null : NONE,
      };
    case 'number':
      return {
        kind: 'number',
        raw,
        unit:
          type.unit === 'share' ? '' : type.unit === '年份' ? '年' : type.unit === '月份' ? '月' : type.unit,
        example: exampleOf(type.unit),
      };
    case 'date':
    case 'moment':
    case 'text':
      return { kind: type.kind, raw };
    case 'list': {
      const size = sizeOf(form, name) ?? 1;
      const items = Array.from({ length: size }, (_, index) =>
        fieldViews(fields, { ...state, idle: new Set() }, `${name}.${index}.`),
      );
      return {
        kind: 'list',
        size: { name: `${name}.size`, value: size },
        items,
        add: size < Math.min(most, MOST_THINGS) ? { name: buttons.add, value: name } : null,
        remove: items.map((_, index) => ({ name: buttons.remove, value: `${name}.${index}` })),
      };
    }
  }
}

const isEmptyList = (value: JsonValue | undefined): boolean => Array.isArray(value) && value.length === 0;

/** What stands for an answer left out, in words. */
export function otherwise(input: Input): string | null {
  return input.default === undefined ? null : shown(input, input.default);
}

/** A value in JSON as a person reads it; '' where it cannot be read. */
export function shown(input: Input, value: unknown): string {
  const read = readInput({ inputs: { value: input } }, { value });
  const inner = read.ok ? (read.value.value ?? null) : null;
  return inner === null ? '' : display(inner, input.type, input.labels);
}

/** How a typed number or date was read; null where the reading looks as what was typed. */
function understood(field: string, input: Input, raw: string, state: FormState, name: string): string | null {
  const { type } = input;
  if (raw === '' || (type.kind !== 'number' && type.kind !== 'date')) return null;
  const read = readOne(field, input, state, name);
  if (read === null) return null;
  const words = display(read, type);
  if (words === raw || (type.kind === 'number' && words === `${raw}${type.unit}`)) return null;
  const round = type.kind === 'number' && typeof read === 'number' ? roundWords(read, type) : null;
  return round === null ? words : `${words}（${round}）`;
}

function readOne(field: string, input: Input, state: FormState, name: string) {
  const read = readInput(
    { inputs: { [field]: input } },
    readAnswersOf(field, input, state.form, name.slice(0, name.length - field.length)),
  );
  return read.ok ? (read.value[field] ?? null) : null;
}

function readAnswersOf(field: string, input: Input, form: URLSearchParams, prefix: string) {
  return readAnswers({ [field]: input }, form, prefix).usable;
}
