import type { Step } from '../model/evaluation.ts';

/**
 * A step that was reasoned out before, from the same facts, is only named the second time: the second thing of a list
 * has its own reasons.
 */
export function withoutRepetition(lines: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  const visit = (step: Step): Step => {
    if (step.clause !== null && step.children.length > 0) {
      const title = step.text.split('：')[0] ?? '';
      const key = `${step.clause.document} ${step.clause.clause} ${title} ${step.state}\n${textBelow(step)}`;
      if (seen.has(key)) return { ...step, text: `${step.text}（见上）`, children: [] };
      seen.add(key);
    }
    const children: Step[] = [];
    for (const child of step.children) {
      const one = visit(child);
      if (!children.some((other) => other.text === one.text && one.children.length === 0)) children.push(one);
    }
    return { ...step, children };
  };
  return lines.map(visit);
}

const textBelow = (step: Step): string =>
  step.children.map((child) => `${child.text}\n${textBelow(child)}`).join('');
