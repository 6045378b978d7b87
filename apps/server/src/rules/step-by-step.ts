import type { Input, Question } from '@zhengling/rules';
import type { FieldView, StepByStepView } from '@zhengling/web/site';
import { shown } from './form/field-views.ts';
import { addressWith, type FormAddress, withControls } from './form/state.ts';

/**
 * The next question: what was asked for by a link, then an answer that is wrong, then the open question that narrows
 * the outcome most. None where nothing that matters is left.
 */
export function stepByStep(
  path: string,
  address: FormAddress,
  inputs: Readonly<Record<string, Input>>,
  questions: readonly Question[],
  fields: ReadonlyMap<string, FieldView>,
): StepByStepView {
  const { answers, controls, asked, skipped } = address;
  const wrong = [...answers.errors.keys()].map((name) => topOf(inputs, name));
  const open = questions.map(({ input }) => input).filter((name) => !skipped.includes(name));
  const next = asked ?? wrong.find((name) => name !== null) ?? open[0] ?? null;
  const askAgain = (name: string) =>
    addressWith(
      path,
      withControls(address, {
        [controls.skip]: skipped.filter((one) => one !== name),
        [controls.ask]: name,
      }),
    );
  return {
    question: next === null ? null : (fields.get(next) ?? null),
    skip: next === null ? null : { name: controls.skip, value: next },
    left: Math.max(next === null ? 0 : 1, open.length),
    answered: Object.entries(inputs)
      .filter(([name]) => name in answers.usable && name !== next)
      .map(([name, input]) => ({
        title: input.title,
        text: shown(input, answers.usable[name]),
        href: askAgain(name),
      })),
    skipped: skipped
      .filter((name) => name !== next)
      .map((name) => ({ title: inputs[name]?.title ?? name, href: askAgain(name) })),
  };
}

/** The input that a field belongs to: `inventions` for `inventions.2.offices`. Names may hold dots themselves. */
function topOf(inputs: Readonly<Record<string, Input>>, name: string): string | null {
  return Object.keys(inputs).find((input) => name === input || name.startsWith(`${input}.`)) ?? null;
}
