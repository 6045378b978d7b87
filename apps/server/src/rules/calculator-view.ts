import type { CalculatorView, SiteView } from '@zhengling/web/site';
import type { ClauseLinks, ClauseRef } from './clause-links.ts';
import { type FoundRule, ruleHref } from './find-rule.ts';
import { fieldViews, idOf } from './form/field-views.ts';
import { innerOf } from './form/read-answers.ts';
import {
  addressWith,
  carried,
  type FormAddress,
  readAddress,
  type Today,
  withControls,
} from './form/state.ts';
import { writeAnswers } from './form/write-answers.ts';
import { citedBy, type Findings, findingsOf, outcomeView } from './outcome-view.ts';
import { stepByStep } from './step-by-step.ts';

/** Examples offered on a calculator. */
const MOST_EXAMPLES = 6;

/** A calculator in one state, before anything is linked. */
export interface Calculation {
  readonly found: FoundRule;
  readonly address: FormAddress;
  readonly findings: Findings;
  /** What has to be resolved for `calculatorView`. */
  readonly cites: readonly ClauseRef[];
}

export function calculate(found: FoundRule, address: FormAddress, { calendar, repeals }: Today): Calculation {
  const { rule } = found;
  const { answers, on } = address;
  const answered = new Set(Object.keys(answers.usable));
  const findings = findingsOf(rule, innerOf(rule, answers.usable), answered, { on, calendar, repeals });
  return { found, address, findings, cites: citedBy(findings) };
}

export const calculatorAddress = (
  { rule }: FoundRule,
  query: URLSearchParams,
  { today }: Today,
): FormAddress => readAddress(rule.inputs, query, today);

export function calculatorView(
  site: SiteView,
  { found, address, findings }: Calculation,
  links: ClauseLinks,
): CalculatorView {
  const { rule, regulation, account } = found;
  const { answers, controls, day, form, on, step } = address;
  const { settlement } = findings;
  const path = ruleHref(rule.id);
  const started = Object.keys(answers.given).length > 0 || answers.errors.size > 0;
  const asked = new Set(settlement.questions.map(({ input }) => input));
  const idle = new Set(
    Object.entries(rule.inputs)
      .filter(([name, input]) => started && input.default === undefined && !asked.has(name))
      .map(([name]) => name)
      .filter((name) => !(name in answers.given) && !answers.errors.has(name)),
  );
  const fields = fieldViews(rule.inputs, {
    form,
    errors: answers.errors,
    idle,
    buttons: { add: controls.add, remove: controls.remove },
  });
  const byName = new Map(fields.map((field) => [field.name, field]));
  const steps = step ? stepByStep(path, address, rule.inputs, settlement.questions, byName) : null;
  const href = (input: string) =>
    step ? addressWith(path, withControls(address, { [controls.ask]: input })) : `#${idOf(input)}`;
  const plain = { [controls.step]: null, [controls.skip]: null, [controls.ask]: null };
  return {
    ...site,
    id: rule.id,
    title: rule.title,
    summary: rule.summary,
    regulation: { title: regulation.title, href: `/rules#${regulation.slug}` },
    document: { number: rule.document, title: account.title, href: links.document(rule.document) },
    clause: links.clause({ document: rule.document, clause: rule.clause }),
    standing: findings.evaluation.validity,
    day,
    action: path,
    started,
    fields,
    step: steps,
    hidden: step ? carried(address, steps?.question?.name ?? null) : [],
    outcome: outcomeView(findings, links, href),
    examples: examplesOf(found, controls.on),
    share: addressWith(path, withControls(address, { ...plain, [controls.on]: on })),
    otherMode: addressWith(path, withControls(address, { ...plain, [controls.step]: step ? null : '1' })),
    clear: step ? `${path}?${controls.step}=1` : path,
    json: `/api${path}`,
  };
}

/** Examples of the definition with their answers filled in. */
function examplesOf({ rule, regulation }: FoundRule, on: string): CalculatorView['examples'] {
  return (regulation.examples[rule.id] ?? [])
    .filter(({ error, missing }) => error === undefined && missing === undefined)
    .slice(0, MOST_EXAMPLES)
    .map((example) => {
      const form = writeAnswers(rule.inputs, example.input);
      form.set(on, example.on ?? rule.validity.from);
      return { case: example.case, href: addressWith(ruleHref(rule.id), form) };
    });
}
