import type { Page } from "playwright-core";
import { entrySchemaVersion } from "@caravanserai/contract";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";

/**
 * Writes counted crossings into a tablet's outbox as its own code would: numbered after the last
 * one, signed with the key that never leaves the browser. Thousands of taps take too long to tap.
 */
export async function seedWaiting(page: Page, count: number): Promise<void> {
  const ids = createIdSource({ now: () => Date.now() }, createSeededRandom(count));
  const wanted = Array.from({ length: count }, () => ({ id: ids.next(), tally: ids.next() }));
  await page.evaluate(`(${writeEntries})(${JSON.stringify({ wanted, entrySchemaVersion })})`);
}

/** In the page's own words, since this program knows no browser globals. */
const writeEntries = `async ({ wanted, entrySchemaVersion }) => {
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await asked(indexedDB.open("caravanserai-post"));
  const singles = database.transaction("singles").objectStore("singles");
  const [{ value: device }, { value: marks }] = await Promise.all([
    asked(singles.get("device")), asked(singles.get("marks")),
  ]);
  const base64Url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const entries = [];
  for (const [index, { id, tally }] of wanted.entries()) {
    const seq = marks.lastSeq + 1 + index;
    const occurredAtMs = Date.now() - wanted.length + index;
    const kind = "crossing.tallied";
    const open = { tally, crossing: "NORTH", direction: "in", mode: "car", vehicles: 1, adults: 1,
      children: 0 };
    const body = JSON.stringify({ id, device: device.device, seq,
      schemaVersion: entrySchemaVersion, kind, subject: tally, actor: null, occurredAtMs,
      clockOffsetMs: 0, open, sealed: [] });
    const bytes = new TextEncoder().encode(body);
    const signature = base64Url(await crypto.subtle.sign("Ed25519", device.privateKey, bytes));
    entries.push({ id, seq, kind, subject: tally, occurredAtMs,
      signed: { body, signature, wraps: [] }, state: "waiting", verdict: null, code: null,
      answeredAtMs: null });
  }
  const writing = database.transaction(["outbox", "singles"], "readwrite");
  for (const entry of entries) writing.objectStore("outbox").add(entry);
  writing.objectStore("singles").put({ name: "marks",
    value: { ...marks, lastSeq: marks.lastSeq + wanted.length } });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}`;
