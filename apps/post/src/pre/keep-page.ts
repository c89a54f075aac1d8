const worker = "/post/pre-worker.js";
const scope = "/post/pre";

/** Files that the page has asked for so far: those it needs to open again. */
function addresses(): readonly string[] {
  const asked = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const own = asked.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith("/post/"),
  );
  return [location.pathname, ...new Set(own.map(({ pathname }) => pathname))];
}

/**
 * Lets the page open again without a network. It keeps the page's own files, never what is typed.
 * Answers whether it could: a browser may forbid it, and plain http does.
 */
export async function keepPage(): Promise<boolean> {
  const workers = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (workers === undefined) return false;
  try {
    await workers.register(worker, { scope });
    const { active } = await workers.ready;
    active?.postMessage({ addresses: addresses() });
    return active !== null;
  } catch {
    // Without it the page works as long as it is open: the traveller loses nothing typed.
    return false;
  }
}

/** Nothing of the page stays on this telephone. */
export async function removePage(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
  await caches.delete("caravanserai-pre");
}
