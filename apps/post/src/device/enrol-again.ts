import { enrolAgainText } from "@caravanserai/contract";
import { signText } from "@caravanserai/sealing";
import { keepSingle, readSingle, type PostDatabase } from "../storage/post-database.ts";
import { StorageEvicted } from "../storage/storage-fault.ts";
import { askToEnrol } from "./ask-to-enrol.ts";
import type { EnrolOutcome } from "./enrol-device.ts";

/**
 * Comes back to a hub that was restored from a backup older than this tablet's enrolment. Id, key
 * and entries stay; the hub then names a new epoch, and the sender sends all of them again.
 */
export async function enrolAgain(database: PostDatabase, given: string): Promise<EnrolOutcome> {
  const own = await readSingle(database, "device");
  if (own === undefined) throw new StorageEvicted("an enrolled device has a key");
  const code = given.trim();
  const { device, privateKey, publicKey } = own;
  const signature = await signText(privateKey, enrolAgainText({ device, code }));
  const asked = await askToEnrol({ code, publicKey, again: { device, signature } });
  if (asked.kind !== "answered") return asked;
  // The epoch stays as it was: only the hub's next answer tells the sender what it has to repeat.
  const { clock, serverEpoch: _epoch, enrolledAtMs: _enrolledAtMs, ...answer } = asked.enrolled;
  if (answer.device !== device) return { kind: "refused", reason: "hub" };
  const changed = { ...own, ...answer };
  await database.dexie.transaction("rw", database.singles, async () => {
    const marks = await readSingle(database, "marks");
    if (marks === undefined) throw new StorageEvicted("an enrolled device has marks");
    await keepSingle(database, "marks", { ...marks, clock, failure: null });
    // Another block is begun; the old one's numbers are out there and are given to nobody else.
    if (changed.referenceBlock !== own.referenceBlock) {
      await keepSingle(database, "reference-index", 0);
    }
    await keepSingle(database, "device", changed);
  });
  return { kind: "enrolled", device: changed };
}
