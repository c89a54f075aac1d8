import type { CrossingCode, SiteId, StaffId } from "@caravanserai/domain";
import type { DeviceRole } from "@caravanserai/contract";
import { sha256 } from "@caravanserai/sealing";
import { createEnrolmentCode } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeCharacters = 12;
/** Of the hub's own time: a code is typed on the tablet the same day. */
const codeMsMax = 24 * 3_600_000;

export interface EnrolmentPlace {
  readonly label: string;
  readonly role: DeviceRole;
  readonly crossing: CrossingCode | null;
  readonly site: SiteId | null;
  readonly staff: StaffId | null;
}

/** A one-time code of 60 bits, in letters that survive a telephone: `K7QM-2X9D-F4TR`. */
export async function mintEnrolmentCode(
  hub: Pick<Hub, "database" | "clock" | "clockSpeed" | "random">,
  place: EnrolmentPlace,
): Promise<{ code: string; expiresAtMs: number }> {
  const digits = [...hub.random.bytes(codeCharacters)].map((byte) => alphabet[byte % 32]!).join("");
  const nowMs = hub.clock.now();
  const expiresAtMs = nowMs + codeMsMax * hub.clockSpeed;
  const codeHash = await hashOfCode(digits);
  await createEnrolmentCode(hub.database, { ...place, codeHash, nowMs, expiresAtMs });
  return { code: digits.match(/.{4}/g)!.join("-"), expiresAtMs };
}

/** One hash for a code in any case, with or without hyphens, O for 0 and I or L for 1. */
export function hashOfCode(code: string): Promise<string> {
  const compact = code.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return sha256(compact);
}
