import type { DeviceId } from "@caravanserai/domain";
import type { Clock } from "@caravanserai/kernel";
import { listForwardable, type Database } from "@caravanserai/store";
import {
  sendBatch,
  type HubTransport,
  type SenderLock,
  type SendOutcome,
} from "@caravanserai/sync";
import { ForwardingOutbox } from "./forwarding-outbox.ts";

/** Devices whose entries travel at the same time: enough to keep a line of long delay busy. */
const devicesAtOnce = 3;

/** A relay has one sender: its hub. */
const noLock: SenderLock = { tryRun: async (work) => ({ value: await work() }) };

export interface Forwarded {
  readonly entries: number;
  /** The first problem that stopped a device; null when everything was sent. */
  readonly failure: { readonly code: string | null } | null;
}

/**
 * Sends what no answer has named yet, device by device in the order of their numbers. The relay's
 * own hub goes first: its sites must be there before somebody is given a place in them.
 */
export async function forwardEntries(ports: {
  readonly database: Database;
  readonly transport: HubTransport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}): Promise<Forwarded> {
  const devices = await listForwardable(ports.database);
  const [first, ...others] = devices.map(({ device }) => device);
  if (first === undefined) return { entries: 0, failure: null };
  let entries = 0;
  let failure: Forwarded["failure"] = null;
  const run = async (device: DeviceId) => {
    const sent = await forwardDevice(ports, device);
    entries += sent.entries;
    failure ??= sent.failure;
  };
  await run(first);
  const queue = others.values();
  const lane = async () => {
    for (const device of queue) {
      if (isLineDown(failure) || ports.signal.aborted) return;
      await run(device);
    }
  };
  await Promise.all(Array.from({ length: devicesAtOnce }, lane));
  return { entries, failure };
}

/** Nobody answered: the other devices need not try. A refusal concerns one device alone. */
function isLineDown(failure: Forwarded["failure"]): boolean {
  return failure !== null && failure.code === null;
}

async function forwardDevice(
  ports: { database: Database; transport: HubTransport; clock: Clock; signal: AbortSignal },
  device: DeviceId,
): Promise<Forwarded> {
  const { database, transport, clock, signal } = ports;
  const store = new ForwardingOutbox(database, device);
  let entries = 0;
  while (!signal.aborted) {
    const outcome: SendOutcome = await sendBatch({ store, transport, clock, lock: noLock });
    if (outcome.kind === "failed") return { entries, failure: { code: outcome.code } };
    if (outcome.kind === "busy") break;
    entries += outcome.entries;
    if (!outcome.hasMore) break;
  }
  return { entries, failure: null };
}
