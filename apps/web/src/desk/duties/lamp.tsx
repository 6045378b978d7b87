import type { DutyLine } from './shapes.ts';

/** The light of a task: a dot of colour, and always words. */
export function Lamp({ light }: { readonly light: DutyLine['light'] }) {
  return <span className={`lamp light-${light.colour}`}>{light.words}</span>;
}

/** How far it is, where its light does not say that already. */
export function stateBeside({ light, stateWords }: Pick<DutyLine, 'light' | 'stateWords'>): string {
  return light.words.includes(stateWords) ? '' : stateWords;
}
