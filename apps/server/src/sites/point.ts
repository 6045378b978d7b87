import type { IsoDate } from '@zhengling/calendar';
import type { JsonValue } from '@zhengling/rules';
import type { SiteKind, SiteLocator } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/index.ts';
import { libraryRepeals } from '../issues/index.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { type FoundRule, findRule, ruleHref } from '../rules/find-rule.ts';
import { fieldViews } from '../rules/form/field-views.ts';
import { innerOf, readAnswers } from '../rules/form/read-answers.ts';
import { writeAnswers } from '../rules/form/write-answers.ts';
import { citedBy, findingsOf, outcomeView } from '../rules/outcome-view.ts';
import { settleKept } from '../rules/settle-kept.ts';
import { inputOf } from './facts.ts';
import { type SiteRow, sitesOn } from './read.ts';

/** Where the answers of a form stand beside `on` and `entry`, so that none can be taken for them. */
const prefix = 'a.';

/** Which zone a point lies in on a day: the entries of that day, the questions, and what the rules answer so far. */
export async function locatePoint(
  db: Kysely<Database>,
  kind: SiteKind,
  locator: SiteLocator,
  {
    on,
    entry,
    query,
  }: { readonly on: IsoDate; readonly entry: number | null; readonly query: URLSearchParams },
) {
  const rows = await sitesOn(db, kind, on, { state: 'all' }).rows();
  const chosen = entry === null ? null : (rows.find(({ id }) => id === entry) ?? null);
  const fit = locator.rules.filter(({ when }) => {
    if (when === undefined) return true;
    const value = chosen?.values[when.field] ?? null;
    return typeof value === 'string' && when.is.includes(value);
  });
  const problem = problemOf(kind, locator, chosen, on, fit.length > 0);
  const found = fit.flatMap(({ rule, inputs }) => {
    const one = findRule(rule);
    return one === null ? [] : [{ found: one, fixed: inputOf(inputs, chosen?.values ?? {}, on) }];
  });
  const answers = new URLSearchParams(
    [...query].flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
  return {
    on,
    entries: rows.map(({ id, name, standing, starts, ends }) => ({ id, name, standing, starts, ends })),
    entry:
      chosen === null ? null : { id: chosen.id, name: chosen.name, starts: chosen.starts, ends: chosen.ends },
    needsEntry: locator.entry,
    problem,
    calculators:
      problem === null && (chosen !== null || !locator.entry)
        ? await calculators(db, found, answers, on)
        : [],
  };
}

function problemOf(
  kind: SiteKind,
  locator: SiteLocator,
  chosen: SiteRow | null,
  on: IsoDate,
  hasRule: boolean,
): string | null {
  if (!locator.entry || chosen === null) return null;
  if (!chosen.standing)
    return chosen.ends !== null && chosen.ends < on
      ? `${chosen.name}到${chosen.ends}为止，${on}已经没有这个${kind.title}；${on}这里不适用它的限制。`
      : `${chosen.name}从${chosen.starts ?? '以后'}起才有，${on}还没有划定。`;
  if (!hasRule) return `${chosen.name}在${on}适用的范围没有印在公报里，这里不能判断，请看当时的划定文件。`;
  return null;
}

async function calculators(
  db: Kysely<Database>,
  rules: readonly { readonly found: FoundRule; readonly fixed: Readonly<Record<string, JsonValue>> }[],
  answers: URLSearchParams,
  on: IsoDate,
) {
  const at = {
    on,
    calendar: await libraryCalendar(db),
    repeals: await libraryRepeals(
      db,
      rules.map(({ found }) => found.rule.document),
    ),
  };
  const computed = rules.map(({ found: { rule }, fixed }) => {
    const form = new URLSearchParams(answers);
    for (const [name, value] of writeAnswers(rule.inputs, fixed)) form.set(name, value);
    const read = readAnswers(rule.inputs, form);
    const matters = settleKept(rule, innerOf(rule, fixed), at).questions.map(({ input }) => input);
    const findings = findingsOf(rule, innerOf(rule, read.usable), new Set(Object.keys(read.usable)), at);
    return { rule, fixed, form, read, findings, matters };
  });
  const links = await clauseLinks(db)(
    computed.flatMap(({ rule, findings }) => [
      { document: rule.document, clause: rule.clause },
      ...citedBy(findings),
    ]),
  );
  return computed.map(({ rule, fixed, form, read, findings, matters }) => {
    const asked = new Set(findings.settlement.questions.map(({ input }) => input));
    const idle = new Set(
      Object.entries(rule.inputs)
        .filter(([name, input]) => input.default === undefined && !asked.has(name))
        .map(([name]) => name)
        .filter((name) => !(name in read.given) && !read.errors.has(name)),
    );
    const open = Object.fromEntries(
      Object.entries(rule.inputs).filter(
        // What can make no difference to the chosen entry is not asked.
        ([name, input]) =>
          !(name in fixed) && (matters.includes(name) || input.default !== undefined || name in read.given),
      ),
    );
    const fields = fieldViews(open, { form, errors: read.errors, idle, buttons: { add: '+', remove: '-' } });
    return {
      rule: rule.id,
      title: rule.title,
      href: ruleHref(rule.id),
      clause: links.clause({ document: rule.document, clause: rule.clause }),
      standing: findings.evaluation.validity,
      fields,
      outcome: outcomeView(findings, links, (input) => `#${input}`),
    };
  });
}
