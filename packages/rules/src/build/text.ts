import type { Expression } from '../model/expression.ts';
import { YES_NO } from '../model/type.ts';
import type { Declaration, Term } from './term.ts';
import { YesNo } from './yes-no.ts';

/** Words typed by a person, tested for words and patterns only. */
export class Words implements Term<Words> {
  readonly expression: Expression;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, declaration: Declaration | null = null) {
    this.expression = expression;
    this.declaration = declaration;
  }

  like(expression: Expression): Words {
    return new Words(expression);
  }

  containsAny(...words: readonly string[]): YesNo {
    return new YesNo({ op: 'contains', text: this.expression, words, type: YES_NO });
  }

  /** `pattern` with characters, classes, `+ * ? |` and groups only: JavaScript, RE2 and PostgreSQL read it alike. */
  matches(pattern: string): YesNo {
    if (/\\[bBdDsSwWpP]|\(\?/.test(pattern))
      throw new RangeError(`${pattern} is read differently by databases`);
    return new YesNo({ op: 'matches', text: this.expression, pattern, type: YES_NO });
  }
}
