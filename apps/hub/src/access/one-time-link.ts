import type { StaffId } from "@caravanserai/domain";
import { sha256 } from "@caravanserai/sealing";
import { createOneTimeLink, type Database } from "@caravanserai/store";
import { cryptoRandom } from "../start/ports.ts";
import { newToken } from "./session.ts";

export const linkHoursMax = 24;

/** Makes a sign-in link that works once; its token exists nowhere but in the answer. */
export async function makeOneTimeLink(
  database: Database,
  { staff, address, nowMs }: { staff: StaffId; address: string; nowMs: number },
): Promise<string> {
  const token = newToken({ random: cryptoRandom });
  const expiresAtMs = nowMs + linkHoursMax * 3_600_000;
  await createOneTimeLink(database, { tokenHash: await sha256(token), staff, nowMs, expiresAtMs });
  return `${address}/in/${token}`;
}
