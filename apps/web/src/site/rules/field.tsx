import type { ReactNode } from 'react';
import type { ControlView, FieldView, OptionView } from './views.ts';

/** Choices of so many values are all shown; more are in a list that opens. */
const MOST_SHOWN = 7;

/** A question: label above, answer, hint under, how it was read or what is wrong beside. */
export function Field({ field }: { readonly field: FieldView }) {
  const { control } = field;
  const classes = [
    'field',
    `of-${control.kind}`,
    field.error === null ? '' : 'wrong',
    field.idle ? 'idle' : '',
  ];
  const className = classes.filter((name) => name !== '').join(' ');
  const described = `${field.id}-hint ${field.id}-said`;
  const rest = (
    <>
      <p className="hint" id={`${field.id}-hint`}>
        {hintOf(field)}
      </p>
      <Said field={field} />
    </>
  );
  switch (control.kind) {
    case 'number':
    case 'date':
    case 'moment':
    case 'text':
      return (
        <div className={className} id={`${field.id}-field`} data-live="class">
          <label htmlFor={field.id}>
            <Title field={field} />
          </label>
          <div className="field-entry">
            <Typed field={field} control={control} described={described} />
          </div>
          {rest}
        </div>
      );
    case 'choice':
      if (control.options.length > MOST_SHOWN) {
        return (
          <div className={className} id={`${field.id}-field`} data-live="class">
            <label htmlFor={field.id}>
              <Title field={field} />
            </label>
            <div className="field-entry">
              <select
                id={field.id}
                name={field.name}
                defaultValue={control.value}
                aria-describedby={described}
                aria-invalid={field.error !== null}
              >
                <option value="">
                  {field.otherwise === null ? '请选择' : `不选（按“${field.otherwise}”）`}
                </option>
                {control.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
                <Unknown value={control.value} options={control.options} />
              </select>
            </div>
            {rest}
          </div>
        );
      }
      return (
        <Group field={field} className={className} rest={rest}>
          <Radios field={field} value={control.value} options={control.options} />
        </Group>
      );
    case 'yes-no':
      return (
        <Group field={field} className={className} rest={rest}>
          <Radios field={field} value={control.value} options={control.options} />
        </Group>
      );
    case 'choices':
      return (
        <Group field={field} className={className} rest={rest}>
          <Ticks field={field} control={control} />
        </Group>
      );
    case 'list':
      return (
        <Group field={field} className={className} rest={rest}>
          <Things field={field} control={control} />
        </Group>
      );
  }
}

function Group({
  field,
  className,
  rest,
  children,
}: {
  readonly field: FieldView;
  readonly className: string;
  readonly rest: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <fieldset
      className={className}
      id={`${field.id}-field`}
      data-live="class"
      aria-describedby={`${field.id}-hint ${field.id}-said`}
    >
      <legend id={field.id} tabIndex={-1}>
        <Title field={field} />
      </legend>
      {children}
      {rest}
    </fieldset>
  );
}

function Title({ field }: { readonly field: FieldView }) {
  return <span className="asked">{field.question ?? field.title}</span>;
}

function hintOf({ hint, control, otherwise }: FieldView): string {
  const without =
    otherwise === null || control.kind === 'yes-no' || control.kind === 'choice'
      ? null
      : `不填按“${otherwise}”`;
  const example = control.kind === 'number' && hint === null ? control.example : null;
  return [hint, example, without].filter((part) => part !== null).join('；');
}

/** How the answer was read, or what is wrong with it. Its place is always there, so that nothing jumps. */
function Said({ field }: { readonly field: FieldView }) {
  const { error, understood, idle } = field;
  return (
    <p className="said" id={`${field.id}-said`} data-live="">
      {error !== null && (
        <span className="error">
          <b>{error.message}</b> {error.hint}
        </span>
      )}
      {understood !== null && <span className="read-as">读作 {understood}</span>}
      {idle && <span className="not-needed">按已答的，这一题不影响结果</span>}
    </p>
  );
}

function Typed({
  field,
  control,
  described,
}: {
  readonly field: FieldView;
  readonly control: Extract<ControlView, { kind: 'number' | 'date' | 'moment' | 'text' }>;
  readonly described: string;
}) {
  const shared = {
    id: field.id,
    name: field.name,
    defaultValue: control.raw,
    autoComplete: 'off',
    'aria-describedby': described,
    'aria-invalid': field.error !== null,
  } as const;
  switch (control.kind) {
    case 'number':
      return (
        <>
          <input {...shared} type="text" inputMode="decimal" maxLength={60} />
          {control.unit !== '' && <span className="unit">{control.unit}</span>}
        </>
      );
    // What is no date would be thrown away by a field for dates: it stays as it was typed.
    case 'date':
      return <input {...shared} type={asTyped(control.raw, /^\d{4}-\d{2}-\d{2}$/) ? 'date' : 'text'} />;
    case 'moment':
      return (
        <>
          <input
            {...shared}
            type={
              asTyped(control.raw, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/) ? 'datetime-local' : 'text'
            }
          />
          <span className="unit">北京时间</span>
        </>
      );
    case 'text':
      return <input {...shared} type="text" maxLength={2000} className="long" />;
  }
}

const asTyped = (raw: string, form: RegExp): boolean => raw === '' || form.test(raw);

function Radios({
  field,
  value,
  options,
}: {
  readonly field: FieldView;
  readonly value: string;
  readonly options: readonly OptionView[];
}) {
  const open = field.otherwise === null ? '还不知道' : `不填（按“${field.otherwise}”）`;
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <div className="options">
      {[...options, { value: '', label: open }].map((option) => (
        <label key={option.value} className={option.value === '' ? 'option open' : 'option'}>
          <input
            type="radio"
            name={field.name}
            value={option.value}
            defaultChecked={known ? option.value === value : option.value === ''}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function Ticks({
  field,
  control,
}: {
  readonly field: FieldView;
  readonly control: Extract<ControlView, { kind: 'choices' }>;
}) {
  const { none, options, values } = control;
  const all = none === null ? options : [...options, { value: none, label: '以上一项也没有' }];
  return (
    <div className={options.length > 12 ? 'options many' : 'options ticks'}>
      {all.map((option) => (
        <label key={option.value} className={option.value === none ? 'option open' : 'option'}>
          <input
            type="checkbox"
            name={field.name}
            value={option.value}
            defaultChecked={values.includes(option.value)}
            data-none={option.value === none ? '' : undefined}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function Things({
  field,
  control,
}: {
  readonly field: FieldView;
  readonly control: Extract<ControlView, { kind: 'list' }>;
}) {
  const { size, items, add, remove } = control;
  return (
    <>
      <input type="hidden" name={size.name} value={size.value} />
      {items.length === 0 && <p className="no-things">没有（0 项）</p>}
      {items.map((fields, index) => {
        const button = remove[index];
        return (
          <fieldset className="thing" key={fields[0]?.name ?? index}>
            <legend>
              {field.title} · 第 {index + 1} 项
            </legend>
            {fields.map((inner) => (
              <Field key={inner.name} field={inner} />
            ))}
            {button !== undefined && (
              <button type="submit" className="quiet" name={button.name} value={button.value} formNoValidate>
                去掉第 {index + 1} 项
              </button>
            )}
          </fieldset>
        );
      })}
      {add === null ? (
        <p className="hint">网页上最多填 {items.length} 项；更多的请用数据接口批量计算。</p>
      ) : (
        <button type="submit" className="quiet" name={add.name} value={add.value} formNoValidate>
          再加一项
        </button>
      )}
    </>
  );
}

/** A value that is no option stays chosen, so that the error beside speaks of something to be seen. */
function Unknown({ value, options }: { readonly value: string; readonly options: readonly OptionView[] }) {
  if (value === '' || options.some((option) => option.value === value)) return null;
  return <option value={value}>{value}</option>;
}
