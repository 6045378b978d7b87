import { regulations } from '@zhengling/qijiang';
import { generalLadders, type LadderPolicy, type LadderStep } from '@zhengling/work';

/** Every ladder as the program brings it, that of a document before the general ones. */
export const ladders: readonly LadderPolicy[] = [
  ...regulations.flatMap((one) => one.ladders ?? []),
  ...generalLadders,
];

/** The letters that a rung of a ladder may draft: its own and those of the general ladders. */
export function lettersFor(definition: LadderPolicy, rung: LadderStep['rung']): readonly string[] {
  const letters = [definition, ...generalLadders].flatMap(({ steps }) =>
    steps.flatMap((step) => (step.rung === rung && step.letter !== undefined ? [step.letter] : [])),
  );
  return [...new Set(letters)];
}
