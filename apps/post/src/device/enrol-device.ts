import { enrolAnswerSchema, isProblemCode, operations } from "@caravanserai/contract";
import { generateSigningKey } from "@caravanserai/sealing";
import { firstMarks, measureClock, type OutboxMarks } from "@caravanserai/sync";
import { readProblem } from "../hub/read-problem.ts";
import { keepSingle, type PostDatabase } from "../storage/post-database.ts";
import { forgetTrace, keepTrace } from "../storage/tablet-trace.ts";
import { isPostRole, type EnrolledDevice } from "./enrolled-device.ts";

export type EnrolOutcome =
  | { readonly kind: "enrolled"; readonly device: EnrolledDevice }
  | { readonly kind: "refused"; readonly reason: "code" | "role" | "hub" }
  | { readonly kind: "unreachable" };

const waitMsMax = 20_000;

/**
 * Makes the device key in this browser and gives its public half to the hub with the one-time code.
 * Stored in one transaction: a tablet is enrolled wholly or not at all.
 */
export async function enrolDevice(database: PostDatabase, code: string): Promise<EnrolOutcome> {
  const { privateKey, publicKey } = await generateSigningKey();
  const sentAtMs = Date.now();
  let response: Response;
  try {
    response = await fetch(operations.enrolDevice.path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code: code.trim(), publicKey }),
      signal: AbortSignal.timeout(waitMsMax),
    });
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof DOMException) return { kind: "unreachable" };
    throw cause;
  }
  if (!response.ok) {
    const code = (await readProblem(response))?.code ?? "";
    const isCode = isProblemCode(code) && code !== "hub.fault" && response.status < 500;
    return { kind: "refused", reason: isCode ? "code" : "hub" };
  }
  const parsed = enrolAnswerSchema.safeParse(await response.json());
  if (!parsed.success) return { kind: "refused", reason: "hub" };
  const { serverEpoch, hubTimeMs, role, ...answer } = parsed.data;
  if (!isPostRole(role)) return { kind: "refused", reason: "role" };
  const heardAtMs = Date.now();
  const device = { ...answer, role, privateKey, publicKey, enrolledAtMs: heardAtMs };
  // The hub has told its time here already: the first request is signed with the right one.
  const clock = measureClock({ sentAtMs, heardAtMs, hubTimeMs }, null);
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
