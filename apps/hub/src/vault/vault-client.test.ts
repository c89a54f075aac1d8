import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createVaultClient } from "./vault-client.ts";

let folder: string;
let socketPath: string;
let server: Server | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-vault-"));
  socketPath = join(folder, "vault.sock");
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

async function answering(listener: RequestListener): Promise<void> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(socketPath, resolve));
}

async function stop(): Promise<void> {
  const closing = server;
  server = undefined;
  if (closing === undefined) return;
  closing.closeAllConnections();
  await new Promise((resolve) => closing.close(resolve));
}

const key = { keyName: "k1", publicKey: "A".repeat(43) };
const opening = { staff: "s", person: "p", reason: "r", sessionKey: "A".repeat(43) };

test("the public key is known once the vault has answered, also while it is away", async () => {
  const vault = createVaultClient(socketPath);
  expect(await vault.publicKey()).toBeNull();
  await answering((_request, answer) => answer.end(JSON.stringify(key)));
  expect(await vault.publicKey()).toEqual(key);
  await stop();
  expect(await vault.publicKey()).toEqual(key);
  expect(await vault.isAlive()).toBe(false);
});

test("an opening is passed on word for word and its answer read by the contract", async () => {
  const heard: string[] = [];
  await answering((request, answer) => {
    request.on("data", (chunk: Buffer) => heard.push(`${request.url} ${chunk.toString()}`));
    request.on("end", () => answer.end('{"enc":"YQ","ciphertext":"Yg","openingsLeft":7}'));
  });
  const opened = await createVaultClient(socketPath).openRecord(opening);
  expect(opened).toMatchObject({ ok: true, value: { openingsLeft: 7 } });
  expect(heard).toEqual([`/open-record ${JSON.stringify(opening)}`]);
});

const away = "vault.unavailable";
test.each([
  { name: "its own refusal", status: 429, body: '{"code":"vault.budget-used-up"}' },
  { name: "a code of others", status: 500, body: '{"code":"hub.fault"}', code: away },
  { name: "no JSON", status: 200, body: "<html>", code: away },
  { name: "an answer of another shape", status: 200, body: '{"enc":1}', code: away },
  { name: "an endless answer", status: 200, body: "x".repeat(300 * 1024), code: away },
])("$name becomes a code", async ({ status, body, code = "vault.budget-used-up" }) => {
  await answering((_request, answer) => answer.writeHead(status).end(body));
  const refused = await createVaultClient(socketPath).openRecord(opening);
  expect(refused).toEqual({ ok: false, rejection: { code } });
});

test("no vault, no opening", async () => {
  const refused = await createVaultClient(join(folder, "none.sock")).openRecord(opening);
  expect(refused).toEqual({ ok: false, rejection: { code: "vault.unavailable" } });
});
