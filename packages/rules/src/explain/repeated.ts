import type { Step } from '../model/evaluation.ts';

/** A step that was reasoned out before is only named the second time. */
export function withoutRepetition(lines: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  const visit = (step: Step): Step => {
    if (step.clause !== null && step.children.length > 0) {
      const title = step.text.split('：')[0] ?? '';
      const key = `${step.clause.document} ${step.clause.clause} ${title} ${JSON.stringify(step.value)} ${step.state}`;
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
