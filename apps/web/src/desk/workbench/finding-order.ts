import type { Diagnostic } from '@zhengling/gazette';

/** Where a diagnostic stands after the text was compiled again: the same words, nearest to its old place; -1 if gone. */
export function findAgain(diagnostics: readonly Diagnostic[], sought: Diagnostic): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  diagnostics.forEach((one, index) => {
    if (one.code !== sought.code || one.message !== sought.message) return;
    const far = Math.abs(one.span.start - sought.span.start);
    if (far < distance) {
      best = index;
      distance = far;
    }
  });
  return best;
}

/** The next one after the chosen, or after the cursor where none is chosen; goes round at the ends. */
export function nextFinding(
  diagnostics: readonly Diagnostic[],
  chosen: number,
  cursor: number,
  step: 1 | -1,
): number {
  const count = diagnostics.length;
  if (chosen >= 0) return (chosen + step + count) % count;
  if (step === 1) {
    const after = diagnostics.findIndex((one) => one.span.start >= cursor);
    return after === -1 ? 0 : after;
  }
  const before = diagnostics.findLastIndex((one) => one.span.start < cursor);
  return before === -1 ? count - 1 : before;
}
