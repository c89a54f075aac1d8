import { hashPassphrase, createPlatformRandom } from "@caravanserai/sealing";
import { disableStaff, setPassphrase } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOneTimeLink } from "../src/access/one-time-link.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const passphrase = "twelve camels rest at noon";

async function staffWithPassphrase(name: string): Promise<string> {
  const id = await hub.staff("analyst", name);
  const passphraseHash = await hashPassphrase(passphrase, createPlatformRandom());
  await setPassphrase(hub.parts.database, { id, passphraseHash });
  return id;
}

async function signIn(name: string, words: string) {
  return hub.send("signIn", { body: { name, passphrase: words } });
}

test("name and passphrase open a session that no script can read", async () => {
  const staff = await staffWithPassphrase("Dana Test");
  const { answer, text } = await signIn("dana test", passphrase);
  expect(answer.status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ staff, role: "analyst", demo: null });
  const setCookie = answer.headers.get("set-cookie") ?? "";
  expect(setCookie).toMatch(/HttpOnly/);
  expect(setCookie).toMatch(/SameSite=Strict/);
  expect(setCookie).toMatch(/Path=\//);
  const cookie = setCookie.split(";")[0]!;
  const session = await hub.ask("readSession", { cookie });
  expect(session.permissions).toEqual([
    "situation.read",
    "discrepancy.read",
    "figures.read",
    "figures.write",
    "reports.read",
    "reports.write",
    "reports.approve",
  ]);
  expect(session.expiresAtMs - session.hubTimeMs).toBe(12 * 3_600_000);
});

test("a wrong passphrase and an unknown name get the same answer", async () => {
  await staffWithPassphrase("Known Test");
  await hub.staff("analyst", "Link Only Test");
  for (const name of ["Known Test", "Nobody Test", "Link Only Test"]) {
    const { answer, text } = await signIn(name, "wrong");
    expect([name, answer.status, JSON.parse(text).code]).toEqual([
      name,
      401,
      "access.wrong-passphrase",
    ]);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
});

test("after five wrong attempts a name has to wait, right or wrong", async () => {
  await staffWithPassphrase("Tried Test");
  for (let attempt = 0; attempt < 5; attempt++) await signIn("Tried Test", "wrong");
  for (const name of ["Tried Test", "TRIED TEST"]) {
    expect((await signIn(name, passphrase)).answer.status).toBe(429);
  }
  hub.parts.wallClock.nowMs += 16 * 60_000;
  expect((await signIn("Tried Test", passphrase)).answer.status).toBe(200);
});

test("signing out ends the session at the hub, not only in the browser", async () => {
  const cookie = await hub.signedInAs("analyst");
  await hub.ask("signOut", { cookie });
  expect((await hub.refused("readSession", { cookie })).code).toBe("access.not-signed-in");
});

test("a session is over after an idle hour, and after twelve hours anyway", async () => {
  const { wallClock } = hub.parts;
  const idle = await hub.signedInAs("analyst");
  wallClock.nowMs += 61 * 60_000;
  expect((await hub.refused("readSession", { cookie: idle })).code).toBe("access.not-signed-in");
  const busy = await hub.signedInAs("analyst");
  for (let half = 0; half < 23; half++) {
    wallClock.nowMs += 30 * 60_000;
    await hub.ask("readSession", { cookie: busy });
  }
  wallClock.nowMs += 31 * 60_000;
  expect((await hub.refused("readSession", { cookie: busy })).code).toBe("access.not-signed-in");
});

test("a disabled member of staff is out at once", async () => {
  const { database, address, wallClock } = hub.parts;
  const staff = await hub.staff("analyst");
  const link = await makeOneTimeLink(database, { staff, address, nowMs: wallClock.now() });
  const { answer } = await hub.useLink(link);
  const cookie = answer.headers.get("set-cookie")!.split(";")[0]!;
  await disableStaff(database, { id: staff, nowMs: wallClock.now() });
  expect((await hub.refused("readSession", { cookie })).code).toBe("access.not-signed-in");
});

test("looking at a one-time link does not use it up, pressing its button does", async () => {
  const link = await hub.linkFor("analyst");
  for (let look = 0; look < 3; look++) {
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<form method="post">');
    expect(page.headers.get("set-cookie")).toBeNull();
  }
  const used = await hub.useLink(link);
  expect(used.answer.status).toBe(303);
  expect(used.answer.headers.get("location")).toBe("/desk/");
  const again = await hub.useLink(link);
  expect(again.answer.status).toBe(410);
  expect(again.answer.headers.get("set-cookie")).toBeNull();
  expect((await fetch(link)).status).toBe(410);
});

test("of many presses at the same time exactly one signs in", async () => {
  const link = await hub.linkFor("analyst");
  const presses = await Promise.all(Array.from({ length: 8 }, () => hub.useLink(link)));
  expect(presses.filter(({ answer }) => answer.status === 303)).toHaveLength(1);
});

test("a link that is over, mistyped or asked for by another site does nothing", async () => {
  const { wallClock } = hub.parts;
  const link = await hub.linkFor("analyst");
  const headers = { "sec-fetch-site": "cross-site" };
  const foreign = await fetch(link, { method: "POST", headers });
  expect(foreign.status).toBe(410);
  wallClock.nowMs += 25 * 3_600_000;
  expect((await hub.useLink(link)).answer.status).toBe(410);
  expect((await fetch(`${hub.parts.address}/in/${"x".repeat(43)}`)).status).toBe(410);
  expect((await fetch(`${hub.parts.address}/in/short`)).status).toBe(410);
});

test("tokens, links and names stand in no log line", async () => {
  const link = await hub.linkFor("registrar");
  const token = link.split("/").at(-1)!;
  const { answer } = await hub.useLink(link);
  const session = answer.headers.get("set-cookie")!.split(";")[0]!.split("=")[1]!;
  await signIn("Some Name Nobody Has", "some passphrase nobody has");
  const log = hub.parts.logLines.join("");
  for (const secret of [token, session, "Some Name Nobody Has", "some passphrase nobody has"]) {
    expect(log).not.toContain(secret);
  }
});
