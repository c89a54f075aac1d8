/**
 * What keeps the board on a telephone whose owner asks for it: the newest board from the network,
 * and the last one where there is none. Nothing else of this hub is ever kept.
 */
export const boardWorkerScript = `const kept = "caravanserai-board";
const patienceMs = 4000;
const isOfBoard = ({ pathname }) => pathname === "/board" || pathname.startsWith("/public/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (isOfBoard(address)) event.respondWith(newestOf(request));
});
self.addEventListener("message", (event) => {
  const { addresses } = event.data;
  event.waitUntil(
    caches.open(kept).then((all) => all.addAll(addresses)).then(
      () => event.source.postMessage("kept"),
      () => event.source.postMessage("failed"),
    ),
  );
});

async function newestOf(request) {
  const known = await lastOf(request);
  const patience = new AbortController();
  const timer = known === undefined ? 0 : setTimeout(() => patience.abort(), patienceMs);
  try {
    const answer = await fetch(request, { cache: "no-cache", signal: patience.signal });
    if (!answer.ok) return known ?? answer;
    const all = await caches.open(kept);
    await all.put(request.url, answer.clone());
    return answer;
  } catch (error) {
    if (known === undefined) throw error;
    return known;
  } finally {
    clearTimeout(timer);
  }
}

async function lastOf({ url }) {
  const all = await caches.open(kept);
  const same = await all.match(url, { ignoreVary: true });
  return same ?? all.match(url, { ignoreVary: true, ignoreSearch: true });
}
`;

/** The buttons of the page that offers it. The board itself has no script. */
export const keepBoardScript = `const show = (name) => {
  for (const said of document.querySelectorAll("[data-said]")) said.hidden = said.dataset.said !== name;
};
const scope = "/board";

async function keep() {
  try {
    const worker = await navigator.serviceWorker.register("/board-worker.js", { scope });
    const { active, waiting, installing } = worker;
    const any = active ?? waiting ?? installing;
    if (any.state !== "activated") {
      await new Promise((resolve) =>
        any.addEventListener("statechange", () => any.state === "activated" && resolve()),
      );
    }
    navigator.serviceWorker.addEventListener("message", ({ data }) => show(data));
    navigator.serviceWorker.startMessages();
    const { language } = document.body.dataset;
    const style = document.querySelector("link[rel=stylesheet]").href;
    const addresses = ["/board", "/board?lang=" + language, style, "/public/mark.svg"];
    any.postMessage({ addresses });
  } catch {
    show("failed");
  }
}

async function remove() {
  const worker = await navigator.serviceWorker?.getRegistration(scope);
  await worker?.unregister();
  await self.caches?.delete("caravanserai-board");
  show("removed");
}

document.getElementById("keep").addEventListener("click", keep);
document.getElementById("remove").addEventListener("click", remove);
`;
