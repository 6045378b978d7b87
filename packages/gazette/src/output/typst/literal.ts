/**
 * A Typst string literal. All text reaches Typst as strings in code, never as markup: nothing an issue contains can
 * be read as a command.
 */
export function literal(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, '\u{fffd}')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, ' ');
  return `"${escaped}"`;
}

/** A Typst array of strings; one entry needs the comma behind it. */
export function literals(texts: readonly string[]): string {
  return texts.length === 0 ? '()' : `(${texts.map(literal).join(', ')},)`;
}
