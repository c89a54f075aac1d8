import { readRelayBacklog, readUplink, type Database } from "@caravanserai/store";

/** An uplink that is away for a while is what a relay is for; a whole day is worth a look. */
const silenceMsMax = 24 * 3_600_000;

/** What the doctor says of a relay's line; nothing on a hub without an upstream. */
export async function uplinkFindings(
  database: Database,
  nowMs: number,
): Promise<readonly { check: string; isWell: boolean; found: string }[]> {
  const uplink = await readUplink(database);
  if (uplink === undefined) return [];
  const { entries, oldestAtMs } = await readRelayBacklog(database);
  const { lastHeardAtMs, problemCode, needsPerson, upstream } = uplink;
  const heard =
    lastHeardAtMs === null ? "never heard" : `heard ${new Date(lastHeardAtMs).toISOString()}`;
  const oldest = oldestAtMs === null ? "" : `, oldest ${new Date(oldestAtMs).toISOString()}`;
  const problem = problemCode === null ? "" : `; last problem ${problemCode}`;
  const isSilent = lastHeardAtMs === null || nowMs - lastHeardAtMs > silenceMsMax;
  return [
    {
      check: "uplink",
      isWell: !needsPerson && !isSilent,
      found: `${upstream} ${heard}, ${entries} entries wait${oldest}${problem}`,
    },
  ];
}
