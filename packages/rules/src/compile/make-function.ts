import type { Writer } from './writer.ts';

/**
 * The function whose body was written, or null where the surroundings forbid code made at run time (a browser under a
 * Content-Security-Policy). Nothing of what a rule's author or user wrote gets into the text but as JSON.
 */
export function makeFunction(parameters: readonly string[], writer: Writer): unknown {
  const names = [...writer.outside.keys()];
  const body = `"use strict"; return function (${parameters.join(', ')}) {\n${writer.text}\n};`;
  try {
    return new Function(...names, body)(...writer.outside.values());
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}
