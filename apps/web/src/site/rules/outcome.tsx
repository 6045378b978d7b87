import { ClauseLink } from './clause-link.tsx';
import { Reasoning } from './reasoning.tsx';
import type { OutcomeView, ResultView } from './views.ts';

/** What the answers come to: the result, what it still needs, why it is so, what would change it. */
export function Outcome({
  outcome,
  own,
  started,
}: {
  readonly outcome: OutcomeView;
  /** The rule's own document. */
  readonly own: string;
  readonly started: boolean;
}) {
  const [headline, ...others] = outcome.results;
  return (
    <>
      <div className="result">
        {headline !== undefined && <Headline result={headline} />}
        {others.length > 0 && (
          <dl className="others">
            {others.map((result) => (
              <div key={result.title} className={result.state}>
                <dt>{result.title}</dt>
                <dd>
                  {result.text}
                  {result.also !== null && <small>{result.also}</small>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {outcome.next !== null && (
          <p className="next-question">{started ? `${outcome.next}。` : '填上各项，结果随填随算。'}</p>
        )}
      </div>
      {outcome.problems.map((problem) => (
        <p key={problem.code + problem.message} className="problem">
          <b>{problem.message}</b>。{problem.hint}（{problem.code}）
        </p>
      ))}
      {outcome.decisions.length > 0 && (
        <section className="decisions" aria-label="由谁决定">
          {outcome.decisions.map(({ about, who, bounds }) => (
            <p key={about + who}>
              {about}由<b>{who}</b>裁量决定
              {bounds === null ? '，条文没有写上下限。' : `，${bounds}。`}
            </p>
          ))}
        </section>
      )}
      {started && outcome.missing.length > 0 && (
        <section className="lacking">
          <h2>还差</h2>
          <ul>
            {outcome.missing.map(({ href, title }) => (
              <li key={href + title}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {started && outcome.assumed.length > 0 && (
        <section className="assumed">
          <h2>没有填，按下列情形算</h2>
          <ul>
            {outcome.assumed.map(({ title, text, href }) => (
              <li key={title}>
                {title}：{text} <a href={href}>改</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outcome.steps.length > 0 && (
        <section className="why">
          <h2>怎么算出来的</h2>
          <Reasoning steps={outcome.steps} own={own} />
        </section>
      )}
      {outcome.flips.length > 0 && (
        <details className="flips" open data-key="flips">
          <summary>
            <h2>什么会改变结果</h2>
          </summary>
          <ul>
            {outcome.flips.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {outcome.interpretations.length > 0 && (
        <details className="interpretations" data-key="interpretations">
          <summary>
            <h2>条文有歧义处的理解（{outcome.interpretations.length}）</h2>
          </summary>
          <ul>
            {outcome.interpretations.map(({ clause, reading, reason }) => (
              <li key={clause.label + reading}>
                <p>
                  <ClauseLink clause={clause} own={own} /> {reading}
                </p>
                <p className="reason">理由：{reason}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Headline({ result }: { readonly result: ResultView }) {
  const { title, text, also, state } = result;
  return (
    <div className={`headline ${state}`}>
      <p className="what">{title}</p>
      <p className={text.length > 14 ? 'value long' : 'value'}>{text}</p>
      {also !== null && <p className="also">{state === 'certain' ? `即 ${also}` : also}</p>}
    </div>
  );
}
