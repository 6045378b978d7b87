/** A file under /assets: its parts are joined in order. The server reads them; nothing here does. */
export interface SiteAsset {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly URL[];
}

const styles = [
  'base',
  'frame',
  'document',
  'clause',
  'notes',
  'lists-and-tables',
  'closing',
  'issue',
  'home',
  'search',
  'rules',
  'outcome',
  'catalogue',
  'public-lists',
  'indicators',
  'contest',
  'registers',
  'message',
  'narrow',
  'phone',
  'print',
  'rules-narrow',
];

const script = (name: string): SiteAsset => ({
  name,
  type: 'text/javascript; charset=utf-8',
  parts: [new URL(`./assets/${name}`, import.meta.url)],
});

export const siteAssets: readonly SiteAsset[] = [
  {
    name: 'site.css',
    type: 'text/css; charset=utf-8',
    parts: styles.map((name) => new URL(`./assets/style/${name}.css`, import.meta.url)),
  },
  { name: 'icon.svg', type: 'image/svg+xml', parts: [new URL('./assets/icon.svg', import.meta.url)] },
  script('reading.js'),
  script('suggest.js'),
  script('filters.js'),
  script('calculator.js'),
];
