import { DayField } from './day-field.tsx';
import { Field } from './field.tsx';
import type { DayView, ParameterView, StepByStepView } from './views.ts';

/** One question at a time: the next one, what was answered so far and can be changed, what was left out. */
export function StepByStep({
  step,
  hidden,
  day,
  clear,
}: {
  readonly step: StepByStepView;
  readonly hidden: readonly ParameterView[];
  readonly day: DayView;
  readonly clear: string;
}) {
  const { question, skip, left, answered, skipped } = step;
  return (
    <>
      {hidden.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name comes several times, in order
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      ))}
      {answered.length > 0 && (
        <ol className="answered" aria-label="已经答的">
          {answered.map(({ title, text, href }) => (
            <li key={href}>
              <span>{title}</span>
              <b>{text}</b>
              <a href={href}>
                改<span className="sr">：{title}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {question === null ? (
        <p className="enough">
          {skipped.length === 0 ? '够了：其余的问题都不影响结果。' : '能答的都答了；跳过的题还会影响结果。'}
        </p>
      ) : (
        <>
          <p className="left">{left === 1 ? '最后一题' : `下一题（最多还有 ${left} 题）`}</p>
          <Field field={question} />
        </>
      )}
      {skipped.length > 0 && (
        <p className="skipped">
          跳过的：
          {skipped.map(({ title, href }) => (
            <a key={href} href={href}>
              {title}
            </a>
          ))}
        </p>
      )}
      <p className="act">
        <button type="submit" className="main">
          {question === null ? '重新计算' : '下一步'}
        </button>
        {skip !== null && question !== null && (
          <button type="submit" className="quiet" name={skip.name} value={skip.value} formNoValidate>
            跳过这一题
          </button>
        )}
        <a href={clear}>从头开始</a>
      </p>
      <details className="other-day" open={day.error !== null}>
        <summary>按{day.text}的规定计算</summary>
        <DayField day={day} />
      </details>
    </>
  );
}
