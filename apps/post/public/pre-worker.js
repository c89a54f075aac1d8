// Keeps the page on which travellers prepare, so that it opens again without a network. It keeps
// files of the page and nothing of what was typed; the page has a button that removes it.
const kept = "caravanserai-pre";
const patienceMs = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  event.waitUntil(keepOnly(event.data.addresses));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const isOurs = address.origin === location.origin && address.pathname.startsWith("/post/");
  if (request.method === "GET" && isOurs) event.respondWith(answerTo(request));
});

/** The files of the newest version; those of an older one leave when the new ones are there. */
async function keepOnly(addresses) {
  const all = await caches.open(kept);
  for (const address of addresses) {
    if ((await all.match(address)) === undefined) await all.add(address);
  }
  const wanted = new Set(addresses.map((address) => new URL(address, location.origin).href));
  for (const request of await all.keys()) {
    if (!wanted.has(request.url)) await all.delete(request);
  }
}

/** Files with a hash in their name never change; the page itself is asked for while there is a line. */
async function answerTo(request) {
  const all = await caches.open(kept);
  const known = await all.match(request, { ignoreSearch: true, ignoreVary: true });
  if (request.mode !== "navigate") return known ?? fetch(request);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), known === undefined ? 60_000 : patienceMs);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    if (!answer.ok) return known ?? answer;
    await all.put(request.url, answer.clone());
    return answer;
  } catch (error) {
    if (known === undefined) throw error;
    return known;
  } finally {
    clearTimeout(timer);
  }
}
