import { regulations } from '@zhengling/qijiang';
import { generalLetters, type LetterDefinition } from '@zhengling/work';

/** Every letter, by id. */
export const letterDefinitions: ReadonlyMap<string, LetterDefinition> = new Map(
  [...generalLetters, ...regulations.flatMap((one) => one.letters ?? [])].map((one) => [one.id, one]),
);
