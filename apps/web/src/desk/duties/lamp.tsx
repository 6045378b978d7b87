import type { DutyLine } from './shapes.ts';

/** The light of a task: a dot of colour, and always words. */
export function Lamp({ light }: { readonly light: DutyLine['light'] }) {
  return <span className={`lamp light-${light.colour}`}>{light.words}</span>;
}
