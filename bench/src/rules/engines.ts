import { ZenEngine } from '@gorules/zen-engine';
import {
  batch,
  compileExplain,
  compileRule,
  explain,
  type Rule,
  readInput,
  type Step,
  settle,
} from '@zhengling/rules';
import { Engine as JsonRulesEngine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import type { Answer, HandColumns, Row, Subject } from './subject.ts';

/** One row after another; answers what the engine answers, so that it can be checked. */
export interface Engine {
  readonly name: string;
  /** Rows of one pass: slow engines take fewer. */
  readonly rows: number;
  readonly answer: (row: Row, index: number) => Answer | null | Promise<Answer | null>;
  /** One pass over so many rows; returns a sum, so that no work can be left out. */
  readonly pass: (rows: readonly Row[]) => number | Promise<number>;
}

const DAY = { on: '2021-07-01' } as const;

function answerOf(value: Readonly<Record<string, unknown>> | null | undefined): Answer | null {
  const { eligible, amount } = value ?? {};
  return typeof eligible === 'boolean' && typeof amount === 'number' ? { eligible, amount } : null;
}

function sumOver(rows: readonly Row[], amount: (row: Row) => number): number {
  let sum = 0;
  for (const row of rows) sum += amount(row);
  return sum;
}

export function ownEngines(subject: Subject, rule: Rule): readonly Engine[] {
  const compiled = compileRule(rule, DAY);
  const over = batch(rule, DAY);
  const explained = compileExplain(rule, DAY);
  const reasoned = (row: Row) => {
    const read = readInput(rule, row);
    return read.ok ? explain(rule, read.value, DAY) : null;
  };
  const all = subject.rows.length;
  return [
    {
      name: 'by hand',
      rows: all,
      answer: (row) => subject.hand(row),
      pass: (rows) => sumOver(rows, (row) => subject.hand(row).amount),
    },
    {
      name: 'by hand, checking its input',
      rows: all,
      answer: (row) => subject.handChecked(row),
      pass: (rows) => sumOver(rows, (row) => subject.handChecked(row)?.amount ?? 0),
    },
    {
      name: '`compile`',
      rows: all,
      answer: (row) => answerOf(compiled(row).value),
      pass: (rows) =>
        sumOver(rows, (row) => {
          const amount = compiled(row).value?.amount;
          return typeof amount === 'number' ? amount : 0;
        }),
    },
    {
      name: 'columns by hand',
      rows: all,
      answer: columnAnswer(() => subject.handColumns()),
      pass: () => subject.handColumns().amount[0] ?? 0,
    },
    {
      name: '`batch`',
      rows: all,
      answer: columnAnswer(() => batchColumns(over, subject)),
      pass: () => batchColumns(over, subject).amount[0] ?? 0,
    },
    {
      name: '`explain` compiled, the values kept and not asked for',
      rows: all,
      answer: (row) => answerOf(explained(row).value),
      pass: (rows) =>
        sumOver(rows, (row) => {
          const amount = explained(row).value?.amount;
          return typeof amount === 'number' ? amount : 0;
        }),
    },
    {
      name: '`explain` compiled, the named values of all expressions passed',
      rows: all,
      answer: (row) => answerOf(explained(row).value),
      pass: (rows) => sumOver(rows, (row) => explained(row).passed()?.length ?? 0),
    },
    {
      name: '`explain`, every line as text',
      rows: Math.min(all, 2000),
      answer: (row) => answerOf(reasoned(row)?.value),
      pass: (rows) => sumOver(rows, (row) => textLength(reasoned(row)?.trace)),
    },
    {
      name: '`settle`',
      rows: Math.min(all, 2000),
      answer: (row) => {
        const read = readInput(rule, row);
        if (!read.ok) return null;
        const { outputs } = settle(rule, read.value, DAY);
        return answerOf(
          Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
        );
      },
      pass: (rows) =>
        sumOver(rows, (row) => {
          const read = readInput(rule, row);
          return read.ok ? Object.keys(settle(rule, read.value, DAY).outputs).length : 0;
        }),
    },
  ];
}

/** Reads the text of every line. */
function textLength(step: Step | undefined): number {
  if (step === undefined) return 0;
  let length = step.text.length;
  for (const child of step.children) length += textLength(child);
  return length;
}

function batchColumns(over: ReturnType<typeof batch>, subject: Subject): HandColumns {
  const outcome = over(subject.columns);
  if (!outcome.ok) throw new Error(outcome.errors[0]?.message);
  const { eligible, amount } = outcome.result.columns;
  if (eligible?.kind !== 'yes-no' || amount?.kind !== 'number')
    throw new TypeError('other columns than expected');
  return { eligible: eligible.values, amount: amount.values };
}

/** The columns are made once, and then read row by row. */
function columnAnswer(columns: () => HandColumns): Engine['answer'] {
  let made: HandColumns | null = null;
  return (_, index) => {
    made ??= columns();
    return { eligible: made.eligible[index] === 1, amount: made.amount[index] ?? Number.NaN };
  };
}

export function peers(subject: Subject): readonly Engine[] {
  const few = Math.min(subject.rows.length, 200);
  const { evaluate, name } = publicodes(subject);
  const zen = zenDecision(subject);
  const jsonRules = jsonRulesEngine(subject);
  const awaited = async (rows: readonly Row[], amount: (row: Row) => Promise<number>) => {
    let sum = 0;
    for (const row of rows) sum += await amount(row);
    return sum;
  };
  const together = async (rows: readonly Row[], trace: boolean) => {
    const answers = await Promise.all(rows.map((row) => zen(row, trace)));
    return answers.reduce((sum, { amount }) => sum + amount, 0);
  };
  return [
    { name, rows: few, answer: evaluate, pass: (rows) => sumOver(rows, (row) => evaluate(row).amount) },
    {
      name: '`@gorules/zen-engine` 0.54.0 with trace, one at a time',
      rows: few,
      answer: (row) => zen(row, true),
      pass: (rows) => awaited(rows, async (row) => (await zen(row, true)).amount),
    },
    {
      name: '`@gorules/zen-engine` 0.54.0 with trace, 200 at once over its threads',
      rows: few,
      answer: (row) => zen(row, true),
      pass: (rows) => together(rows, true),
    },
    {
      name: '`@gorules/zen-engine` 0.54.0 without trace, 200 at once',
      rows: few,
      answer: (row) => zen(row, false),
      pass: (rows) => together(rows, false),
    },
    {
      name: '`json-rules-engine` 7.3.1',
      rows: few,
      answer: jsonRules,
      pass: (rows) => awaited(rows, async (row) => (await jsonRules(row)).amount),
    },
  ];
}

function publicodes({ publicodes: { model, situation } }: Subject): {
  readonly name: string;
  readonly evaluate: (row: Row) => Answer;
} {
  const engine = new Publicodes(model);
  return {
    name: '`publicodes` 1.10.3',
    evaluate: (row) => {
      engine.setSituation({ ...situation(row) });
      const eligible = engine.evaluate('eligible').nodeValue;
      return { eligible: eligible === true, amount: Number(engine.evaluate('amount').nodeValue) };
    },
  };
}

function zenDecision({
  zen: { expressions, context },
}: Subject): (row: Row, trace: boolean) => Promise<Answer> {
  const place = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: place },
      {
        id: 'rule',
        type: 'expressionNode',
        name: 'rule',
        position: place,
        content: {
          expressions: expressions.map(([key, value], index) => ({ id: String(index), key, value })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: place },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rule' },
      { id: 'b', type: 'edge', sourceId: 'rule', targetId: 'out' },
    ],
  });
  return async (row, trace) => {
    const { result } = await decision.evaluate(context(row), { trace });
    return { eligible: result.eligible === true, amount: Number(result.amount) };
  };
}

function jsonRulesEngine({ jsonRules: { cases, facts } }: Subject): (row: Row) => Promise<Answer> {
  const engine = new JsonRulesEngine(
    cases.map(({ when }, index) => ({
      conditions: { all: [...when] },
      event: { type: String(index) },
      priority: cases.length - index,
      onSuccess: () => engine.stop(),
    })),
  );
  return async (row) => {
    const { events } = await engine.run(facts(row));
    const found = cases[Number(events[0]?.type)];
    return found === undefined
      ? { eligible: false, amount: Number.NaN }
      : { eligible: found.eligible, amount: found.amount(row) };
  };
}
