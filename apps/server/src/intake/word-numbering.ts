import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { figures } from './word-figures.ts';

type Parts = Record<string, Uint8Array>;

/** One level of a list: where it starts, in which figures it counts and the label around them (`第%1条`). */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly label: string;
}

/**
 * Writes the numbers that Word counts by itself (`第三条`, `（二）`, `1.`) into the text of their paragraphs:
 * they are printed, but stand nowhere in the file. ECMA-376 part 1, 17.9. Bullets are not written.
 */
export function printNumbers(parts: Parts): Parts {
  const numberingXml = parts['word/numbering.xml'];
  const documentXml = parts['word/document.xml'];
  if (numberingXml === undefined || documentXml === undefined) return parts;
  const numbering = parseXml(numberingXml);
  const document = parseXml(documentXml);
  const styles = parts['word/styles.xml'] === undefined ? null : parseXml(parts['word/styles.xml']);
  const lists = readLists(numbering);
  const styled = styles === null ? new Map<string, Reference>() : readStyleNumbers(styles);
  const counters = new Map<string, number[]>();
  for (const paragraph of elements(document, 'w:p')) {
    const reference = paragraphNumber(paragraph, styled);
    const list = reference === null ? undefined : lists.get(reference.list);
    if (reference === null || list === undefined) continue;
    const label = count(list, reference.level, counters);
    if (label !== '') prepend(document, paragraph, label);
  }
  const text = new XMLSerializer().serializeToString(document);
  return { ...parts, 'word/document.xml': new TextEncoder().encode(text) };
}

interface Reference {
  readonly list: string;
  readonly level: number;
}

interface List {
  /** Lists that share an abstract definition count on together, unless they override the start. */
  readonly series: string;
  readonly levels: readonly (Level | undefined)[];
}

function parseXml(bytes: Uint8Array): Document {
  return new DOMParser({ errorHandler: () => undefined }).parseFromString(
    new TextDecoder().decode(bytes),
    'text/xml',
  );
}

function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function child(parent: Element, name: string): Element | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.nodeName === name) return node;
  }
  return null;
}

function value(parent: Element | null, name: string): string | null {
  const found = parent === null ? null : child(parent, name);
  return found?.getAttribute('w:val') || null;
}

function readLists(numbering: Document): Map<string, List> {
  const definitions = new Map<string, (Level | undefined)[]>();
  for (const definition of elements(numbering, 'w:abstractNum')) {
    definitions.set(definition.getAttribute('w:abstractNumId') ?? '', readLevels(definition));
  }
  const lists = new Map<string, List>();
  for (const list of elements(numbering, 'w:num')) {
    const id = list.getAttribute('w:numId') ?? '';
    const definition = value(list, 'w:abstractNumId') ?? '';
    const levels = [...(definitions.get(definition) ?? [])];
    let series = definition;
    for (const override of elements(list, 'w:lvlOverride')) {
      const at = Number(override.getAttribute('w:ilvl') ?? '0');
      const start = value(override, 'w:startOverride');
      const level = readLevels(override)[at] ?? levels[at];
      if (level === undefined) continue;
      levels[at] = start === null ? level : { ...level, start: Number(start) };
      if (start !== null) series = `${definition}/${id}`;
    }
    lists.set(id, { series, levels });
  }
  return lists;
}

function readLevels(definition: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of elements(definition, 'w:lvl')) {
    const at = Number(level.getAttribute('w:ilvl') ?? '0');
    if (!(at >= 0 && at < 9)) continue;
    levels[at] = {
      start: Number(value(level, 'w:start') ?? '1'),
      format: value(level, 'w:numFmt') ?? 'decimal',
      label: value(level, 'w:lvlText') ?? '',
    };
  }
  return levels;
}

function readStyleNumbers(styles: Document): Map<string, Reference> {
  const found = new Map<string, Reference>();
  for (const style of elements(styles, 'w:style')) {
    const properties = child(style, 'w:pPr');
    const reference = properties === null ? null : readReference(properties);
    if (reference !== null) found.set(style.getAttribute('w:styleId') ?? '', reference);
  }
  return found;
}

function readReference(properties: Element): Reference | null {
  const number = child(properties, 'w:numPr');
  const list = value(number, 'w:numId');
  if (number === null || list === null) return null;
  return { list, level: Number(value(number, 'w:ilvl') ?? '0') };
}

function paragraphNumber(paragraph: Element, styled: ReadonlyMap<string, Reference>): Reference | null {
  const properties = child(paragraph, 'w:pPr');
  if (properties === null) return null;
  return readReference(properties) ?? styled.get(value(properties, 'w:pStyle') ?? '') ?? null;
}

/** Counts one paragraph on and gives its label; deeper levels begin anew after it. */
function count(list: List, at: number, counters: Map<string, number[]>): string {
  const level = list.levels[at];
  if (level === undefined || level.format === 'bullet' || level.format === 'none') return '';
  const counts = counters.get(list.series) ?? [];
  counters.set(list.series, counts);
  counts[at] = (counts[at] ?? level.start - 1) + 1;
  counts.length = at + 1;
  return level.label.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels[index];
    return figures(counts[index] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
  });
}

function prepend(document: Document, paragraph: Element, label: string): void {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(/[、）)．.]$/.test(label) ? label : `${label} `));
  run.appendChild(text);
  paragraph.insertBefore(run, child(paragraph, 'w:pPr')?.nextSibling ?? null);
}
