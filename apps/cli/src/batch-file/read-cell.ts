import type { Input } from '@zhengling/rules';
import { NO, NOTHING, YES } from './typed-cell.ts';

const NUMBER = /^-?(\d{1,3}(,\d{3}){1,6}|\d{1,24})(\.\d{0,24})?(e[+-]?\d{1,3})?$/i;
const SHORT_DAY = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/)(\d{1,2})$/;

/**
 * What a cell says, in the JSON form of the input. What cannot be read stays the text that it is, for `readInput` to say
 * what is wrong with it; null where the cell is empty.
 */
export function readCell(input: Input, text: string | null): unknown {
  if (text === null) return null;
  const { type } = input;
  switch (type.kind) {
    case 'number':
      return NUMBER.test(text) ? Number(text.replace(/,/g, '')) : text;
    case 'yes-no': {
      const said = text.toLowerCase();
      return YES.includes(said) ? true : NO.includes(said) ? false : text;
    }
    case 'date':
      return text.replace(SHORT_DAY, (_, year: string, one?: string, other?: string, day?: string) =>
        [year, ...[one ?? other ?? '', day ?? ''].map((part) => part.padStart(2, '0'))].join('-'),
      );
    case 'moment':
    case 'text':
      return text;
    case 'choice':
      return valueNamed(input, type.values, text);
    case 'choices': {
      if (NOTHING.includes(text)) return [];
      const parts = text.startsWith('[') ? json(text) : text.split(/[;；]/).map((part) => part.trim());
      return Array.isArray(parts)
        ? parts.map((part: unknown) =>
            typeof part === 'string' ? valueNamed(input, type.values, part) : part,
          )
        : parts;
    }
    case 'list':
      return json(text);
  }
}

function valueNamed({ labels = {} }: Input, values: readonly string[], text: string): string {
  if (values.includes(text)) return text;
  return (
    Object.entries(labels).find(([value, label]) => label === text && values.includes(value))?.[0] ?? text
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
