import { Page } from '../page/page.tsx';
import { ClauseLink } from './clause-link.tsx';
import { DayField } from './day-field.tsx';
import { Field } from './field.tsx';
import { Outcome } from './outcome.tsx';
import { PaperHead } from './paper-head.tsx';
import { ShareBar } from './share-bar.tsx';
import { Standing } from './standing.tsx';
import { StepByStep } from './step-by-step.tsx';
import type { CalculatorView } from './views.ts';

/** One rule to be computed: the questions at the left, what they come to at the right. */
export function CalculatorPage({ view }: { readonly view: CalculatorView }) {
  const { step, outcome, document, clause } = view;
  const [headline] = outcome.results;
  const form = 'calculation';
  return (
    <Page
      view={view}
      title={view.title}
      description={`${view.summary}（${document.number}${clause.label}）`}
      alternate={view.json}
      scripts={['calculator.js']}
    >
      <div className="rules-page calculator">
        <nav className="crumbs" aria-label="所在位置">
          <a href="/rules">政策计算</a>
          <a href={view.regulation.href}>{view.regulation.title}</a>
        </nav>
        <header className="rule-head">
          <h1>{view.title}</h1>
          <p className="summary">{view.summary}</p>
          <p className="basis">
            依据 {document.href === null ? document.number : <a href={document.href}>{document.number}</a>}{' '}
            <ClauseLink clause={clause} own={document.number} />
            <span className="document-title">{document.title}</span>
          </p>
        </header>
        <PaperHead fields={view.fields} day={view.day} share={view.share} />
        <div id="standing" data-live="">
          <Standing standing={view.standing} />
        </div>
        <div className="sides">
          <form className="asking" id={form} action={view.action} method="get" data-calculator="">
            <h2 className="sr">填写</h2>
            {step === null ? (
              <>
                {view.fields.map((field) => (
                  <Field key={field.name} field={field} />
                ))}
                <DayField day={view.day} />
                <p className="act">
                  <button type="submit" className="main">
                    计算
                  </button>
                  <a href={view.clear}>全部清空</a>
                </p>
              </>
            ) : (
              <StepByStep step={step} hidden={view.hidden} day={view.day} clear={view.clear} />
            )}
            <p className="mode">
              <a id="other-mode" data-live="href" href={view.otherMode}>
                {step === null ? '一题一题地答' : '一次填完'}
              </a>
            </p>
            {view.examples.length > 0 && (
              <details className="examples" data-key="examples">
                <summary>看例子（{view.examples.length}）</summary>
                <ul>
                  {view.examples.map((example) => (
                    <li key={example.href}>
                      <a href={example.href}>{example.case}</a>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </form>
          <section className="outcome" id="result" aria-labelledby="result-title">
            <h2 id="result-title" className="sr">
              结果
            </h2>
            <div id="outcome" data-live="">
              <Outcome outcome={outcome} own={document.number} started={view.started} />
            </div>
            <ShareBar share={view.share} />
          </section>
        </div>
        <p className="brief">
          <a href="#result" id="brief" data-live="">
            <span>{headline?.title}</span> <b>{headline?.text}</b>
          </a>
        </p>
        <p className="sr" role="status" id="status" data-live="">
          {view.started ? outcome.status : ''}
        </p>
      </div>
    </Page>
  );
}
