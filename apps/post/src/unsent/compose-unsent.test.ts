import { unsentFileSchema } from "@caravanserai/contract";
import { generateAgeIdentity, openBytesFromAge } from "@caravanserai/sealing";
import { firstMarks, MemoryOutbox, recordEntries } from "@caravanserai/sync";
import { expect, test } from "vitest";
import { composeUnsent } from "./compose-unsent.ts";

type Device = Parameters<typeof firstMarks>[0]["device"];
const device = "0190a0a0-0000-7000-8000-000000000001" as string as Device;
const nowMs = Date.UTC(2022, 8, 21, 8);

async function outboxWith(drafts: number): Promise<MemoryOutbox<null>> {
  const outbox = new MemoryOutbox<null>(firstMarks({ device, serverEpoch: "first" }));
  const signer = { sign: () => Promise.resolve("s".repeat(86)) };
  for (let index = 0; index < drafts; index += 1) {
    const id = `0190a0a0-0000-7000-8000-0000000001${String(index).padStart(2, "0")}`;
    const draft = { kind: "crossing.tallied", subject: "tally", actor: null, occurredAtMs: nowMs };
    const rest = { open: { adults: index }, sealed: [], wraps: [] };
    await recordEntries({ store: outbox, signer }, [{ id: id as never, ...draft, ...rest }], null);
  }
  return outbox;
}

test("the file opens for the hub alone, and holds exactly what waits", async () => {
  const { identity, recipient } = await generateAgeIdentity();
  const outbox = await outboxWith(3);
  const before = outbox.entries;
  const file = await composeUnsent({ outbox, recipient, nowMs });
  expect(file).toMatchObject({ name: "caravanserai-2022-09-21-1-3.age", entries: 3 });
  const bytes = file?.bytes ?? new Uint8Array();
  expect(new TextDecoder("latin1").decode(bytes)).not.toContain("crossing.tallied");
  const opened = new TextDecoder().decode(await openBytesFromAge(bytes, [identity]));
  const read = unsentFileSchema.parse(JSON.parse(opened));
  expect(read.entries).toEqual(before.map(({ signed }) => signed));
  // They go on waiting: a file may get lost.
  expect(outbox.entries).toEqual(before);
});

test("nothing waits, no file", async () => {
  const { recipient } = await generateAgeIdentity();
  expect(await composeUnsent({ outbox: await outboxWith(0), recipient, nowMs })).toBeNull();
});
