import type { DayView, FieldView } from './views.ts';

/** What only paper needs: the day, what was answered, where it can be computed again. */
export function PaperHead({
  fields,
  day,
  share,
}: {
  readonly fields: readonly FieldView[];
  readonly day: DayView;
  readonly share: string;
}) {
  return (
    <div className="on-paper" id="on-paper" data-live="" aria-hidden="true">
      <p>
        按 {day.text} 的规定计算
        <span className="again-at">{decodeURI(share)}</span>
      </p>
      <dl>
        {fields.flatMap(answersOf).map(({ name, title, text }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function answersOf(field: FieldView): readonly { name: string; title: string; text: string }[] {
  const { control, name, title } = field;
  const label = (options: readonly { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  switch (control.kind) {
    case 'yes-no':
    case 'choice':
      return [
        { name, title, text: control.value === '' ? blank(field) : label(control.options, control.value) },
      ];
    case 'choices': {
      const chosen = control.values.filter((value) => value !== control.none);
      const text =
        control.values.length === 0
          ? blank(field)
          : chosen.length === 0
            ? '一项也没有'
            : chosen.map((value) => label(control.options, value)).join('、');
      return [{ name, title, text }];
    }
    case 'number':
      return [
        {
          name,
          title,
          text: control.raw === '' ? blank(field) : (field.understood ?? `${control.raw}${control.unit}`),
        },
      ];
    case 'date':
    case 'moment':
    case 'text':
      return [{ name, title, text: control.raw === '' ? blank(field) : (field.understood ?? control.raw) }];
    case 'list':
      return control.items.flatMap((fields, index) =>
        fields.flatMap(answersOf).map((one) => ({ ...one, title: `${title}第${index + 1}项：${one.title}` })),
      );
  }
}

const blank = ({ otherwise }: FieldView): string => (otherwise === null ? '未填' : `未填，按“${otherwise}”`);
