import {
  display,
  type JsonValue,
  type Outlook,
  type Output,
  readInput,
  type ValueType,
} from '@zhengling/rules';
import { roundWords } from './form/round-words.ts';

/** A value of an output in JSON as a person reads it, with the round form of a large sum. */
export interface Words {
  readonly text: string;
  readonly also: string | null;
}

export function valueWords({ expression: { type }, labels = {} }: Output, value: JsonValue): Words {
  const input = {
    title: '',
    type,
    labels,
    min: Number.MIN_SAFE_INTEGER,
    max: Number.MAX_SAFE_INTEGER,
  };
  const read = readInput({ inputs: { value: input } }, { value });
  const inner = read.ok ? (read.value.value ?? null) : null;
  if (inner === null) return { text: '不适用', also: null };
  return {
    text: display(inner, type, labels),
    also: type.kind === 'number' && typeof inner === 'number' ? roundWords(inner, type) : null,
  };
}

/** Bounds wider than this say nothing to anybody: they come from the largest figure that a form takes. */
const BEYOND: Readonly<Record<string, number>> = { 元: 1_000_000_000, share: 10 };
const BEYOND_COUNT = 1_000_000;

/** What can be said of an output that is not certain yet: `至少 6万元，至多 12万元`; null where nothing can. */
export function boundsWords(output: Output, outlook: Outlook): string | null {
  const { type } = output.expression;
  const also = outlook.mayNotApply ? '，也可能不适用' : '';
  switch (type.kind) {
    case 'number': {
      const { atLeast, atMost } = outlook;
      if (typeof atLeast !== 'number' || typeof atMost !== 'number') return null;
      const beyond = BEYOND[type.unit] ?? BEYOND_COUNT;
      // At least nothing says nothing.
      if (atLeast === atMost) return `${brief(output, atMost)}${also}`;
      const low = atLeast !== 0 && Math.abs(atLeast) < beyond ? `至少 ${brief(output, atLeast)}` : null;
      const high = Math.abs(atMost) < beyond ? `至多 ${brief(output, atMost)}` : null;
      const said = [low, high].filter((part) => part !== null);
      return said.length === 0 ? null : said.join('，') + also;
    }
    case 'choice':
    case 'choices':
      return outlook.among.length > 0 &&
        outlook.among.length <= 4 &&
        outlook.among.length < type.values.length
        ? outlook.text
        : null;
    case 'yes-no':
    case 'date':
    case 'moment':
    case 'text':
    case 'list':
      return null;
  }
}

function brief(output: Output, value: number): string {
  const { text, also } = valueWords(output, value);
  return also ?? text;
}

/** An amount of money. */
export const isMoney = (type: ValueType): boolean => type.kind === 'number' && type.unit === '元';
