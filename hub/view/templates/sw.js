// @ts-check
/** Keeps what searching and the self-assessment load, so that they go on without a connection as far as that reaches. */

const worker = /** @type {any} */ (self);
/** @type {string} */
const SCOPE = worker.registration.scope;
const OURS = `hub ${SCOPE} `; // Caches are shared by all sites of an origin.
const CACHE = `${OURS}1`;
/** @type {string[]} the pages kept once they were opened, below the scope */
const PAGES = JSON.parse('{{ pages }}');
/** A file of an index whose folder is named after its version: `search/<language>/<version>/…`. */
const VERSIONED = /^search\/([^/]+)\/([^/]+)\/./;

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(Promise.all([clear(), worker.clients.claim()])),
);

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !isKept(url)) return;
  event.respondWith(VERSIONED.test(below(url)) ? takeKept(event.request) : takeFresh(event.request));
});

/** What a page had loaded before this worker was there to see it. */
worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
  for (const url of data.keep ?? []) if (isKept(url)) addMissing(url);
});

/** The path of an address below the scope, empty for any other. @param {string} url */
function below(url) {
  const { origin, pathname } = new URL(url, SCOPE);
  const whole = origin + pathname;
  return whole.startsWith(SCOPE) ? whole.slice(SCOPE.length) : "";
}

/** @param {string} url */
function isKept(url) {
  const path = below(url);
  return PAGES.includes(path) || path.startsWith("assets/hub/") || path.startsWith("search/") || path.startsWith("words/");
}

/** The name under which a file is kept: a page is the same for all its queries. @param {string} url */
const nameOf = (url) => SCOPE + below(url);

/** The newest there is: a page, the theme and the head of an index belong together. @param {Request} request */
async function takeFresh(request) {
  try {
    const response = await fetch(request);
    await response.clone().arrayBuffer(); // A connection may break off in the middle.
    await keep(request.url, response);
    return response;
  } catch (error) {
    return (await find(request.url)) ?? Response.error();
  }
}

/** What is kept, for files that never change. @param {Request} request */
async function takeKept(request) {
  const kept = await find(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  await keep(request.url, response);
  return response;
}

/** @param {string} url */
async function find(url) {
  return (await caches.open(CACHE)).match(nameOf(url));
}

/** @param {string} url @param {Response} response */
async function keep(url, response) {
  if (response.status !== 200) return;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(nameOf(url), response.clone());
    await dropOlder(cache, below(url));
  } catch {} // A device without room keeps nothing.
}

/** @param {string} url */
async function addMissing(url) {
  try {
    if (!(await find(url))) await keep(url, await fetch(nameOf(url), { cache: "force-cache" }));
  } catch {} // Offline already.
}

/** @type {Map<string, string>} language → version of the index in use */
const versions = new Map();

/** Removes the files of an index that a newer one has replaced. @param {Cache} cache @param {string} path */
async function dropOlder(cache, path) {
  const [, lang, version] = VERSIONED.exec(path) ?? [];
  if (!lang || versions.get(lang) === version) return;
  versions.set(lang, version);
  for (const { url } of await cache.keys()) {
    const [, other, old] = VERSIONED.exec(below(url)) ?? [];
    if (other === lang && old !== version) await cache.delete(url);
  }
}

/** Removes the caches of former versions of this worker. */
async function clear() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}
