/*
 * Keeps the app itself on the phone, so that it opens without a network. Data never passes here: it lies in the
 * phone's database. The build puts in the list of the files and their version.
 */
const files = __FILES__;
const cacheName = `field-${__VERSION__}`;
const page = '/field/';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      // Past the browser's own cache: what is kept is what the server has now.
      .then((cache) => cache.addAll([page, ...files].map((url) => new Request(url, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('field-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith('/field'))
    return;
  const wanted = request.mode === 'navigate' ? page : url.pathname;
  event.respondWith(caches.match(wanted).then((kept) => kept ?? fetch(request)));
});
