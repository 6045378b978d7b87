/** Well-formed markup: elements are written by `element`, text by `escapeText`, so nothing is left unescaped. */
export type Markup = string & { readonly markup: true };

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const trusted = (text: string): Markup => text as Markup;

/** A surrogate without its partner becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{fffd}');
}

/** Characters XML 1.0 allows (production 2); all others are left out. */
function legal(text: string): string {
  return wellFormed(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

export function escapeText(text: string): Markup {
  return trusted(legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

function escapeValue(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ');
}

/** `element('p', { id: 'x' }, 'a & b')`: strings are escaped, Markup is taken as it is; null attributes are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly (Markup | readonly Markup[] | null)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeValue(String(value))}"`)
    .join('');
  const inner = content
    .flat()
    .filter((part) => part !== null)
    .join('');
  const open = inner === '' && !keepsEndTag.has(name);
  return trusted(open ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`);
}

/** HTML elements that a browser would leave open if they were written `<p/>`. */
const keepsEndTag: ReadonlySet<string> = new Set(
  'a article aside b body caption dd div dl dt figure footer h1 h2 h3 h4 h5 header html i li main nav ol p script section span strong style table tbody td th thead title tr ul'.split(
    ' ',
  ),
);

export function concat(parts: readonly Markup[]): Markup {
  return trusted(parts.join(''));
}

/** A style sheet of our own inside `<style>`: written as it is, it must not hold `<` or `&`. */
export function styleSheet(css: string): Markup {
  return trusted(`<style>${css.replace(/[<&]/g, '')}</style>`);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
