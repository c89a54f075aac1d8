import type { CrossingCode, DeviceId, SiteId } from "@caravanserai/domain";
import { listDevices, recordAudit, revokeDevice, type Database } from "@caravanserai/store";
import { mintEnrolmentCode, type EnrolmentPlace } from "../access/enrolment-code.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { cryptoRandom, systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

const enrollableRoles = ["registration", "counting", "shelter", "relay"] as const;

/** Makes a one-time enrolment code outside the hub, by the machine's own clock. */
export function makeEnrolmentCode(
  database: Database,
  place: EnrolmentPlace,
): Promise<{ code: string }> {
  const ports = { clock: systemClock, clockSpeed: 1, random: cryptoRandom };
  return mintEnrolmentCode({ database, ...ports }, place);
}

export async function enrolCommand(
  output: Output,
  options: { label: string; role: string; crossing?: string; site?: string },
): Promise<void> {
  const role = enrollableRoles.find((known) => known === options.role);
  if (role === undefined) {
    const known = enrollableRoles.join(", ");
    throw new Refusal(exitCodes.wrongUsage, `No device role "${options.role}". Roles: ${known}.`);
  }
  await withDatabase(output.note, async ({ database, address }) => {
    const { code } = await makeEnrolmentCode(database, {
      label: options.label,
      role,
      crossing: (options.crossing ?? null) as CrossingCode | null,
      site: (options.site ?? null) as SiteId | null,
      staff: null,
    });
    const link = `${address ?? "http://127.0.0.1:8480"}/post/#enrol=${code}`;
    output.result({ code, link }, [
      `Enrolment code, good once within 24 hours: ${code}`,
      `Or open on the tablet: ${link}`,
    ]);
  });
}

export async function listDevicesCommand(output: Output): Promise<void> {
  const devices = await withDatabase(output.note, ({ database }) => listDevices(database));
  const lines = devices.map((device) => {
    const heard =
      device.lastHeardAtMs === null ? "never" : new Date(device.lastHeardAtMs).toISOString();
    const state = device.revokedAtMs === null ? `mark ${device.mark}` : "revoked";
    return `${device.device}  ${device.label.padEnd(28)} ${device.role.padEnd(13)} heard ${heard}  ${state}`;
  });
  output.result({ devices }, lines.length > 0 ? lines : ["No devices yet."]);
}

export async function revokeDeviceCommand(
  output: Output,
  { device }: { device: string },
): Promise<void> {
  const nowMs = systemClock.now();
  await withDatabase(output.note, async ({ database }) => {
    const isKnown = await revokeDevice(database, { device: device as DeviceId, nowMs });
    if (!isKnown) throw new Refusal(exitCodes.failed, "No such device; see: device list");
    const record = { atMs: nowMs, actor: null, action: "device.revoked", subject: device };
    await recordAudit(database, record);
    output.result({ device, revokedAtMs: nowMs }, ["Revoked. What it sent before stays."]);
  });
}
