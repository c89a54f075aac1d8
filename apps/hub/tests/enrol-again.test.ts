import { enrolAgainText } from "@caravanserai/contract";
import { generateSigningKey, signText } from "@caravanserai/sealing";
import { readDevice, verifyReadTables } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossingConfigured, tallied, testHousehold } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";
import { enrolTestTablet, type TestTablet } from "./kit/test-tablet.ts";

let before: TestHub;
/** The same hub as its backup has it: another epoch, and no device of ours. */
let restored: TestHub;
beforeAll(async () => {
  [before, restored] = await Promise.all([startTestHub(), startTestHub()]);
  for (const hub of [before, restored]) await hub.record(crossingConfigured());
});
afterAll(async () => {
  await Promise.all([before.close(), restored.close()]);
});

async function forgottenTablet(): Promise<TestTablet> {
  const tablet = await enrolTestTablet(before);
  const { ids } = before.parts;
  await tablet.save(testHousehold(ids, 1).event, tallied(ids, 3));
  await tablet.sendAll();
  await tablet.save(tallied(ids, 5));
  tablet.hubIsAt(restored.parts.address);
  return tablet;
}

async function marksOf({ outbox }: TestTablet) {
  return outbox.readMarks();
}

test("a tablet that a restored hub has forgotten comes back with all it had saved", async () => {
  const tablet = await forgottenTablet();
  await tablet.sendOnce();
  expect((await marksOf(tablet)).failure).toMatchObject({
    code: "device.unknown",
    needsPerson: true,
  });
  expect(tablet.outbox.entries).toHaveLength(3);
  const body = await tablet.askAgain(await restored.code());
  const enrolled = await restored.ask("enrolDevice", { body });
  const { device } = await marksOf(tablet);
  expect(enrolled.device).toBe(device);
  // The answer may have been lost on the way: the same again is the same place.
  expect(await restored.ask("enrolDevice", { body })).toMatchObject({
    device,
    referenceBlock: enrolled.referenceBlock,
  });
  await tablet.sendOnce();
  await tablet.sendAll();
  expect(tablet.outbox.entries.map(({ seq, state, verdict }) => [seq, state, verdict])).toEqual(
    [1, 2, 3].map((seq) => [seq, "acknowledged", "accepted"]),
  );
  const { database } = restored.parts;
  expect((await readDevice(database, device))?.mark).toBe(3);
  const journal = await database.pool.query<{ id: string }>(
    "select id from journal.entry where device = $1 order by seq",
    [device],
  );
  expect(journal.rows.map(({ id }) => id)).toEqual(tablet.outbox.entries.map(({ id }) => id));
  expect((await verifyReadTables(database)).isEqual).toBe(true);
});

test("an id is given back to its key only, and a revocation stays", async () => {
  const tablet = await forgottenTablet();
  const { device } = await marksOf(tablet);
  const stranger = await generateSigningKey();
  const asked = await tablet.askAgain(await restored.code());
  const withKey = { ...asked, publicKey: stranger.publicKey };
  const refusal = async (body: unknown) => (await restored.refused("enrolDevice", { body })).code;
  expect(await refusal(withKey)).toBe("device.signature-wrong");
  expect(await refusal({ ...asked, code: await restored.code() })).toBe("device.signature-wrong");
  // None of these has used the code up, and none has enrolled anything.
  expect(await readDevice(restored.parts.database, device)).toBeUndefined();
  expect((await restored.ask("enrolDevice", { body: asked })).device).toBe(device);

  const code = await restored.code();
  const signature = await signText(stranger.privateKey, enrolAgainText({ device, code }));
  const stolen = { code, publicKey: stranger.publicKey, again: { device, signature } };
  expect(await refusal(stolen)).toBe("relay.device-conflict");
  const cookie = await restored.signedInAs("administrator");
  await restored.ask("revokeDevice", { cookie, parameters: { device } });
  expect(await refusal(await tablet.askAgain(await restored.code()))).toBe("device.revoked");
});
