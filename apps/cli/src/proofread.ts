import { compile, type Diagnostic } from '@zhengling/gazette';

/** What an editor should look at in a text. */
export function proofread(text: string, _file: string): readonly Diagnostic[] {
  compile(text);
  return [];
}
