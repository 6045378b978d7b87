import type { Output, Rule } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { isoMoment } from '../value/moment-text.ts';
import { type Atom, numberText } from './atom.ts';
import { isoText } from './day-text.ts';
import type { Emission, Exit } from './emission.ts';
import { chosen } from './emit-set.ts';

/** What is done with an output: statements for its value, and where it has none (not applicable). */
export interface Sink {
  value(name: string, output: Output, atom: Atom): string;
  none(name: string, output: Output): string;
  /** Where an output is left out because what it needs was not given. */
  left(name: string, output: Output): string;
}

/** Code for every output in order, each in a block that is left where it does not apply or is left out. */
export function writeOutputs(rule: Rule, emission: Emission, sink: Sink): void {
  for (const [name, output] of Object.entries(rule.outputs)) {
    const label = emission.writer.fresh('O');
    const leave = (statement: string): Exit => ({ leave: `${statement} break ${label};`, pending: [] });
    const { lines } = emission.block(label, () => {
      const atom = emission.emit(output.expression, {
        missing: output.whereGiven ? leave(sink.left(name, output)) : null,
        none: leave(sink.none(name, output)),
      });
      if (atom.kind !== 'never') emission.writer.line(sink.value(name, output, atom));
    });
    emission.writer.line(`${label}: { ${lines.join('\n')} }`);
  }
}

/** The value as in JSON. */
export function jsonCode(atom: Atom, type: ValueType, { writer, sources }: Emission): string {
  switch (atom.kind) {
    case 'number':
      switch (type.kind) {
        case 'date':
          return `${writer.refer(isoText, 'isoText')}(${atom.code})`;
        case 'moment':
          return `${writer.refer(isoMoment, 'isoMoment')}(${atom.code})`;
        case 'number':
          if (atom.literal !== null) return numberText(atom.literal / type.den);
          return type.den === 1 ? atom.code : `${atom.code} / ${type.den}`;
        default:
          return 'null';
      }
    case 'yes-no':
    case 'text':
      return atom.code;
    case 'choice':
      return `${writer.refer(sources.dictionary.values, 'words')}[${atom.code}]`;
    case 'choices':
      return `${writer.refer(chosen, 'chosen')}(${writer.refer(atom.order, 'order')}, [${atom.words.join(', ')}])`;
    case 'never':
      return 'null';
  }
}
