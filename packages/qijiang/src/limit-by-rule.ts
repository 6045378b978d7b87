import { type Calendar, chineseDate, type IsoDate, nationalCalendar } from '@zhengling/calendar';
import { explain, type Rule, readInput } from '@zhengling/rules';
import type { RuleLimit, SettledLimit } from '@zhengling/work';

/**
 * Settles limits by the rules that they name, with the rule's own reasoning. A limit that names no rule of `rules`, or
 * gives it what it does not take, is the author's error and throws.
 */
export function limitByRule(
  rules: ReadonlyMap<string, Rule>,
  calendar: Calendar = nationalCalendar,
): (limit: RuleLimit, found: IsoDate) => SettledLimit {
  return (limit, found) => {
    const rule = rules.get(limit.rule);
    if (rule === undefined) throw new TypeError(`there is no rule ${limit.rule}`);
    const read = readInput(rule, { ...limit.input, [limit.found]: found });
    if (!read.ok) throw new TypeError(`${limit.rule}: ${read.errors[0]?.message}`);
    const evaluation = explain(rule, read.value, { on: found, calendar });
    const due = evaluation.partial[limit.due] ?? null;
    const problem = evaluation.problems.find(({ output }) => output === limit.due);
    return {
      due: typeof due === 'string' ? due : null,
      words: limit.words,
      reasons: [
        ...(typeof due === 'string'
          ? [`${chineseDate(found)}发现，${limit.words}：到${chineseDate(due)}`]
          : []),
        ...evaluation.citations
          .filter(({ clause }) => limit.clauses.includes(clause) && clause !== rule.clause)
          .map(({ document, clause, note }) =>
            note === '' ? `依据：${document} ${clause}` : `依据：${document} ${clause}，${note}`,
          ),
        ...rule.interpretations
          .filter(({ clause }) => limit.clauses.includes(clause))
          .map(({ reading, reason }) => `读作：${reading}（${reason}）`),
      ],
      problem: problem === undefined ? null : `${problem.message}${problem.hint}`,
      open: due === null && problem === undefined,
    };
  };
}
