import { pushRequestSchema, type PushAnswer } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { readDeviceAuthorization } from "@caravanserai/sealing";
import { keepInQuarantine } from "@caravanserai/store";
import type { FastifyRequest } from "fastify";
import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { DeviceCaller } from "../access/authenticate-device.ts";
import { checkEntry, rawEntryOf } from "./check-entry.ts";
import { endpoint, type Call } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { rawBodyOf } from "./endpoint/json-body.ts";
import { refuse, Refusal } from "./endpoint/refusal.ts";

/** What may be at work at once; a device that is turned away keeps its entries and comes again. */
const pushesWaitingMax = 256;
const bytesAtWorkMax = 64 * 1024 * 1024;

/** The envelope alone: entries are judged one by one, so a bad one stops no other. */
const pushEnvelope = pushRequestSchema.extend({
  entries: z.array(z.unknown()).max(limits.pushEntriesMax),
});

type PushCall = Call<"pushEntries", z.output<typeof pushEnvelope>>;

export const pushEntries = endpoint(
  "pushEntries",
  async (call) => {
    const { hub, request } = call;
    const bytes = rawBodyOf(request).length;
    const isBusy =
      hub.appender.waitingRequests >= pushesWaitingMax ||
      hub.pushLoad.bytes + bytes > bytesAtWorkMax;
    if (isBusy) return refuse("hub.database-unavailable", { isBusy });
    hub.pushLoad.bytes += bytes;
    try {
      return await push(call);
    } finally {
      hub.pushLoad.bytes -= bytes;
    }
  },
  {
    body: pushEnvelope,
    bodyBytesMax: limits.pushBytesMax,
    onDeviceRefused: keepRefusedPush,
  },
);

async function push({ hub, caller, body }: PushCall): Promise<PushAnswer | Refusal> {
  const sender = await senderOf(hub, caller, body.device);
  if (sender instanceof Refusal) return sender;
  const isFromRelay = caller.device.role === "relay";
  const entries = await checkEntries(body.entries, (entry) =>
    checkEntry(entry, sender, { isFromRelay }),
  );
  const offsets = entries.flatMap((entry) =>
    entry.status === "readable" ? [entry.body.clockOffsetMs] : [],
  );
  const pushed = await hub.appender.push({
    device: body.device,
    entries,
    waiting: body.waiting,
    via: body.device === caller.device.id ? null : caller.device.id,
    ...(offsets.length > 0 ? { clockOffsetMs: offsets.at(-1) ?? null } : {}),
  });
  hub.metrics.countVerdicts(pushed.answers);
  return pushed;
}

/** So many signatures are checked in a few milliseconds; then the hub answers whoever waits. */
const checkedAtOnce = 16;

async function checkEntries<Checked>(
  entries: readonly unknown[],
  check: (entry: unknown) => Promise<Checked>,
): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (let from = 0; from < entries.length; from += checkedAtOnce) {
    if (from > 0) await nextTurn();
    checked.push(...(await Promise.all(entries.slice(from, from + checkedAtOnce).map(check))));
  }
  return checked;
}

/** The device whose entries these are: the caller itself, or a tablet behind a relay. */
async function senderOf(
  hub: Hub,
  caller: DeviceCaller,
  device: DeviceId,
): Promise<Pick<DeviceCaller, "device" | "verifier"> | Refusal> {
  if (device === caller.device.id) return caller;
  if (caller.device.role !== "relay") return refuse("access.denied");
  const tablet = await hub.devices.find(device);
  if (tablet === undefined) return refuse("device.unknown");
  // Entries of a revoked one are answered as such one by one, so that its relay is rid of them.
  return tablet;
}

/** What an unknown or revoked device sends is kept for a person to look at (law 2), bounded. */
async function keepRefusedPush(hub: Hub, request: FastifyRequest, refusal: Refusal): Promise<void> {
  if (refusal.code !== "device.unknown" && refusal.code !== "device.revoked") return;
  const push = pushEnvelope.safeParse(request.body);
  if (!push.success || !hub.refusedPushes.tryOnce(request.ip)) return;
  const device = readDeviceAuthorization(request.headers.authorization ?? "")?.device;
  await keepInQuarantine(hub.database, {
    device: (device as DeviceId | undefined) ?? null,
    code: refusal.code,
    raws: push.data.entries.map(rawEntryOf),
    nowMs: hub.clock.now(),
  });
}
