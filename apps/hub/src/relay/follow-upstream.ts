import { parseEntryBody, type PullAnswer, type SignedEntry } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import {
  keepUpstreamDevices,
  noteFollowed,
  noteFromUpstream,
  noteRecovered,
  readHead,
  readUplink,
  upstreamPeer,
  type Appender,
  type CheckedEntry,
  type Database,
} from "@caravanserai/store";
import type { DeviceDirectory } from "../access/device-directory.ts";
import { eventIn } from "../http/check-entry.ts";
import type { Heard, UpstreamClient } from "./upstream-client.ts";

const pageEntries = 500;
const speaksForSystem: ReadonlySet<string> = new Set(["hub", "vault"]);

export interface FollowPorts {
  readonly database: Database;
  readonly appender: Pick<Appender, "push">;
  readonly devices: DeviceDirectory;
  readonly client: Pick<UpstreamClient, "pull">;
  readonly signal: AbortSignal;
}

/**
 * Takes in what the upstream has from others: places, crossings, households without their names.
 * `own` asks instead for what this relay's earlier hub and vault had said, from the beginning. Its
 * tablets send their entries again themselves, with the wraps that this relay's vault needs; taken
 * from the upstream they would never go there again, should that be restored too.
 */
export async function followUpstream(
  ports: FollowPorts,
  { own = false }: { own?: boolean } = {},
): Promise<Exclude<Heard<never>, { kind: "answered" }> | { kind: "done"; entries: number }> {
  const { database, client, signal } = ports;
  let entries = 0;
  let after = own ? 0 : undefined;
  while (!signal.aborted) {
    const uplink = await readUplink(database);
    if (uplink === undefined) break;
    const heard = await client.pull({ after: after ?? uplink.followedTo, limit: pageEntries, own });
    if (heard.kind !== "answered") return heard;
    const { answer } = heard;
    // Restored meanwhile: positions mean something else now, which the next introduction settles.
    if (answer.serverEpoch !== uplink.serverEpoch) break;
    const isLast = answer.entries.length < pageEntries;
    await takeIn(ports, answer, { own });
    entries += answer.entries.length;
    if (own) {
      after = answer.cursor;
      if (isLast) await noteRecovered(database, (await readHead(database)).serverEpoch);
    } else {
      const { cursor: followedTo, serverEpoch } = answer;
      await noteFollowed(database, { followedTo, serverEpoch });
    }
    if (isLast) break;
  }
  return { kind: "done", entries };
}

async function takeIn(
  ports: FollowPorts,
  page: PullAnswer,
  { own }: { own: boolean },
): Promise<void> {
  const { database, appender, devices } = ports;
  const writers = page.devices ?? [];
  const kept = own ? writers.filter(({ role }) => speaksForSystem.has(role)) : writers;
  await keepUpstreamDevices(database, kept);
  const byDevice = new Map<DeviceId, CheckedEntry[]>();
  for (const pulled of page.entries) {
    const parsed = parseEntryBody(pulled.body);
    if (!parsed.ok) continue;
    const body = parsed.value;
    const known = await devices.find(body.device);
    // Its key or block is another device's here: a person has to look at the devices first.
    if (known === undefined) continue;
    if (own && !speaksForSystem.has(known.device.role)) continue;
    const raw: SignedEntry = { body: pulled.body, signature: pulled.signature, wraps: [] };
    const isSigned = await known.verifier.verify(raw.body, raw.signature);
    // The upstream's judgement stands: what it has set aside counts for nothing here either.
    const event = pulled.isSetAside === true ? { malformed: "kind" } : eventIn(body);
    const entry: CheckedEntry = isSigned
      ? { raw, status: "readable", body, event }
      : { raw, status: "refused", id: body.id, code: "entry.signature-wrong" };
    byDevice.set(body.device, [...(byDevice.get(body.device) ?? []), entry]);
  }
  const waiting = { entries: 0, oldestAtMs: null };
  await Promise.all(
    [...byDevice].map(([device, entries]) =>
      appender.push({ device, entries, waiting, via: upstreamPeer }),
    ),
  );
  await noteFromUpstream(database, {
    devices: [...byDevice.keys()],
    serverEpoch: page.serverEpoch,
  });
}
