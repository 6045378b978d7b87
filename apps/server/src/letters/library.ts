import { regulations } from '@zhengling/qijiang';
import { generalLadders, generalLetters, type LadderPolicy, type LetterDefinition } from '@zhengling/work';

/** Every ladder, that of a document before the general ones. */
export const ladders: readonly LadderPolicy[] = [
  ...regulations.flatMap((one) => one.ladders ?? []),
  ...generalLadders,
];

/** Every letter, by id. */
export const letterDefinitions: ReadonlyMap<string, LetterDefinition> = new Map(
  [...generalLetters, ...regulations.flatMap((one) => one.letters ?? [])].map((one) => [one.id, one]),
);
