import type { Expression } from './expression.ts';

/** The expressions directly inside, in the order in which they are looked at. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'constant':
    case 'input':
    case 'item':
    case 'parameter':
    case 'on':
    case 'none':
    case 'given':
      return [];
    case 'lookup':
      return expression.keys;
    case 'fallback':
      return [expression.value, expression.instead];
    case 'discretion':
      return [expression.atLeast, expression.atMost].filter((bound) => bound !== null);
    case 'add':
    case 'least':
    case 'greatest':
    case 'all':
    case 'any':
      return expression.of;
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare':
      return [expression.left, expression.right];
    case 'highest':
      return expression.of.flatMap(({ when, gives }) => [when, gives]);
    case 'round':
    case 'not':
    case 'among':
    case 'step':
      return [expression.value];
    case 'includes':
    case 'size':
      return [expression.set];
    case 'choose':
      return [...expression.cases.flatMap(({ when, gives }) => [when, gives]), expression.otherwise];
    case 'match':
      return [expression.on, ...Object.values(expression.cases)];
    case 'ladder':
      return [expression.on, ...expression.steps.map(({ gives }) => gives)];
    case 'collect':
      return expression.of.map(({ when }) => when);
    case 'fold':
      return [expression.each];
    case 'period':
      return [expression.from, expression.n];
    case 'shift':
      return [expression.from, expression.days];
    case 'days':
      return [expression.from, expression.to];
    case 'part':
      return [expression.date];
    case 'contains':
    case 'matches':
      return [expression.text];
  }
}

/** Every expression of the tree, parents first. A shared part is met once for each place it stands in. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* walk(child);
}
