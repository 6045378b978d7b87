import type { Random } from './random.ts';
import {
  leads,
  manners,
  matters,
  modals,
  nameCharacters,
  objects,
  people,
  placeKinds,
  tails,
  units,
  verbs,
} from './vocabulary.ts';

/**
 * One sentence such as a local regulation has, with its stop. Its parts vary so much that a run of characters is about
 * as rare among many of them as it is in printed gazettes: two characters taken at random stand in some 1% of clauses
 * (the commonest twentieth in a tenth of them), four in a thousandth, eight mostly nowhere else.
 */
export function sentence(random: Random): string {
  const shapes: readonly [() => string, ...(() => string)[]] = [
    () => `${subject(random)}${deed(random)}。`,
    () => `${random.pick(leads)}，${subject(random)}${deed(random)}。`,
    () => `${subject(random)}${deed(random)}，${random.pick(tails)}。`,
    () =>
      `${place(random)}的${random.pick(matters)}由${random.pick(units)}${random.pick(manners)}${random.pick(verbs)}，${random.pick(tails)}。`,
    () =>
      `${random.pick(leads)}，由${random.pick(units)}、${random.pick(units)}${random.pick(manners)}${random.pick(verbs)}${random.pick(objects)}；${random.pick(leads)}，${random.pick(tails)}。`,
    () =>
      `到20${random.between(20, 29)}年，${place(random)}${random.pick(verbs)}${random.pick(objects)}${random.between(2, 900)}处，${random.pick(matters)}达标率为${random.between(60, 99)}%。`,
    () =>
      `每${random.pick(['月', '季度', '年', '旬', '周'])}${random.between(1, 28)}日前，${random.pick(units)}${random.pick(verbs)}${place(random)}${random.pick(matters)}${random.pick(objects)}。`,
    () =>
      `${random.pick(people)}${random.pick(verbs)}${random.pick(objects)}、${random.pick(objects)}的，每${random.pick(['户', '处', '亩', '人', '件'])}补助${random.between(2, 90)}0元，${random.pick(tails)}。`,
    () =>
      `${random.pick(matters)}和${random.pick(matters)}${random.pick(manners)}${random.pick(verbs)}，${place(random)}先行。`,
  ];
  return random.pick(shapes)();
}

/** A text of one to `most` sentences. */
export function passage(random: Random, most: number): string {
  let text = '';
  for (let count = random.between(1, most); count > 0; count -= 1) text += sentence(random);
  return text;
}

/** `青石镇`, `桂溪水库`: there are some fifty thousand. */
export function place(random: Random): string {
  return random.pick(nameCharacters) + random.pick(nameCharacters) + random.pick(placeKinds);
}

function subject(random: Random): string {
  const kind = random.next();
  if (kind < 0.45) return random.pick(units);
  return kind < 0.75 ? random.pick(people) : place(random);
}

function deed(random: Random): string {
  const matter = random.next() < 0.6 ? random.pick(matters) : '';
  const again = random.next() < 0.4 ? `、${random.pick(verbs)}${random.pick(objects)}` : '';
  return `${random.pick(modals)}${random.pick(manners)}${random.pick(verbs)}${matter}${random.pick(objects)}${again}`;
}
