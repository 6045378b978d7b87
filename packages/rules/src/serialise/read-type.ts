import { DATE, MOMENT, TEXT, type ValueType, YES_NO } from '../model/type.ts';
import type { Reader } from './reader.ts';

const KINDS = [
  'yes-no',
  'number',
  'date',
  'moment',
  'text',
  'choice',
  'choices',
  'list',
] as const satisfies readonly ValueType['kind'][];

export function readType(reader: Reader): ValueType {
  const kind = reader.get('kind').one(KINDS);
  switch (kind) {
    case 'yes-no':
      return YES_NO;
    case 'date':
      return DATE;
    case 'moment':
      return MOMENT;
    case 'text':
      return TEXT;
    case 'number': {
      const den = reader.get('den').whole();
      if (den < 1) return reader.get('den').refuse('ZL8050', '分母应为正整数');
      return { kind, unit: reader.get('unit').text(), den };
    }
    case 'choice':
    case 'choices':
      return { kind, values: reader.get('values').list((one) => one.text()) };
    case 'list':
      return { kind, fields: reader.get('fields').record(readType) };
  }
}
