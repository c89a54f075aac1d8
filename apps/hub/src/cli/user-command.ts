import { createInterface } from "node:readline/promises";
import { roles, type Role } from "@caravanserai/contract";
import type { StaffId } from "@caravanserai/domain";
import { createIdSource } from "@caravanserai/kernel";
import { hashPassphrase } from "@caravanserai/sealing";
import {
  createStaff,
  disableStaff,
  findStaffByName,
  listStaff,
  recordAudit,
  setPassphrase,
  type Database,
  type Staff,
} from "@caravanserai/store";
import { linkHoursMax, makeOneTimeLink } from "../access/one-time-link.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { cryptoRandom, systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

const passphraseLengthMin = 12;

function roleOf(text: string): Role {
  const role = roles.find((known) => known === text);
  if (role !== undefined) return role;
  throw new Refusal(
    exitCodes.wrongUsage,
    `There is no role "${text}". Roles are: ${roles.join(", ")}.`,
  );
}

async function staffNamed(database: Database, name: string): Promise<Staff> {
  const staff = await findStaffByName(database, name);
  if (staff !== undefined) return staff;
  throw new Refusal(exitCodes.failed, `Nobody of that name; see: caravanserai user list`);
}

export async function addUser(
  output: Output,
  { name, role }: { name: string; role: string },
): Promise<void> {
  const wanted = roleOf(role);
  const nowMs = systemClock.now();
  await withDatabase(output.note, async ({ database, address }) => {
    const id = createIdSource(systemClock, cryptoRandom).next() as string as StaffId;
    const isNew = await createStaff(database, { id, name, role: wanted, nowMs });
    if (!isNew) throw new Refusal(exitCodes.failed, "There is already a user of that name.");
    await recordAudit(database, { atMs: nowMs, actor: null, action: "staff.added", subject: id });
    const shown = address ?? "http://127.0.0.1:8480";
    const link = await makeOneTimeLink(database, { staff: id, address: shown, nowMs });
    output.result({ staff: id, role: wanted, link }, [
      `Added as ${wanted}. Sign-in link, good once within ${linkHoursMax} hours:`,
      link,
    ]);
  });
}

export async function linkUser(output: Output, { name }: { name: string }): Promise<void> {
  const nowMs = systemClock.now();
  await withDatabase(output.note, async ({ database, address }) => {
    const { id } = await staffNamed(database, name);
    const shown = address ?? "http://127.0.0.1:8480";
    const link = await makeOneTimeLink(database, { staff: id, address: shown, nowMs });
    output.result({ staff: id, link }, [link]);
  });
}

export async function listUsers(output: Output): Promise<void> {
  const staff = await withDatabase(output.note, ({ database }) => listStaff(database));
  const shown = staff.map(({ passphraseHash, ...member }) => {
    return { ...member, hasPassphrase: passphraseHash !== null };
  });
  const lines = shown.map(({ name, role, hasPassphrase, disabledAtMs }) => {
    const state = disabledAtMs === null ? "" : "  disabled";
    return `${name.padEnd(28)} ${role.padEnd(20)} ${hasPassphrase ? "passphrase" : "links only"}${state}`;
  });
  output.result({ staff: shown }, lines.length > 0 ? lines : ["No users yet."]);
}

async function readPassphrase(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question("New passphrase (at least 12 characters): ")).trim();
  } finally {
    lines.close();
  }
}

export async function setUserPassphrase(output: Output, { name }: { name: string }): Promise<void> {
  const passphrase = await readPassphrase();
  if ([...passphrase].length < passphraseLengthMin) {
    const wanted = `at least ${passphraseLengthMin} characters`;
    throw new Refusal(exitCodes.wrongUsage, `The passphrase is too short: ${wanted}.`);
  }
  const passphraseHash = await hashPassphrase(passphrase, cryptoRandom);
  await withDatabase(output.note, async ({ database }) => {
    const { id } = await staffNamed(database, name);
    await setPassphrase(database, { id, passphraseHash });
    const atMs = systemClock.now();
    await recordAudit(database, { atMs, actor: null, action: "staff.passphrase-set", subject: id });
    output.result({ staff: id }, ["Passphrase set."]);
  });
}

export async function disableUser(output: Output, { name }: { name: string }): Promise<void> {
  const nowMs = systemClock.now();
  await withDatabase(output.note, async ({ database }) => {
    const { id } = await staffNamed(database, name);
    await disableStaff(database, { id, nowMs });
    await recordAudit(database, {
      atMs: nowMs,
      actor: null,
      action: "staff.disabled",
      subject: id,
    });
    output.result({ staff: id }, ["Disabled; every session of theirs has ended."]);
  });
}
