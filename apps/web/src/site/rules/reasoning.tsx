import { ClauseLink } from './clause-link.tsx';
import type { StepView } from './views.ts';

/** Lines that stand open: an output and what it directly rests on. */
const OPEN_TO = 2;

/** The reasoning as nested lines, from the result down to what was answered; the depth is folded. */
export function Reasoning({ steps, own }: { readonly steps: readonly StepView[]; readonly own: string }) {
  return (
    <ol className="reasoning">
      <Lines steps={steps} own={own} depth={0} path="r" />
    </ol>
  );
}

function Lines({
  steps,
  own,
  depth,
  path,
}: {
  readonly steps: readonly StepView[];
  readonly own: string;
  readonly depth: number;
  readonly path: string;
}) {
  return steps.map((step, index) => {
    const key = `${path}-${index}`;
    return (
      <li key={key} className={step.state}>
        {step.clause !== null && (
          <span className="source">
            <ClauseLink clause={step.clause} own={own} />
          </span>
        )}
        {step.children.length === 0 ? (
          <div className="line-of">
            <Line step={step} />
          </div>
        ) : (
          <details open={depth < OPEN_TO} data-key={key}>
            <summary>
              <Line step={step} />
            </summary>
            <ol>
              <Lines steps={step.children} own={own} depth={depth + 1} path={key} />
            </ol>
          </details>
        )}
      </li>
    );
  });
}

function Line({ step }: { readonly step: StepView }) {
  return (
    <>
      <span className="says">{step.text}</span>
      {step.note !== null && <span className="note-of">{step.note}</span>}
    </>
  );
}
