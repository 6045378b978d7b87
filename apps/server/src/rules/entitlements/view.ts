import type { ClaimView, EntitlementsView, FieldView, SiteView } from '@zhengling/web/site';
import type { ClauseLinks, ClauseRef } from '../clause-links.ts';
import { ruleHref } from '../find-rule.ts';
import { fieldViews, idOf } from '../form/field-views.ts';
import {
  addressWith,
  carried,
  type FormAddress,
  readAddress,
  type Today,
  withControls,
} from '../form/state.ts';
import { writeAnswers } from '../form/write-answers.ts';
import { resultOf } from '../outcome-view.ts';
import { stepByStep } from '../step-by-step.ts';
import { stepViews } from '../step-views.ts';
import { boundsWords } from '../value-words.ts';
import { assess, type Claim, rank } from './assess.ts';
import { entitlementInputs, entitlementQuestions, entitlementRules, nameOf } from './questions.ts';
import { totalsOf } from './totals.ts';

const path = '/entitlements';
/** Questions that the page begins with. */
const FIRST = 6;

export interface Assessment {
  readonly address: FormAddress;
  readonly claims: readonly Claim[];
  /** The order of the questions before anything was answered: what the page begins with never moves. */
  readonly beginning: readonly string[];
  readonly cites: readonly ClauseRef[];
}

export const entitlementsAddress = (query: URLSearchParams, { today }: Today): FormAddress =>
  readAddress(entitlementInputs, query, today);

export function assessment(address: FormAddress, { calendar, repeals }: Today): Assessment {
  const circumstances = { on: address.on, calendar, repeals };
  const claims = assess(address.answers.usable, circumstances);
  return {
    address,
    claims,
    beginning: rank(assess({}, circumstances)).map(({ name }) => name),
    cites: claims.flatMap(({ evaluation }) => evaluation.citations),
  };
}

export function entitlementsView(
  site: SiteView,
  { address, claims, beginning }: Assessment,
  links: ClauseLinks,
): EntitlementsView {
  const { answers, controls, day, form, on, step } = address;
  const ranks = rank(claims);
  const fields = fieldViews(entitlementInputs, {
    form,
    errors: answers.errors,
    idle: idleNames(claims, address),
    buttons: { add: controls.add, remove: controls.remove },
  });
  const byName = new Map(fields.map((field) => [field.name, field]));
  const first = beginning.slice(0, FIRST);
  const steps = step
    ? stepByStep(
        path,
        address,
        entitlementInputs,
        ranks.map(({ name, decides }) => ({ input: name, decides })),
        new Map(fields.flatMap(forWhom).map((field) => [field.name, field])),
      )
    : null;
  const plain = { [controls.step]: null, [controls.skip]: null, [controls.ask]: null };
  const view = (claim: Claim) => claimView(claim, address, links);
  const having = (state: Claim['state']) => claims.filter((claim) => claim.state === state);
  const maybe = having('maybe');
  const totals = totalsOf(claims);
  return {
    ...site,
    action: path,
    started: Object.keys(answers.given).length > 0 || answers.errors.size > 0,
    day,
    first: first.flatMap((name) => forWhom(byName.get(name))),
    groups: groupsOf(claims, byName, new Set(first)),
    step: steps,
    hidden: step ? carried(address, steps?.question?.name ?? null) : [],
    getting: having('getting').map(view),
    maybe: maybe.filter(({ touched }) => touched).map(view),
    untouched: maybe.filter(({ touched }) => !touched).map(view),
    not: having('not').map(view),
    totals,
    status: statusOf(claims, totals),
    share: addressWith(path, withControls(address, { ...plain, [controls.on]: on })),
    otherMode: addressWith(path, withControls(address, { ...plain, [controls.step]: step ? null : '1' })),
    clear: step ? `${path}?${controls.step}=1` : path,
  };
}

/** Questions that the answers given have made idle: every rule that asks them was told enough. */
function idleNames(claims: readonly Claim[], { answers }: FormAddress): ReadonlySet<string> {
  const idle = [...entitlementQuestions.values()].filter(
    ({ name, uses, input }) =>
      input.default === undefined &&
      !(name in answers.given) &&
      !answers.errors.has(name) &&
      uses.every(({ rule }) =>
        claims.some(
          ({ found, touched, settlement }) =>
            found.rule === rule &&
            touched &&
            settlement.questions.every((question) => nameOf(rule, question.input) !== name),
        ),
      ),
  );
  return new Set(idle.map(({ name }) => name));
}

/** The field with what it is asked for. */
function forWhom(field: FieldView | undefined): readonly FieldView[] {
  if (field === undefined) return [];
  const uses = entitlementQuestions.get(field.name)?.uses ?? [];
  const purpose = `用于：${uses.map(({ rule }) => rule.title).join('、')}`;
  return [{ ...field, hint: [field.hint, purpose].filter((part) => part !== null).join('；') }];
}

function groupsOf(
  claims: readonly Claim[],
  fields: ReadonlyMap<string, FieldView>,
  elsewhere: ReadonlySet<string>,
): EntitlementsView['groups'] {
  const placed = new Set(elsewhere);
  return entitlementRules.flatMap(({ rule }) => {
    const names = Object.keys(rule.inputs)
      .map((input) => nameOf(rule, input))
      .filter((name) => !placed.has(name));
    for (const name of names) placed.add(name);
    const claim = claims.find(({ found }) => found.rule === rule);
    if (names.length === 0 || claim === undefined) return [];
    return [
      {
        id: `about-${rule.id.replace('/', '-')}`,
        title: rule.title,
        state: stateWords(claim),
        open: claim.touched && claim.state === 'maybe',
        fields: names.flatMap((name) => fields.get(name) ?? []),
      },
    ];
  });
}

function stateWords({ state, touched, missing }: Claim): string {
  switch (state) {
    case 'getting':
      return '能得到';
    case 'not':
      return '得不到';
    case 'maybe':
      return touched && missing.length > 0 ? `还有 ${missing.length} 题` : '未答';
  }
}

function claimView(claim: Claim, { form, controls, on }: FormAddress, links: ClauseLinks): ClaimView {
  const { found, evaluation, settlement, missing, reasons } = claim;
  const { rule, regulation } = found;
  const name = rule.entitlement ?? '';
  const output = rule.outputs[name];
  const outlook = settlement.outputs[name];
  const result = output === undefined ? null : resultOf({ evaluation, settlement }, name, output);
  // Where it may not apply at all, there is no least.
  const bounds =
    claim.state === 'maybe' && output !== undefined && outlook?.mayNotApply === true
      ? boundsWords(output, { ...outlook, mayNotApply: false, atLeast: 0 })
      : null;
  const own = writeAnswers(rule.inputs, {});
  for (const [input] of Object.entries(rule.inputs)) copy(form, nameOf(rule, input), own, input);
  own.set('on', form.get(controls.on) ?? on);
  const decisions = evaluation.discretionary.map(({ about, who }) => `${about}由${who}决定`);
  return {
    title: rule.title,
    href: addressWith(ruleHref(rule.id), own),
    regulation: regulation.title,
    clause: links.clause({ document: rule.document, clause: rule.clause }),
    text: bounds ?? result?.text ?? '',
    also: result?.also ?? null,
    standing: evaluation.validity,
    reasons: [...reasons, ...decisions],
    missing: missing.slice(0, 4).map((question) => ({
      title: entitlementInputs[question]?.title ?? question,
      href: `#${idOf(question)}`,
    })),
    steps: claim.touched ? stepViews(evaluation.trace.children, links) : [],
  };
}

/** The answer to a question under another name. */
function copy(from: URLSearchParams, name: string, to: URLSearchParams, as: string): void {
  for (const [key, value] of from) {
    if (key === name) to.append(as, value);
    else if (key.startsWith(`${name}.`)) to.append(`${as}${key.slice(name.length)}`, value);
  }
}

function statusOf(claims: readonly Claim[], totals: EntitlementsView['totals']): string {
  const count = (state: Claim['state']) => claims.filter((claim) => claim.state === state).length;
  const sums = totals.map(({ regulation, text }) => `${regulation}各项相加${text}`);
  return [
    `能得到 ${count('getting')} 项`,
    `可能 ${count('maybe')} 项`,
    `得不到 ${count('not')} 项`,
    ...sums,
  ].join('，');
}
