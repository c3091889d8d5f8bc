// Opens the form for one person when there is no line. Keeps the bare form and its files; never a page that somebody
// signed in to, never an answer with data.
'use strict';
const CACHE = 'payung-desk';
const SHELL = '/desk/offline';
const PATIENCE = 8000;

async function fill(language) {
  const answer = await fetch(`${SHELL}?lang=${language === 'en' ? 'en' : 'id'}`, { credentials: 'omit', cache: 'no-store' });
  if (!answer.ok) return;
  const page = await answer.clone().text();
  const files = new Set([...page.matchAll(/(?:src|href)="(\/[^"?]+\.(?:css|js|svg))"/g)].map((found) => found[1]));
  const cache = await caches.open(CACHE);
  await cache.addAll([...files]);
  await cache.put(SHELL, answer);
  for (const kept of await cache.keys()) {
    const { pathname } = new URL(kept.url);
    if (pathname !== SHELL && !files.has(pathname)) await cache.delete(kept);
  }
}

async function page(request) {
  const kept = await caches.match(SHELL);
  if (!kept) return fetch(request);
  const tired = new Promise((done) => { setTimeout(() => done(kept), PATIENCE); });
  return Promise.race([fetch(request).catch(() => kept), tired]);
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fill('id'));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  event.waitUntil(fill(event.data).then(() => event.source.postMessage('kept')));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (/\.(?:css|js|svg)$/.test(url.pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
  }
});
