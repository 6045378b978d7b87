import type { DayView } from './views.ts';

/** The day for which something is computed; today unless another is chosen. */
export function DayField({ day }: { readonly day: DayView }) {
  const typed = /^\d{4}-\d{2}-\d{2}$/.test(day.raw) ? 'date' : 'text';
  return (
    <div className={day.error === null ? 'field day' : 'field day wrong'} id="day-field" data-live="class">
      <label htmlFor="day">
        <span className="asked">按哪一天的规定计算</span>
      </label>
      <div className="field-entry">
        <input
          id="day"
          name={day.name}
          type={typed}
          defaultValue={day.raw}
          autoComplete="off"
          aria-describedby="day-hint day-said"
          aria-invalid={day.error !== null}
        />
      </div>
      <p className="hint" id="day-hint">
        一般就是今天；算过去的事，填事情发生的那天
      </p>
      <p className="said" id="day-said" data-live="">
        {day.error !== null && (
          <span className="error">
            <b>{day.error}</b> 先按{day.text}计算。
          </span>
        )}
      </p>
    </div>
  );
}
