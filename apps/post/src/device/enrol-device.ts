import { generateSigningKey } from "@caravanserai/sealing";
import { firstMarks, type OutboxMarks } from "@caravanserai/sync";
import { keepSingle, type PostDatabase } from "../storage/post-database.ts";
import { forgetTrace, keepTrace } from "../storage/tablet-trace.ts";
import { askToEnrol, type EnrolRefused } from "./ask-to-enrol.ts";
import type { EnrolledDevice } from "./enrolled-device.ts";

export type EnrolOutcome =
  { readonly kind: "enrolled"; readonly device: EnrolledDevice } | EnrolRefused;

/**
 * Makes the device key in this browser and gives its public half to the hub with the one-time code.
 * Stored in one transaction: a tablet is enrolled wholly or not at all.
 */
export async function enrolDevice(database: PostDatabase, code: string): Promise<EnrolOutcome> {
  const { privateKey, publicKey } = await generateSigningKey();
  const asked = await askToEnrol({ code: code.trim(), publicKey });
  if (asked.kind !== "answered") return asked;
  const { serverEpoch, clock, enrolledAtMs, ...answer } = asked.enrolled;
  const device = { ...answer, privateKey, publicKey, enrolledAtMs };
  const marks = { ...firstMarks({ device: device.device, serverEpoch }), clock };
  await keepEnrolment(database, device, marks);
  keepTrace(marks, device.label);
  return { kind: "enrolled", device };
}

function keepEnrolment(
  database: PostDatabase,
  device: EnrolledDevice,
  marks: OutboxMarks,
): Promise<void> {
  return database.dexie.transaction("rw", database.singles, async () => {
    await keepSingle(database, "device", device);
    await keepSingle(database, "marks", marks);
    await keepSingle(database, "reference-index", 0);
    await keepSingle(database, "locked", false);
    if (device.crossing !== null) await keepSingle(database, "crossing", device.crossing);
  });
}

/** Forgets everything, the key included. Only for a tablet of which the hub has every entry. */
export async function signDeviceOut(database: PostDatabase): Promise<void> {
  await database.dexie.delete();
  forgetTrace();
}
