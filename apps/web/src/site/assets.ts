/** The files served under /assets: name, media type, and where they lie. The server reads them; nothing here does. */
export const siteAssets: readonly { readonly name: string; readonly type: string; readonly url: URL }[] = [
  { name: 'site.css', type: 'text/css; charset=utf-8', url: new URL('./assets/site.css', import.meta.url) },
  { name: 'icon.svg', type: 'image/svg+xml', url: new URL('./assets/icon.svg', import.meta.url) },
  {
    name: 'reading.js',
    type: 'text/javascript; charset=utf-8',
    url: new URL('./assets/reading.js', import.meta.url),
  },
  {
    name: 'suggest.js',
    type: 'text/javascript; charset=utf-8',
    url: new URL('./assets/suggest.js', import.meta.url),
  },
  {
    name: 'filters.js',
    type: 'text/javascript; charset=utf-8',
    url: new URL('./assets/filters.js', import.meta.url),
  },
];
