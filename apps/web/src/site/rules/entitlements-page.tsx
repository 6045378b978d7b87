import { Page } from '../page/page.tsx';
import { ClauseLink } from './clause-link.tsx';
import { DayField } from './day-field.tsx';
import { Field } from './field.tsx';
import { PaperHead } from './paper-head.tsx';
import { Reasoning } from './reasoning.tsx';
import { ShareBar } from './share-bar.tsx';
import { StandingBadge } from './standing.tsx';
import { StepByStep } from './step-by-step.tsx';
import type { ClaimView, EntitlementsView } from './views.ts';

/** A firm describes itself once: every subsidy is settled, sorted and explained. */
export function EntitlementsPage({ view }: { readonly view: EntitlementsView }) {
  const { step, first, groups } = view;
  const all = [...view.getting, ...view.maybe, ...view.untouched, ...view.not].length;
  const answered = [...first, ...groups.flatMap(({ fields }) => fields)].filter(
    ({ control }) =>
      ('raw' in control && control.raw !== '') ||
      ('value' in control && control.value !== '') ||
      ('values' in control && control.values.length > 0),
  );
  return (
    <Page
      view={view}
      title="我能得到什么"
      description={`说明一次情况，把公报里的 ${all} 项补助、奖励、补偿算一遍`}
      scripts={['calculator.js']}
    >
      <div className="rules-page calculator">
        <nav className="crumbs" aria-label="所在位置">
          <a href="/rules">政策计算</a>
        </nav>
        <header className="rule-head">
          <h1>我能得到什么</h1>
          <p className="summary">
            说明一次情况，把公报里的 {all} 项补助、奖励、补偿都算一遍。答得越多越确定；不知道的先不答。
          </p>
        </header>
        <PaperHead fields={answered} day={view.day} share={view.share} />
        <div className="sides">
          <form className="asking" action={view.action} method="get" data-calculator="">
            {step === null ? (
              <>
                <section className="begin">
                  <h2>先答这几题</h2>
                  <p className="about">每一题都最能定下一项政策。其余的按政策分组，在下面。</p>
                  {first.map((field) => (
                    <Field key={field.name} field={field} />
                  ))}
                </section>
                {groups.map((group) => (
                  <details key={group.id} className="question-group" id={group.id} open={group.open}>
                    <summary>
                      <b>{group.title}</b>
                      <span className="state" id={`${group.id}-state`} data-live="">
                        {group.state}
                      </span>
                    </summary>
                    <div className="inner">
                      {group.fields.map((field) => (
                        <Field key={field.name} field={field} />
                      ))}
                    </div>
                  </details>
                ))}
                <DayField day={view.day} />
                <p className="act">
                  <button type="submit" className="main">
                    算一算
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
          </form>
          <section className="outcome" id="result" aria-labelledby="result-title">
            <h2 id="result-title" className="sr">
              结果
            </h2>
            <div id="outcome" data-live="">
              <Totals totals={view.totals} />
              <Claims title="能得到" kind="getting" claims={view.getting} />
              <Claims title="可能得到" kind="maybe" claims={view.maybe} />
              <Claims title="得不到" kind="not" claims={view.not} />
              <Claims
                title={view.started ? '还没问到' : '都可能得到'}
                kind="untouched"
                claims={view.untouched}
              />
            </div>
            <ShareBar share={view.share} />
          </section>
        </div>
        <p className="brief">
          <a href="#result" id="brief" data-live="">
            <span>能得到 {view.getting.length} 项</span>
            <b>{view.totals[0]?.text ?? `可能 ${view.maybe.length + view.untouched.length} 项`}</b>
          </a>
        </p>
        <p className="sr" role="status" id="status" data-live="">
          {view.started ? view.status : ''}
        </p>
      </div>
    </Page>
  );
}

function Totals({ totals }: { readonly totals: EntitlementsView['totals'] }) {
  if (totals.length === 0) return null;
  return (
    <div className="totals">
      {totals.map(({ regulation, text, also, caution }) => (
        <div key={regulation}>
          <p className="what">{regulation}</p>
          <p className="sum">
            {text}
            {also !== null && <small>即 {also}</small>}
          </p>
          {caution !== null && (
            <p className="caution">
              <a href={caution.href}>{caution.text}</a>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function Claims({
  title,
  kind,
  claims,
}: {
  readonly title: string;
  readonly kind: 'getting' | 'maybe' | 'not' | 'untouched';
  readonly claims: readonly ClaimView[];
}) {
  if (claims.length === 0) return null;
  const list = (
    <ul>
      {claims.map((claim) => (
        <Claim key={claim.title + claim.regulation} claim={claim} kind={kind} />
      ))}
    </ul>
  );
  return (
    <section className={`claims ${kind}`} aria-label={title}>
      <h2>
        {title}
        <span className="number-of">{claims.length} 项</span>
      </h2>
      {list}
    </section>
  );
}

function Claim({ claim, kind }: { readonly claim: ClaimView; readonly kind: string }) {
  const { title, href, clause, standing, reasons, missing, steps } = claim;
  return (
    <li>
      <p className="claim-line">
        <a href={href}>{title}</a>
        <span className="sum">{sumOf(claim, kind)}</span>
      </p>
      <div className="claim-more">
        {standing.state !== 'in-force' && <StandingBadge standing={standing} />}{' '}
        {kind !== 'untouched' && <ClauseLink clause={clause} />}
        {reasons.length > 0 && (
          <ul className="because">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {kind === 'maybe' && missing.length > 0 && (
          <p>
            还差：
            {missing.map((one, index) => (
              <span key={one.href}>
                {index > 0 && '、'}
                <a href={one.href}>{one.title}</a>
              </span>
            ))}
          </p>
        )}
      </div>
      {steps.length > 0 && (
        <details data-key={`why-${href.split('?')[0]}`}>
          <summary>怎么算的</summary>
          <Reasoning steps={steps} own={clause.document} />
        </details>
      )}
    </li>
  );
}

/** The round form of what is certain; what somebody decides with its bounds. */
function sumOf({ text, also }: ClaimView, kind: string): string {
  if (also === null) return text;
  return kind === 'getting' ? also : kind === 'maybe' ? `${text}，${also}` : text;
}
