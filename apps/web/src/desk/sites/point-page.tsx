import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, Input, Radio, Select, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { FieldView, OutcomeView, StepView } from '../../site/rules/views.ts';
import { WentWrong } from '../app/states.tsx';
import { usePoint, useSites } from './api.ts';
import type { PointSearch } from './point-search.ts';
import type { PointAnswer } from './shapes.ts';
import { spanWords } from './span.ts';
import './sites.css';

const route = getRouteApi('/sites/$slug/$name/point');

/** 查一个点: in which zone a point lies on a day, with the questions that decide it and the rule's reasoning. */
export function PointPage() {
  const { slug, name } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const id = `${slug}/${name}`;
  const query = new URLSearchParams(search).toString();
  const point = usePoint(id, query);
  const kind = useSites(id, {}).data?.kind;
  const set = (key: string, value: string) => {
    const { [key]: _old, ...rest } = search;
    const next: PointSearch = value === '' ? rest : { ...rest, [key]: value };
    void navigate({ to: '/sites/$slug/$name/point', params: { slug, name }, search: next, replace: true });
  };
  if (point.isError && point.data === undefined)
    return <WentWrong error={point.error} reset={() => void point.refetch()} />;
  const { data } = point;
  return (
    <main className="page site-point">
      <p className="crumb">
        <Link to="/sites">对象名录</Link> ›{' '}
        <Link to="/sites/$slug/$name" params={{ slug, name }}>
          {kind?.title ?? '名录'}
        </Link>
      </p>
      <div className="page-head">
        <h1>{kind?.locator ?? '查一个点'}</h1>
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <div className="filters">
            <label className="site-day" htmlFor="point-day">
              哪一天
              <Input
                id="point-day"
                type="date"
                value={search.on ?? data.on}
                onChange={(event) => set('on', event.target.value)}
              />
            </label>
            {data.needsEntry && <EntryChoice data={data} onChange={(entry) => set('entry', entry)} />}
          </div>
          {data.needsEntry && data.entry === null && (
            <p className="nothing">先选一个{kind?.title ?? '对象'}。</p>
          )}
          {data.problem !== null && <Alert type="info" showIcon className="problem" title={data.problem} />}
          {data.calculators.map((calculator) => (
            <section
              key={calculator.rule}
              className="sheet site-calculator"
              aria-labelledby={calculator.rule}
            >
              <div className="site-questions">
                <h2 id={calculator.rule}>{calculator.title}</h2>
                <p className="soft">
                  依据：
                  {calculator.clause.href === null ? (
                    `${calculator.clause.document} ${calculator.clause.label}`
                  ) : (
                    <a href={calculator.clause.href} target="_blank" rel="noreferrer">
                      {calculator.clause.document} {calculator.clause.label}
                    </a>
                  )}
                  {calculator.standing.state !== 'in-force' && `。${calculator.standing.message}`}
                </p>
                {calculator.fields.map((field) => (
                  <Question
                    key={field.name}
                    field={field}
                    onAnswer={(value) => set(`a.${field.name}`, value)}
                  />
                ))}
              </div>
              <Answer outcome={calculator.outcome} />
            </section>
          ))}
        </>
      )}
    </main>
  );
}

function EntryChoice({
  data,
  onChange,
}: {
  readonly data: PointAnswer;
  readonly onChange: (id: string) => void;
}) {
  return (
    <Select<string>
      aria-label="哪一个"
      placeholder="选一个"
      className="site-entry-choice"
      value={data.entry === null ? null : String(data.entry.id)}
      options={data.entries.map(({ id, name, standing, starts, ends }) => ({
        value: String(id),
        label: standing ? name : `${name}（${spanWords(starts, ends)}）`,
      }))}
      onChange={onChange}
    />
  );
}

function Question({
  field,
  onAnswer,
}: {
  readonly field: FieldView;
  readonly onAnswer: (value: string) => void;
}) {
  const { control } = field;
  return (
    <div className={field.idle ? 'site-question idle' : 'site-question'}>
      <label htmlFor={field.id}>{field.question ?? field.title}</label>
      {control.kind === 'yes-no' || control.kind === 'choice' ? (
        <Radio.Group
          id={field.id}
          aria-label={field.title}
          value={control.value}
          options={control.options.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => onAnswer(String(event.target.value))}
        />
      ) : control.kind === 'number' ? (
        <Typed id={field.id} raw={control.raw} unit={control.unit} onAnswer={onAnswer} />
      ) : (
        <Typed id={field.id} raw={'raw' in control ? control.raw : ''} unit="" onAnswer={onAnswer} />
      )}
      {field.error !== null ? (
        <small className="warn">
          {field.error.message} {field.error.hint}
        </small>
      ) : (
        <small>
          {[
            field.hint,
            field.otherwise === null ? null : `不答按“${field.otherwise}”算`,
            field.idle ? '不影响结果' : null,
          ]
            .filter((one) => one !== null)
            .join('；')}
        </small>
      )}
    </div>
  );
}

/** Sends what is typed a moment after the last key. */
function Typed(props: {
  readonly id: string;
  readonly raw: string;
  readonly unit: string;
  readonly onAnswer: (value: string) => void;
}) {
  const { raw, onAnswer } = props;
  const [text, setText] = useState(raw);
  useEffect(() => setText(raw), [raw]);
  useEffect(() => {
    if (text === raw) return;
    const timer = setTimeout(() => onAnswer(text), 350);
    return () => clearTimeout(timer);
  }, [text, raw, onAnswer]);
  return (
    <Input
      id={props.id}
      className="site-figure"
      inputMode="decimal"
      value={text}
      suffix={props.unit}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text !== raw && onAnswer(text)}
    />
  );
}

function Answer({ outcome }: { readonly outcome: OutcomeView }) {
  return (
    <div className="site-answer">
      <div role="status">
        {outcome.results.map(({ title, text, state }) => (
          <p key={title} className={state}>
            <span>{title}</span>
            <strong>{text}</strong>
          </p>
        ))}
        {outcome.next !== null && <p className="soft">{outcome.next}</p>}
      </div>
      {outcome.steps.length > 0 && (
        <>
          <h3>为什么</h3>
          <Steps steps={outcome.steps} />
        </>
      )}
      {outcome.interpretations.length > 0 && (
        <details>
          <summary>怎样理解这些条文</summary>
          <ul>
            {outcome.interpretations.map(({ reading, reason }) => (
              <li key={reading}>
                {reading} <small>{reason}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Steps({ steps }: { readonly steps: readonly StepView[] }) {
  return (
    <ul className="site-steps">
      {steps.map((step) => (
        <li key={`${step.text}${step.note ?? ''}`}>
          {step.text}
          {step.clause !== null &&
            (step.clause.href === null ? (
              <span className="basis"> {step.clause.label}</span>
            ) : (
              <a className="basis" href={step.clause.href} target="_blank" rel="noreferrer">
                {' '}
                {step.clause.label}
              </a>
            ))}
          {step.note !== null && <small>{step.note}</small>}
          {step.children.length > 0 && <Steps steps={step.children} />}
        </li>
      ))}
    </ul>
  );
}
