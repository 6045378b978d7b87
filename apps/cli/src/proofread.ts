import { check, compile, type Diagnostic } from '@zhengling/gazette';

/** What an editor should look at in a text. */
export function proofread(text: string, file: string): readonly Diagnostic[] {
  return check(compile(text), text, { file });
}
