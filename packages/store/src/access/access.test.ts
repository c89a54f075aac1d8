import type { DeviceId, SiteId, StaffId } from "@caravanserai/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { freshId } from "../testing/sample-device.ts";
import { listAudit, recordAudit } from "./audit.ts";
import { createEnrolmentCode, enrolDevice, readDevice, type EnrolmentCode } from "./devices.ts";
import { createOneTimeLink, findOneTimeLink, useOneTimeLink } from "./one-time-links.ts";
import { createSession, endSession, readSession, sweepAccess } from "./sessions.ts";
import { createStaff, disableStaff, findStaffByName, listStaff, setPassphrase } from "./staff.ts";

let database: TestDatabase;
const nowMs = Date.UTC(2022, 8, 21);
const hour = 3_600_000;
const id = freshId<StaffId>();

beforeAll(async () => {
  database = await createTestDatabase();
  expect(await createStaff(database.hub, { id, name: "Aigul", role: "analyst", nowMs })).toBe(true);
});
afterAll(() => database.close());

describe("staff", () => {
  it("have one name each, whatever its case, and a passphrase only when set", async () => {
    const again = { id: freshId<StaffId>(), name: "AIGUL", role: "analyst", nowMs } as const;
    expect(await createStaff(database.hub, again)).toBe(false);
    expect(await findStaffByName(database.hub, "aigul")).toMatchObject({
      id,
      passphraseHash: null,
    });
    await setPassphrase(database.hub, { id, passphraseHash: "$argon2id$x" });
    expect(await listStaff(database.hub)).toMatchObject([{ id, passphraseHash: "$argon2id$x" }]);
  });
});

describe("sessions", () => {
  it("end by time, by idleness, by sign-out and with their member of staff", async () => {
    const { hub } = database;
    const session = { staff: id, nowMs, expiresAtMs: nowMs + 12 * hour };
    for (const tokenHash of ["a", "b"]) await createSession(hub, { ...session, tokenHash });
    const read = (tokenHash: string, atMs: number) =>
      readSession(hub, { tokenHash, nowMs: atMs, idleMs: hour });
    expect(await read("a", nowMs + hour - 1)).toMatchObject({ staff: { id, role: "analyst" } });
    expect(await read("a", nowMs + 2 * hour - 2)).toBeDefined();
    expect(await read("b", nowMs + hour)).toBeUndefined();
    expect(await read("a", nowMs + 12 * hour)).toBeUndefined();
    await endSession(hub, "a");
    expect(await read("a", nowMs)).toBeUndefined();
    await createSession(hub, { ...session, tokenHash: "c" });
    await disableStaff(hub, { id, nowMs });
    expect(await read("c", nowMs)).toBeUndefined();
  });
});

describe("one-time links", () => {
  it("work once, for one of many who try, and not after their time", async () => {
    const staff = freshId<StaffId>();
    const { hub } = database;
    await createStaff(hub, { id: staff, name: "Dana", role: "registrar", nowMs });
    const link = { tokenHash: "link", staff, nowMs, expiresAtMs: nowMs + hour };
    await createOneTimeLink(hub, link);
    expect(await findOneTimeLink(hub, { tokenHash: "link", nowMs })).toBe(staff);
    expect(await useOneTimeLink(hub, { tokenHash: "link", nowMs: nowMs + hour })).toBeUndefined();
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => useOneTimeLink(hub, { tokenHash: "link", nowMs })),
    );
    expect(tries.filter((answer) => answer === staff)).toHaveLength(1);
    await sweepAccess(hub, nowMs + hour);
    expect(await findOneTimeLink(hub, { tokenHash: "link", nowMs })).toBeUndefined();
  });
});

describe("enrolment", () => {
  const code: EnrolmentCode = {
    codeHash: "code",
    label: "Shelter 1",
    role: "shelter",
    crossing: null,
    site: freshId<SiteId>(),
    staff: null,
    nowMs,
    expiresAtMs: nowMs + hour,
  };
  const enrol = (publicKey: string, atMs = nowMs) =>
    enrolDevice(database.hub, {
      codeHash: "code",
      publicKey,
      device: freshId<DeviceId>(),
      nowMs: atMs,
    });

  it("uses a code once, gives blocks of references to nobody twice, repeats a lost answer", async () => {
    await createEnrolmentCode(database.hub, code);
    expect(await enrol("late", nowMs + hour)).toBeUndefined();
    const enrolled = await enrol("key-1");
    expect(enrolled).toMatchObject({ device: { label: "Shelter 1", role: "shelter", mark: 0 } });
    expect(await enrol("key-2")).toBeUndefined();
    expect(await enrol("key-1")).toEqual(enrolled);
    expect(await readDevice(database.hub, enrolled!.device.id)).toEqual(enrolled!.device);
    await createEnrolmentCode(database.hub, { ...code, codeHash: "other" });
    const other = await enrolDevice(database.hub, {
      codeHash: "other",
      publicKey: "key-3",
      device: freshId<DeviceId>(),
      nowMs,
    });
    expect(other?.device.referenceBlock).not.toBe(enrolled?.device.referenceBlock);
  });
});

describe("the audit", () => {
  it("keeps what was done, newest first", async () => {
    const record = { atMs: nowMs, actor: id, action: "record.opened", subject: freshId<string>() };
    await recordAudit(database.hub, { ...record, details: { openingsLeft: 119 } });
    await recordAudit(database.hub, { ...record, action: "session.ended", subject: null });
    expect(await listAudit(database.hub, { limit: 5 })).toMatchObject([
      { action: "session.ended", details: {} },
      { action: "record.opened", details: { openingsLeft: 119 } },
    ]);
  });
});
